import type { Span } from '../model/index.ts'
import { capitalShare, wordsOf } from './letter-case.ts'
import type { Page } from './page.ts'

const longestHeading = 120
const mostWords = 16
const longLine = 120

/**
 * Adds the lines that are headings: short, alone, without a sentence's end, above running text. Lines in a row of
 * such lines are a list, which is content, and are left.
 */
export function findHeadings(page: Page): void {
  for (let line = 0; line < page.lines.count; line += 1)
    if (!page.isTaken(line) && isHeading(page, line)) page.headings.push(page.lines.span(line))
}

function isHeading(page: Page, line: number): boolean {
  if (!looksLikeHeading(page, line)) return false
  const next = page.nextFree(line + 1)
  if (next >= page.lines.count || looksLikeHeading(page, next)) return false
  const previous = line - 1
  return previous < 0 || page.isTaken(previous) || isTitleLine(page, previous) || !looksLikeHeading(page, previous)
}

function isTitleLine(page: Page, line: number): boolean {
  return page.titleSpan !== null && page.titleSpan.end === page.lines.end(line)
}

function looksLikeHeading(page: Page, line: number): boolean {
  const { lines } = page
  if (lines.length(line) > longestHeading || !lines.standsAlone(line)) return false
  const words = lines.words(line)
  if (/[.!;:,…]["'”’)\]]*$|["'”’]$/u.test(words) || /^[-–—*•·"“‘]|^\d+[.)]|^\(?[a-z]\)/u.test(words)) return false
  const count = wordsOf(words).length
  if (count === 0 || count > mostWords || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(words) || !/\p{L}/u.test(words)) return false
  if (/\?$/.test(words) && (capitalShare(words) < 0.7 || /^(?:Q|A|Question)\b/.test(words))) return false
  return lines.hasEmptyLines || isBetweenLongLines(page, line)
}

function isBetweenLongLines(page: Page, line: number): boolean {
  const { lines } = page
  return lines.length(line) < longLine / 1.5 && lines.length(line + 1) > longLine && lines.length(line - 1) > longLine
}

/** Spans in order, each once. */
export function inOrder(spans: readonly Span[]): Span[] {
  const byStart = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return byStart.filter((span, index) => index === 0 || span.start >= (byStart[index - 1]?.end ?? 0))
}
