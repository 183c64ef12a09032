import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { documentId } from '../model/index.ts'
import { defaultArchiveLimits, type ArchiveLimits } from './archive-limits.ts'
import { collect } from './collect.ts'
import type { Collected, Refused, Skipped } from './items.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-archives-'))
afterAll(() => rmSync(root, { recursive: true }))

interface Limits extends Partial<ArchiveLimits> {
  readonly maximumBytes?: number
}

async function items(name: string, bytes: Uint8Array, limits: Limits = {}): Promise<(Collected | Refused | Skipped)[]> {
  const path = join(root, name)
  writeFileSync(path, bytes)
  const { maximumBytes, ...archives } = limits
  const found: (Collected | Refused | Skipped)[] = []
  for await (const item of collect([path], { maximumBytes, archives: { ...defaultArchiveLimits, ...archives } }))
    found.push(item)
  return found
}

/** Items as short words. */
async function told(name: string, bytes: Uint8Array, limits: Limits = {}): Promise<string[]> {
  const found = await items(name, bytes, limits)
  return found.map((item) => {
    if (item.kind !== 'collected') return `${item.kind}: ${item.reason.replaceAll(`${root}/`, '')}`
    return `${item.facts.path.replace(`${root}/`, '')} = ${Buffer.from(item.bytes).toString().slice(0, 20)}`
  })
}

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

describe('a ZIP archive', () => {
  test('gives one document an entry, and tells what it left out', async () => {
    const bytes = zip({ 'a.txt': 'one', 'b/c.html': 'two', 'p.mp4': 'x', '__MACOSX/a.txt': 'x' })
    expect(await told('a.zip', bytes)).toEqual([
      'a.zip!/a.txt = one',
      'a.zip!/b/c.html = two',
      'skipped: files left out as no documents (1 .mp4, 1 hidden): a.zip',
    ])
  })
  test('is known by its content, whatever its name', async () =>
    expect(await told('notes.txt', zip({ 'a.txt': 'one' }))).toEqual(['notes.txt!/a.txt = one']))
  test('each entry names the archive it came in', async () => {
    const bytes = zip({ 'a.txt': 'one' })
    const [item] = await items('a.zip', bytes)
    expect(item?.kind === 'collected' && item.facts.container).toBe(documentId(bytes))
  })
  test('an archive in it is taken apart', async () => {
    const bytes = zipSync({ 'inner.zip': zip({ 'a.txt': 'one' }) })
    expect(await told('a.zip', bytes)).toEqual(['a.zip!/inner.zip!/a.txt = one'])
  })
  test('nothing in it', async () =>
    expect(await told('a.zip', zip({}))).toEqual(['refused: archive without documents: a.zip']))
  test('cut short', async () => {
    const bytes = zip({ 'a.txt': 'one'.repeat(100) })
    expect((await told('a.zip', bytes.subarray(0, 60))).join()).toMatch(/^refused: cannot be read \(.+\): a\.zip/)
  })
})

