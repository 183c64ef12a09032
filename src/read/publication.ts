import type { DocumentFacts, Span, UncertainDate } from '../model/index.ts'
import { bylineIn } from './byline.ts'
import { type DateInText, dateAt, partialDate } from './calendar-date.ts'
import { datelineDate } from './dateline.ts'
import type { Page } from './page.ts'

const topLines = 14
const bottomLines = 4
const longestLine = 160
const publishedLabel =
  /^(?:(?:first|originally|article) )?(?:published|posted|created|date|dated|issued|released|publication date|date of publication)\b(?: (?:on|at|in))?:? */i
const updatedLabel = /^(?:last |latest )?(?:updated?|modified|revised|edited)\b(?: (?:on|at))?:? */i
const marksAfterDate = /^[\s,|•·-]+/u
const timeAfterDate =
  /^(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{2,4}\b|[+-]\d\d:?\d\d)\)?)?/iu
const rubric = /^[\s.|]*(?:posted in [\p{L} ,&-]{1,60})?$/iu

/** How sure a place is of telling the day of publication: a label first, a later update last. */
type DateRank = 0 | 1 | 2 | 3

interface RankedDate {
  readonly date: UncertainDate
  readonly rank: DateRank
  readonly span: Span
}

/** What the article's first and last lines say of its publication. */
export interface Publication {
  readonly published: UncertainDate | null
  readonly byline: string | null
}

/**
 * Reads datelines, publication lines and bylines, and chooses among their dates, the markup's and the told one: a day that is
 * stated wins unless what was told excludes it. Lines that hold nothing else go outside the article.
 */
export function findPublication(page: Page, facts: DocumentFacts, inMarkup: UncertainDate | null): Publication {
  const dates: RankedDate[] = inMarkup ? [{ date: inMarkup, rank: 0, span: { start: 0, end: 0 } }] : []
  let byline: string | null = null
  for (const line of edgeLines(page)) {
    const found = bylineIn(page.lines.words(line))
    if (found !== null && byline === null) {
      byline = found.name
      page.headings.push(page.lines.span(line))
    }
    const date = dateOfLine(page, line, found?.end ?? 0, facts)
    if (date) dates.push(date)
  }
  noticeConflict(page, dates, facts)
  return { published: chooseDate(dates, facts), byline }
}

function edgeLines(page: Page): number[] {
  let { count } = page.lines
  while (count > 0 && page.isTaken(count - 1)) count -= 1
  const lines = Array.from({ length: Math.min(count, topLines) }, (_, index) => index)
  for (let line = Math.max(topLines, count - bottomLines); line < count; line += 1) lines.push(line)
  return lines.filter((line) => !page.isTaken(line))
}

function chooseDate(dates: readonly RankedDate[], facts: DocumentFacts): UncertainDate | null {
  const told = toldDate(facts)
  return firstRanked(dates.filter(({ date }) => told === null || lies(date, told)))?.date ?? told
}

/** A date of the text that what was told from outside excludes: the latter holds, and the reader is told. */
function noticeConflict(page: Page, dates: readonly RankedDate[], facts: DocumentFacts): void {
  const told = toldDate(facts)
  const best = firstRanked(dates)
  if (told === null || !best || dates.some(({ date }) => lies(date, told))) return
  const reason = `the text is dated ${best.date.from}, which the facts told of it exclude: ${facts.published ?? ''}`
  page.notices.push({ kind: 'conflicting-date', ...best.span, reason })
}

function toldDate(facts: DocumentFacts): UncertainDate | null {
  return facts.published === undefined ? null : partialDate(facts.published, 'manifest')
}

function lies(date: UncertainDate, within: UncertainDate): boolean {
  return within.from <= date.from && date.to <= within.to
}

function firstRanked(dates: readonly RankedDate[]): RankedDate | null {
  return dates.reduce<RankedDate | null>((a, b) => (a === null || b.rank < a.rank ? b : a), null)
}

/** The day of publication that a line above an article tells by its label or by holding little else. */
export function publicationDateIn(words: string): UncertainDate | null {
  if (words.length > longestLine) return null
  const label = publishedLabel.exec(words)
  const byline = bylineIn(words)
  const from = label ? label[0].length : byline ? afterOn(words, byline.end) : 0
  const found = firstDate(words, from, label || byline ? 40 : 12)
  return found && (label !== null || endsAfterDate(words, found.end)) ? found.date : null
}

function dateOfLine(page: Page, line: number, bylineEnd: number, facts: DocumentFacts): RankedDate | null {
  const words = page.lines.words(line)
  const dateline = datelineDate(words, facts)
  const at = page.lines.start(line)
  if (dateline) return ranked(dateline, 1, at)
  if (words.length > longestLine) return null
  const label = publishedLabel.exec(words) ?? updatedLabel.exec(words)
  const from = label ? label[0].length : bylineEnd > 0 ? afterOn(words, bylineEnd) : 0
  const found = firstDate(words, from, label ? 24 : 0)
  if (!found || (label === null && (line >= topLines || !endsAfterDate(words, found.end)))) return null
  if (endsAfterDate(words, found.end)) takePublicationLine(page, line, bylineEnd > 0)
  return ranked(found, label === null ? 2 : updatedLabel.test(words) ? 3 : 0, at)
}

/** Nothing follows a date on its line but a time of day and a rubric. */
function endsAfterDate(words: string, end: number): boolean {
  return rubric.test(words.slice(end).replace(marksAfterDate, '').replace(timeAfterDate, ''))
}

function ranked({ date, start, end }: DateInText, rank: DateRank, offset: number): RankedDate {
  return { date, rank, span: { start: offset + start, end: offset + end } }
}

function takePublicationLine(page: Page, line: number, hasByline: boolean): void {
  if (!hasByline) page.take(line, 'boilerplate', 'the line that tells the date of publication')
}

function afterOn(words: string, from: number): number {
  const on = /^(?: on|,| \||)\s+/.exec(words.slice(from, from + 12))
  return from + (on?.[0].length ?? 0)
}

/** The first full date that begins at a word within `reach` characters from `from`. */
function firstDate(words: string, from: number, reach: number): DateInText | null {
  for (let at = from; at <= from + reach && at < words.length; at += 1) {
    const inWord = at > 0 && /[\p{L}\p{N}]/u.test(words[at - 1] ?? '')
    const found = inWord ? null : dateAt(words, at)
    if (found) return found
  }
  return null
}
