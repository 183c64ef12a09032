import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLedger } from '../src/ledger/index.ts'
import { judgedWords } from '../src/operations/judged-words.ts'
import { figure as figureOf } from './invented.ts'
import {
  add,
  check,
  claims,
  correctWords,
  events,
  figures,
  gradeWords,
  judgePerson,
  people,
  personProposals,
  rebuild,
  reviewQueue,
  reviewWords,
  settleFinding,
  standingJudgements,
  undoJudgement,
  type Claim,
  type Ledger,
  type LedgerFigure,
  type LocatedFigure,
  type QuestionAnswer,
  type StandingJudgement,
} from '../src/index.ts'

/** What people decide about claims, figures, people and findings is applied wherever they are asked for. */

const reports = {
  'wire.txt':
    'Northern Wire, March 9, 2021\n\nAt least 40 people were killed in the protests in Port Sele on March 5, 2021, the Harbour Front said. Oda Lindqvist was arrested, the Harbour Front said.',
  'post.txt':
    'Sele Post, March 10, 2021\n\nPolice said 17 people were killed in the protests in Port Sele on March 5, 2021. Oda Lindkvist was arrested on March 6, police said.',
  'star.txt':
    'Sele Star, March 11, 2021\n\nAt least 40 people were killed in the protests in Port Sele on March 5, 2021, the city council said. On March 20, 2021, 3 miners were injured in an explosion in Ovre, the city council said.',
}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-words-'))
let ledger: Ledger
const inLedger = <Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> => work(ledger)

