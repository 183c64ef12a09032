import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { type CollectOptions, collect } from './collect.ts'
import type { Collected, Refused, Skipped } from './items.ts'
import { readManifest } from './manifest.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-collect-'))
afterAll(() => rmSync(root, { recursive: true }))

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}

async function all(paths: readonly string[], options?: CollectOptions): Promise<(Collected | Refused | Skipped)[]> {
  const items: (Collected | Refused | Skipped)[] = []
  for await (const item of collect(paths, options)) items.push(item)
  return items
}

/** Items as short words: the path below `base`, or what was refused. */
async function told(base: string, paths: readonly string[], options?: CollectOptions): Promise<string[]> {
  const items = await all(paths, options)
  return items.map((item) => {
    if (item.kind === 'collected') return item.facts.path.replace(`${base}/`, '')
    return (
      item.kind === 'refused' ? `${item.code}: ${item.reason}` : `skipped ${item.files}: ${item.reason}`
    ).replaceAll(base, '~')
  })
}

test('a folder gives its documents sorted by name, folders in between, and tells what it left out', async () => {
  const base = folder('sorted', {
    'b.txt': 'b',
    'a/2.html': 'a2',
    'a/1.md': 'a1',
    'c.mp4': 'x',
    '.hidden': 'x',
    'd.MP4': 'x',
    notes: 'n',
  })
  expect(await told(base, [base])).toEqual([
    'a/1.md',
    'a/2.html',
    'b.txt',
    'notes',
    'skipped 3: files left out as no documents (1 hidden, 2 .mp4): ~',
  ])
})

test('documents in formats that cannot be read yet are collected, so that the reader tells of each', async () => {
  const base = folder('formats', { 'a.pdf': '%PDF-', 'b.docx': 'PK' })
  expect(await told(base, [base])).toEqual(['a.pdf', 'b.docx'])
})

test('a missing path is refused and the others are still collected', async () => {
  const base = folder('missing', { 'a.txt': 'a' })
  const refused = 'not-found: no such file or folder: ~/none.txt'
  expect(await told(base, [join(base, 'none.txt'), join(base, 'a.txt')])).toEqual([refused, 'a.txt'])
})

test('a folder without documents is refused', async () => {
  const base = folder('empty', { 'a.mp4': 'a' })
  expect(await told(base, [base])).toEqual([
    'skipped 1: files left out as no documents (1 .mp4): ~',
    'no-documents: folder without documents: ~',
  ])
})

test('a document larger than the maximum is refused', async () => {
  const base = folder('large', { 'a.txt': '12345', 'b.txt': '123' })
  const refused = 'too-large: larger than the maximum of 4 bytes: ~/a.txt'
  expect(await told(base, [base], { maximumBytes: 4 })).toEqual([refused, 'b.txt'])
})

test('standard input is read once, up to the maximum', async () => {
  const bytes = (await all(['-'], { stdin: Readable.from(['Twelve ', 'died.']) }))[0]
  expect(bytes?.kind === 'collected' && Buffer.from(bytes.bytes).toString()).toBe('Twelve died.')
  expect(await told(root, ['-', '-'], { stdin: Readable.from(['a']) })).toEqual([
    '-',
    'usage: standard input is read once: -',
  ])
  const tooLarge = ['too-large: larger than the maximum of 4 bytes: -']
  expect(await told(root, ['-'], { stdin: Readable.from(['12345']), maximumBytes: 4 })).toEqual(tooLarge)
})

test('a link back to a folder above and a link to nowhere are refused; what they hide is still read', async () => {
  const base = folder('links', { 'in/a.txt': 'a' })
  symlinkSync(base, join(base, 'in', 'loop'))
  symlinkSync(join(base, 'nowhere'), join(base, 'in', 'lost.txt'))
  expect(await told(base, [base])).toEqual([
    'in/a.txt',
    'unreadable: link to a folder that is already read (~): ~/in/loop',
    'not-found: no such file or folder: ~/in/lost.txt',
  ])
})

test.skipIf(process.getuid?.() === 0)('a file without permission is refused', async () => {
  const base = folder('forbidden', { 'a.txt': 'a' })
  chmodSync(join(base, 'a.txt'), 0)
  expect(await told(base, [base])).toEqual(['unreadable: no permission to read: ~/a.txt'])
})

test('a manifest gives facts to the documents it names', async () => {
  const base = folder('facts', { 'a.txt': 'a', 'b.txt': 'b' })
  writeFileSync(join(root, 'facts.csv'), 'path,publisher,published\na.txt,Harbour Watch,2031-02\n')
  const items = await all([base], { manifest: readManifest(join(root, 'facts.csv')) })
  expect(items.map((item) => item.kind === 'collected' && item.facts)).toEqual([
    { path: join(base, 'a.txt'), publisher: 'Harbour Watch', published: '2031-02' },
    { path: join(base, 'b.txt') },
  ])
})
