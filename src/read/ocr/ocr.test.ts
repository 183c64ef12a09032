import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../model/index.ts'
import { tiffPages } from '../image/tiff-pages.ts'
import { defaultReadLimits, readDocument, rectanglesOf, type UnreadableDocument } from '../index.ts'

const file = (name: string) => readFileSync(new URL(`../../../test/files/${name}`, import.meta.url))
const slow = 120_000

async function read(name: string): Promise<Document> {
  const document = await readDocument(file(name), { path: name })
  if ('kind' in document) throw new Error(document.reason)
  return document
}

/** The words of the picture that Tesseract must get right, in their order, whatever it makes of the rest. */
const words = [
  'Dock workers held after the harbour strike',
  'By Lina Verado, 4 March 2031',
  'Port Sele on Monday, the harbour office said',
  '“Nobody told us where they were taken,” said Amina Diallo, a clerk of',
  'She counted at least 14 names',
  'The ministry of labour rejected the union’s count.',
  'Oto Brenn, who was arrested on 12 February and bailed six days later',
]

function placesOf(text: string, wanted: readonly string[]): number[] {
  return wanted.map((one) => text.indexOf(one))
}

describe('a page in two columns, as a picture', () => {
  for (const [name, type] of [
    ['scanned.png', 'image/png'],
    ['scanned.tiff', 'image/tiff'],
    ['scanned.webp', 'image/webp'],
  ] as const)
    test(
      `${type}: its words in the order of their columns`,
      async () => {
        const { mediaType, text, pages } = await read(name)
        expect(mediaType).toBe(type)
        const wanted = name === 'scanned.png' ? words : ['harbour office said', 'Amina Diallo', 'at least 14 names']
        const places = placesOf(text, wanted)
        expect([Math.min(...places) >= 0, [...places].sort((a, b) => a - b)]).toEqual([true, places])
        expect(pages).toHaveLength(1)
      },
      slow,
    )

  test(
    'how sure it is, is told of the page and of each doubtful word',
    async () => {
      const { text, notices } = await read('scanned.png')
      const told = notices.filter(({ kind }) => kind === 'doubtful-ocr')
      expect(told[0]?.reason).toMatch(
        /^words recognised in a picture \(Tesseract 5\.\S+, eng, confidence \d\d of 100\): page 1$/,
      )
      expect(told[0]).toMatchObject({ start: 0, page: 1 })
      for (const { start, end, reason } of told.slice(1)) {
        expect(text.slice(start, end)).toMatch(/\S/)
        expect(Number(/confidence (\d+) of 100/.exec(reason)?.[1])).toBeLessThan(60)
      }
    },
    slow,
  )
})

describe('a scanned PDF', () => {
  let document: Document
  beforeAll(async () => void (document = await read('scanned.pdf')), slow)

  test('has the words of its pictures', () => {
    expect(document.mediaType).toBe('application/pdf')
    expect(Math.min(...placesOf(document.text, words))).toBeGreaterThanOrEqual(0)
  })

  test(
    'each span has its page and rectangle',
    async () => {
      const start = document.text.indexOf('Amina Diallo')
      const [rectangle, ...others] = await rectanglesOf(file('scanned.pdf'), { start, end: start + 12 })
      const [page] = document.pages ?? []
      expect(others).toEqual([])
      expect(rectangle).toMatchObject({ page: 1 })
      const { left = 0, right = 0, bottom = 0, top = 0 } = rectangle ?? {}
      expect([left > 0, right > left, right < (page?.width ?? 0) / 2, bottom > 0, top > bottom]).toEqual(
        Array(5).fill(true),
      )
      expect(top).toBeLessThan(page?.height ?? 0)
    },
    slow,
  )
})

test('a TIFF of several pages is told as one of which the first was read', () => {
  // Two directories without entries, each way round (TIFF 6.0, section 2).
  const little = Buffer.from('49492a000800000000000e00000000000000000000', 'hex')
  const circle = Buffer.from('4d4d002a0000000800000000000800000000', 'hex')
  expect([
    tiffPages(little),
    tiffPages(circle),
    tiffPages(file('scanned.tiff')),
    tiffPages(file('scanned.png')),
  ]).toEqual([2, 10_000, 1, 1])
})

describe('other scripts', () => {
  test(
    'Persian is found out, and read from the right, with Latin words and numbers in their order',
    async () => {
      const { language, text, notices } = await read('scanned-persian.jpg')
      expect(language).toBe('fa')
      for (const word of ['بندر سله', 'کارگر بازداشت شده‌اند', 'منشی اتحادیه (Dock Union) گفت'])
        expect(text).toContain(word)
      expect(notices.some(({ reason }) => reason.includes('fas+eng'))).toBe(true)
    },
    slow,
  )
})

describe('pictures that are not read are told', () => {
  const cases: { name: string; bytes: () => Uint8Array; changes?: object; reason: RegExp }[] = [
    { name: 'cut short', bytes: () => file('scanned.png').subarray(0, 60), reason: /cannot be read \(picture: / },
    {
      name: 'nothing but a signature',
      bytes: () => Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1'),
      reason: /cannot be read \(picture: no picture that can be opened/,
    },
    {
      name: 'not asked for',
      bytes: () => file('scanned.png'),
      changes: { ocrSeconds: 0 },
      reason: /HEARSAY_OCR_SECONDS is 0/,
    },
    {
      name: 'a scanned PDF, not asked for',
      bytes: () => file('scanned.pdf'),
      changes: { ocrSeconds: 0 },
      reason: /scanned image, no text layer/,
    },
  ]
  for (const { name, bytes, changes, reason } of cases)
    test(
      name,
      async () => {
        const read = (await readDocument(
          bytes(),
          { path: 'a' },
          { ...defaultReadLimits, ...changes },
        )) as UnreadableDocument
        expect(read).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) as string })
      },
      slow,
    )

  test(
    'a picture without words',
    async () => {
      // One white pixel: a GIF of 35 bytes, by its specification.
      const gif = Buffer.from('47494638396101000100800000ffffff0000002c00000000010001000002024401003b', 'hex')
      expect(await readDocument(gif, { path: 'dot.gif' })).toMatchObject({ kind: 'unreadable' })
    },
    slow,
  )
})
