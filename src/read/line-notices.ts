import type { NoticeKind } from '../model/index.ts'
import { capitalShare, isLowerCase, isUpperCase, wordsOf } from './letter-case.ts'
import type { Lines } from './lines.ts'
import {
  advertisementLines,
  boilerplateOpenings,
  linkListOpeners,
  navigationLines,
  navigationOpenings,
  outletWords,
  shareButtons,
} from './page-words.ts'
import type { Page } from './page.ts'

const longestLine = 200
const longestBoilerplate = 400
const longestCaption = 160
const mostCaptionWords = 14
const mostLinksInList = 30
/** How many lines from the top a picture's keywords with small words in them are looked for. */
const topLines = 12
const advertisementSize = /^\d{2,4} ?[x×] ?\d{2,4}(?: ?px)?$/i
const pictureFile = /^\S{1,150}\.(?:jpe?g|png|gif|webp|svg|avif)$/i
const address = /^(?:https?:\/\/|www\.)\S+$/i
const pageNumber = /^(?:[-–—] ?\d{1,4} ?[-–—]|page \d{1,4}(?: (?:of|\/) \d{1,4})?|\[?page \d{1,4}\]?)$/i
const minutesToRead = /^\d{1,3} ?(?:min(?:ute)?s?) read$/i
const agencyPhoto =
  /\((?:(?:file|ap|afp|reuters|epa|getty) )?(?:photo|picture|image)s?[^()]{0,60}\)$|\/ ?(?:getty images|afp|reuters|ap|epa|shutterstock)\)?$/i

interface Verdict {
  readonly kind: NoticeKind
  readonly reason: string
}

/** Puts a notice on every line that is no part of the article by its own words. */
export function noticeLines(page: Page): void {
  const { lines } = page
  for (let line = 0; line < lines.count; line += 1) {
    if (page.isTaken(line) || lines.length(line) > longestBoilerplate) continue
    const verdict = judge(page, line)
    if (!verdict) continue
    page.take(line, verdict.kind, verdict.reason)
    if (verdict.kind === 'navigation') line = takeLinkList(page, line)
  }
}

function judge(page: Page, line: number): Verdict | null {
  const words = page.lines.words(line)
  const plain = plainForm(words)
  return (
    (words.length <= longestLine ? judgeShort(page, line, words, plain) : null) ??
    boilerplateByOpening(words.toLowerCase(), page, line)
  )
}

function judgeShort(page: Page, line: number, words: string, plain: string): Verdict | null {
  if (advertisementLines.has(plain)) return { kind: 'advertisement', reason: 'the place of an advertisement' }
  if (advertisementSize.test(words)) return { kind: 'advertisement', reason: 'the size of an advertisement' }
  if (isNavigation(page, line, words, plain)) return { kind: 'navigation', reason: 'a control or link of the page' }
  if (address.test(words)) return { kind: 'navigation', reason: 'a bare address' }
  if (pictureFile.test(words)) return { kind: 'boilerplate', reason: 'the file name of a picture' }
  if (pageNumber.test(words)) return { kind: 'boilerplate', reason: 'the number of a page' }
  if (minutesToRead.test(words)) return { kind: 'boilerplate', reason: 'reading time' }
  if (isOutletLine(page, line, words)) return { kind: 'boilerplate', reason: 'the name of the outlet alone' }
  if (isKeywordLine(page.lines, line, words)) return { kind: 'boilerplate', reason: 'keywords of a picture' }
  if (isCreditedCaption(page.lines, line, words)) return { kind: 'boilerplate', reason: 'caption with a credit' }
  return null
}

/** Lower case, without dashes, dots and arrows around. */
function plainForm(words: string): string {
  return words
    .toLowerCase()
    .replace(/(?<![\s\-–—|»›>…:.!])[\s\-–—|»›>…:.!]+$/u, '')
    .replace(/^[\s\-–—|«‹<»›>→▶•]+/u, '')
}

function isNavigation(page: Page, line: number, words: string, plain: string): boolean {
  if (navigationLines.has(plain)) return line > 0 || page.lines.count > 1
  if (isRowOfButtons(plain)) return true
  return line > 0 && page.lines.standsAlone(line) && opensNavigation(words)
}

