import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document, DocumentFacts } from '../../model/index.ts'
import { isUnreadable, readDocument, rectanglesOf } from '../index.ts'
import { defaultReadLimits, type ReadLimits } from '../limits.ts'

/** Printed to PDF by Chromium from pages written for this test. */
function file(name: string): Uint8Array {
  return readFileSync(new URL(`../../../test/files/${name}`, import.meta.url))
}

async function read(bytes: Uint8Array, limits?: ReadLimits, facts: Partial<DocumentFacts> = {}): Promise<Document> {
  const document = await readDocument(bytes, { path: 'report.txt', ...facts }, limits)
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes, { path: 'x' })
  return isUnreadable(document) ? document.reason : 'read'
}

/** A PDF of one page for each content, written by hand: its objects, their places, its trailer. */
function pdfOf(contents: readonly string[]): Buffer {
  const pages = contents.map((_, index) => `${String(4 + index * 2)} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${String(contents.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> >> /Contents ${String(5 + index * 2)} 0 R >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let out = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = out.length
    out += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = out.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  return Buffer.from(
    `${out}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF`,
  )
}

const line = (words: string, x = 40, y = 500, size = 12): string =>
  `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td (${words}) Tj ET\n`
const drawing = '0 0 100 100 re f\n'

describe('a page in two columns', async () => {
  const document = await read(file('columns.pdf'))
  const { text } = document

  test('is read column by column, the title and the table across them where they stand', () => {
    const order = [
      'Dock workers held',
      'Twelve dock',
      'What the union says',
      'In the town of Karo',
      'and at the prison',
      'The count in numbers',
      'The figures were',
      'The next bulletin',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  test('its title, byline and day are told', () => {
    expect(document).toMatchObject({ title: 'Dock workers held after the harbour strike', byline: 'Lina Verado' })
    expect(document.published?.from).toBe('2031-03-04')
    expect(document.mediaType).toBe('application/pdf')
  })
  test('a paragraph that goes on in the next column is one', () => {
    expect(text).toContain('31 people were taken in February alone, among them the well-known crane driver Oto Brenn')
  })
  test('a table is rows of cells', () =>
    expect(text).toContain('Source\tHeld\tReleased\nHarbour office\t12\t6\nUnion\t19\t5'))
  test('running heads and page numbers are boilerplate, at the end', () => {
    const notice = document.notices.find(({ kind }) => kind === 'boilerplate')
    const words = text.slice(notice?.start, notice?.end).split('\n')
    expect(words).toEqual([
      'The Sele Post — Weekly Bulletin',
      'The Sele Post — Weekly Bulletin',
      'Page 1 of 2',
      'Page 2 of 2',
    ])
    expect(notice?.end).toBe(text.length)
  })
  test('each page has its span and size', () => {
    const [first, second] = document.pages ?? []
    expect(text.slice(first?.start, first?.end)).toMatch(/^Dock workers[^]*Union\t19\t5$/)
    expect(text.slice(second?.start, second?.end)).toMatch(/^The figures were[^]*mistake stood\.$/)
    expect(first).toMatchObject({ number: 1, width: 420 })
  })
  test('a span has its rectangles: one a line, in the column where it is printed', async () => {
    const start = text.indexOf('31 people were taken')
    const rectangles = await rectanglesOf(file('columns.pdf'), { start, end: start + 20 })
    expect(rectangles).toHaveLength(2)
    const [first, second] = rectangles
    expect(first).toMatchObject({ page: 1 })
    expect(first?.left).toBeLessThan(second?.left ?? 0)
    expect(second?.bottom).toBeGreaterThan(first?.bottom ?? 0)
  })
})

test('words divided at the ends of lines are joined, and it is told; compounds keep their hyphen', async () => {
  const { text, notices } = await read(file('hyphen.pdf'))
  expect(text).toContain(
    'who were transferred to the old penitentiary in the mid-winter of the year, although nobody had',
  )
  const repaired = notices.filter(({ kind }) => kind === 'repaired')
  expect(repaired.map(({ start, end }) => text.slice(start, end))).toEqual(['transferred', 'nobody'])
  expect(repaired[0]?.reason).toBe('“trans-” and “ferred”, divided at the end of a line, joined')
})

describe('Persian and Arabic are in the order in which they are read', async () => {
  const { text, notices, language } = await read(file('persian.pdf'))
  const words = [
    'بازداشت کارگران بندر',
    '۴ مارس ۲۰۳۱',
    'سلام و علاقه',
    '(Dock Union)',
    '«دست',
    'یعنی ۲۵٪ بیشتر.»',
    'الآن و لأجل و إلى.',
  ]
  for (const part of words) test(part, () => expect(text).toContain(part))
  test('its language is told', () => expect(language).toBe('fa'))
  test('what was put in order is told', () =>
    expect(notices.some(({ kind, reason }) => kind === 'repaired' && reason.includes('lam-alef'))).toBe(true))
})

describe('what cannot be read of a PDF', () => {
  test('a scan without a text layer', async () =>
    expect(await reasonOf(pdfOf([drawing]))).toBe('scanned image in which no words were found: page 1: x'))
  test('scanned pages between others are told where they would stand', async () => {
    const { text, notices } = await read(
      pdfOf([line('Twelve died in Karo.'), drawing, drawing, line('Nine were held.')]),
    )
    const notice = notices.find(({ kind }) => kind === 'unreadable')
    expect(notice).toMatchObject({
      reason: 'scanned image in which no words were found: pages 2–3',
      page: 2,
      start: 20,
    })
    expect(text).toBe('Twelve died in Karo.\n\nNine were held.')
  })
  test('cut short', async () =>
    expect(await reasonOf(file('columns.pdf').subarray(0, 9000))).toMatch(
      /^cannot be read \(PDF document: damaged or cut short\): x$/,
    ))
  test('encrypted', async () =>
    expect(await reasonOf(file('encrypted.pdf'))).toBe(
      'cannot be read (PDF document: encrypted: it opens with a password only): x',
    ))
  test('pages beyond the limit', async () => {
    const limits = { ...defaultReadLimits, pages: 1 }
    const { notices } = await read(pdfOf([line('Twelve died in Karo.'), line('More.')]), limits)
    expect(notices.find(({ kind }) => kind === 'unreadable')?.reason).toBe(
      'not read: beyond the limit of 1 pages for one document: page 2',
    )
  })
  test('beyond the limit of time', async () => {
    const limits = { ...defaultReadLimits, seconds: 0 }
    const document = await readDocument(pdfOf([line('Twelve died.'), line('More.')]), { path: 'x' }, limits)
    expect(isUnreadable(document) && document.reason).toMatch(
      /beyond the limit of 0 seconds for one document: pages 1–2/,
    )
  })
})

test('a page of a thousand letters one above another is read', async () => {
  const content = Array.from({ length: 1000 }, (_, at) => line('x', 40 + (at % 7), 590 - at * 0.5, 8)).join('')
  expect((await read(pdfOf([content]))).text.length).toBeGreaterThan(100)
})
