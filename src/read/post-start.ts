import type { Span } from '../model/index.ts'
import { caseFusions } from './case-fusion.ts'
import type { Page } from './page.ts'
import { sentenceStarts } from './sentence-edges.ts'

/** Posts held 280 characters at most when embeds were fused into pages; links and names come on top. */
const longestPost = 280
const longestParagraph = 320
/** A paragraph is searched this far back for the place where the post begins. */
const farthestBack = 4000
const postMarks = /https?:\/\/t\.co\/|pic\.(?:twitter|x)\.com\/|#\p{L}{2,}|(?:^|\s)@\w{2,}/u

/** Where a post's words begin, why there, and whether the article's own sentence breaks off before it. */
export interface PostStart {
  readonly start: number
  /** What is uncertain, or empty. */
  readonly reason: string
  readonly cutsSentence: boolean
}

/**
 * The beginning of the post above a signature: the paragraph before it, or the part of that paragraph after the place
 * where the article breaks off (a bracket that never closes, two words run together, a gap before a small letter).
 * Without such a place, a paragraph too long for a post is cut at the sentence that leaves a post's length; the reason says so.
 */
export function findPostStart(page: Page, signatureLine: number, signature: Span, free: number): PostStart {
  const paragraph = paragraphAbove(page, signatureLine, signature.start, free)
  const words = page.text.slice(paragraph.start, paragraph.end)
  if (words.trim() === '') return { start: signature.start, reason: 'its words are missing', cutsSentence: false }
  const cut = breakIn(page.text, paragraph)
  if (cut) return cut
  if (words.length > longestParagraph) return lastSentences(page.text, paragraph)
  return { ...wholeParagraph(page, paragraph), start: paragraph.start }
}

function wholeParagraph(page: Page, paragraph: Span): Omit<PostStart, 'start'> {
  const opensSmall = /^\p{Ll}/u.test(page.text.slice(paragraph.start, paragraph.start + 2))
  const before = page.text.slice(Math.max(0, paragraph.start - 200), paragraph.start).trimEnd()
  const breaksOff = /[\p{L}\p{N},(“]$/u.test(before) && opensSmall
  return { reason: '', cutsSentence: breaksOff }
}

/** The words before the signature on its own line, else the paragraph above. */
function paragraphAbove(page: Page, signatureLine: number, signatureStart: number, free: number): Span {
  const { lines, text } = page
  const ownLine = Math.max(lines.start(signatureLine), free)
  const own = text.slice(ownLine, signatureStart).trim() !== ''
  const last = own ? signatureLine : signatureLine - 1
  if (last < 0) return { start: signatureStart, end: signatureStart }
  const first = lines.paragraphStart(last)
  const start = Math.max(lines.start(first), free, signatureStart - farthestBack)
  return { start: Math.min(skipSpace(text, start), signatureStart), end: signatureStart }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1
  return at
}

/** The last place in the paragraph where the article's words break off. */
function breakIn(text: string, paragraph: Span): PostStart | null {
  const bracket = openBracket(text, paragraph)
  if (bracket !== null)
    return { start: skipSpace(text, bracket + 1), ...certainty(text, bracket + 1, paragraph.end), cutsSentence: true }
  const fusion = caseFusions(text, paragraph.start, paragraph.end).findLast(({ opensSentence }) => opensSentence)
  if (fusion)
    return { start: fusion.at, reason: 'cut where two words are run together, not certain', cutsSentence: true }
  const words = text.slice(paragraph.start, paragraph.end)
  const gap = [...words.matchAll(/[\p{L}\p{N},](?:[^\S\n]{2,}|\n+)(?=\p{Ll})/gu)].at(-1)
  if (!gap || words.length <= longestParagraph) return null
  const start = paragraph.start + gap.index + gap[0].length
  return { start, reason: 'cut at a gap before a small letter, not certain', cutsSentence: true }
}

/** The last bracket that is never closed before the post ends and has a gap after it, as if a link had stood there. */
function openBracket(text: string, paragraph: Span): number | null {
  const open: number[] = []
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const sign = text[at]
    if (sign === '(' || sign === '[') open.push(at)
    else if (sign === ')' || sign === ']') open.pop()
  }
  return open.findLast((at) => /^\s|^$/u.test(text.slice(at + 1, at + 2))) ?? null
}

function certainty(text: string, start: number, end: number): { readonly reason: string } {
  const length = text.slice(start, end).trim().length
  const opensSmall = /^\s*\p{Ll}/u.test(text.slice(start, start + 4))
  const lost = 'cut at a bracket that is never closed'
  if (length > longestPost) return { reason: `${lost}; longer than a post, so part of it may be the article's` }
  return { reason: opensSmall ? `${lost}; the post's own beginning is lost too` : lost }
}

function lastSentences(text: string, paragraph: Span): PostStart {
  const starts = sentenceStarts(text, paragraph.start, paragraph.end)
  const fits = starts.filter((start) => text.slice(start, paragraph.end).trim().length <= longestPost)
  const marked = starts.findLast((start) => postMarks.test(text.slice(start, paragraph.end)))
  const start = fits[0] ?? marked ?? starts.at(-1) ?? paragraph.start
  return { start, reason: 'the paragraph is longer than a post: where the post begins is a guess', cutsSentence: false }
}
