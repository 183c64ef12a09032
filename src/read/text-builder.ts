import type { Notice, NoticeKind, Span } from '../model/index.ts'

/** What a block of text is, beside its words. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'title' | 'embed'
  /** What it is, where it stands outside the article. */
  readonly outside?: Outside
}

/** What a block outside the article is, in a notice's terms. */
export interface Outside {
  readonly kind: NoticeKind
  readonly reason: string
}

/** A text put together from blocks, with what is known of them from the page's markup. */
export interface BuiltText {
  readonly text: string
  readonly titleSpan: Span | null
  readonly headings: readonly Span[]
  readonly notices: readonly Notice[]
}

/**
 * Blocks separated by an empty line; items of a list and rows of a table by a line's end only. Blocks outside the article that
 * follow one another and are the same get one notice.
 */
export function buildText(blocks: Iterable<Block>): BuiltText {
  const parts: string[] = []
  const headings: Span[] = []
  const notices: Notice[] = []
  let titleSpan: Span | null = null
  let length = 0
  let previous: Block | null = null
  for (const block of blocks) {
    const { text, kind, outside } = block
    if (text === '') continue
    const start = length + separator(previous, block).length
    const span = { start, end: start + text.length }
    parts.push(separator(previous, block), text)
    const last = notices.at(-1)
    if (outside && last && previous?.outside && isSame(previous.outside, outside))
      notices[notices.length - 1] = { ...last, end: span.end }
    else notices.push(...noticesOf(block, span))
    length = span.end
    previous = block
    if (kind === 'title') titleSpan = span
    if (!outside && (kind === 'title' || kind === 'heading')) headings.push(span)
  }
  return { text: parts.join(''), titleSpan, headings, notices }
}

function separator(previous: Block | null, { kind, outside }: Block): string {
  if (previous === null) return ''
  return !outside && !previous.outside && (kind === 'item' || kind === 'row') && previous.kind === kind ? '\n' : '\n\n'
}

/** Two posts are two voices, even side by side. */
function isSame(a: Outside, b: Outside): boolean {
  return a.kind === b.kind && a.reason === b.reason && a.kind !== 'embed'
}

function noticesOf({ kind, outside }: Block, span: Span): Notice[] {
  if (outside) return [{ kind: outside.kind, ...span, reason: outside.reason }]
  if (kind === 'caption') return [{ kind: 'boilerplate', ...span, reason: 'caption of a picture' }]
  return kind === 'embed' ? [{ kind: 'embed', ...span, reason: 'post embedded in the page' }] : []
}
