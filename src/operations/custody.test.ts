import { appendFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../ledger/index.ts'
import { chainEntries, entryLine, journalStart } from '../ledger/journal-entry.ts'
import { documentId } from '../model/index.ts'
import { mediaTypeOf } from '../read/index.ts'
import { add } from './add.ts'
import { custody, type CustodyEntry } from './custody.ts'
import { setFamilies } from './families.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-custody-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const clock = () => new Date('2026-03-01T12:00:00Z')

async function entriesOf(ledger: Ledger, name = ''): Promise<CustodyEntry[]> {
  const entries: CustodyEntry[] = []
  for await (const entry of custody(ledger, name)) entries.push(entry)
  return entries
}

describe('the record of custody', () => {
  const address = join(root, 'ledger')
  const [first, second] = [join(root, 'first.txt'), join(root, 'second.html')]
  let ledger: Ledger
  beforeAll(async () => {
    writeFileSync(first, 'Nobody was killed in Port Sele, Ana Bel said.\n')
    writeFileSync(second, '<!doctype html><p>At least 12 people were injured, Toma Brask said.</p>')
    const collecting = await openLedger(address, { tool: 'hearsay test', create: true, clock, by: 'Ina Moss' })
    for (const path of [first, second]) await add(collecting, [path])
    await collecting.close()
    ledger = await openLedger(address, { tool: 'hearsay test', clock, by: 'Oren Vale' })
    await setFamilies(ledger, [{ party: 'Ana Bel', family: 'Port Sele council' }])
  })
  afterAll(() => ledger.close())

  test('who, when, with what, where from, how large, what kind; every later act after it', async () => {
    expect(await entriesOf(ledger)).toMatchObject([
      {
        ...{ sequence: 1, act: 'collected', by: 'Ina Moss', time: '2026-03-01T12:00:00.000Z', tool: 'hearsay test' },
        ...{ path: first, sizeBytes: 46, mediaType: 'text/plain' },
      },
      { sequence: 2, act: 'collected', by: 'Ina Moss', path: second, sizeBytes: 71, mediaType: 'text/html' },
      { sequence: 3, act: 'families set', by: 'Oren Vale', document: null },
    ])
  })

  const hash = documentId(Buffer.from('Nobody was killed in Port Sele, Ana Bel said.\n'))
  const names = [
    { name: 'second.html', finds: [2] },
    { name: second, finds: [2] },
    { name: hash, finds: [1] },
    { name: hash.slice(7, 17), finds: [1] },
  ]
  for (const { name, finds } of names)
    test(`of one document, by ${name.replace(root, '…')}`, async () => {
      expect((await entriesOf(ledger, name)).map(({ sequence }) => sequence)).toEqual(finds)
    })

  test('a document that is not there is not found', () =>
    expect(entriesOf(ledger, 'cond.html')).rejects.toMatchObject({ code: 'not-found' }))

  test('entries of an older program, which did not record who, stay readable', async () => {
    const old = join(root, 'old')
    mkdirSync(old)
    const record = { kind: 'families', set: [{ party: 'Ana Bel', family: 'Port Sele council' }] } as const
    const [entry] = chainEntries(journalStart, [record], { time: clock(), tool: 'hearsay 0.0.9' })
    if (entry !== undefined) appendFileSync(join(old, 'journal.jsonl'), `${entryLine(entry)}\n`)
    const present = await openLedger(old, { tool: 'hearsay test', by: 'Ina Moss' })
    await present.setFamilies([{ party: 'Toma Brask', family: 'Port Sele council' }])
    expect((await entriesOf(present)).map(({ by }) => by)).toEqual([null, 'Ina Moss'])
    await present.close()
  }, 120_000)
})

describe('the media type of collected bytes', () => {
  const kinds = [
    { bytes: '%PDF-1.7\n…', path: 'a.txt', type: 'application/pdf' },
    { bytes: '# Title\n\n* one\n* two\n', path: 'a.md', type: 'text/markdown' },
    { bytes: '\u0089PNG\r\n\u001a\n', path: 'a', type: 'image/png' },
    { bytes: '\u0000\u0001\u0002\u0003\u0004\u0005', path: 'a', type: 'application/octet-stream' },
    { bytes: '', path: 'a', type: 'application/octet-stream' },
  ]
  for (const { bytes, path, type } of kinds)
    test(type, () => expect(mediaTypeOf(Buffer.from(bytes, 'latin1'), path)).toBe(type))
})
