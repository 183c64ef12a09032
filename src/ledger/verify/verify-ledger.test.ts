import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestServer } from '../../../test/postgres.ts'
import { sampleReport } from '../../../test/sample-readings.ts'
import { openEmbeddedDatabase } from '../database-embedded.ts'
import { openServerDatabase } from '../database-server.ts'
import { openLedger, verifyLedger, type Damage } from '../index.ts'

const tool = 'hearsay test'
const root = mkdtempSync(join(tmpdir(), 'hearsay-verify-test-'))
const reports = [1, 2, 3].map((number) => sampleReport({ path: `${number}.txt`, killed: 10 + number }))
const idOf = (number: number) => reports[number - 1]?.reading.document.id ?? ''
const slow = 120_000

afterAll(() => rmSync(root, { recursive: true, force: true }))

async function fill(address: string): Promise<void> {
  const ledger = await openLedger(address, { tool, create: true })
  for (const { bytes, facts } of reports) await ledger.keep(bytes, facts)
  await ledger.setFamilies([{ party: 'Amina Vell', family: 'Port Sele council' }])
  await ledger.store(
    reports.map(({ reading }) => reading),
    'extractor 1',
  )
  await ledger.close()
}

/** What is done to the tables by hand, and what is to be told of it. */
const alterations = `
  update documents set facts = replace(facts, '1.txt', '9.txt') where document = '${idOf(1)}';
  update figures set item = replace(item, '"value":12', '"value":21') where document = '${idOf(2)}';
  update texts set body = replace(body, '13 people', '31 people') where document = '${idOf(3)}';
  update families set family = 'Harbour Front';`
/** Beside the spans that the changed text breaks. */
const altered = [
  { kind: 'index-changed', sequence: 1, document: idOf(1), path: '1.txt' },
  { kind: 'reading-changed', sequence: 2, document: idOf(2), path: '2.txt' },
  { kind: 'reading-changed', sequence: 3, document: idOf(3), path: '3.txt' },
  { kind: 'index-changed', expected: 'Port Sele council', found: 'Harbour Front' },
]

describe('a ledger in a folder', () => {
  const whole = join(root, 'whole')
  let copies = 0
  beforeAll(() => fill(whole))
  const copied = () => {
    const folder = join(root, `copy-${++copies}`)
    cpSync(whole, folder, { recursive: true })
    return folder
  }
  const originalOf = (folder: string, number: number) =>
    join(folder, 'originals', idOf(number).slice(7, 9), idOf(number).slice(7))

  test(
    'sound: counts everything, and writes nothing, not even a time of access',
    async () => {
      const before = listing(whole)
      for (const path of before.files) chmodSync(path, 0o444)
      expect(await verifyLedger(whole, { tool })).toMatchObject({
        ...{ entries: 4, documents: 3, originals: 3, readings: 3, damages: [], notes: [], interrupted: false },
      })
      expect(listing(whole).state).toEqual(before.state)
      for (const path of before.files) chmodSync(path, 0o644)
    },
    slow,
  )

  test(
    'a byte flipped in one original, another one gone',
    async () => {
      const folder = copied()
      const bytes = readFileSync(originalOf(folder, 1))
      bytes[5] = (bytes[5] ?? 0) ^ 1
      writeFileSync(originalOf(folder, 1), bytes)
      rmSync(originalOf(folder, 3))
      const { damages, originals } = await verifyLedger(folder, { tool })
      expect(originals).toBe(1)
      expect(damages).toMatchObject([
        { kind: 'original-changed', sequence: 1, document: idOf(1), path: '1.txt', expected: idOf(1) },
        { kind: 'original-missing', sequence: 3, document: idOf(3), path: '3.txt', found: null },
      ])
      expect(damages[0]?.file).toBe(join('originals', idOf(1).slice(7, 9), idOf(1).slice(7)))
      expect(damages[0]?.found).toMatch(/^sha256:[0-9a-f]{64}$/)
    },
    slow,
  )

  test(
    'the journal’s last line cut in the middle',
    async () => {
      const folder = copied()
      const journal = readFileSync(join(folder, 'journal.jsonl'))
      writeFileSync(join(folder, 'journal.jsonl'), journal.subarray(0, -40))
      const { damages, notes } = await verifyLedger(folder, { tool })
      expect(damages).toMatchObject([{ kind: 'journal-shortened', sequence: 4 }])
      expect(notes[0]).toMatch(/^journal\.jsonl:4: /)
    },
    slow,
  )

  test(
    'rows of the index changed by hand',
    async () => {
      const folder = copied()
      const tables = await openEmbeddedDatabase(join(folder, 'index'))
      await tables.script(alterations)
      await tables.close()
      expectAltered((await verifyLedger(folder, { tool })).damages)
    },
    slow,
  )

  test(
    'judgements of the index changed, taken out and put in by hand',
    async () => {
      const folder = copied()
      const ledger = await openLedger(folder, { tool })
      const name = (text: string) =>
        ledger.judge({ by: 'Ina Moss', note: null, judgement: { kind: 'name-event', name: text, tellings: ['t'] } })
      for (const text of ['Flood', 'Strike']) await name(text)
      await ledger.close()
      expect((await verifyLedger(folder, { tool })).damages).toEqual([])
      const tables = await openEmbeddedDatabase(join(folder, 'index'))
      await tables.script(`
        update judgements set record = replace(record, 'Flood', 'Feast') where sequence = 5;
        update judgements set sequence = 9 where sequence = 6;`)
      await tables.close()
      const { damages } = await verifyLedger(folder, { tool })
      expect(damages.map(({ kind, sequence }) => [kind, sequence])).toEqual([
        ['index-changed', 5],
        ['index-changed', 6],
        ['index-changed', 9],
      ])
      expect(damages[0]?.reason).toBe('the judgement of entry 5 is not what the journal says')
    },
    slow,
  )

  test(
    'an index that is none, and a journal that is gone',
    async () => {
      const folder = copied()
      rmSync(join(folder, 'journal.jsonl'))
      rmSync(join(folder, 'index', 'global'), { recursive: true })
      expect((await verifyLedger(folder, { tool })).damages.map(({ kind }) => kind)).toEqual([
        'journal-missing',
        'index-unreadable',
      ])
    },
    slow,
  )

  test(
    'no ledger, and one that is in use',
    async () => {
      await expect(verifyLedger(join(root, 'nowhere'), { tool })).rejects.toMatchObject({ code: 'ledger-missing' })
      const ledger = await openLedger(whole, { tool })
      await expect(verifyLedger(whole, { tool })).rejects.toMatchObject({ code: 'ledger-locked' })
      await ledger.close()
    },
    slow,
  )
})

