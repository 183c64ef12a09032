import type { DocumentPage, Notice, Span } from '../../model/index.ts'
import { type MarkupFacts, noMarkupFacts } from '../article.ts'
import type { ReadLimits } from '../limits.ts'
import { type NumberedPage, ocrNotices } from '../ocr/doubtful.ts'
import type { BuiltText } from '../text-builder.ts'
import { furnitureOf, type RowsOfPage } from './furniture.ts'
import { compoundsIn, JoinedText, type Place } from './joined-text.ts'
import { continues, type Paragraph, paragraphsOf } from './paragraphs.ts'
import { type OpenPdf, openPdf } from './pdfium.ts'
import { columnsOf } from './reading-order.ts'
import { type Row, rowsOf } from './rows.ts'
import { ScannedPages } from './scanned-pages.ts'
import { middle, type Segment, segmentsOf } from './segments.ts'

/** The text of a PDF, its pages, and where on them each piece of the text stands. */
export interface PdfReading {
  readonly built: BuiltText
  readonly markup: MarkupFacts
  readonly pages: readonly DocumentPage[]
  readonly places: readonly Place[]
}

/**
 * The text layer of a PDF in reading order, column by column; running heads and page numbers at its end, as boilerplate;
 * words divided at the ends of lines joined, with a notice. On pages that are pictures the words are recognised. Those beyond the limits of
 * pages and time are told as unreadable. Throws `ClosedPdf` where the file does not open.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<PdfReading> {
  const pdf = await openPdf(bytes)
  try {
    const { pages, problems, recognised } = await readPages(pdf, limits)
    const { built, ...reading } = assemble(pages, problems)
    const { text, titleSpan } = built
    const title = titleSpan === null ? null : text.slice(titleSpan.start, titleSpan.end)
    const notices = [...built.notices, ...ocrNotices(recognised, reading.places)]
    return { ...reading, built: { ...built, notices }, markup: { ...factsOf(pdf), title } }
  } finally {
    pdf.close()
  }
}

export interface ReadPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
}

export interface Problem {
  readonly first: number
  readonly last: number
  readonly reason: string
}

interface ReadPages {
  readonly pages: readonly ReadPage[]
  readonly problems: readonly Problem[]
  readonly recognised: readonly NumberedPage[]
}

async function readPages(pdf: OpenPdf, limits: ReadLimits): Promise<ReadPages> {
  const pages: ReadPage[] = []
  const problems: Problem[] = []
  const scans = new ScannedPages(pdf, limits.ocrSeconds)
  const begunMs = performance.now()
  for (let index = 0; index < pdf.pageCount; index += 1) {
    const isLate = performance.now() - begunMs - scans.takenMs > limits.seconds * 1000
    if (index >= limits.pages || isLate) {
      const limit = isLate ? `limit of ${String(limits.seconds)} seconds` : `limit of ${String(limits.pages)} pages`
      problems.push({ first: index + 1, last: pdf.pageCount, reason: `not read: beyond the ${limit} for one document` })
      break
    }
    const page = await readPage(pdf, index, scans)
    if ('reason' in page) problems.push(page)
    else pages.push(page)
  }
  return { pages, problems: together(problems), recognised: scans.recognised }
}

async function readPage(pdf: OpenPdf, index: number, scans: ScannedPages): Promise<ReadPage | Problem> {
  const problem = (reason: string): Problem => ({ first: index + 1, last: index + 1, reason })
  try {
    const page = pdf.page(index)
    const segments = segmentsOf(page)
    const { number, width, height } = page
    if (segments.length > 0 || page.objects === 0) return { number, width, height, segments }
    const read = await scans.read(page)
    return typeof read === 'string' ? problem(read) : { number, width, height, segments: read }
  } catch {
    return problem('damaged page')
  }
}

/** Pages in a row with the same problem are told once. */
function together(problems: readonly Problem[]): Problem[] {
  const runs: Problem[] = []
  for (const problem of problems) {
    const last = runs.at(-1)
    if (last?.reason === problem.reason && last.last === problem.first - 1)
      runs[runs.length - 1] = { ...last, last: problem.last }
    else runs.push(problem)
  }
  return runs
}

