import { overlaps, quote, type QuotedSpan, type RejectionReason, type Span } from '../model/index.ts'
import { occurrencesOf } from './occurrences.ts'

/** The words that a proposal quotes. */
export interface Quotes {
  readonly source: readonly string[]
  readonly cue: readonly string[]
  readonly content: readonly string[]
}

/** Where those words stand. */
export interface Placed {
  readonly source: readonly QuotedSpan[]
  readonly cue: readonly QuotedSpan[]
  readonly content: readonly QuotedSpan[]
}

type Role = keyof Quotes

interface Wanted {
  readonly role: Role
  readonly words: string
  readonly places: readonly Span[]
}

interface Layout {
  readonly spans: readonly { readonly role: Role; readonly span: Span }[]
  readonly whole: Span
  readonly isAmbiguous: boolean
}

/** Farthest that two neighbouring spans of one proposal may lie apart, in UTF-16 code units: a long sentence. */
const farthest = 400

/**
 * Finds where the quoted words stand. Words that stand several times are taken where they lie nearest to the others, the
 * longest words first; where a whole passage stands several times, after `last`, the place of the proposal before. Spans that
 * lie far apart make no attribution, however true each is to the letter.
 */
export function placed(
  quotes: Quotes,
  text: string,
  stretches: readonly Span[],
  last: number,
): Placed | RejectionReason {
  const wanted = (['content', 'source', 'cue'] as const)
    .flatMap((role) => quotes[role].map((words) => ({ role, words, places: occurrencesOf(words, text, stretches) })))
    .sort((a, b) => b.words.length - a.words.length)
  if (wanted.some(({ places }) => places.length === 0)) return 'not-verbatim'
  const layout = tightest(layouts(wanted), last)
  if (layout === undefined) return 'overlapping'
  if (!holdsTogether(layout, text)) return 'far-apart'
  if (layout.isAmbiguous) return 'ambiguous'
  const spansOf = (role: Role): QuotedSpan[] =>
    layout.spans
      .filter((one) => one.role === role)
      .map(({ span }) => quote(text, span.start, span.end))
      .sort((a, b) => a.start - b.start)
  return { source: spansOf('source'), cue: spansOf('cue'), content: spansOf('content') }
}

/** One layout for each place of the longest words: the others where they lie nearest to what is laid out. */
function layouts([anchor, ...others]: readonly Wanted[]): Layout[] {
  return (anchor?.places ?? []).flatMap((place) => {
    let layout: Layout | null = {
      spans: anchor ? [{ role: anchor.role, span: place }] : [],
      whole: place,
      isAmbiguous: false,
    }
    for (const one of others) layout = layout && withNearest(layout, one)
    return layout === null ? [] : [layout]
  })
}

function withNearest({ spans, whole, isAmbiguous }: Layout, { role, places }: Wanted): Layout | null {
  const free = places
    .filter((place) => spans.every(({ span }) => !overlaps(span, place)))
    .map((place) => ({ place, distance: Math.min(...spans.map(({ span }) => gap(span, place))) }))
    .sort((a, b) => a.distance - b.distance)
  const [nearest, next] = free
  if (nearest === undefined) return null
  return {
    spans: [...spans, { role, span: nearest.place }],
    whole: { start: Math.min(whole.start, nearest.place.start), end: Math.max(whole.end, nearest.place.end) },
    isAmbiguous: isAmbiguous || nearest.distance === next?.distance,
  }
}

function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}

function tightest(all: readonly Layout[], last: number): Layout | undefined {
  const extent = ({ whole }: Layout): number => whole.end - whole.start
  const least = Math.min(...all.map(extent))
  const best = all.filter((layout) => extent(layout) === least)
  return best.find(({ whole }) => whole.start > last) ?? best[0]
}

function holdsTogether({ spans }: Layout, text: string): boolean {
  const sorted = spans.map(({ span }) => span).sort((a, b) => a.start - b.start)
  const near = sorted.every((span, at) => span.start - (sorted[at - 1]?.end ?? span.start) <= farthest)
  return (
    near &&
    isOneParagraph(
      spans.filter(({ role }) => role !== 'content').map(({ span }) => span),
      text,
    )
  )
}

/** Who speaks and the words that say so stand in one paragraph. */
function isOneParagraph(spans: readonly Span[], text: string): boolean {
  if (spans.length === 0) return true
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return !/\n\s*\n/.test(text.slice(start, end))
}
