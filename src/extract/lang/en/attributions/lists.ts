import type { Paragraph } from '../analysis.ts'
import type { Context, TokenSpan } from './context.ts'

/** Items of one list taken together, at most. */
const mostItems = 200

/**
 * The items of the list that begins with a paragraph, each without its mark; empty where it begins none. Items have a bullet, a number
 * or a letter, or are the items of a page or of Markdown, whose marks the reading left out: lines without a gap, below one.
 */
export function listFrom(context: Context, first: number): TokenSpan[] {
  const { paragraphs } = context.analysis
  const opener = paragraphs[first]
  if (!opener || opener.heading) return []
  const marked = markEnd(context, opener) !== undefined
  if (!marked && !isBuiltList(context, first)) return []
  const items: TokenSpan[] = []
  for (let at = first; at < first + mostItems; at++) {
    const paragraph = paragraphs[at]
    if (!paragraph || paragraph.heading) break
    const start = marked ? markEnd(context, paragraph) : firstTokenOf(context.analysis, paragraph)
    if (start === undefined || (!marked && at > first && gapBefore(context, at))) break
    const end = context.analysis.sentences[paragraph.endSentence - 1]?.endToken ?? start
    if (end > start) items.push({ first: start, end })
  }
  return items
}

function isBuiltList(context: Context, first: number): boolean {
  const isBuilt = context.analysis.document.mediaType !== 'text/plain'
  return (
    isBuilt &&
    gapBefore(context, first) &&
    context.analysis.paragraphs[first + 1] !== undefined &&
    !gapBefore(context, first + 1)
  )
}

/** An empty line before a paragraph. */
function gapBefore({ analysis }: Context, index: number): boolean {
  const [before, here] = [analysis.paragraphs[index - 1], analysis.paragraphs[index]]
  return (
    !before || !here || /\n\s*\n/.test(analysis.text.slice(before.end, Math.min(here.start, before.end + longestGap)))
  )
}

/** Code units between two paragraphs that are looked through for an empty line. */
const longestGap = 100

const bullet = /^[-–—*•‣▪▫◦·●○■□➤►✓+]$/

/** The token after "•", "-", "1.", "2)", "(a)"; undefined where the paragraph has no such mark. */
function markEnd({ analysis, tokens }: Context, paragraph: Paragraph): number | undefined {
  const first = firstTokenOf(analysis, paragraph)
  const [mark, second, third] = [tokens[first], tokens[first + 1], tokens[first + 2]]
  if (!mark || !second) return undefined
  if (bullet.test(mark.text)) return first + 1
  if (/^(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/.test(mark.text)) return first + 1
  if (/^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(mark.text) && /^[.)]$/.test(second.text)) return first + 2
  return mark.text === '(' && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(second.text) && third?.text === ')'
    ? first + 3
    : undefined
}

function firstTokenOf({ sentences }: Context['analysis'], paragraph: Paragraph): number {
  return sentences[paragraph.firstSentence]?.firstToken ?? 0
}