beforeAll(async () => {
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text)
  ledger = await openLedger(join(folder, 'ledger'), { tool: 'hearsay test', create: true })
  await add(
    ledger,
    Object.keys(reports).map((name) => join(folder, name)),
  )
}, 60_000)
/** Every fact begins with nothing decided. */
afterEach(async () => {
  for (const { sequence } of standingJudgements(await ledger.judgements())) await undoJudgement(ledger, sequence)
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

const killed = async (ledger: Ledger): Promise<QuestionAnswer[]> => all(figures(ledger, { measure: 'killed' }))
const numbers = async (ledger: Ledger) =>
  (await killed(ledger)).flatMap((one) => one.figures.map(({ low }) => low)).sort()
async function figure(ledger: Ledger, low: number): Promise<LedgerFigure> {
  const found = (await killed(ledger)).flatMap((one) => one.figures).find((one) => one.low === low)
  if (found === undefined) throw new Error(`no figure ${low}`)
  return found
}
async function claim(ledger: Ledger, words: string): Promise<Claim> {
  const [found] = await all(claims(ledger, { words }))
  if (found === undefined) throw new Error(`no claim ${words}`)
  return found
}

test('a rejected figure is compared with nothing, over a rebuild, until it is taken back', async () => {
  await inLedger(async (ledger) => {
    expect(await numbers(ledger)).toEqual([17, 40, 40])
    const { id } = await figure(ledger, 17)
    await reviewWords(ledger, { of: 'figure', id }, 'rejected', { by: 'A. Reader' })
    expect(await numbers(ledger)).toEqual([40, 40])
    await rebuild(ledger)
    expect(await numbers(ledger)).toEqual([40, 40])
    await undoJudgement(ledger, null)
    expect(await numbers(ledger)).toEqual([17, 40, 40])
  })
})

test('a judgement is found again by its words, or nearly its span; else it is idle', () => {
  const row = (id: string, start: number, text: string): LocatedFigure =>
    figureOf({ id, document: 'd', start, end: start + text.length, text })
  const on = (text: string, start: number): StandingJudgement => ({
    ...{ sequence: 1, time: '2031-01-01T00:00:00Z', by: null, note: null },
    judgement: {
      kind: 'review',
      verdict: 'rejected',
      on: { of: 'figure', document: 'd', id: 'old', start, end: start + text.length, text },
    },
  })
  const rejected = (judgement: StandingJudgement, ...figures: LocatedFigure[]) => {
    const judged = judgedWords([], figures, [judgement])
    return judged.idle.length > 0 ? 'idle' : judged.rejected.figures.map(({ id }) => id).join()
  }
  // The reader gives the text from another place on: the words are the same, the nearest of two.
  expect(rejected(on('40', 100), row('far', 900, '40'), row('near', 107, '40'), row('other', 100, '17'))).toBe('near')
  expect(rejected(on('at least 40', 100), row('shorter', 103, 'least 40'))).toBe('shorter')
  expect(rejected(on('40', 100), row('other', 300, '17'))).toBe('idle')
})

test('a rejected claim takes its figures along, and is told with who rejected it', async () => {
  await inLedger(async (ledger) => {
    const { id } = await claim(ledger, '17')
    await reviewWords(ledger, { of: 'claim', id }, 'rejected', { by: 'A. Reader', note: 'No attribution.' })
    expect(await numbers(ledger)).toEqual([40, 40])
    expect((await claim(ledger, '17')).review).toMatchObject({
      verdict: 'rejected',
      judgements: [{ by: 'A. Reader', note: 'No attribution.' }],
    })
    expect((await all(claims(ledger, { review: 'rejected' }))).map((one) => one.id)).toEqual([id])
  })
})

test('a corrected speaker is another origin, for the figures of the claim too', async () => {
  await inLedger(async (ledger) => {
    const { id } = await claim(ledger, '17')
    await correctWords(ledger, { of: 'claim', id }, { speaker: 'the Harbour Front' })
    expect((await claim(ledger, '17')).voice.map(({ name }) => name)).toEqual([
      'the Harbour Front',
      'unknown publisher',
    ])
    const families = (await killed(ledger)).flatMap(({ origins }) => origins.families)
    expect(families.filter((name) => /police/i.test(name))).toEqual([])
  })
})

test('words, stance, measure and bounds are corrected, each apart', async () => {
  await inLedger(async (ledger) => {
    const one = await claim(ledger, '17')
    const start = one.start + one.text.indexOf('people')
    await correctWords(ledger, { of: 'claim', id: one.id }, { words: { start, end: one.end }, stance: 'estimates' })
    const corrected = (await all(claims(ledger, { stance: 'estimates' })))[0]
    expect(corrected?.text).toMatch(/^people were killed/)
    const { id } = await figure(ledger, 17)
    await correctWords(ledger, { of: 'figure', id }, { low: 18, high: 18 })
    expect(await numbers(ledger)).toEqual([18, 40, 40])
    await correctWords(ledger, { of: 'figure', id }, { measure: 'injured' })
    expect(await numbers(ledger)).toEqual([40, 40])
    const injured = (await all(figures(ledger, { measure: 'injured' }))).flatMap((one) => one.figures)
    expect(injured.find((one) => one.id === id)).toMatchObject({ low: 18, value: 18 })
  })
})

test('a figure goes to another event', async () => {
  await inLedger(async (ledger) => {
    const explosion = (await events(ledger)).events.find(({ place }) => place === 'Ovre')
    if (explosion === undefined) return expect.fail('the reports tell of no second event')
    const { id } = await figure(ledger, 17)
    await correctWords(ledger, { of: 'figure', id }, { event: explosion.id })
    const moved = (await killed(ledger)).find((one) => one.figures.some((own) => own.id === id))
    expect(moved?.question.event).toBe(explosion.label)
  })
})

test('“confirmed” is refused until two independent origins give the number', async () => {
  await inLedger(async (ledger) => {
    const alone = await figure(ledger, 17)
    const grade = { reliability: 'C', credibility: 1 } as const
    await expect(gradeWords(ledger, { of: 'figure', id: alone.id }, grade)).rejects.toThrow(
      /2 independent origins.* has 1/,
    )
    const both = await figure(ledger, 40)
    await gradeWords(ledger, { of: 'figure', id: both.id }, grade)
    expect((await figure(ledger, 40)).review?.grade ?? null).toEqual(grade)
    await gradeWords(ledger, { of: 'figure', id: alone.id }, { reliability: null, credibility: 3 })
  })
})

test('two names are judged one person or two; what is left undecided stays proposed', async () => {
  await inLedger(async (ledger) => {
    const [proposal] = await personProposals(ledger)
    expect(proposal?.names).toEqual(expect.arrayContaining(['Oda Lindqvist', 'Oda Lindkvist']))
    const names = ['Oda Lindqvist', 'Oda Lindkvist'] as const
    const { sequence } = await judgePerson(ledger, names, 'undecided')
    expect((await personProposals(ledger))[0]?.left).toBe(sequence)
    await judgePerson(ledger, names, 'different')
    expect(await personProposals(ledger)).toEqual([])
    await judgePerson(ledger, names, 'same')
    const cases = await all(people(ledger, 'Oda'))
    expect(cases.map((one) => [...one.names].sort())).toEqual([['Oda Lindkvist', 'Oda Lindqvist']])
    expect(cases[0]?.acts).toHaveLength(2)
    await expect(judgePerson(ledger, ['Oda Lindqvist', 'Nobody'], 'same')).rejects.toThrow(/no document names/)
  })
})

test('a finding is settled with a note', async () => {
  await inLedger(async (ledger) => {
    const [finding] = await all(check(ledger, { kind: 'conflict' }))
    if (finding === undefined) return expect.fail('nothing was noticed')
    await expect(settleFinding(ledger, finding.id, {})).rejects.toThrow(/note/)
    await settleFinding(ledger, finding.id, { by: 'A. Reader', note: 'The police count bodies in the morgue alone.' })
    expect((await all(check(ledger, { kind: 'conflict' })))[0]?.settled).toMatchObject({ by: 'A. Reader' })
  })
})

test('the queue puts rival numbers first and forgets what was decided', async () => {
  await inLedger(async (ledger) => {
    const [first] = await reviewQueue(ledger)
    if (first === undefined) return expect.fail('the queue is empty')
    expect(first.reasons.length).toBeGreaterThan(0)
    await reviewWords(ledger, first, 'accepted')
    expect((await reviewQueue(ledger)).map(({ id }) => id)).not.toContain(first.id)
  })
})

test('who did not see what another decided meanwhile is told, and nothing is recorded', async () => {
  await inLedger(async (ledger) => {
    const one = await figure(ledger, 17)
    const other = await figure(ledger, 40)
    const seen = (await ledger.judgements()).at(-1)?.sequence ?? 0
    await reviewWords(ledger, { of: 'figure', id: one.id }, 'accepted', { by: 'A', seen })
    await reviewWords(ledger, { of: 'figure', id: other.id }, 'accepted', { by: 'B', seen })
    await expect(
      reviewWords(ledger, { of: 'figure', id: one.id }, 'rejected', { by: 'B', seen }),
    ).rejects.toMatchObject({ code: 'changed' })
    expect((await ledger.judgements()).filter(({ sequence }) => sequence > seen)).toHaveLength(2)
  })
})
