import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, check, figures, readFamilies, readManifest, setFamilies, withLedger } from '../src/index.ts'
import type { Finding, Measure, Question } from '../src/index.ts'

/** The sample reports together, in one ledger: what a person can ask of them. */

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-questions-'))
let findings: Finding[] = []
let questions: Question[] = []

interface Expected {
  readonly questions: readonly { measure: Measure; values: readonly number[]; families: readonly string[] }[]
  readonly origins: readonly { measure: Measure; value: number; low: number; families: readonly string[] }[]
  readonly findings: readonly { kind: string; values?: number[]; words?: string[] }[]
}
const expected = (JSON.parse(readFileSync(join(examples, 'expected.json'), 'utf8')) as { ledger: Expected }).ledger

beforeAll(async () => {
  await withLedger(join(folder, 'ledger'), { create: true }, async (ledger) => {
    await setFamilies(ledger, readFamilies(join(examples, 'families.csv')).members)
    await add(ledger, [join(examples, 'reports')], { manifest: readManifest(join(examples, 'manifest.csv')) })
    findings = await all(check(ledger))
    questions = await all(figures(ledger))
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

function reasons(kind: string, verdict?: string): string[] {
  return findings
    .filter((finding) => finding.kind === kind && (verdict === undefined || finding.verdict === verdict))
    .map(({ reason }) => reason)
}

function holding(measure: Measure, values: readonly number[]): Question | undefined {
  return questions.find(
    ({ question, figures: own }) =>
      question.measure === measure && values.every((value) => own.some((figure) => figure.value === value)),
  )
}

describe('what is expected of the reports together', () => {
  for (const { measure, values, families } of expected.questions)
    test(`${values.join(', ')} ${measure} answer one question`, () => {
      const question = holding(measure, values)
      expect(question?.origins.families).toEqual(expect.arrayContaining([...families]))
    })

  for (const { measure, value, low, families } of expected.origins)
    test(`${value} ${measure} stands on ${low} independent origin`, () => {
      const question = holding(measure, [value])
      const sayIt = question?.figures.filter((figure) => figure.value === value && figure.origin !== null) ?? []
      const origins = new Set(sayIt.map(({ origin }) => origin))
      expect([...origins].sort()).toEqual(expect.arrayContaining([...families]))
      expect(origins.size).toBe(low)
    })

  for (const { kind, values = [], words = [] } of expected.findings)
    test(`${kind} ${[...values, ...words].join(', ')}`, () => {
      const wanted = [...values.map(String), ...words]
      expect(reasons(kind).some((reason) => wanted.every((word) => reason.includes(word)))).toBe(true)
    })
})

test('600 arrested, in three reports, have one origin', () => {
  expect(holding('arrested', [600])?.origins).toMatchObject({ low: 1, high: 1, families: ['Harbour Front'] })
})

test('The later count is a revision by one origin and no conflict with the earlier one.', () => {
  expect(reasons('revision', 'holds')).toHaveLength(1)
  expect(reasons('conflict').filter((reason) => reason.includes('40') && reason.includes('65'))).toEqual([])
})

test('The reprint in the Coastal Courier adds nothing to the Northern Wire.', () => {
  const [only, ...others] = reasons('reprint', 'holds')
  expect(only).toMatch(/13-wire-reprint.*04-northern-wire/)
  expect(others).toEqual([])
})

test('A yearly sum that is ten times its monthly one fails; the shares and products hold.', () => {
  expect(reasons('arithmetic', 'fails')).toEqual([expect.stringContaining('10 times')])
  expect(reasons('arithmetic', 'holds')).toHaveLength(3)
})

test('One denial is answered; one is of another time.', () => {
  expect(reasons('contradiction', 'fails')).toEqual([expect.stringMatching(/^Pavel Orne denies .*Edda Holm affirms/)])
  expect(reasons('contradiction', 'undecided')).toEqual([expect.stringMatching(/^Otto Kray .*different times/)])
})

test('Rival numbers come before the figures that nobody disputes.', () => {
  expect(questions[0]?.question.measure).toBe('killed')
  const lastRival = questions.findLastIndex(({ findings: own }) => own.some(({ kind }) => kind === 'conflict'))
  const firstLoose = questions.findIndex(({ question }) => question.measure === 'duration')
  expect(firstLoose === -1 || lastRival < firstLoose).toBe(true)
})
