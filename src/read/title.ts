import { caseFusions } from './case-fusion.ts'
import { dateAt } from './calendar-date.ts'
import { capitalShare, wordsOf } from './letter-case.ts'
import type { Lines } from './lines.ts'
import type { Page } from './page.ts'
import { datelineEnd } from './dateline.ts'

const topLines = 10
const longestTitle = 250
const longestFusedTitle = 200
const longestSentenceTitle = 90

/** Finds the headline among the first lines that are left; none where the text begins with running prose. */
export function findTitle(page: Page): void {
  const { lines } = page
  for (let line = page.nextFree(0); line < lines.count && line < topLines; line = page.nextFree(line + 1)) {
    if (isHeadline(lines, line)) {
      page.titleSpan = lines.span(line)
      page.title = lines.words(line)
      return
    }
    if (takeFusedTitle(page, line) || lines.length(line) > longestTitle) return
    if (/[.!?]["”’]?$/u.test(lines.words(line))) return
  }
}

function isHeadline(lines: Lines, line: number): boolean {
  const words = lines.words(line)
  if (lines.length(line) > longestTitle || lines.count < 2 || line === lines.count - 1 || wordsOf(words).length < 2)
    return false
  if (/^[-–—*•·(\d]+[.)]? |^[a-z]/u.test(words) && !/^\d+ \p{L}/u.test(words)) return false
  if (/[,;:]$/u.test(words) || isByOrDateLine(words)) return false
  if (/\.["”’]?$/u.test(words) && !isTitleCase(words) && !standsOverProse(lines, line, words)) return false
  if (datelineEnd(words) !== null || !lines.standsAlone(line)) return false
  return lines.hasEmptyLines || opensText(lines, line, words)
}

function isTitleCase(words: string): boolean {
  return wordsOf(words).length >= 4 && capitalShare(words) >= 0.75
}

/** A short first sentence with a full stop over longer paragraphs or over a dateline, in which nobody speaks. */
function standsOverProse(lines: Lines, line: number, words: string): boolean {
  if (words.length > longestSentenceTitle || lines.count < 3 || !lines.hasEmptyLines || line > 1) return false
  if (/[.!?]["”’]? \p{Lu}|["“”]|\b(?:said|told|added)\b/u.test(words.replace(/\b\p{Lu}\.(?=[\s\p{Lu}])/gu, '')))
    return false
  const below = lines.words(line + 1).slice(0, 400)
  return datelineEnd(below) !== null || (lines.count > 3 && below.length > 1.5 * words.length)
}

function isByOrDateLine(words: string): boolean {
  return /^(?:written )?by:? \p{Lu}/iu.test(words) || dateAt(words, 0)?.end === words.length
}

/** Without empty lines a first line is a headline when it is written like one or stands over a far longer line. */
function opensText(lines: Lines, line: number, words: string): boolean {
  if (/^\p{Ll}/u.test(lines.words(line + 1).slice(0, 2))) return false
  return capitalShare(words) >= 0.7 || lines.length(line + 1) > 2 * words.length
}

/** A headline that runs into the first sentence without a space. */
function takeFusedTitle(page: Page, line: number): boolean {
  const start = page.lines.start(line)
  const fusion = caseFusions(page.text, start, Math.min(page.lines.end(line), start + longestFusedTitle))[0]
  if (!fusion?.opensSentence) return false
  const words = page.text.slice(start, fusion.at)
  if (wordsOf(words).length < 3 || /[.!?;] /u.test(words)) return false
  page.title = words
  page.titleSpan = { start, end: fusion.at }
  page.notices.push({ kind: 'boilerplate', start, end: fusion.at, reason: 'title run into the first sentence' })
  return true
}

/** Puts the lines among the first that only repeat the title outside the article. */
export function noticeRepeatedTitle(page: Page): void {
  const { lines } = page
  for (let line = 0; line < lines.count && line < topLines * 2; line += 1) {
    if (page.isTaken(line) || lines.length(line) > longestTitle || !page.isTitle(lines.words(line))) continue
    if (page.titleSpan === null) {
      page.titleSpan = lines.span(line)
      page.title = lines.words(line)
    } else if (lines.start(line) !== page.titleSpan.start && lines.end(line) !== page.titleSpan.end)
      page.take(line, 'boilerplate', 'the title repeated')
  }
}
