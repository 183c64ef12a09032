import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../src/model/index.ts'
import { ensureBuilt, hearsay, objects, type Ended } from './command.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'))
beforeAll(ensureBuilt, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const generous = 240_000
const good = 'At least 12 people were killed in Port Sele on Monday, the harbour police said.'

/** Reads a hostile file and a good one after it: whatever becomes of the first, the second must be read. */
function readWithGood(
  name: string,
  content: string | Uint8Array,
  env: NodeJS.ProcessEnv = {},
): { first: Reading | null; ended: Ended } {
  const [hostile, after] = [join(root, name), join(root, 'zz-good.txt')]
  writeFileSync(hostile, content)
  writeFileSync(after, good)
  const ended = hearsay(['read', '--json', hostile, after], { env })
  const readings = objects<Reading>(ended.out)
  expect(readings.at(-1)?.document.path).toBe(after)
  expect(readings.at(-1)?.figures.length).toBeGreaterThan(0)
  return { first: readings.length > 1 ? (readings[0] ?? null) : null, ended }
}

describe('a page', () => {
  test(
    'nested 100,000 deep: its words are read, and a notice says how',
    () => {
      const depth = 100_000
      const { first } = readWithGood(
        'deep.html',
        `<!doctype html><body>${'<div>'.repeat(depth)}<p>${good}</p>${'</div>'.repeat(depth)}`,
      )
      expect(first?.text).toContain(good)
      expect(first?.notices.map(({ reason }) => reason).join()).toContain('too deeply nested')
    },
    generous,
  )

  test(
    'with scripts, handlers and styles: nothing of them is in the text, nothing runs',
    () => {
      const { first } = readWithGood(
        'scripts.html',
        `<!doctype html><title>Flood</title><style>p{background:url(https://evil.example/a)}</style>
       <script>fetch("https://evil.example/b")</script><img src=x onerror="fetch('https://evil.example/c')">
       <svg><script>alert(1)</script></svg><a href="javascript:alert(2)">${good}</a><article>${`<p>${good}</p>`.repeat(4)}</article>`,
      )
      expect(first?.text).toContain(good)
      expect(first?.text).not.toMatch(/evil|alert|fetch|javascript/)
    },
    generous,
  )

  test(
    'whose script is one line of 10 MB',
    () => {
      const { first } = readWithGood(
        'line.html',
        `<!doctype html><script>${'a("b");'.repeat(1_500_000)}</script><article>${`<p>${good}</p>`.repeat(4)}</article>`,
      )
      expect(first?.text).toContain(good)
    },
    generous,
  )
})

describe('a text', () => {
  test(
    'of 10 MB on one line, all one word',
    () => {
      const { first } = readWithGood('word.txt', 'x'.repeat(10_000_000))
      expect(first?.text).toHaveLength(10_000_000)
    },
    generous,
  )
  test(
    'of two hundred thousand opening brackets and quotation marks',
    () => {
      const { first } = readWithGood('marks.txt', '(“'.repeat(100_000))
      expect(first?.figures).toEqual([])
    },
    generous,
  )
})

describe('a PDF', () => {
  const objectsOf = (count: number): string => {
    const parts = [
      '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n',
    ]
    for (let number = 3; number < count; number++) parts.push(`${number} 0 obj null endobj\n`)
    return `${parts.join('')}trailer <</Root 1 0 R>>\n%%EOF`
  }
  test(
    'with a million objects: refused, with the reason',
    () => {
      const { first, ended } = readWithGood('objects.pdf', objectsOf(1_000_000))
      expect(first).toBeNull()
      expect(ended.err).toMatch(/objects\.pdf/)
      expect(ended.status).toBe(4)
    },
    generous,
  )

  test(
    'whose parsing takes too long is stopped; the error names the setting',
    () => {
      const pages = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 14000 14000]/Contents 4 0 R>>`
      const endless = '1 0 0 1 0 0 cm 0 0 9000 9000 re f '.repeat(3_000_000)
      const pdf = `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj ${pages} endobj\n4 0 obj <</Length ${endless.length}>> stream\n${endless}\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF`
      const { ended } = readWithGood('endless.pdf', pdf, {
        HEARSAY_STOP_SECONDS: '2',
        HEARSAY_OCR_SECONDS: '0',
        HEARSAY_MAXIMUM_BYTES: '200000000',
      })
      expect(ended.err).toContain('stopped: it took longer than 2 seconds (HEARSAY_STOP_SECONDS)')
    },
    generous,
  )
})