describe('what an archive may not do', () => {
  test('lead out of itself', async () => {
    const bytes = zip({ '../../etc/a.txt': 'x', '/etc/b.txt': 'x', 'c:/d.txt': 'x', 'e.txt': 'good' })
    expect(await told('a.zip', bytes)).toEqual([
      'refused: name that leads out of its archive: a.zip!/../../etc/a.txt',
      'refused: name that leads out of its archive: a.zip!//etc/b.txt',
      'refused: name that leads out of its archive: a.zip!/c:/d.txt',
      'a.zip!/e.txt = good',
    ])
  })
  test('hold a symbolic link', async () => {
    const link: Zippable = { 'a.txt': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }
    expect(await told('a.zip', zipSync(link))).toEqual(['refused: symbolic link in an archive: a.zip!/a.txt'])
  })
  test('unpack to more than the limit of one document', async () => {
    const bytes = zip({ 'bomb.txt': 'a'.repeat(1_000_000), 'b.txt': 'good' })
    expect(await told('a.zip', bytes, { maximumBytes: 10_000 })).toEqual([
      'refused: larger than the maximum of 10000 bytes: a.zip!/bomb.txt',
      'a.zip!/b.txt = good',
    ])
  })
  test('forge the length of an entry', async () => {
    const bytes = Buffer.from(zip({ 'bomb.txt': 'a'.repeat(1_000_000), 'b.txt': 'good' }))
    for (const [signature, at] of [
      ['PK\x03\x04', 22],
      ['PK\x01\x02', 24],
    ] as const)
      bytes.writeUInt32LE(100, bytes.indexOf(signature, 0, 'latin1') + at)
    const [first, second] = await told('a.zip', bytes, { maximumBytes: 10_000 })
    expect(first).toMatch(/^refused: .*: a\.zip!\/bomb\.txt$/)
    expect(second).toBe('a.zip!/b.txt = good')
  })
  test('unpack to more than the limit of all its entries', async () => {
    const bytes = zip({ 'a.txt': 'a'.repeat(600), 'b.txt': 'b'.repeat(600), 'c.txt': 'c' })
    const [first, second] = await told('a.zip', bytes, { unpackedBytes: 1000 })
    expect(first).toMatch(/^a\.zip!\/a\.txt/)
    expect(second).toBe(
      'refused: the rest is not read: beyond the limit of 1000 unpacked bytes of one archive (HEARSAY_ARCHIVE_BYTES): a.zip',
    )
  })
  test('hold more entries than the limit', async () => {
    const last = (await told('a.zip', zip({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' }), { entries: 2 })).at(-1)
    expect(last).toMatch(/beyond the limit of 2 entries of one archive \(HEARSAY_ARCHIVE_ENTRIES\): a\.zip$/)
  })
  test('be nested deeper than the limit', async () => {
    const nested = zipSync({ 'b.zip': zipSync({ 'c.zip': zip({ 'a.txt': 'a' }) }) })
    expect(await told('a.zip', nested, { depth: 2 })).toEqual([
      'refused: archive nested deeper than the limit of 2 (HEARSAY_ARCHIVE_DEPTH): a.zip!/b.zip!/c.zip',
    ])
  })
})

function warcRecord(type: string, address: string, body: string, answer: string): string {
  const block = answer === '' ? body : `${answer}\r\n\r\n${body}`
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2031-03-04T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>',
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${String(Buffer.byteLength(block))}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${block}\r\n\r\n`
}

const html = 'HTTP/1.1 200 OK\r\nContent-Type: text/html'
const pages = [
  warcRecord('request', 'https://sele.example/1', '', 'GET /1 HTTP/1.1'),
  warcRecord('response', 'https://sele.example/1', '<p>Twelve were held.</p>', html),
  warcRecord('response', 'https://sele.example/p.png', 'x', 'HTTP/1.1 200 OK\r\nContent-Type: image/png'),
  warcRecord('response', 'https://sele.example/2', 'gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html'),
]

for (const { name, bytes } of [
  { name: 'a.warc', bytes: Buffer.from(pages.join('')) },
  { name: 'a.warc.gz', bytes: Buffer.concat(pages.map((page) => gzipSync(page))) },
  {
    name: 'a.wacz',
    bytes: zipSync({ 'datapackage.json': strToU8('{}'), 'archive/d.warc': strToU8(pages.join('')) }),
  },
])
  test(`${name} gives its pages, each with its address and the instant of its capture`, async () => {
    const [page, rest] = await items(name, bytes)
    expect(page).toMatchObject({
      kind: 'collected',
      facts: {
        path: join(root, `${name}!/https://sele.example/1`).replace('https:/s', 'https://s'),
        url: 'https://sele.example/1',
        captured: '2031-03-04T10:00:00Z',
      },
    })
    expect(page?.kind === 'collected' && Buffer.from(page.bytes).toString()).toBe('<p>Twelve were held.</p>')
    expect(rest).toMatchObject({ kind: 'skipped', files: 2 })
  })

test('a gzipped file is the file', async () =>
  expect(await told('a.txt.gz', gzipSync('one'))).toEqual(['a.txt.gz!/a.txt = one']))

test('a gzip bomb is stopped', async () =>
  expect(await told('a.txt.gz', gzipSync('a'.repeat(5_000_000)), { maximumBytes: 100_000 })).toEqual([
    'refused: larger than the maximum of 100000 bytes: a.txt.gz!/a.txt',
  ]))

test('a mail is a document, and so is what is attached to it', async () => {
  const mail = [
    'From: Lina <lina@sele.example>',
    'To: desk@sele.example',
    'Subject: Counts',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The counts.',
    '--b',
    'Content-Type: text/csv; name="counts.csv"',
    'Content-Disposition: attachment; filename="../counts.csv"',
    '',
    'a,b',
    '--b--',
    '',
  ].join('\r\n')
  const [first, second] = await items('m.eml', Buffer.from(mail))
  expect(first?.kind === 'collected' && first.facts).toEqual({ path: join(root, 'm.eml') })
  expect(second?.kind === 'collected' && second.facts).toEqual({
    path: `${join(root, 'm.eml')}!/.._counts.csv`,
    container: documentId(Buffer.from(mail)),
  })
})
