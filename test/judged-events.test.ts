import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  add,
  events,
  figures,
  idleJudgements,
  judgements,
  mergeEvents,
  nameEvent,
  rebuild,
  splitEvent,
  undoJudgement,
  withLedger,
} from '../src/index.ts'
import type { Ledger } from '../src/index.ts'

/** What people decide about events is applied wherever questions are asked, and outlives a new reading. */

const reports = {
  'wire.txt':
    'Northern Wire, March 9, 2021\n\nAt least 40 people were killed in the protests in Port Sele on March 5, 2021, the Harbour Front said.',
  'post.txt':
    'Sele Post, March 10, 2021\n\nPolice said 17 people were killed in the protests in Port Sele on March 5, 2021. A further 230 people were arrested.',
}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-events-'))
const address = join(folder, 'ledger')
const inLedger = <Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> => withLedger(address, {}, work)

beforeAll(async () => {
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text)
  const paths = Object.keys(reports).map((name) => join(folder, name))
  await withLedger(address, { create: true }, (ledger) => add(ledger, paths))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function killedByEvent(ledger: Ledger): Promise<string[]> {
  const told: string[] = []
  for await (const { question, figures: own } of figures(ledger, { measure: 'killed' }))
    told.push(`${question.event ?? ''}: ${own.map(({ value }) => value).join(' ')}`)
  return told.sort()
}

const theOne = async (ledger: Ledger): Promise<string> => (await events(ledger, 'protests')).events[0]?.id ?? ''

test('name, split, merge and undo, each over a rebuild', async () => {
  await inLedger(async (ledger) => {
    const [before] = await killedByEvent(ledger)
    expect(before).toMatch(/: 40 17$/)
    await nameEvent(ledger, await theOne(ledger), 'The dock strike', {
      by: 'A. Reader',
      note: 'As the dockers call it.',
    })
    expect(await killedByEvent(ledger)).toEqual(['The dock strike: 40 17'])

    const named = (await events(ledger, 'dock')).events[0]
    expect(named).toMatchObject({
      name: 'The dock strike',
      judgements: [{ by: 'A. Reader', note: 'As the dockers call it.' }],
    })
    const split = await splitEvent(ledger, named?.id ?? '', { documents: ['post.txt'] })
    const apart = await killedByEvent(ledger)
    expect(apart).toHaveLength(2)
    await rebuild(ledger)
    expect(await killedByEvent(ledger)).toEqual(apart)

    const ids = (await events(ledger)).events.filter(({ figures: own }) => own.length > 0).map(({ id }) => id)
    await mergeEvents(ledger, ids[0] ?? '', ids[1] ?? '')
    expect(await killedByEvent(ledger)).toHaveLength(1)
    await undoJudgement(ledger, null)
    expect(await killedByEvent(ledger)).toEqual(apart)
    await undoJudgement(ledger, split.sequence)
    expect(await killedByEvent(ledger)).toEqual(['The dock strike: 40 17'])
  })
}, 60_000)

test('a figure set apart tells of an event of its own', async () => {
  await inLedger(async (ledger) => {
    const event = (await events(ledger, 'dock')).events[0]
    const killed = await ledger.figures({ measures: ['killed'] })
    const chosen = killed.find(({ value }) => value === 17)
    await splitEvent(ledger, event?.id ?? '', { figures: [chosen?.id ?? ''] })
    const told = await killedByEvent(ledger)
    expect(told.map((one) => one.replace(/^.*: /, ''))).toEqual(expect.arrayContaining(['40', '17']))
    await undoJudgement(ledger, null)
    expect(await killedByEvent(ledger)).toEqual(['The dock strike: 40 17'])
  })
}, 60_000)

test('a judgement whose tellings are no longer read falls on nothing, and says so', async () => {
  const gone = { kind: 'name-event', tellings: ['0123456789ab'], name: 'X' } as const
  await inLedger(async (ledger) => {
    const { sequence } = await ledger.judge({ by: null, note: null, judgement: gone })
    expect((await idleJudgements(ledger)).map((entry) => entry.sequence)).toEqual([sequence])
    await undoJudgement(ledger, sequence)
    expect(await idleJudgements(ledger)).toEqual([])
    const told = await judgements(ledger)
    expect(told.find((entry) => entry.sequence === sequence)?.stands).toBe(false)
    expect(told.at(-1)).toMatchObject({ stands: true, judgement: { kind: 'undo', sequence } })
  })
}, 60_000)

test('what is not there or says nothing is refused, and nothing is recorded', async () => {
  await inLedger(async (ledger) => {
    const id = (await events(ledger, 'dock')).events[0]?.id ?? ''
    const before = await ledger.judgements()
    await expect(nameEvent(ledger, 'ffffffffffff', 'X')).rejects.toMatchObject({ code: 'not-found' })
    await expect(nameEvent(ledger, id, ' ')).rejects.toMatchObject({ code: 'bad-setting' })
    await expect(mergeEvents(ledger, id, id)).rejects.toMatchObject({ code: 'usage' })
    await expect(splitEvent(ledger, id, {})).rejects.toMatchObject({ code: 'usage' })
    await expect(splitEvent(ledger, id, { documents: ['wire.txt', 'post.txt'] })).rejects.toMatchObject({
      code: 'usage',
    })
    await expect(splitEvent(ledger, id, { documents: ['none.txt'] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(undoJudgement(ledger, 9999)).rejects.toMatchObject({ code: 'not-found' })
    expect(await ledger.judgements()).toEqual(before)
  })
}, 60_000)