/** Pages as one text. */
export function assemble(pages: readonly ReadPage[], problems: readonly Problem[]): Omit<PdfReading, 'markup'> {
  const rows: RowsOfPage[] = pages.map(({ number, height, segments }) => ({ number, height, rows: rowsOf(segments) }))
  const furniture = furnitureOf(rows)
  const asides = new Set([...furniture].flatMap(({ segments }) => segments))
  const text = new JoinedText(compoundsIn(rows.flatMap((page) => page.rows)))
  const written = writeBody(pages, asides, text)
  const asideSpans = [...furniture].map((row) => text.add({ kind: 'row', rows: [row] }))
  const spans = spansOfPages(text.places, asides)
  return {
    built: {
      ...{ text: text.text, titleSpan: titleIn(written), headings: text.headings },
      notices: [
        ...text.notices,
        ...ligatureNotice(pages, text.text),
        ...asideNotice(asideSpans),
        ...unreadable(problems, spans),
      ],
    },
    pages: pages.map(({ number, width, height }) => ({ number, ...(spans.get(number) ?? nowhere), width, height })),
    places: text.places,
  }
}

interface Written {
  readonly paragraph: Paragraph
  readonly span: Span
}

const nowhere: Span = { start: 0, end: 0 }

/** Paragraphs that go on in the next column or on the next page are one. */
function writeBody(pages: readonly ReadPage[], asides: ReadonlySet<Segment>, text: JoinedText): Written[] {
  const written: Written[] = []
  const body = bodyHeight(pages)
  let waiting: Paragraph | null = null
  const write = (paragraph: Paragraph | null): void => {
    if (paragraph !== null) written.push({ paragraph, span: text.add(paragraph) })
  }
  for (const page of pages)
    for (const column of columnsOf(page.segments.filter((segment) => !asides.has(segment))))
      for (const [index, paragraph] of paragraphsOf(rowsOf(column), body).entries()) {
        if (index === 0 && waiting !== null && continues(paragraph, waiting)) {
          waiting = { kind: waiting.kind, rows: [...waiting.rows, ...paragraph.rows] }
          continue
        }
        write(waiting)
        waiting = paragraph
      }
  write(waiting)
  return written
}

/** The height of most letters. */
function bodyHeight(pages: readonly ReadPage[]): number {
  const letters = new Map<number, number>()
  for (const { segments } of pages)
    for (const { height, text } of segments) {
      const rounded = Math.round(height * 2) / 2
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

/** The largest heading at the top of the text, where one stands out. */
function titleIn(written: readonly Written[]): Span | null {
  const top = written.slice(0, 6).filter(({ paragraph }) => paragraph.kind === 'heading')
  const height = ({ paragraph }: Written): number => middle(paragraph.rows.map((row: Row) => row.height))
  const [first, ...rest] = [...top].sort((a, b) => height(b) - height(a))
  if (!first || first.span.end - first.span.start < 8) return null
  return rest.every((other) => height(first) > height(other) * 1.05) ? first.span : null
}

/** From the first to the last of a page's own text; where its text is written, the furniture aside. */
function spansOfPages(places: readonly Place[], asides: ReadonlySet<Segment>): Map<number, Span> {
  const furniture = new Set([...asides].map(({ boxes }) => boxes))
  const spans = new Map<number, Span>()
  for (const { page, start, end, boxes } of places)
    if (!furniture.has(boxes)) spans.set(page, { start: spans.get(page)?.start ?? start, end })
  return spans
}

function asideNotice(spans: readonly Span[]): Notice[] {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return []
  const reason = `running heads, feet and page numbers, ${String(spans.length)} lines, put at the end`
  return [{ kind: 'boilerplate', start: first.start, end: last.end, reason }]
}

function ligatureNotice(pages: readonly ReadPage[], text: string): Notice[] {
  const count = pages.reduce(
    (sum, { segments }) => sum + segments.reduce((own, { ligatures }) => own + ligatures, 0),
    0,
  )
  if (count === 0) return []
  const reason = `letters of ligatures (lam-alef) put in order in ${String(count)} places`
  return [{ kind: 'repaired', start: 0, end: text.length, reason }]
}

/** At the place in the text where the page would stand. */
function unreadable(problems: readonly Problem[], spans: ReadonlyMap<number, Span>): Notice[] {
  const read = [...spans].sort((a, b) => a[0] - b[0])
  return problems.map(({ first, last, reason }) => {
    const at = read.findLast(([number]) => number < first)?.[1].end ?? 0
    const page = first === last ? `page ${String(first)}` : `pages ${String(first)}–${String(last)}`
    return { kind: 'unreadable', start: at, end: at, reason: `${reason}: ${page}`, page: first }
  })
}

/**
 * Titles that programs fill in by themselves name a file, and the day a file was made is not that of publication: only an author
 * that looks like a name is taken.
 */
function factsOf(pdf: OpenPdf): MarkupFacts {
  const author = pdf.told('Author')
  return { ...noMarkupFacts, byline: /^\p{Lu}\S*(?: \S+){1,4}$/u.test(author) ? author : null }
}
