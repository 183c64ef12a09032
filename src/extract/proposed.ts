import { contains, overlaps, type AttributionMode, type Proposal, type QuotedSpan, type Span } from '../model/index.ts'
import type { DraftAttribution } from './drafts.ts'
import type { Piece } from './pieces.ts'

/** What only the second reader found asks for a person's eye: everything below 0.5 does. */
const confidenceOfSecond = 0.4

/** The proposals that lie in a piece of the document, their spans counted from its start. */
export function proposalsWithin({ offset, document }: Piece, proposals: readonly Proposal[]): readonly Proposal[] {
  if (offset === 0 && proposals.every((one) => spansOf(one).every(({ end }) => end <= document.text.length)))
    return proposals
  const piece = { start: offset, end: offset + document.text.length }
  const moved = (spans: readonly QuotedSpan[]): QuotedSpan[] =>
    spans.map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }))
  return proposals
    .filter((one) => spansOf(one).every((span) => contains(piece, span)))
    .map((one) => ({ ...one, source: moved(one.source), cue: moved(one.cue), content: moved(one.content) }))
}

/**
 * What both readers found, with who found each: the first reader's attributions unchanged and in their order, then those
 * that the second alone found. The second reader adds; it changes nothing that the first has read.
 */
export function withProposals(
  text: string,
  drafts: readonly DraftAttribution[],
  proposals: readonly Proposal[],
): DraftAttribution[] {
  const agreed = new Set<number>()
  const added: Proposal[] = []
  for (const proposal of proposals) {
    const same = drafts.findIndex((draft) => isSameClaim(draft, proposal))
    if (same >= 0) agreed.add(same)
    else if (!added.some((other) => isSameClaim(other, proposal))) added.push(proposal)
  }
  const first = drafts.map((draft, index): DraftAttribution => {
    return { ...draft, readers: agreed.has(index) ? ['first', 'second'] : ['first'] }
  })
  const second = added.map((proposal) => draftOf(text, proposal))
  return [...first, ...nested(first, second)]
}

interface Spans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/**
 * Two readers mean one claim where the same words introduce it (their cues overlap; where one has none, their sources) and
 * their contents share half of the shorter one.
 */
function isSameClaim(a: Spans, b: Spans): boolean {
  const isIntroducedAlike =
    a.cue.length > 0 && b.cue.length > 0 ? meet(a.cue, b.cue) : meet(a.source, b.source) || isBare(a) || isBare(b)
  return isIntroducedAlike && shared(a.content, b.content) * 2 >= Math.min(length(a.content), length(b.content))
}

/** An embedded post has neither. */
function isBare({ source, cue }: Spans): boolean {
  return source.length + cue.length === 0
}

function meet(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)))
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  const common = (one: Span, other: Span): number =>
    Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return a.reduce((sum, one) => b.reduce((inner, other) => inner + common(one, other), sum), 0)
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function spansOf({ source, cue, content }: Spans): readonly Span[] {
  return [...source, ...cue, ...content]
}

function draftOf(text: string, { source, cue, content, stance, speaker }: Proposal): DraftAttribution {
  return {
    mode: modeOf(text, content),
    stance: stance ?? 'asserts',
    within: null,
    confidence: confidenceOfSecond,
    source,
    cue,
    content,
    readers: ['second'],
    ...(speaker !== null && { speaker }),
  }
}

const opening = /["“«‘']\s*$/
const closing = /^\s*["”»’']/

/** Whether the content stands between quotation marks. */
function modeOf(text: string, content: readonly Span[]): AttributionMode {
  const isQuoted = ({ start, end }: Span): boolean =>
    (opening.test(text.slice(Math.max(0, start - 2), start)) || opening.test(text.slice(start, start + 1))) &&
    (closing.test(text.slice(end, end + 2)) || closing.test(text.slice(end - 1, end)))
  if (content.every(isQuoted)) return 'direct'
  return content.some((span) => isQuoted(span) || /["“”«»]/.test(text.slice(span.start, span.end)))
    ? 'mixed'
    : 'indirect'
}

/** Each is nested in the attribution with the shortest content that holds its cue, or, without one, its source. */
function nested(first: readonly DraftAttribution[], second: readonly DraftAttribution[]): DraftAttribution[] {
  const all = [...first, ...second]
  return second.map((draft, at) => {
    const anchor = draft.cue[0] ?? draft.source[0]
    const holders = all.flatMap((holder, index) => {
      const held = anchor && index !== first.length + at ? holder.content.find((span) => contains(span, anchor)) : null
      return held ? [{ index, length: held.end - held.start }] : []
    })
    const [innermost] = holders.sort((a, b) => a.length - b.length)
    return { ...draft, within: innermost?.index ?? null }
  })
}
