import type { Notice, Span } from '../model/index.ts'

/** What a block of text is, beside its words. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'title' | 'embed'
}

/** A text put together from blocks, with what is known of them from the page's markup. */
export interface BuiltText {
  readonly text: string
  readonly titleSpan: Span | null
  readonly headings: readonly Span[]
  readonly notices: readonly Notice[]
}

/** Blocks separated by an empty line; items of a list and rows of a table by a line's end only. */
export function buildText(blocks: Iterable<Block>): BuiltText {
  const parts: string[] = []
  const headings: Span[] = []
  const notices: Notice[] = []
  let titleSpan: Span | null = null
  let length = 0
  let previous: Block['kind'] | null = null
  for (const { text, kind } of blocks) {
    if (text === '') continue
    const separator = previous === null ? '' : (kind === 'item' || kind === 'row') && previous === kind ? '\n' : '\n\n'
    const start = length + separator.length
    const span = { start, end: start + text.length }
    parts.push(separator, text)
    length = span.end
    previous = kind
    if (kind === 'title') titleSpan = span
    if (kind === 'title' || kind === 'heading') headings.push(span)
    if (kind === 'caption') notices.push({ kind: 'boilerplate', ...span, reason: 'caption of a picture' })
    if (kind === 'embed') notices.push({ kind: 'embed', ...span, reason: 'post embedded in the page' })
  }
  return { text: parts.join(''), titleSpan, headings, notices }
}
