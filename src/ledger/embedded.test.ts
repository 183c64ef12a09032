import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { appendFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { JournalEntry } from '../model/index.ts'
import { sampleReport } from '../../test/sample-readings.ts'
import { openEmbeddedDatabase } from './database-embedded.ts'
import { openLedger } from './index.ts'
import { chainEntries, entryLine, journalStart } from './journal-entry.ts'
import { ledgerBehaviour } from '../../test/ledger-behaviour.ts'
import { thisMachine } from './process-identity.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
let count = 0
const freshFolder = () => join(root, `ledger-${++count}`)
const open = (folder: string, create = false) => openLedger(folder, { tool: 'hearsay test', create, waitMs: 0 })
const journalOf = (folder: string) => join(folder, 'journal.jsonl')

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a ledger in a folder', () => {
  ledgerBehaviour({
    fresh: () => Promise.resolve(freshFolder()),
    tables: (folder) => openEmbeddedDatabase(join(folder, 'index')),
    appendLine: (folder, line) => appendFile(journalOf(folder), `${line}\n`),
  })
})

describe('addresses', () => {
  const file = join(root, 'file.txt')
  const strange = join(root, 'strange')
  const addresses = [
    { address: file, code: 'usage', says: 'a file' },
    { address: root, code: 'usage', says: 'not a ledger, and not empty' },
    { address: 'mysql://localhost/x', code: 'usage', says: 'mysql' },
    { address: '', code: 'usage', says: 'empty' },
    { address: strange, code: 'ledger-missing', says: 'hearsay add' },
  ]
  for (const { address, code, says } of addresses)
    test(`${address === '' ? 'nothing' : address.replace(root, '…')}: ${code}`, async () => {
      writeFileSync(file, 'x')
      const opened = open(address, code !== 'ledger-missing')
      await expect(opened).rejects.toMatchObject({ code })
      await expect(opened).rejects.toThrow(says)
    })
})

describe('a journal that is not as it was left', () => {
  const damages = [
    {
      name: 'half a line at the end',
      damage: (text: string) => `${text}{"hash":"12`,
      entries: 3,
      notice: 'torn-entry',
    },
    {
      name: 'a page of zeros at the end',
      damage: (text: string) => text + '\0'.repeat(4096),
      entries: 3,
      notice: 'torn-entry',
    },
    {
      name: 'the last entry half written',
      damage: (text: string) => text.slice(0, -40),
      entries: 2,
      notice: 'torn-entry',
    },
    { name: 'only the last line feed missing', damage: (text: string) => text.slice(0, -1), entries: 3, notice: null },
    { name: 'a changed word in the last entry', damage: (text: string) => swap(text, '2.txt', '9.txt'), breaks: 3 },
    { name: 'a changed word in the middle', damage: (text: string) => swap(text, '1.txt', '9.txt'), breaks: 2 },
    { name: 'garbage in the middle', damage: (text: string) => garbled(text, 1), breaks: 2 },
    { name: 'an entry taken out', damage: (text: string) => without(text, 1), breaks: 2 },
    { name: 'an entry given twice', damage: (text: string) => doubled(text, 1), breaks: 3 },
  ]
  for (const { name, damage, ...then } of damages)
    test(name, async () => {
      const folder = await copyOfLedger()
      const before = readFileSync(journalOf(folder), 'utf8')
      writeFileSync(journalOf(folder), damage(before))
      if (then.breaks !== undefined) {
        const opened = open(folder)
        await expect(opened).rejects.toMatchObject({ code: 'ledger-broken' })
        await expect(opened).rejects.toThrow(`entry ${then.breaks}`)
        expect(readFileSync(journalOf(folder), 'utf8')).toBe(damage(before))
        return
      }
      const ledger = await open(folder)
      expect(await ledger.checkChain()).toMatchObject({ entries: then.entries, problems: [] })
      expect(ledger.notices.some(({ kind }) => kind === 'torn-entry')).toBe(then.notice !== null)
      await ledger.keep(Buffer.from('next'), { path: 'next.txt' })
      expect(await ledger.checkChain()).toMatchObject({ entries: then.entries + 1, problems: [] })
      await ledger.close()
      const torn = (await readdir(folder)).find((file) => file.startsWith('journal.jsonl.torn'))
      const lost = damage(before).slice(before.split('\n').slice(0, then.entries).join('\n').length + 1)
      if (then.notice !== null) expect(readFileSync(join(folder, torn ?? ''), 'utf8')).toBe(lost)
    })

  test('gone, with originals there: broken, not begun again', async () => {
    const folder = freshFolder()
    await copyOfLedger(folder)
    rmSync(journalOf(folder))
    await expect(open(folder, true)).rejects.toMatchObject({ code: 'ledger-broken' })
  })
})

