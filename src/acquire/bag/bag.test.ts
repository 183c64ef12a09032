import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { checkBag } from './check-bag.ts'
import { bundleKind, openBag } from './open-bag.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-bag-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const limits = { totalBytes: 50_000_000, files: 100 }
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

type Files = Record<string, string>
const payload: Files = { 'data/journal.jsonl': '{}\n', 'data/originals/aa': 'Nobody was killed.' }

/** The files of a bag that is as it should be, before anybody changes them. */
function bagOf(data: Files = payload): Files {
  const manifest = manifestOf(data)
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'Hearsay-Bundle: 1\n',
    'manifest-sha256.txt': manifest,
  }
  return { ...data, ...tags, 'tagmanifest-sha256.txt': manifestOf(tags) }
}

const manifestOf = (files: Files) =>
  Object.entries(files)
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join('')

let count = 0
function folderOf(files: Files): string {
  const folder = join(root, `bag-${++count}`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

interface ZipChange {
  readonly more?: readonly { readonly path: string; readonly bytes?: Buffer; readonly mode?: number }[]
  readonly patch?: (bytes: Buffer) => Buffer
}

async function zipOf(files: Files, { more = [], patch = (bytes) => bytes }: ZipChange = {}): Promise<string> {
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), `bag/${path}`)
  for (const { path, bytes = Buffer.from('x'), mode = 0o100644 } of more) zip.addBuffer(bytes, path, { mode })
  zip.end()
  const path = join(root, `bag-${++count}.zip`)
  writeFileSync(path, patch(await buffer(zip.outputStream)))
  return path
}

/** Writes over a name of the same length wherever it stands. */
const renamed = (from: string, to: string) => (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')

/** Writes a number into the central directory's record of the first file whose name ends so. Offsets: APPNOTE 4.3.12. */
const forged = (name: string, offset: number, value: number) => (bytes: Buffer) => {
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const length = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + length).endsWith(name)) bytes.writeUInt32LE(value, at + offset)
  }
  return bytes
}

async function checked(path: string) {
  const kind = await bundleKind(path)
  if (kind === null || kind === 'sealed') throw new Error('no bundle')
  const bag = await openBag(path, kind, limits)
  try {
    return await checkBag(bag)
  } finally {
    await bag.close()
  }
}

describe('a bag as it should be', () => {
  test('packed and unpacked, it is known by one hash', async () => {
    const files = bagOf()
    const [packed, unpacked] = [await checked(await zipOf(files)), await checked(folderOf(files))]
    expect(packed).toEqual(unpacked)
    expect(packed.problems).toEqual([])
    expect(packed.digest).toBe(sha256(files['tagmanifest-sha256.txt'] ?? ''))
    expect(packed.info.get('Hearsay-Bundle')).toBe('1')
  })

  test('a folder of reports, and a zip that is none, are no bundles', async () => {
    expect(await bundleKind(folderOf({ 'a.txt': 'x' }))).toBeNull()
    writeFileSync(join(root, 'no.zip'), 'no zip')
    expect(await bundleKind(join(root, 'no.zip'))).toBeNull()
    expect(await bundleKind(join(root, 'nowhere'))).toBeNull()
    expect(await bundleKind(await zipOf({ 'report.txt': 'x' }))).toBeNull()
  })
})

describe('a bag that was changed names what fails', () => {
  const changes = [
    {
      name: 'a byte of an original',
      files: { ...bagOf(), 'data/originals/aa': 'Nobody was killeD.' },
      problems: [{ path: 'data/originals/aa', problem: 'changed', expected: sha256('Nobody was killed.') }],
    },
    {
      name: 'an original gone',
      files: without(bagOf(), 'data/originals/aa'),
      problems: [{ path: 'data/originals/aa', problem: 'missing' }],
    },
    {
      name: 'a file slipped in',
      files: { ...bagOf(), 'data/originals/bb': 'x' },
      problems: [{ path: 'data/originals/bb', problem: 'unlisted' }],
    },
    {
      name: 'a manifest made to fit',
      files: {
        ...bagOf(),
        ...payload,
        'manifest-sha256.txt': manifestOf({ ...payload, 'data/originals/aa': 'forged' }),
      },
      problems: [
        { path: 'data/originals/aa', problem: 'changed' },
        { path: 'manifest-sha256.txt', problem: 'changed' },
      ],
    },
  ]
  for (const { name, files, problems } of changes)
    test(name, async () => {
      for (const path of [folderOf(files), await zipOf(files)]) {
        const found = (await checked(path)).problems
        expect(found).toMatchObject(problems)
        expect(found).toHaveLength(problems.length)
      }
    })
})

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
}

