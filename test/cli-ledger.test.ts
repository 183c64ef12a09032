import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim, PersonCase, Question, SourceAnswer } from '../src/model/index.ts'
import { ensureBuilt, hearsay, objects, startHearsay, type Ended } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-test-'))
const reports = join(folder, 'reports')
const ledger = join(folder, 'ledger')

const texts = {
  'first.txt': `Strike in Port Sele

The Harbour Front said at least 40 people were killed in Port Sele during the dock strike of March 2021.

Police arrested Tomas Wick on March 4, 2021. He was released on bail on March 20, 2021.
`,
  'second.txt': `A year after the dock strike

The Harbour Front said 65 people were killed in Port Sele during the dock strike of March 2021.
`,
  'third.txt': `Denials

“Nobody was killed in Port Sele,” Governor Ana Bel said on Friday.
`,
}
const manifest = `path,publisher,published
first.txt,Harbour Front,2021-03-25
second.txt,Harbour Radio,2022-03-10
third.txt,Sele Post,2022-03-11
gone.txt,Nobody,2022
`

function inLedger(words: readonly string[], at = ledger): Ended {
  return hearsay([...words, '--ledger', at])
}

beforeAll(() => {
  ensureBuilt()
  mkdirSync(reports)
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(reports, name), text)
  writeFileSync(join(folder, 'manifest.csv'), manifest)
  writeFileSync(
    join(folder, 'families.csv'),
    'party,family\nHarbour Front,Harbour Front\nHarbour Radio,Harbour Front\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('from reports to answers', () => {
  test('add reads a folder into a new ledger and sums up', () => {
    const tables = ['--manifest', join(folder, 'manifest.csv'), '--families', join(folder, 'families.csv')]
    const { status, out, err } = inLedger(['add', reports, ...tables])
    expect(out).toMatch(/^3 documents added, 0 already there, 0 refused\.\n\d+ claims and \d+ figures/)
    expect(err).toContain('1 of 4 rows fit no document given, the first: gone.txt')
    expect(status).toBe(0)
  })

  test('adding again adds nothing', () => {
    const { out } = inLedger(['add', reports, '--manifest', join(folder, 'manifest.csv')])
    expect(out).toMatch(/^0 documents added, 3 already there/)
  })

  test('figures: rivals of one origin stand side by side, counted once', () => {
    const { out } = inLedger(['figures', '--measure', 'killed', '--json'])
    const question = objects<Question>(out).find(({ figures }) => figures.some(({ value }) => value === 65))
    expect(question?.schema).toBe('hearsay/question/1')
    expect(question?.figures.map(({ value }) => value).sort()).toEqual([40, 65])
    expect(question?.origins).toEqual({ low: 1, high: 1, families: ['Harbour Front'], perhaps: [] })
    expect(question?.findings.map(({ kind }) => kind)).toContain('revision')
  })

  test('figures, for people: bounds, voices, sentence, origins, reason; within 80 columns', () => {
    const { out } = inLedger(['figures', '--measure', 'killed'])
    expect(out).toContain('≥ 40')
    expect(out).toContain('Harbour Front › Harbour Radio')
    expect(out).toContain('Independent origins: 1 (Harbour Front)')
    expect(out).toMatch(/revision: /)
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80)
  })

  test('figures --brief: a line for each, and what to ask next beside the output', () => {
    const { out, err } = inLedger(['figures', '--measure', 'killed', '--brief'])
    expect(out).toMatch(/≥ 40 +Harbour Front, 2021-03-25 +first\.txt:\d+\n/)
    expect(out).toMatch(/65 +Harbour Front › Harbour Radio, 2022-03-10 +second\.txt:\d+\n/)
    expect(out).toContain('≥ at least')
    expect(out).not.toContain('«')
    expect(err).toContain('--brief')
  })

  test('--full shows the sentence also of a figure without a rival', () => {
    expect(inLedger(['figures', '--full']).out).toContain('«')
  })

  const nothing = [
    { words: ['people', 'wik'], told: 'Did you mean Tomas Wick?' },
    { words: ['people', 'xyzzy'], told: 'No person of this ledger has that name: xyzzy. There are ' },
    { words: ['sources', 'Harbor'], told: 'Did you mean Harbour' },
    { words: ['figures', '--event', 'nonsense'], told: 'Its measures: killed' },
    { words: ['check', '--kind', 'label'], told: 'What was: ' },
    { words: ['claims', 'nonsense'], told: 'No claim of this ledger answers that' },
  ]
  for (const { words, told } of nothing)
    test(`hearsay ${words.join(' ')}: says that nothing fits, and what there is`, () => {
      const { out, err, status } = inLedger(words)
      expect([out, status]).toEqual(['', 0])
      expect(err).toContain(told)
    })

  test('--from chooses figures and says what it leaves out; the origins stay the question’s', () => {
    const [question] = objects<Question & { others: number }>(
      inLedger(['figures', '--measure', 'killed', '--from', '2022', '--by', 'harbour', '--json']).out,
    )
    expect(question?.figures.map(({ value }) => value)).toEqual([65])
    expect(question?.others).toBe(1)
  })

  test('figures --csv has a row for each figure', () => {
    const [header, ...rows] = inLedger(['figures', '--measure', 'killed', '--csv']).out.trim().split('\n')
    expect(header).toMatch(/^measure,population,event,place,/)
    expect(rows.some((row) => row.includes('Harbour Front › Harbour Radio'))).toBe(true)
  })

  test('claims: by words', () => {
    const claims = objects<Claim>(inLedger(['claims', 'nobody', '--json']).out)
    expect(claims.map(({ voice }) => voice[0]?.name)).toEqual(['Ana Bel'])
    expect(inLedger(['claims', 'nobody']).out).toContain('Ana Bel › Sele Post')
  })

  test('claims: by speaker', () => {
    const claims = objects<Claim>(inLedger(['claims', '--by', 'Bel', '--json']).out)
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.every(({ voice }) => voice.some(({ name }) => name.includes('Bel')))).toBe(true)
  })

  test('people: a case with its acts in order', () => {
    const [wick] = objects<PersonCase>(inLedger(['people', 'wick', '--json']).out)
    expect(wick?.acts[0]).toMatchObject({ kind: 'arrest', date: { from: '2021-03-04' } })
    expect(inLedger(['people', 'wick']).out).toMatch(/Tomas Wick[^]*arrest +2021-03-04/)
  })

  test('sources: parties under their family, with whom they relay', () => {
    const sources = objects<SourceAnswer>(inLedger(['sources', '--json']).out)
    const radio = sources.find(({ party }) => party === 'Harbour Radio')
    expect(radio?.family).toBe('Harbour Front')
    expect(radio?.relays.map(({ party }) => party)).toEqual(['Harbour Front'])
    expect(inLedger(['sources']).out).toContain('Harbour Radio')
  })

  test('check: --kind chooses', () => {
    const findings = objects<{ kind: string }>(inLedger(['check', '--kind', 'revision', '--json']).out)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ kind }) => kind === 'revision')).toBe(true)
    expect(inLedger(['check', '--kind', 'label']).err).toContain('Nothing of that kind was noticed.')
  })

  test('families: unset, set and list', () => {
    expect(inLedger(['families', 'unset', 'Harbour Radio']).out).toContain('of no family now')
    expect(inLedger(['families', 'unset', 'Harbour Radio']).status).toBe(3)
    expect(inLedger(['families', 'set', 'Harbour Radio', 'Radio Group']).status).toBe(0)
    const { out } = inLedger(['families', '--json'])
    expect(objects(out)).toContainEqual({ schema: 'hearsay/family/1', party: 'Harbour Radio', family: 'Radio Group' })
    expect(inLedger(['families', 'import', join(folder, 'families.csv')]).out).toBe('2 parties set.\n')
    expect(inLedger(['families', 'list']).out).toMatch(/^Harbour Front\n {2}Harbour Front\n {2}Harbour Radio/)
  })

  test('rebuild gives the same answers', { timeout: 120_000 }, () => {
    // The first line tells the time.
    const answers = (): string[] => inLedger(['export']).out.split('\n').slice(1)
    const before = answers()
    expect(before.length).toBeGreaterThan(10)
    expect(inLedger(['rebuild']).out).toMatch(/^3 documents read again/)
    expect(answers()).toEqual(before)
  })

  test('the ledger may be named by the environment', () => {
    expect(hearsay(['people', 'wick'], { env: { HEARSAY_LEDGER: ledger } }).out).toContain('Tomas Wick')
  })
})

