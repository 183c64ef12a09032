import type { Span } from '../../src/model/index.ts'
import { roles, type Role } from './polnear-corpus.ts'
import { addSets, emptyTally, type Tally } from './scores.ts'

/** An attribution by the words it covers: spans as first and last word numbers, in order. */
export type WordSpans = Readonly<Record<Role, readonly (readonly [first: number, last: number])[]>>

/** PolNeAR's words: letters and digits with apostrophes inside, or one other sign. */
export function wordsOf(text: string): Span[] {
  const words: Span[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|[^\s]/gu))
    words.push({ start: match.index, end: match.index + match[0].length })
  return words
}

/** Spans of characters as spans of the words that they touch. */
export function snap(spans: Readonly<Record<Role, readonly Span[]>>, words: readonly Span[]): WordSpans {
  const snapped = (role: Role) => spans[role].flatMap((span) => wordRange(span, words))
  return { source: snapped('source'), cue: snapped('cue'), content: snapped('content') }
}

function wordRange({ start, end }: Span, words: readonly Span[]): [number, number][] {
  let first = firstEndingAfter(words, start)
  const last = firstEndingAfter(words, end - 1)
  const word = words[last]
  if (!word || end <= start) return []
  if (first > last) first = last
  const final = word.start < end ? last : last - 1
  return final >= first ? [[first, final]] : []
}

function firstEndingAfter(words: readonly Span[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

export interface Tallies {
  readonly flat: Record<Role, Tally>
  readonly token: Record<Role, Tally>
  readonly linked: Record<Role | 'all', Tally>
}

export function newTallies(): Tallies {
  const each = () => ({ source: emptyTally(), cue: emptyTally(), content: emptyTally() })
  return { flat: each(), token: each(), linked: { ...each(), all: emptyTally() } }
}

/** Adds the comparison of one article: flat, by words, and linked (see `polnear.ts`). */
export function addAll(tallies: Tallies, predicted: readonly WordSpans[], gold: readonly WordSpans[]): void {
  for (const role of roles) {
    addSets(tallies.flat[role], spanSet(predicted, role), spanSet(gold, role))
    addSets(tallies.token[role], wordSet(predicted, role), wordSet(gold, role))
  }
  for (const part of [...roles, 'all'] as const) {
    const tally = tallies.linked[part]
    tally.predicted += predicted.length
    tally.gold += gold.length
    tally.right += predicted.filter((attribution) => gold.some((other) => matches(attribution, other, part))).length
    tally.found += gold.filter((attribution) => predicted.some((other) => matches(attribution, other, part))).length
  }
}

function spanSet(attributions: readonly WordSpans[], role: Role): Set<string> {
  return new Set(attributions.flatMap((attribution) => attribution[role].map(([first, last]) => `${first}-${last}`)))
}

function wordSet(attributions: readonly WordSpans[], role: Role): Set<number> {
  const covered = new Set<number>()
  for (const attribution of attributions)
    for (const [first, last] of attribution[role]) for (let word = first; word <= last; word++) covered.add(word)
  return covered
}

export function matches(a: WordSpans, b: WordSpans, part: Role | 'all'): boolean {
  if (part === 'all') return roles.every((role) => same(a, b, role))
  return part === 'cue' ? same(a, b, 'cue') : cuesOverlap(a, b) && same(a, b, part)
}

function same(a: WordSpans, b: WordSpans, role: Role): boolean {
  return (
    a[role].length === b[role].length &&
    a[role].every(([first, last], index) => b[role][index]?.[0] === first && b[role][index][1] === last)
  )
}

export function cuesOverlap(a: WordSpans, b: WordSpans): boolean {
  return a.cue.some(([first, last]) => b.cue.some(([from, to]) => first <= to && from <= last))
}

/** A gold attribution confirms another: their cues overlap, and source and content share their words (F1 of 0.8 at least). */
export function confirms(predicted: WordSpans, gold: WordSpans): boolean {
  return (
    cuesOverlap(predicted, gold) &&
    (['source', 'content'] as const).every((role) => sharedWords(predicted, gold, role) >= 0.8)
  )
}

function sharedWords(a: WordSpans, b: WordSpans, role: Role): number {
  const [one, other] = [wordSet([a], role), wordSet([b], role)]
  if (one.size + other.size === 0) return 1
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size)
}
