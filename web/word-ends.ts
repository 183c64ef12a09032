import type { Span } from '../src/model/index.ts'

/** Where words begin and end in a text, in any script. */
function* wordsOf(text: string): Generator<Span> {
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike === true) yield { start: index, end: index + segment.length }
}

/** The span with its start or its end moved by a word, within the text and never empty. */
export function moved(text: string, span: Span, side: 'start' | 'end', direction: 'earlier' | 'later'): Span {
  const ends = [...wordsOf(text)].map((word) => word[side])
  const at = direction === 'earlier' ? ends.findLast((end) => end < span[side]) : ends.find((end) => end > span[side])
  const next = { ...span, [side]: at ?? span[side] }
  return next.start < next.end ? next : span
}

/** A span without the white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

/** What is selected within an element that shows a text from an offset on; null where nothing of it is. */
export function selectedWithin(element: Element, text: string, offset = 0): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const span = trimmed(text, { start, end: start + range.toString().length })
  return span === null ? null : { start: span.start + offset, end: span.end + offset }
}
