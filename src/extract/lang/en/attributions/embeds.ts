import type { Document, Notice, Span, Stance } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import { stanceOfLemma } from './cue-words.ts'

/** Posts fused into the page: their words are their author's, whatever the article around them says. */
export function embeddedAttributions(document: Document): DraftAttribution[] {
  return document.notices.flatMap((notice) =>
    notice.kind === 'embed' && notice.author ? (embedded(document, notice) ?? []) : [],
  )
}

function embedded(document: Document, notice: Notice): DraftAttribution | undefined {
  const author = notice.author ?? ''
  const words = document.text.slice(notice.start, notice.end)
  const found = words.lastIndexOf(author)
  const source = found < 0 ? [] : [{ start: notice.start + found, end: notice.start + found + author.length }]
  const content = postWords(document.text, notice, source[0])
  if (!content) return undefined
  const stance = stanceOfOwnWords(document.text.slice(content.start, content.end))
  return { mode: 'direct', stance, within: null, confidence: 0.9, source, cue: [], content: [content] }
}

/** "We demand the release of …", "I deny that …": what the authors of a post say that they do; the first that does more than say decides. */
function stanceOfOwnWords(words: string): Stance {
  for (const [, verb] of words.matchAll(performing)) {
    const stance = stanceOfLemma.get(verb?.toLowerCase() ?? '')
    if (stance !== undefined && stance !== 'asserts') return stance
  }
  return 'asserts'
}

/** A first person's verb at the beginning of a sentence. */
const performing =
  /(?:^|[.!?…]\s{1,3}|["“])(?:we|i)\s(?:(?:also|again|once again|strongly|therefore|hereby|urgently)\s)?([a-z]{3,12})\b/gi

/** The post without its signature: the longer side of the line that names the author. */
function postWords(text: string, notice: Span, author: Span | undefined): Span | undefined {
  if (!author) return trim(text, notice)
  // Looked for inside the post alone: a page of posts without a dash would be searched again for every one.
  const words = text.slice(notice.start, author.start)
  const lineStart = notice.start + words.lastIndexOf('\n') + 1
  const dash = notice.start + Math.max(words.lastIndexOf('—'), words.lastIndexOf('--'))
  const lineEnd = text.slice(author.end, notice.end).indexOf('\n')
  const before = trim(text, { start: notice.start, end: Math.max(lineStart, dash) })
  const after = trim(text, { start: lineEnd < 0 ? notice.end : author.end + lineEnd, end: notice.end })
  if (before && after) return before.end - before.start >= after.end - after.start ? before : after
  return before ?? after
}

function trim(text: string, { start, end }: Span): Span | undefined {
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /[\s—–-]/.test(text.charAt(end - 1))) end--
  return end > start ? { start, end } : undefined
}
