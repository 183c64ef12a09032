import type { Links, LocatedAttribution, LocatedFigure, QuotedSpan } from '../model/index.ts'
import { deniedCounts } from './denied-counts.ts'
import { grouped } from './grouped.ts'
import type { Noticed, Witness } from './noticed.ts'
import { sameOwner, sayTheSame, type PlacesOf } from './proposition-match.ts'
import { propositionsOf, type Proposition } from './propositions.ts'
import { daysApart, saidInWords, saidWhen } from './said-when.ts'
import { contentWords } from './words.ts'

/** Findings per proposition; a subject that everybody speaks of is told once, not a thousand times. */
const mostPairs = 12
/** A word that more clauses share tells nothing. */
const mostSharing = 40
/** Words of different times do not contradict each other. */
const mostYearsBetween = 2

type IsSame = (yes: Proposition, no: Proposition) => boolean
type Pair = readonly [Proposition, Proposition]

/**
 * The same proposition affirmed by one and denied by another, or by one speaker over time. Both are full clauses (or
 * "denied that …", "denied doing …", "denied the existence of …"). Existence ("there are no political prisoners") is
 * matched by its noun phrase and by whose it is; other clauses by their verb, their subject and nearly all other words.
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
  const places = placesOf(figures, links)
  const pairs = [
    ...existencePairs(propositions, (yes, no) => sameOwner(yes, no, links, places)),
    ...clausePairs(propositions, (yes, no) => sayTheSame(yes, no, links, places)),
  ]
  const told = new Set<string>()
  const opposedClauses = pairs.flatMap(([yes, no]) => {
    const key = `${yes.attribution.id} ${no.attribution.id}`
    if (isOneBreath(yes, no) || told.has(key)) return []
    told.add(key)
    return tell(yes, no)
  })
  return [...opposedClauses, ...deniedCounts(propositions, figures, links)]
}

function spansOf({ content, source, cue }: LocatedAttribution): QuotedSpan[] {
  return [...content, ...source, ...cue]
}

function existencePairs(propositions: readonly Proposition[], isSame: IsSame): Pair[] {
  const things = propositions.filter(({ kind }) => kind === 'existence')
  return [...grouped(things, ({ words }) => words.join(' ')).values()].flatMap((group) => opposed(group, isSame))
}

/** Denials are found again by their three rarest words, so that no two clauses are compared that share none of them. */
function clausePairs(propositions: readonly Proposition[], isSame: IsSame): Pair[] {
  const clauses = propositions.filter(({ kind }) => kind === 'clause')
  const counts = new Map<string, number>()
  for (const { words } of clauses) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const countOf = (word: string): number => counts.get(word) ?? 0
  const denied = new Map<string, Proposition[]>()
  for (const no of clauses.filter(({ isDenied }) => isDenied)) {
    const rarest = [...no.words].sort((a, b) => countOf(a) - countOf(b) || (a < b ? -1 : 1)).slice(0, 3)
    for (const word of rarest) {
      if (countOf(word) > 1 && countOf(word) <= mostSharing) denied.set(word, [...(denied.get(word) ?? []), no])
    }
  }
  const affirmed = clauses.filter(({ isDenied }) => !isDenied)
  return affirmed.flatMap((yes) =>
    yes.words.flatMap((word) => opposed([yes, ...(denied.get(word) ?? [])], isSame)).slice(0, mostPairs),
  )
}

function opposed(group: readonly Proposition[], isSame: IsSame): Pair[] {
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

/** The places that a document's figures and their events tell. */
function placesOf(figures: readonly LocatedFigure[], links: Links): PlacesOf {
  const places = new Map<string, Set<string>>()
  for (const { document, place, event } of figures) {
    const told = [place, links.events.clusterOf(document, event)?.place ?? null]
    for (const one of told) {
      if (one === null) continue
      const known = places.get(document) ?? new Set<string>()
      places.set(document, known.add(contentWords(one).join(' ')))
    }
  }
  return places
}

/** One speaker's yes and no within one utterance is a turn of phrase ("not X but Y"). */
function isOneBreath(a: Proposition, b: Proposition): boolean {
  const [one, other] = [a.attribution, b.attribution]
  if (one.within === other.id || other.within === one.id) return true
  const isSameSpeaker = one.voice[0]?.name === other.voice[0]?.name
  const isSameDay = (one.said?.from ?? '') === (other.said?.from ?? '') && one.said?.to === other.said?.to
  return isSameSpeaker && one.document === other.document && isSameDay
}

/** What one said of another time is told only within one document, where the writer holds the two side by side. */
function tell(yes: Proposition, no: Proposition): Noticed[] {
  const isOtherTime = yes.isFuture !== no.isFuture || yearsBetween(yes, no) > mostYearsBetween
  if (isOtherTime && yes.attribution.document !== no.attribution.document) return []
  const reason = `${sentenceOf(no, no.isFuture ? 'denies it of a time to come,' : 'denies it')}; ${sentenceOf(yes, 'affirms it')}.`
  const evidence = [witnessOf(no), witnessOf(yes)]
  return [
    isOtherTime
      ? {
          kind: 'contradiction',
          verdict: 'undecided',
          reason: `${reason} They speak of different times, so they only seem to contradict each other.`,
          evidence,
        }
      : { kind: 'contradiction', verdict: 'fails', reason, evidence },
  ]
}

function witnessOf({ attribution: { id, document, path }, content: { start, end, text } }: Proposition): Witness {
  return { id, document, path, start, end, text }
}

function yearsBetween(yes: Proposition, no: Proposition): number {
  const [one, other] = [saidWhen(yes.attribution), saidWhen(no.attribution)]
  if (one === null || other === null) return 0
  return daysApart(one, other) / 365.25
}

function sentenceOf({ attribution, clause }: Proposition, verb: string): string {
  const speaker = attribution.voice[0]
  const who =
    speaker === undefined ? 'Somebody' : speaker.named ? speaker.name : `An unnamed source (“${speaker.name}”)`
  return `${who} ${verb} ${saidInWords(attribution)} (“${clause.text}”)`
}
