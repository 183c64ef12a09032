import type { Links, LocatedFigure, Voice } from '../model/index.ts'
import { boundsKey, meet, rangeOf, sameNumber } from './bounds.ts'
import { comparable, isClaimed } from './comparable.ts'
import { grouped } from './grouped.ts'
import { isDated, isSmallCount } from './figure-kinds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { contentWords } from './words.ts'

/** How long after its own document a party can be cited by it without saying when it spoke, in days. */
const mostDaysAfter = 3
/** A document may be dated a day after the one that cites it: newspapers have the news of the evening before. */
const leastDaysAfter = -1
/** How long before a text without an event the document that it cites can have been published, in days. */
const mostDaysUndated = 60
/** Documents of one event that are looked through for the one cited. */
const mostLookedThrough = 400

/** A figure that a document gives on the word of somebody else, who publishes too. */
interface Citation {
  readonly figure: LocatedFigure
  readonly cited: string
}

/** What the cited party's own documents say of the event. */
interface Published {
  readonly party: string
  readonly figures: readonly LocatedFigure[]
}

/**
 * Whether the document that is cited holds the number: "the Front reported 63 dead" against what the Front itself
 * published about that event. It holds where one of the party's own documents gives the number, fails where those of the
 * time give only others for the same question, and is undecided where they leave it open. Citations of parties that
 * publish nothing about the event in the ledger cannot be audited and are passed over.
 */
export function citationAudits(
  figures: readonly LocatedFigure[],
  unvouched: ReadonlySet<string>,
  links: Links,
): Noticed[] {
  const own = figures.flatMap((figure) => (figure.publisher === null ? [] : [ownOf(figure, figure.publisher, links)]))
  const ownWords = grouped(own, ({ event }) => event)
  const sameNumbers = grouped(own, ({ figure }) => numberKey(figure))
  // Where a figure has its event, only those of no known event can be meant by the number alone.
  const openNumbers = grouped(own, ({ figure, event }) => (event === null ? numberKey(figure) : null))
  const told = new Set<string>()
  return figures.flatMap((figure) => {
    if (!isAudited(figure) || unvouched.has(figure.id)) return []
    const event = eventKey(figure, links)
    const about = (ownWords.get(event ?? '') ?? []).slice(0, mostLookedThrough)
    const numbers = event === null ? sameNumbers : openNumbers
    const alike = isSmallCount(figure) ? [] : (numbers.get(numberKey(figure) ?? '') ?? []).slice(0, mostLookedThrough)
    return citationsIn(figure).flatMap((citation) => {
      const published = publishedBy(citation, about, links)
      const key = [figure.document, citation.cited, figure.measure, boundsKey(figure), published?.party].join('\u0000')
      if (told.has(key)) return []
      told.add(key)
      if (published !== null) return audit(citation, published, links)
      const inTime = alike.filter((other) => isShortlyBefore(other.figure, figure))
      const same = publishedBy(citation, inTime, links)
      return same === null ? [] : audit(citation, same, links)
    })
  })
}

function numberKey({ measure, unit, value }: LocatedFigure): string | null {
  return value === null ? null : `${measure}\u0000${unit}\u0000${value}`
}

function eventKey(figure: Pick<LocatedFigure, 'document' | 'event'>, links: Links): string | null {
  const event = links.events.clusterOf(figure.document, figure.event)
  return event !== null && isDated(event) ? event.id : null
}

/** Published so near that a text without an event can mean it by the same number. */
function isShortlyBefore(other: LocatedFigure, figure: LocatedFigure): boolean {
  const days = daysBetween(other, figure)
  return days >= leastDaysAfter && days <= mostDaysUndated
}

function isAudited(figure: LocatedFigure): boolean {
  return isClaimed(figure) && figure.value !== null && figure.stance !== 'confirms' && figure.voice.length > 1
}

/** Every named link of the chain but the publisher: the speaker and whoever passed the words on. */
function citationsIn(figure: LocatedFigure): Citation[] {
  return citedLinks(figure.voice).map(({ name }) => ({ figure, cited: name }))
}

function citedLinks(voice: Voice): Voice {
  return voice.filter(({ named, role }) => named && role !== 'publisher')
}

/** A figure with whose document it stands in. */
interface Own {
  readonly figure: LocatedFigure
  readonly event: string | null
  readonly publisher: Named
}

/** A name with the party that it means where it stands. */
interface Named {
  readonly name: string
  readonly party: string
}

function ownOf(figure: LocatedFigure, publisher: string, links: Links): Own {
  return { figure, event: eventKey(figure, links), publisher: namedIn(publisher, figure, links) }
}

function namedIn(name: string, { document }: LocatedFigure, links: Links): Named {
  return { name, party: links.parties.partyOf(name, document).party }
}