describe('originals', () => {
  test('one that was changed or lost is told, never given; adding the file again restores it', async () => {
    const folder = freshFolder()
    await copyOfLedger(folder)
    const ledger = await open(folder)
    const [changed, lost] = reportsOf(2).map(({ reading }) => reading.document.id)
    const fileOf = (document = '') => join(folder, 'originals', document.slice(7, 9), document.slice(7))
    writeFileSync(fileOf(changed), 'something else')
    rmSync(fileOf(lost))
    expect((await ledger.checkChain()).problems.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['changed-original', 1],
      ['missing-original', 2],
    ])
    for (const document of [changed, lost])
      await expect(ledger.original(document ?? '')).rejects.toMatchObject({ code: 'ledger-broken' })
    for (const report of reportsOf(2)) await ledger.keep(report.bytes, report.facts)
    expect((await ledger.checkChain()).problems).toEqual([])
    await ledger.close()
  })
})

describe('the index is made again from the journal', () => {
  const damages: { name: string; notice: string | null; damage: (folder: string) => void }[] = [
    { name: 'deleted', notice: null, damage: (folder) => rmSync(join(folder, 'index'), { recursive: true }) },
    {
      name: 'unreadable',
      notice: 'index-rebuilt',
      damage: (folder) => writeFileSync(join(folder, 'index/global/pg_control'), 'x'),
    },
    { name: 'of another journal', notice: 'index-rebuilt', damage: (folder) => rewriteJournal(folder) },
    { name: 'ahead of the journal', notice: 'entries-missing', damage: (folder) => shorten(folder) },
    {
      name: 'open when the machine stopped',
      notice: 'index-rebuilt',
      damage: (folder) => leaveLockOfAnotherBoot(folder),
    },
  ]
  for (const { name, notice, damage } of damages)
    test(name, async () => {
      const folder = await copyOfLedger()
      damage(folder)
      const ledger = await open(folder)
      const documents = (await ledger.documents()).map(({ document }) => document)
      expect(ledger.notices.map(({ kind }) => kind)).toEqual(notice === null ? [] : expect.arrayContaining([notice]))
      expect([...(await ledger.unread('extractor 1'))].sort()).toEqual([...documents].sort())
      expect((await ledger.checkChain()).originals).toBe(documents.length)
      await ledger.close()
      expect(existsSync(join(folder, 'index.discarded'))).toBe(false)
    })

  test('behind the journal: it follows, and readings stay', async () => {
    const folder = freshFolder()
    await copyOfLedger(folder)
    const database = await openEmbeddedDatabase(join(folder, 'index'))
    const [first] = readFileSync(journalOf(folder), 'utf8').split('\n')
    await database.query('update applied set sequence = 1, hash = $1', [
      (JSON.parse(first ?? '') as { hash: string }).hash,
    ])
    await database.script(`delete from documents where sequence > 1`)
    await database.close()
    const ledger = await open(folder)
    expect(await ledger.documents()).toHaveLength(3)
    expect(await ledger.unread('extractor 1')).toEqual([])
    expect(ledger.notices).toEqual([])
    await ledger.close()
  })
})

function reportsOf(number: number) {
  return Array.from({ length: number }, (_, index) => sampleReport({ path: `${index}.txt`, killed: index + 1 }))
}

/** A closed ledger of three reports, kept and stored. Made once: making one takes a second. */
async function copyOfLedger(folder = freshFolder()): Promise<string> {
  made ??= makeLedger(join(root, 'original'))
  cpSync(await made, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

let made: Promise<string> | null = null

async function makeLedger(folder: string): Promise<string> {
  const ledger = await open(folder, true)
  for (const { bytes, facts, reading } of reportsOf(3)) {
    await ledger.keep(bytes, facts)
    await ledger.store([reading], 'extractor 1')
  }
  await ledger.close()
  return folder
}

function swap(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

function garbled(text: string, line: number): string {
  return changeLine(text, line, (old) => [old.slice(0, 30)])
}

function without(text: string, line: number): string {
  return changeLine(text, line, () => [])
}

function doubled(text: string, line: number): string {
  return changeLine(text, line, (old) => [old, old])
}

function changeLine(text: string, line: number, change: (old: string) => string[]): string {
  return text
    .split('\n')
    .flatMap((old, index) => (index === line ? change(old) : [old]))
    .join('\n')
}

function shorten(folder: string): void {
  writeFileSync(journalOf(folder), without(readFileSync(journalOf(folder), 'utf8'), 2))
}

/** The same records, recorded at another time: a good chain, but another one. */
function rewriteJournal(folder: string): void {
  const lines = readFileSync(journalOf(folder), 'utf8').trim().split('\n')
  const records = lines.map((line) => (JSON.parse(line) as JournalEntry).record)
  const entries = chainEntries(journalStart, records, { time: new Date('2020-01-01T00:00:00Z'), tool: 'another' })
  writeFileSync(journalOf(folder), entries.map((entry) => `${entryLine(entry)}\n`).join(''))
}

function leaveLockOfAnotherBoot(folder: string): void {
  const boot = { ...thisMachine(), boot: 'before the power cut', bootSeconds: 0 }
  const holder = { ...boot, pid: process.pid, started: null, tool: 'x', time: 'then', token: 't', indexDoubtful: false }
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder))
}