function opensNavigation(words: string): boolean {
  const lower = words.toLowerCase()
  return navigationOpenings.some((opening) => lower.startsWith(opening))
}

function isRowOfButtons(plain: string): boolean {
  const words = plain.split(/[\s|,·•/]+/u).filter((word) => word !== '')
  return words.length > 1 && words.every((word) => shareButtons.has(word))
}

function boilerplateByOpening(lower: string, page: Page, line: number): Verdict | null {
  if (!page.lines.standsAlone(line) && !lower.startsWith('©')) return null
  const found = boilerplateOpenings.find(({ opening }) => lower.startsWith(opening))
  return found ? { kind: 'boilerplate', reason: found.reason } : null
}

/** The publisher's name alone, or above the headline a short line that is plainly an outlet's name. */
function isOutletLine(page: Page, line: number, words: string): boolean {
  if (page.publisher !== null && sameName(words, page.publisher)) return true
  if (line > 0 || page.lines.count < 3 || page.title !== null) return false
  const parts = wordsOf(words)
  const last = parts.at(-1)?.toLowerCase() ?? ''
  const abbreviation = parts.length <= 2 && words.length <= 10 && isUpperCase(words)
  const named = parts.length > 1 && parts.length <= 4 && outletWords.has(last) && capitalShare(words) === 1
  return (abbreviation || named) && wordsOf(page.lines.words(1)).length >= 4 && page.lines.length(1) <= 250
}

export function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => wordsOf(name.toLowerCase()).join(' ')
  return plain(a) === plain(b)
}

/** Small letters only, a few words, no sentence: the alternative text of a picture. */
function isKeywordLine(lines: Lines, line: number, words: string): boolean {
  if (words.length > longestCaption || !isLowerCase(words) || /[.!?;:,"“”)]$/u.test(words)) return false
  if (/[,;"“”(@#]|^[-–—*•]|^\d|https?:/u.test(words) || !lines.standsAlone(line) || lines.count < 3) return false
  const parts = wordsOf(words)
  if (parts.length < 2 || parts.length > mostCaptionWords) return false
  if (line > 0 && /[,;:—–-]$/u.test(lines.text.slice(0, lines.end(line - 1)).slice(-1))) return false
  return line < topLines ? lines.hasEmptyLines : lines.hasEmptyLines && parts.every((part) => part.length > 3)
}

function isCreditedCaption(lines: Lines, line: number, words: string): boolean {
  return lines.standsAlone(line) && words.length <= longestLine && agencyPhoto.test(words)
}

/** The short lines under "Related articles", up to a gap that is followed by running text. */
function takeLinkList(page: Page, opener: number): number {
  const { lines } = page
  if (!linkListOpeners.has(plainForm(lines.words(opener)))) return opener
  let last = opener
  for (let line = opener + 1; line < lines.count && line <= opener + mostLinksInList; line += 1) {
    if (!isLinkText(lines, line) || page.isTaken(line)) break
    page.take(line, 'navigation', 'a link to another page')
    last = line
  }
  return last
}

function isLinkText(lines: Lines, line: number): boolean {
  const words = lines.words(line)
  return words.length <= longestCaption && !/[.;,:]["”’]?$/u.test(words) && !isHeadingOfProse(lines, line)
}

/** A short line right above running text is its heading, not the last of the links. */
function isHeadingOfProse(lines: Lines, line: number): boolean {
  return line + 1 < lines.count && lines.length(line + 1) > longestLine
}

/** A caption that stands twice in a row: the picture's alternative text and the caption printed under it. */
export function noticeTwinCaptions(page: Page): void {
  const { lines } = page
  for (let line = 1; line < lines.count; line += 1) {
    const length = lines.length(line)
    if (length > longestCaption || length !== lines.length(line - 1) || page.isTaken(line) || page.isTaken(line - 1))
      continue
    const words = lines.words(line)
    if (words !== lines.words(line - 1) || /[.!?;:,]["”’]?$/u.test(words) || wordsOf(words).length < 2) continue
    if (page.isTitle(words)) continue
    page.take(line - 1, 'boilerplate', 'caption that stands twice')
    page.take(line, 'boilerplate', 'caption that stands twice')
  }
}
