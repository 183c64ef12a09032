import type { DocumentFacts, UncertainDate } from '../model/index.ts'
import { type DateInText, dateAt, dateWithoutYearAt, partialDate } from './calendarDate.ts'
import type { Page } from './page.ts'

const topLines = 14
const bottomLines = 4
const longestLine = 160
const longestDateline = 100
const publishedLabel =
  /^(?:(?:first|originally|article) )?(?:published|posted|created|date|dated|issued|released|publication date|date of publication)\b(?: (?:on|at|in))?:? */i
const updatedLabel = /^(?:last |latest )?(?:updated?|modified|revised|edited)\b(?: (?:on|at))?:? */i
const writtenBy = /^(?:(?:written|reported|posted) )?by:? +|^(?:byline|author|writer|reporter|correspondent): +/i
const afterDate =
  /^[\s,|•·-]*(?:(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,4}|[+-]\d\d:?\d\d)?\)?)?[\s.|]*(?:posted in [\p{L} ,&-]{1,60})?$/iu
const personName =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|al|bin|ibn|de|van|von|der|el|da|di|del|la))*/u
const notNames =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|the|this|that|then|now|its|his|her|their|some|all)\b/i

/** How sure a place is of telling the day of publication: a label first, a later update last. */
type DateRank = 0 | 1 | 2 | 3

interface RankedDate {
  readonly date: UncertainDate
  readonly rank: DateRank
}

/** What the article's first and last lines say of its publication. */
export interface Publication {
  readonly published: UncertainDate | null
  readonly byline: string | null
}

/** Reads datelines, publication lines and bylines; lines that hold nothing else go outside the article. */
export function findPublication(page: Page, facts: DocumentFacts): Publication {
  const dates: RankedDate[] = []
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
  return { published: chooseDate(dates, facts), byline }
}

function edgeLines(page: Page): number[] {
  const { count } = page.lines
  const lines = Array.from({ length: Math.min(count, topLines) }, (_, index) => index)
  for (let line = Math.max(topLines, count - bottomLines); line < count; line += 1) lines.push(line)
  return lines.filter((line) => !page.isTaken(line))
}

function chooseDate(dates: readonly RankedDate[], facts: DocumentFacts): UncertainDate | null {
  const told = facts.published === undefined ? null : partialDate(facts.published, 'manifest')
  const fitting = told === null ? dates : dates.filter(({ date }) => told.from <= date.from && date.to <= told.to)
  const best = fitting.reduce<RankedDate | null>((a, b) => (a === null || b.rank < a.rank ? b : a), null)
  return best?.date ?? told
}

function dateOfLine(page: Page, line: number, bylineEnd: number, facts: DocumentFacts): RankedDate | null {
  const words = page.lines.words(line)
  const dateline = datelineDate(words, facts)
  if (dateline) return { date: dateline, rank: 1 }
  if (words.length > longestLine) return null
  const label = publishedLabel.exec(words) ?? updatedLabel.exec(words)
  const from = label ? label[0].length : bylineEnd > 0 ? afterOn(words, bylineEnd) : 0
  const found = firstDate(words, from, label ? 24 : 0)
  if (!found || (label === null && (line >= topLines || !afterDate.test(words.slice(found.end))))) return null
  if (afterDate.test(words.slice(found.end))) takePublicationLine(page, line, bylineEnd > 0)
  return { date: found.date, rank: label === null ? 2 : updatedLabel.test(words) ? 3 : 0 }
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

/** The end of a dateline ("PORT SELE, December 6, 2019 — "), or null where the words do not begin with one. */
export function datelineEnd(words: string): number | null {
  const head = words.slice(0, longestDateline)
  const dash = /\s*(?:—|–|--|(?<=\)) ?-|(?<=\d) ?[-:]) ?/u.exec(head)
  if (!dash || !/^\p{Lu}/u.test(head)) return null
  const place = head.slice(0, dash.index)
  return /^[\p{L}\p{M} .’'/-]{2,50}(?:[,(]|$)/u.test(place) && hasDateOrAgency(place)
    ? dash.index + dash[0].length
    : null
}

function hasDateOrAgency(place: string): boolean {
  return /,.*\d|\([\p{L} /.]{2,30}\)$/u.test(place)
}

function datelineDate(words: string, facts: DocumentFacts): UncertainDate | null {
  const end = datelineEnd(words)
  if (end === null) return null
  const head = words.slice(0, end)
  const year = Number(facts.published?.slice(0, 4) ?? Number.NaN)
  for (let comma = head.indexOf(','); comma >= 0; comma = head.indexOf(',', comma + 1)) {
    const at = comma + 1 + (/^\s*/.exec(head.slice(comma + 1))?.[0].length ?? 0)
    const found = dateAt(head, at) ?? (Number.isNaN(year) ? null : dateWithoutYearAt(head, at, year))
    if (found) return found.date
  }
  return null
}

/** The writer's name of a byline and where it ends; null for a line that is none. */
export function bylineIn(words: string): { readonly name: string; readonly end: number } | null {
  const opening = words.length <= longestLine ? writtenBy.exec(words) : null
  if (!opening) return null
  const rest = words.slice(opening[0].length)
  const people = rest.split(/,? and |, (?=\p{Lu})/u, 3)
  const names = people.map((part) => personName.exec(part)?.[0] ?? '')
  const first = names[0] ?? ''
  if (first.length < 3 || notNames.test(first) || /[.!?]$/.test(words.replace(/\.$/, '')) || isSentence(rest, first))
    return null
  return { name: byName(rest, people, names), end: opening[0].length + first.length }
}

/** "By Wednesday the army had …": goes on in small letters as a sentence does, without what bylines go on with. */
function isSentence(rest: string, name: string): boolean {
  const after = rest.slice(name.length)
  return (
    !/^(?:$|[,|]|\.?$| (?:and|for|in|on|at|from|based|with|\||–|—|-|of)\b| ?[|–—(])/u.test(after) ||
    rest.length - name.length > 120
  )
}

function byName(rest: string, people: readonly string[], names: readonly string[]): string {
  const first = names[0] ?? ''
  if (names.length < 2 || people[0] !== first || names[1] !== people[1] || !names[1]?.includes(' ')) return first
  return rest.slice(0, rest.indexOf(names[1], first.length) + names[1].length)
}
