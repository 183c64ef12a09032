import type { Links, LocatedFigure } from '../model/index.ts'
import { eventOf, isDated, isOfPeople, isSmallCount } from './figure-kinds.ts'
import { countedBy, samePopulation } from './population.ts'
import { contentWords } from './words.ts'
import type { Statement } from './statements.ts'
import { areOfOneSubject } from './subjects.ts'

/**
 * Whether two statements of one question are of one thing beyond doubt enough to be held against each other: in
 * different documents by an event whose time is known or by one thing at one place and time, in one document without an event by the words for whom they count. A small
 * number needs its own words for whom it counts, and they must go together.
 */
export function mayMeet(a: Statement, b: Statement, links: Links): boolean {
  const inOneText = a.documents.some((document) => b.documents.includes(document))
  const event = eventOf(a.first, links)
  const [one, other] = [wordedBest(a), wordedBest(b)]
  if (event === null && areOfOneSubject(one, other, links)) return true
  if (!inOneText && !isDated(event)) return false
  const isSmall = isSmallCount(one) || isSmallCount(other)
  if (event === null && (isSmall || !isOfPeople(one.measure))) return false
  if (!isSmall && event !== null) return true
  return isSmall ? tellsWhom(one) && tellsWhom(other) && canBeOne(one, other) : sameWords(one, other)
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
