import type { Links, LocatedAttribution, LocatedFigure, QuotedSpan } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { claimWitness, type Noticed } from './noticed.ts'
import { originOf } from './origins.ts'
import { propositionsOf, type Proposition } from './propositions.ts'
import { inWords, saidInWords } from './said-when.ts'

/** Findings per proposition; a subject that everybody speaks of is told once, not a thousand times. */
const mostPairs = 12
/** A word that more clauses share tells nothing. */
const mostSharing = 40

/**
 * The same proposition affirmed by one and denied by another, or by one speaker over time. Existence ("there are no
 * political prisoners") is matched by its noun phrase; other clauses by at least three shared content words that make
 * up three quarters of both. Words about another time, or from documents with nothing in common, never contradict.
 */
export function contradictions(
  attributions: readonly LocatedAttribution[],
  figures: readonly LocatedFigure[],
  links: Links,
): Noticed[] {
  const nested = grouped(attributions, ({ within }) => within)
  const propositions = attributions.flatMap((attribution) =>
    propositionsOf(attribution, (nested.get(attribution.id) ?? []).flatMap(spansOf)),
  )
  const contexts = contextsOf(attributions, figures, links)
  const pairs = [...existencePairs(propositions), ...clausePairs(propositions)]
  const told = new Set<string>()
  return pairs.flatMap(([yes, no]) => {
    if (!shareContext(yes, no, contexts) || isOneBreath(yes, no)) return []
    const key = `${yes.attribution.id} ${no.attribution.id}`
    if (told.has(key)) return []
    told.add(key)
    return [tell(yes, no)]
  })
}

function spansOf({ content, source, cue }: LocatedAttribution): QuotedSpan[] {
  return [...content, ...source, ...cue]
}

type Pair = readonly [Proposition, Proposition]

function existencePairs(propositions: readonly Proposition[]): Pair[] {
  const things = propositions.filter(({ kind }) => kind === 'existence')
  return [...grouped(things, ({ words }) => words.join(' ')).values()].flatMap((group) => opposed(group, () => true))
}

function clausePairs(propositions: readonly Proposition[]): Pair[] {
  const clauses = propositions.filter(({ kind }) => kind === 'clause')
  const counts = new Map<string, number>()
  for (const { words } of clauses) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byRareWord = new Map<string, Proposition[]>()
  for (const clause of clauses) {
    const rarest = [...clause.words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
    for (const word of rarest.slice(0, 3)) {
      const sharing = byRareWord.get(word)
      if (sharing) sharing.push(clause)
      else byRareWord.set(word, [clause])
    }
  }
  return [...byRareWord.values()]
    .filter((group) => group.length > 1 && group.length <= mostSharing)
    .flatMap((group) => opposed(group, sayTheSame))
}

function opposed(group: readonly Proposition[], isSame: (a: Proposition, b: Proposition) => boolean): Pair[] {
  const affirmed = group.filter(({ isDenied }) => !isDenied).slice(0, 200)
  const denied = group.filter(({ isDenied }) => isDenied).slice(0, 200)
  const pairs: Pair[] = []
  for (const yes of affirmed) {
    for (const no of denied) {
      if (pairs.length >= mostPairs) return pairs
      if (yes.attribution.id !== no.attribution.id && isSame(yes, no)) pairs.push([yes, no])
    }
  }
  return pairs
}

function sayTheSame(a: Proposition, b: Proposition): boolean {
  const shared = a.words.filter((word) => b.words.includes(word)).length
  if (shared < 3 || shared / Math.max(a.words.length, b.words.length) < 0.75) return false
  return (a.pivot === null || b.words.includes(a.pivot)) && (b.pivot === null || a.words.includes(b.pivot))
}

/** What a document is about, as far as "we" and "here" go: its publisher's family and the places it counts in. */
function contextsOf(
  attributions: readonly LocatedAttribution[],
  figures: readonly LocatedFigure[],
  links: Links,
): Map<string, Set<string>> {
  const contexts = new Map<string, Set<string>>()
  const note = (document: string, what: string | null): void => {
    if (what !== null) contexts.set(document, (contexts.get(document) ?? new Set()).add(what))
  }
  for (const { document, voice } of attributions) {
    note(document, voice[0] === undefined ? null : originOf(voice, links.parties, document))
  }
  for (const { document, place } of figures) note(document, place === null ? null : `in ${place}`)
  return contexts
}

function shareContext(a: Proposition, b: Proposition, contexts: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (a.attribution.document === b.attribution.document) return true
  const [one, other] = [contexts.get(a.attribution.document), contexts.get(b.attribution.document)]
  return one !== undefined && other !== undefined && [...one].some((what) => other.has(what))
}

/** One speaker's yes and no within one utterance is a turn of phrase ("not X but Y"). */
function isOneBreath(a: Proposition, b: Proposition): boolean {
  const [one, other] = [a.attribution, b.attribution]
  if (one.within === other.id || other.within === one.id) return true
  const isSameSpeaker = one.voice[0]?.name === other.voice[0]?.name
  return isSameSpeaker && one.document === other.document && inWords(one.said) === inWords(other.said)
}

function tell(yes: Proposition, no: Proposition): Noticed {
  const isOtherTime = yes.isFuture !== no.isFuture
  const reason = `${sentenceOf(no, 'denies')}; ${sentenceOf(yes, 'affirms')}.`
  const evidence = [claimWitness(no.attribution), claimWitness(yes.attribution)]
  return isOtherTime
    ? { kind: 'contradiction', verdict: 'undecided', reason: `${reason} They speak of different times.`, evidence }
    : { kind: 'contradiction', verdict: 'fails', reason, evidence }
}

function sentenceOf({ attribution, clause }: Proposition, verb: string): string {
  const speaker = attribution.voice[0]?.name ?? 'Somebody'
  return `${speaker} ${verb} it ${saidInWords(attribution)} (“${clause}”)`
}
