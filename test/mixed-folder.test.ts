import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AddSummary } from '../src/operations/add.ts'
import { ensureBuilt, hearsay, objects } from './command.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-mixed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = join(root, 'mixed')
const size = 300
const generous = 400_000

const samples = fileURLToPath(new URL('files/', import.meta.url))
/** Pictures take seconds each: three of them are enough. */
const pictures = new Set(['scanned.png', 'scanned-persian.jpg', 'scanned.pdf'])
const formats = readdirSync(samples).filter((name) => !name.startsWith('scanned'))

/** A folder as it comes from the field: 300 files of every format, whole, cut short, empty, wrongly named, and some of other programs. */
function fill(): void {
  mkdirSync(join(folder, 'below', 'deeper'), { recursive: true })
  const places = [folder, join(folder, 'below'), join(folder, 'below', 'deeper')]
  for (const name of pictures) writeFileSync(join(folder, name), readFileSync(samples + name))
  symlinkSync(folder, join(folder, 'below', 'circle'))
  for (let number = 1; number <= size - pictures.size; number++) {
    const [name, bytes] = fileOf(number)
    writeFileSync(join(places[number % places.length] ?? folder, name), bytes)
  }
}

function fileOf(number: number): [name: string, bytes: Uint8Array | string] {
  const words = `Report ${number}. At least ${number + 10} people were killed in the flood in Port Sele, the harbour police said on Monday.\n`
  const sample = formats[Math.floor(number / 10) % formats.length] ?? ''
  const bytes = readFileSync(samples + sample)
  switch (number % 10) {
    case 0:
      return [`report-${number}.txt`, words.repeat(3)]
    case 1:
      return [`page-${number}.html`, `<!doctype html><title>Flood</title><article><p>${words.repeat(3)}</p></article>`]
    case 2:
      return [`whole-${number}${extname(sample)}`, bytes]
    case 3:
      return [`cut-${number}${extname(sample)}`, bytes.subarray(0, Math.floor(bytes.length * 0.7))]
    case 4:
      return [`wrongly-named-${number}.txt`, bytes]
    case 5:
      return [`table-${number}.csv`, `place,killed\nKaro,${number}\nSele,${number + 1}\n`]
    case 6:
      return [`legacy-${number}.txt`, Buffer.from([...Buffer.from(words), 0xe1, 0xc7, 0x20, 0xc7, 0xe1])]
    case 7:
      return [`program-${number}.exe`, Buffer.from('MZ\u0090\u0000', 'latin1')]
    case 8:
      return number % 20 === 8
        ? [`empty-${number}.txt`, '']
        : [`noise-${number}.pdf`, Buffer.from(words).map((byte) => byte ^ 0xa5)]
    default:
      return [`note-${number}.md`, `# Note ${number}\n\n${words}`]
  }
}

describe('a mixed folder of 300 files', () => {
  let summary: AddSummary
  let known: string[]
  beforeAll(() => {
    ensureBuilt()
    fill()
    const { out, status } = hearsay(['add', folder, '--ledger', join(root, 'ledger'), '--json'], {
      env: { HEARSAY_MAXIMUM_PAGES: '1' },
    })
    expect([4, 0]).toContain(status)
    summary = objects<AddSummary>(out)[0] as AddSummary
    known = objects<{ path: string }>(hearsay(['custody', '--ledger', join(root, 'ledger'), '--json']).out).map(
      ({ path }) => path,
    )
  }, generous)

  test('every file is read, refused with the reason, or left out by name', () => {
    const inside = (path: string) => path.replace(/!\/[^]*$/, '')
    const accounted = new Set([...known, ...summary.refused.map(({ path }) => path)].map(inside))
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(all).toHaveLength(size)
    const silent = all.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !accounted.has(path))
    const leftOut = silent.filter((path) => extname(path) === '.exe')
    expect(silent.filter((path) => extname(path) !== '.exe')).toEqual([])
    expect(summary.skipped.map(({ files }) => files)).toEqual([leftOut.length])
  })

  test('each refusal says why, and names the file', () => {
    expect(summary.refused.length).toBeGreaterThan(20)
    for (const { path, reason } of summary.refused) {
      expect(reason).toContain(path)
      expect(reason.replace(path, '').length).toBeGreaterThan(8)
    }
  })

  test('what is read in part says which part', () => {
    expect(summary.partly.length).toBeGreaterThan(0)
    for (const { reason } of summary.partly) expect(reason).toContain('limit of 1 pages')
  })

  test(
    'the ledger is whole',
    () => {
      expect(hearsay(['verify', '--ledger', join(root, 'ledger')]).out).toContain('Everything is as it was kept')
    },
    generous,
  )
})