/** What the cited party published about the event; null where that is nothing, or where the party cites itself. */
function publishedBy({ figure, cited }: Citation, about: readonly Own[], links: Links): Published | null {
  if (about.length === 0) return null
  const named = namedIn(cited, figure, links)
  const here = figure.publisher === null ? null : namedIn(figure.publisher, figure, links)
  const own = about.filter(
    (other) =>
      other.figure.document !== figure.document &&
      isOneParty(named, other.publisher) &&
      (here === null || !isOneParty(here, other.publisher)),
  )
  const party = own[0]?.publisher.name
  return party === undefined ? null : { party, figures: own.map((one) => one.figure) }
}

/**
 * One party by its links, or by its words: within one event "the ministry of defence" is the Ministry of Defence of
 * Tessel, whose document tells of it.
 */
function isOneParty(one: Named, publisher: Named): boolean {
  if (one.party === publisher.party) return true
  const words = wordsOfName(one.name)
  if (words.length < 2) return false
  const wordsOfOther = wordsOfName(publisher.name)
  return words.every((word) => wordsOfOther.includes(word))
}

/** A ledger has few names and asks for each a thousand times: the last ones read are kept. */
const mostKept = 20_000
const kept = new Map<string, readonly string[]>()

function wordsOfName(name: string): readonly string[] {
  const known = kept.get(name)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const words = contentWords(name)
  kept.set(name, words)
  return words
}

function audit({ figure, cited }: Citation, { party, figures }: Published, links: Links): Noticed[] {
  const alike = figures.filter((other) => isClaimed(other) && answersTheSame(figure, other, links))
  const here = figure.publisher ?? figure.path
  const claim = `${here} gives “${figure.text}” as ${cited}'s`
  const kind = 'citation-audit' as const
  const tell = (verdict: Noticed['verdict'], reason: string, shown: LocatedFigure | undefined): Noticed[] => [
    { kind, verdict, reason: `${claim}${reason}`, evidence: [figure, ...(shown ? [shown] : [])].map(figureWitness) },
  ]
  // "Almost 700" told as "over 700" is a change of wording, which is told as drift.
  if (alike.some((other) => isTurnedAround(other, figure))) return []
  const said = alike.find((other) => boundsKey(other) === boundsKey(figure)) ?? alike.find((o) => sameNumber(o, figure))
  if (said !== undefined) {
    const bounds = boundsKey(said) === boundsKey(figure) ? '' : ` The words around it differ: “${said.text}”.`
    return tell('holds', `, and a document that ${party} published on the event holds that number.${bounds}`, said)
  }
  const before = figures.filter((other) => daysBetween(other, figure) >= leastDaysAfter)
  const [nearest] = alike
    .filter((other) => before.includes(other))
    .sort((a, b) => daysBetween(a, figure) - daysBetween(b, figure))
  if (nearest !== undefined) {
    const isApart = alike.every((other) => areApart(other, figure))
    const isOfTheTime = daysBetween(nearest, figure) <= mostDaysAfter
    if (isApart && isOfTheTime && !isSmallCount(figure))
      return tell('fails', `, but what ${party} published on the event gives “${nearest.text}” instead.`, nearest)
    const why = isOfTheTime ? 'which is worded otherwise' : 'some time before: it may have said more since'
    return tell('undecided', `; what ${party} published on the event gives “${nearest.text}”, ${why}.`, nearest)
  }
  const [other] = before
  if (other === undefined || isSmallCount(figure) || alike.length > 0) return []
  return tell('undecided', `; what ${party} published on the event and is at hand gives no such number.`, other)
}

/** Of one question, as far as the words tell; the day of counting may differ. */
function answersTheSame(a: LocatedFigure, b: LocatedFigure, links: Links): boolean {
  const can = comparable(a, b, links)
  if (!can.comparable && can.aspect === 'event') return sameNumber(a, b)
  return can.comparable || can.aspect === 'period' || (can.aspect === 'place' && sameNumber(a, b))
}

/** The same number as an upper bound and as a lower one. */
function isTurnedAround(a: LocatedFigure, b: LocatedFigure): boolean {
  return sameNumber(a, b) && ((isBelow(a) && isAbove(b)) || (isBelow(b) && isAbove(a)))
}

function isBelow({ qualifier }: LocatedFigure): boolean {
  return qualifier === 'nearly' || qualifier === 'less-than' || qualifier === 'at-most'
}

function isAbove({ qualifier }: LocatedFigure): boolean {
  return qualifier === 'more-than' || qualifier === 'at-least'
}

function areApart(a: LocatedFigure, b: LocatedFigure): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  return one !== null && other !== null && !meet(one, other)
}

/** Days from the document of the first to the words of the second; 0 where either has no date. */
function daysBetween(earlier: LocatedFigure, later: LocatedFigure): number {
  const [from, to] = [earlier.published, later.said ?? later.published]
  if (from === null || to === null) return 0
  if (to.to < from.from) return (Date.parse(to.to) - Date.parse(from.from)) / 86_400_000
  return Math.max(0, (Date.parse(to.from) - Date.parse(from.to)) / 86_400_000)
}