describe('a ledger that is not there', () => {
  for (const words of [['figures'], ['claims'], ['people'], ['sources'], ['check'], ['families'], ['rebuild']])
    test(`hearsay ${words.join(' ')}: status 3, and nothing is made`, () => {
      const nowhere = join(folder, 'nowhere')
      const { status, err } = inLedger(words, nowhere)
      expect(status).toBe(3)
      expect(err).toMatch(/^hearsay: .*nowhere/)
      expect(existsSync(nowhere)).toBe(false)
    })
})

test('bytes that are no text are kept, told once, and do not stop the rest', () => {
  const at = join(folder, 'mixed')
  const picture = join(folder, 'picture.bin')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2]))
  const first = inLedger(['add', picture, join(folder, 'missing.txt'), join(reports, 'first.txt')], at)
  expect(first.status).toBe(4)
  expect(first.err).toMatch(/picture\.bin/)
  expect(first.err).toMatch(/missing\.txt/)
  expect(objects<Claim>(inLedger(['figures', '--json'], at).out).length).toBeGreaterThan(0)
})

test('killed at any moment, the next add completes the work', async () => {
  const at = join(folder, 'killed')
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let day = 1; day <= 28; day += 1)
    writeFileSync(
      join(many, `${day}.txt`),
      `Day ${day}\n\nAt least ${day + 10} people died in Orsk on May ${day}, 2022, Ana Bel said.\n`,
    )
  const child = startHearsay(['add', many, '--ledger', at, '--progress', '--workers', '1'])
  await new Promise((resolve) => child.stderr.once('data', resolve))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  const { status, out } = inLedger(['add', many, '--json'], at)
  expect(status).toBe(0)
  const [summary] = objects<{ added: number; completed: number; already: number }>(out)
  // What the killed run kept is completed and then found to be there already.
  expect((summary?.added ?? 0) + (summary?.already ?? 0)).toBe(28)
  const figures = objects<Question>(inLedger(['figures', '--measure', 'killed', '--json'], at).out).flatMap(
    (question) => question.figures,
  )
  expect(new Set(figures.map(({ document }) => document)).size).toBe(28)
})

test('Ctrl-C stops at a consistent point with status 130', async () => {
  const at = join(folder, 'interrupted')
  const many = join(folder, 'many')
  const child = startHearsay(['add', many, '--ledger', at, '--progress', '--workers', '1'])
  await new Promise((resolve) => child.stderr.once('data', resolve))
  child.kill('SIGINT')
  const status = await new Promise((resolve) => child.once('close', resolve))
  expect([0, 130]).toContain(status)
  expect(inLedger(['add', many], at).status).toBe(0)
})
