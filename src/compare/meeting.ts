import type { EventCluster, Links, LocatedFigure, Measure } from '../model/index.ts'
import { countedBy, samePopulation } from './population.ts'
import { contentWords } from './words.ts'
import type { Statement } from './statements.ts'

/** Measures that mean nothing without whom or what they are of: two of them in one text are seldom rivals. */
export const looseMeasures: ReadonlySet<Measure> = new Set(['other', 'share', 'cost', 'duration'])

/** Smaller numbers are everywhere: that two of them are equal or differ tells nothing by itself. */
const smallest = 20

/**
 * Whether two statements of one question are of one thing beyond doubt enough to be held against each other: in
 * different documents by an event whose time is known, in one document without an event by the words for whom they count. A small
 * number needs its own words for whom it counts, and they must go together.
 */
export function mayMeet(a: Statement, b: Statement, links: Links): boolean {
  const inOneText = a.documents.some((document) => b.documents.includes(document))
  const event = eventOf(a.first, links)
  if (!inOneText && !isDated(event)) return false
  const [one, other] = [wordedBest(a), wordedBest(b)]
  const isSmall = isSmallCount(one) || isSmallCount(other)
  if (event === null && (isSmall || !isOfPeople(one.measure))) return false
  if (!isSmall && event !== null) return true
  return isSmall ? tellsWhom(one) && tellsWhom(other) && canBeOne(one, other) : sameWords(one, other)
}

/** An event that another document can be known to mean. */
export function isDated(event: EventCluster | null): boolean {
  return event !== null && event.from !== null
}

export function isOfPeople(measure: Measure): boolean {
  return !looseMeasures.has(measure) && measure !== 'places'
}

export function isSmallCount({ value, low, high }: LocatedFigure): boolean {
  return Math.abs(value ?? low ?? high ?? 0) < smallest
}

export function eventOf({ document, event }: LocatedFigure, links: Links): EventCluster | null {
  return links.events.clusterOf(document, event)
}

function wordedBest({ figures, first }: Statement): LocatedFigure {
  return figures.find(({ population }) => population !== null) ?? first
}

function tellsWhom({ population }: LocatedFigure): boolean {
  return population !== null
}

function canBeOne(a: LocatedFigure, b: LocatedFigure): boolean {
  return samePopulation(countedBy(a.population, a.measure), countedBy(b.population, b.measure))
}

function sameWords(a: LocatedFigure, b: LocatedFigure): boolean {
  const [one, other] = [a, b].map(({ population }) =>
    contentWords(population ?? '')
      .sort()
      .join(' '),
  )
  return one === other
}
