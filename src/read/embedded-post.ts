import type { Notice, Span, UncertainDate } from '../model/index.ts'
import { dateAt } from './calendar-date.ts'
import type { Page } from './page.ts'
import { findPostStart } from './post-start.ts'
import { sentenceStart } from './sentence-edges.ts'

const handle = /\(@([A-Za-z0-9_.-]{1,40})\)/y
const dashes = ['—', '–', '--', '―']
const longestName = 160
const longestSentence = 600

/** The line under an embedded post: "— Name (@handle) March 3, 2020". */
export interface Signature {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly handle: string
  readonly published: UncertainDate | null
}

/**
 * Puts posts that were fused into the page outside the article, known by the signature line that the networks' embed code
 * writes under them. Where the article's own sentence was cut by the post, that is told. `known` are the embeds, in order,
 * that the page's markup already shows: they only get their author and date.
 */
export function noticeEmbeddedPosts(page: Page, known: readonly Notice[]): void {
  let line = 0
  let free = 0
  let nextKnown = 0
  for (const signature of signatures(page.text)) {
    while ((known[nextKnown]?.end ?? Infinity) < signature.end) nextKnown += 1
    const marked = known[nextKnown]
    if (marked && marked.start <= signature.start) {
      page.notices.push(embedNotice(signature, marked, ''))
      continue
    }
    while (line + 1 < page.lines.count && page.lines.start(line + 1) <= signature.start) line += 1
    const post = findPostStart(page, line, signature, free)
    page.notices.push(embedNotice(signature, { start: post.start, end: signature.end }, post.reason))
    noticeCutSentence(page, post.start, post.cutsSentence)
    noticeContinuation(page, signature.end)
    free = signature.end
  }
}

function embedNotice(signature: Signature, { start, end }: Span, doubt: string): Notice {
  const { name: author, handle: account, published } = signature
  const reason = `post by ${author} (@${account})${doubt === '' ? '' : `; ${doubt}`}`
  return { kind: 'embed', start, end, reason, author, ...(published && { published }) }
}

function noticeCutSentence(page: Page, postStart: number, cuts: boolean): void {
  if (!cuts) return
  let end = postStart
  while (end > 0 && /\s/.test(page.text[end - 1] ?? '')) end -= 1
  const start = sentenceStart(page.text, end)
  if (start < end) page.notices.push({ kind: 'cut-sentence', start, end, reason: 'cut off by an embedded post' })
}

/** What follows the post goes on in small letters: the rest of the sentence that it cut. */
function noticeContinuation(page: Page, signatureEnd: number): void {
  const start = signatureEnd + (/^\s*/.exec(page.text.slice(signatureEnd, signatureEnd + 40))?.[0].length ?? 0)
  if (!/^[\p{Ll}),;]/u.test(page.text.slice(start, start + 2))) return
  const stretch = page.text.slice(start, start + longestSentence).split('\n', 1)[0] ?? ''
  const stop = /[.!?]["”’)]?(?=\s|$)/u.exec(stretch)
  const end = start + (stop ? stop.index + stop[0].length : stretch.trimEnd().length)
  if (start < end) page.notices.push({ kind: 'cut-sentence', start, end, reason: 'begins before an embedded post' })
}

/** Every signature of the text, in order. */
function* signatures(text: string): Generator<Signature> {
  for (let at = text.indexOf('(@'); at >= 0; at = text.indexOf('(@', at + 2)) {
    const signature = signatureAround(text, at)
    if (signature) yield signature
  }
}

function signatureAround(text: string, at: number): Signature | null {
  handle.lastIndex = at
  const match = handle.exec(text)
  if (!match) return null
  const reach = Math.max(0, at - longestName)
  const lineStart = reach + text.slice(reach, at).lastIndexOf('\n') + 1
  const start = nameStart(text, lineStart, at)
  const afterHandle = at + match[0].length
  const dateStart = afterHandle + (/^[\s,·]*/u.exec(text.slice(afterHandle, afterHandle + 8))?.[0].length ?? 0)
  const date = dateAt(text, dateStart)
  if (start === null || (!date && !endsLine(text, afterHandle)) || (!date && start > lineStart)) return null
  const name = text
    .slice(start, at)
    .replace(/^[—–―\s-]+/u, '')
    .trim()
  if (name === '') return null
  return { start, end: date?.end ?? afterHandle, name, handle: match[1] ?? '', published: date?.date ?? null }
}

function endsLine(text: string, at: number): boolean {
  return /^[^\S\n]*(?:\n|$)/.test(text.slice(at, at + 20))
}

/** Where the dash before the name stands. */
function nameStart(text: string, from: number, to: number): number | null {
  const stretch = text.slice(from, to)
  const at = Math.max(...dashes.map((dash) => stretch.lastIndexOf(dash)))
  return at < 0 ? null : from + at
}
