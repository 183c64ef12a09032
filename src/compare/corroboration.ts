import type { Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { isClaimed } from './comparable.ts'
import { meet, rangeOf, sameNumber } from './bounds.ts'
import { claimWitness, figureWitness, type Noticed, type Witness } from './noticed.ts'
import { originOf } from './origins.ts'
import { grouped } from './grouped.ts'

/** A number that somebody is said to have confirmed, and by whom. */
interface Claimed {
  readonly attribution: LocatedAttribution
  readonly by: string
  readonly origin: string
  readonly figure: LocatedFigure
}

/** How far back "this number" may point, in UTF-16 code units. */
const reach = 600

/** "This number", "the Front's toll", "it": contents that point to a number given before instead of giving one. */
const pointsBack =
  /^["“]?(?:(?:it|this|that|these|those|which)$|(?:[\p{L}’'-]+ ){0,3}(?:number|figure|toll|count|tally|total|estimate|report|claim|account|news)s?\b)/iu

/**
 * "This number was later confirmed by X": X becomes a source only when a document of X's own, here at hand, gives the
 * number in X's own voice. `figures` holds the figures of every document known, in order within each.
 */
export function claimedCorroborations(
  attributions: readonly LocatedAttribution[],
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): Noticed[] {
  const claimed = attributions.flatMap((attribution) => claimedBy(attribution, byDocument, links))
  if (claimed.length === 0) return []
  const published = grouped([...byDocument.values()].flat(), (figure) => publisherOf(figure, links))
  return claimed.map((one) => judge(one, published.get(one.origin) ?? [], links))
}

/**
 * Whether the attribution only says that somebody else confirmed a number ("this number was confirmed by X"), in a
 * document that is not X's own. "X confirmed that 30 people died" is X's word like any other.
 */
export function isClaimOfAnother(attribution: LocatedAttribution, links: Links): boolean {
  const [speaker, publisher] = [attribution.voice[0], attribution.voice.at(-1)]
  if (attribution.stance !== 'confirms' || speaker === undefined) return false
  if (!speaker.named && namesIn(speaker.name).length < 2) return false
  if (!pointsBack.test((attribution.content[0]?.text ?? '').slice(0, 120).trim())) return false
  if (publisher === undefined || publisher === speaker || !publisher.named) return publisher !== speaker
  const originOfName = (name: string): string => links.parties.partyOf(name, attribution.document).origin
  return originOfName(speaker.name) !== originOfName(publisher.name)
}

function claimedBy(
  attribution: LocatedAttribution,
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): Claimed[] {
  const speaker = attribution.voice[0]
  if (speaker === undefined || !isClaimOfAnother(attribution, links)) return []
  const figure = figureMeant(attribution, byDocument.get(attribution.document) ?? [])
  if (figure === null) return []
  return namesIn(speaker.name).map((name) => {
    const { party, origin } = links.parties.partyOf(name, attribution.document)
    return { attribution, by: party, origin, figure }
  })
}

/** "X and the Y" confirmed it, each for itself; names of which one has no capital are left together. */
function namesIn(joint: string): string[] {
  const names = joint.split(/, (?:and )?| and /).map((name) => name.replace(/^(?:by\s+)?(?:the\s+)?/i, ''))
  return names.length > 1 && names.every((name) => /^\p{Lu}/u.test(name)) ? names : [joint]
}

/** The figure in the content, else the last one before it where the content only points back ("this number"). */
function figureMeant(attribution: LocatedAttribution, own: readonly LocatedFigure[]): LocatedFigure | null {
  const content = attribution.content[0]
  if (content === undefined) return null
  const inside = own.find(({ start, end }) =>
    attribution.content.some((span) => span.start <= start && end <= span.end),
  )
  if (inside) return inside
  const before = own.filter(({ end, start }) => end <= content.start && content.start - start <= reach)
  return before.filter(({ unit }) => unit !== 'percent').at(-1) ?? null
}

function publisherOf({ voice, document }: LocatedFigure, links: Links): string | null {
  const last = voice.at(-1)
  return last === undefined || last.role !== 'publisher' ? null : links.parties.partyOf(last.name, document).origin
}

function judge({ attribution, by, origin, figure }: Claimed, own: readonly LocatedFigure[], links: Links): Noticed {
  const claim = `The text says that ${by} confirmed “${figure.text}”`
  const base: Witness[] = [claimWitness(attribution), figureWitness(figure)]
  const comparable = own.filter(
    (other) => isClaimed(other) && other.measure === figure.measure && isSameEvent(other, figure, links),
  )
  const inOwnVoice = comparable.filter((other) => originOf(other.voice, links.parties, other.document) === origin)
  const said = inOwnVoice.find((other) => isCompatible(other, figure))
  const kind = 'claimed-corroboration' as const
  if (said !== undefined) {
    const reason = `${claim}, and a document by ${by} gives “${said.text}” in its own voice.`
    return { kind, verdict: 'holds', reason, evidence: [...base, figureWitness(said)] }
  }
  const passedOn = comparable.find((candidate) => sameNumber(candidate, figure))
  if (passedOn !== undefined) {
    const from = passedOn.voice[0]?.name ?? 'somebody else'
    const reason = `${claim}, but a document by ${by} gives it only on the word of ${from}: it is not a second source.`
    return { kind, verdict: 'undecided', reason, evidence: [...base, figureWitness(passedOn)] }
  }
  const other = inOwnVoice[0]
  if (other !== undefined) {
    const reason = `${claim}, but a document by ${by} gives “${other.text}” in its own voice.`
    return { kind, verdict: 'fails', reason, evidence: [...base, figureWitness(other)] }
  }
  const reason = `${claim}, but no document by ${by} is at hand that gives the number: it is not counted as a source.`
  return { kind, verdict: 'undecided', reason, evidence: base }
}

function isSameEvent(a: LocatedFigure, b: LocatedFigure, links: Links): boolean {
  const eventA = links.events.clusterOf(a.document, a.event)
  const eventB = links.events.clusterOf(b.document, b.event)
  return eventA === null || eventB === null ? sameNumber(a, b) : eventA.id === eventB.id
}

function isCompatible(a: LocatedFigure, b: LocatedFigure): boolean {
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)]
  return sameNumber(a, b) || (rangeA !== null && rangeB !== null && meet(rangeA, rangeB))
}