describe('traps are refused, before anything is kept', () => {
  const zeros = Buffer.alloc(40_000_000)
  const zips: { name: string; says: string; change: ZipChange; files?: Files }[] = [
    {
      name: 'a path above the bag',
      says: 'invalid relative path',
      change: { patch: renamed('bag/data/originals/aa', 'bag/../../../../../aa') },
    },
    {
      name: 'an absolute path',
      says: 'absolute path',
      change: { patch: renamed('bag/data/originals/aa', '/ag/data/originals/aa') },
    },
    {
      name: 'a backslash',
      says: 'invalid characters',
      change: { patch: renamed('bag/data/originals/aa', 'bag/data\\originals\\aa') },
    },
    {
      name: 'a symbolic link',
      says: 'a link or something else',
      change: { more: [{ path: 'bag/data/link', mode: 0o120777 }] },
    },
    {
      name: 'one name twice',
      says: 'two files of one name',
      change: { more: [{ path: 'bag/data/originals/aa' }] },
    },
    {
      name: 'one name twice but for its case',
      says: 'two files of one name',
      change: { more: [{ path: 'bag/data/originals/AA' }] },
    },
    {
      name: 'a name that is a device elsewhere',
      says: 'none on every system',
      change: { more: [{ path: 'bag/data/con' }] },
    },
    { name: 'two folders', says: 'not one folder', change: { more: [{ path: 'other/data/a' }] } },
    {
      name: 'a bomb',
      says: 'more than 300 times its size',
      change: { more: [{ path: 'bag/data/bomb', bytes: zeros }] },
    },
    {
      name: 'a size forged to be small',
      says: 'not what the zip says',
      change: { patch: forged('originals/aa', 24, 3) },
    },
    {
      name: 'a size forged to be large',
      says: 'more than 300 times its size',
      change: { patch: forged('originals/aa', 24, 100_000_000) },
    },
    {
      name: 'packed sizes beyond the zip',
      says: 'more than its own size',
      change: { patch: forged('originals/aa', 20, 1_000_000) },
    },
    { name: 'an encrypted file', says: 'encrypted', change: { patch: encrypted } },
    { name: 'cut off', says: 'not a zip that can be read', change: { patch: (bytes) => bytes.subarray(0, -30) } },
    {
      name: 'a manifest that leads out',
      says: 'leaves the bundle',
      change: {},
      files: { ...bagOf(), 'manifest-sha256.txt': `${sha256('x')}  data/../../etc/passwd\n` },
    },
  ]
  for (const { name, says, change, files } of zips)
    test(`zip: ${name}`, async () => {
      const path = await zipOf(files ?? bagOf(), change)
      await expect(checked(path)).rejects.toMatchObject({ code: 'bad-bundle' })
      await expect(checked(path)).rejects.toThrow(says)
    })

  test('folder: a symbolic link', async () => {
    const folder = folderOf(bagOf())
    symlinkSync('/etc/passwd', join(folder, 'data', 'link'))
    await expect(checked(folder)).rejects.toThrow('a link or something else that is no file: data/link')
  })

  test('more bytes than are allowed', async () => {
    await expect(openBag(await zipOf(bagOf()), 'zip', { ...limits, totalBytes: 100 })).rejects.toThrow(
      'larger than 100 bytes',
    )
    await expect(openBag(folderOf(bagOf()), 'folder', { ...limits, totalBytes: 100 })).rejects.toThrow(
      'HEARSAY_BUNDLE_BYTES',
    )
  })

  test('folder: too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`data/${at}`, 'x']))
    await expect(checked(folderOf({ ...bagOf(), ...many }))).rejects.toThrow('more than 100 files')
  })
})

function encrypted(bytes: Buffer): Buffer {
  const at = bytes.indexOf('PK\u0001\u0002')
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
  return bytes
}
