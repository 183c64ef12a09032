import { caseFusions, type Fusion } from './case-fusion.ts'
import { capitalShare, wordsOf } from './letter-case.ts'
import type { Page } from './page.ts'

const shortestParagraph = 60
const longestCaption = 200
const longestHeading = 120
const paragraphsBelowTitle = 3
const seamLike = /[\p{Ll}\p{Lu}\p{N})\]”]\p{Lu}\p{Ll}|\p{Ll}[AI] /u

/**
 * A caption or heading that runs into the first sentence of a paragraph without a space ("Crowds in Port SeleThere have
 * been …"). Right under the title any headline-like beginning counts; further down only one before a word that opens
 * sentences.
 */
export function noticeFusedCaptions(page: Page): void {
  const { lines, text } = page
  let paragraphs = 0
  for (let line = 0; line < lines.count; line += 1) {
    if (page.isTaken(line) || lines.length(line) < shortestParagraph) continue
    const start = lines.start(line)
    if (page.titleSpan !== null && start <= page.titleSpan.start) continue
    paragraphs += 1
    const end = Math.min(lines.end(line), start + longestCaption)
    if (!seamLike.test(text.slice(start, end))) continue
    const fusion = caseFusions(text, start, end).find((found) => endsCaption(page, line, found, paragraphs))
    if (!fusion) continue
    const reason = 'caption or heading run into the first sentence without a space'
    page.notices.push({ kind: 'boilerplate', start, end: fusion.at, reason })
  }
}

function endsCaption(page: Page, line: number, fusion: Fusion, paragraph: number): boolean {
  const start = page.lines.start(line)
  const caption = page.text.slice(start, fusion.at)
  const rest = page.text.slice(fusion.at, page.lines.end(line))
  if (wordsOf(caption).length < 2 || rest.length < 40 || /^[\p{Ll}-]/u.test(caption)) return false
  const nearTitle = paragraph <= paragraphsBelowTitle
  if (/[.!?;]["”’]? /u.test(caption) && !(nearTitle && /\)$/u.test(caption))) return false
  if (fusion.opensSentence) return nearTitle || caption.length <= longestHeading
  return (
    nearTitle && capitalShare(caption) >= 0.8 && wordsOf(caption).length >= 3 && isProse(rest) && isOnce(page, fusion)
  )
}

/** What follows goes on in small letters, as sentences do. */
function isProse(rest: string): boolean {
  return capitalShare(rest.slice(0, 120)) < 0.5
}

/** A fused word that the text writes again is a name. */
function isOnce(page: Page, fusion: Fusion): boolean {
  const first = page.text.indexOf(fusion.token)
  return page.text.indexOf(fusion.token, first + 1) < 0
}
