import { overlaps, quote, type QuotedSpan, type RejectionReason, type Span } from '../model/index.ts'
import { mostOccurrences, occurrencesOf } from './occurrences.ts'

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

/** Farthest that spans of one proposal may lie apart, in UTF-16 code units: any two neighbours, a long sentence; */
const farthest = 400
/** who speaks and the words that say so, the description between them; */
const fromSourceToCue = 200
/** the words that say so and the first of what is said, an addressee and a day. */
const fromCueToContent = 100

/**
 * Finds where the quoted words stand. Words that stand several times are taken where they lie nearest to the others, the
 * rarest words first; where a whole passage stands several times, after `last`, the place of the proposal before.
 */
export function placed(
  quotes: Quotes,
  text: string,
  stretches: readonly Span[],
  last: number,
): Placed | RejectionReason {
  const wanted = (['content', 'source', 'cue'] as const)
    .flatMap((role) => quotes[role].map((words) => ({ role, words, places: occurrencesOf(words, text, stretches) })))
    .sort((a, b) => a.places.length - b.places.length || b.words.length - a.words.length)
  if (wanted.some(({ places }) => places.length === 0)) return 'not-verbatim'
  if (wanted.some(({ places }) => places.length > mostOccurrences)) return 'ambiguous'
  const layout = tightest(layouts(wanted), last)
  if (layout === undefined) return 'overlapping'
  if (!holdsTogether(layout, text)) return 'far-apart'
  if (layout.isAmbiguous) return 'ambiguous'
  const quoted = (role: Role): QuotedSpan[] => spansOf(layout, role).map(({ start, end }) => quote(text, start, end))
  return { source: quoted('source'), cue: quoted('cue'), content: quoted('content') }
}

/** One layout for each place of the rarest words: the others where they lie nearest to what is laid out. */
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
  let nearest: Span | null = null
  let [least, isTied] = [Infinity, false]
  for (const place of places) {
    const distance = freeDistance(spans, place)
    if (distance === null || distance > least) continue
    isTied = distance === least
    if (isTied) continue
    nearest = place
    least = distance
  }
  return (
    nearest && {
      spans: [...spans, { role, span: nearest }],
      whole: { start: Math.min(whole.start, nearest.start), end: Math.max(whole.end, nearest.end) },
      isAmbiguous: isAmbiguous || isTied,
    }
  )
}

/** How far a place lies from the nearest of the spans laid out; null where one of them covers it. */
function freeDistance(spans: Layout['spans'], place: Span): number | null {
  let least = Infinity
  for (const { span } of spans) {
    if (overlaps(span, place)) return null
    least = Math.min(least, gap(span, place))
  }
  return least
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

/** Words that are each true to the letter make no attribution unless they belong together. */
function holdsTogether(layout: Layout, text: string): boolean {
  const [source, cue, content] = [spansOf(layout, 'source'), spansOf(layout, 'cue'), spansOf(layout, 'content')]
  const introduction = cue.length > 0 ? cue : source
  return (
    isChain([...source, ...cue, ...content]) &&
    isOneSentence([...source, ...cue], content, text) &&
    content.some((span) => introduction.some((other) => gap(span, other) <= fromCueToContent))
  )
}

function isChain(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return sorted.every((span, at) => span.start - (sorted[at - 1]?.end ?? span.start) <= farthest)
}

const sentenceEnd = /[.!?]["”’»)]*\s+["“‘«(]*\p{Lu}|\n\s*\n/u

/** Who speaks and the words that say so stand in one sentence: what is said between them does not count. */
function isOneSentence(spans: readonly Span[], content: readonly Span[], text: string): boolean {
  const start = Math.min(...spans.map((span) => span.end))
  // With the first letter of the last of them: its capital shows that a sentence ended before it.
  const end = Math.max(...spans.map((span) => span.start)) + 1
  let [at, between] = [start, '']
  for (const said of [...content, { start: end, end }]) {
    if (said.start > at) between += text.slice(at, Math.min(said.start, end))
    at = Math.max(at, said.end)
  }
  return between.length <= fromSourceToCue && !sentenceEnd.test(between)
}

function spansOf({ spans }: Layout, wanted: Role): Span[] {
  return spans.flatMap(({ role, span }) => (role === wanted ? [span] : [])).sort((a, b) => a.start - b.start)
}