function expectAltered(damages: readonly Damage[]): void {
  const spans = damages.filter(({ kind }) => kind === 'span-broken')
  expect(spans).toContainEqual(expect.objectContaining({ sequence: 3, expected: '13 people', found: '31 people' }))
  expect(damages.filter((damage) => !spans.includes(damage))).toMatchObject(altered)
}

function listing(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return { files, state: files.map((path) => [path, statSync(path).size, statSync(path).mtimeMs]) }
}

const started = await startPostgres()
if ('reason' in started) console.warn(`verify is not tested on a server: ${started.reason}`)

describe.skipIf('reason' in started)('a ledger on a server', () => {
  const server = started as TestServer
  let address = ''
  beforeAll(async () => {
    address = await server.database()
    await fill(address)
  })
  afterAll(() => server.stop())
  const alter = async (sql: string) => {
    const database = await openServerDatabase(address, tool)
    await database.script(`set search_path = hearsay, public; ${sql}`)
    await database.close()
  }

  test(
    'sound, changed, and changed further',
    async () => {
      expect(await verifyLedger(address, { tool })).toMatchObject({
        entries: 4,
        originals: 3,
        readings: 3,
        damages: [],
      })
      await alter(alterations)
      expectAltered((await verifyLedger(address, { tool })).damages)
      await alter(`
      update originals set bytes = set_byte(bytes, 3, 0) where document = '${idOf(1)}';
      delete from originals where document = '${idOf(2)}';
      update journal set entry = replace(entry, '3.txt', '4.txt') where sequence = 3;
      delete from journal where sequence = 4`)
      const { damages } = await verifyLedger(address, { tool })
      expect(damages.map(({ kind, sequence, file }) => ({ kind, sequence, file })).slice(0, 4)).toEqual([
        { kind: 'entry-changed', sequence: 3, file: 'table journal, row 3' },
        { kind: 'journal-shortened', sequence: 4, file: 'table journal' },
        { kind: 'original-changed', sequence: 1, file: `table originals, ${idOf(1)}` },
        { kind: 'original-missing', sequence: 2, file: `table originals, ${idOf(2)}` },
      ])
    },
    slow,
  )
})
