import type { Links, LocatedFigure } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { boundsKey } from './bounds.ts'
import { eventOf, isDated, isOfPeople } from './figure-kinds.ts'
import { mayMeet } from './meeting.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { isWritersOwn } from './origins.ts'
import { countedBy, samePopulation } from './population.ts'
import type { Statement } from './statements.ts'
import { areOfOneSubject, tellsSubject } from './subjects.ts'

/**
 * The same number in several documents or from several origins. Repetition inside one document is one claim, a writer
 * who repeats what a source of the same text says adds nothing, and the same number twice on one origin's word is no
 * corroboration: the reason says so. Small numbers must count the same people by name, in one event.
 */
export function agreements(statements: readonly Statement[], adopted: ReadonlySet<string>, links: Links): Noticed[] {
  // "Dozens" twice is no number that could agree.
  const numbers = statements.filter(({ first }) => first.value !== null || first.qualifier === 'between')
  const byBounds = grouped(numbers, ({ first }) => boundsKey(first))
  return [...byBounds.values()].flatMap((all) => {
    const first = all[0]
    if (first === undefined) return []
    const alike = all.filter(
      (one) =>
        one === first || mayMeet(first, one, links) || isSameCount(first, one, links) || hasAdopted(one, adopted),
    )
    const figures = alike.flatMap(({ figures }) => figures)
    const documents = new Set(figures.map(({ document }) => document))
    if (documents.size < 2 ? speakersOf(alike).length < 2 : !isOneCount(alike, adopted, links)) return []
    const isOpen = figures.some(({ id }) => adopted.has(id))
    return [
      {
        kind: 'agreement' as const,
        verdict: isOpen ? ('undecided' as const) : ('holds' as const),
        reason:
          reasonOf(alike, documents.size) + (isOpen ? ' One of the texts does not say which event it means.' : ''),
        evidence: figures.map(figureWitness),
      },
    ]
  })
}

/** Statements of one number that are looked through for another of its subject. */
const mostAlike = 50

/** Smaller numbers agree by chance, unless both say whom they count. */
const leastTelling = 10

function isTooSmall({ value, low, high }: LocatedFigure): boolean {
  return Math.abs(value ?? low ?? high ?? 0) < leastTelling
}

/** The same number of people from ten on, in one dated event: "19 dead" and "19 people died". */
function isSameCount({ first: one }: Statement, { first: other }: Statement, links: Links): boolean {
  if (!isDated(eventOf(one, links)) || isTooSmall(one) || !isOfPeople(one.measure)) return false
  return samePopulation(countedBy(one.population, one.measure), countedBy(other.population, other.measure))
}

function hasAdopted({ figures }: Statement, adopted: ReadonlySet<string>): boolean {
  return figures.some(({ id }) => adopted.has(id))
}

/** The statements of one text that are not merely its writer's own. */
function speakersOf(alike: readonly Statement[]): Statement[] {
  return alike.filter(({ first }) => !isWritersOwn(first.voice))
}

/** Several documents mean one count only of a dated event; of a small number, only where they say whom it counts. */
function isOneCount(alike: readonly Statement[], adopted: ReadonlySet<string>, links: Links): boolean {
  return alike.every(
    (one) =>
      hasAdopted(one, adopted) ||
      (isDated(eventOf(one.first, links)) &&
        (!isTooSmall(one.first) || one.figures.every(({ population }) => population !== null))) ||
      isToldElsewhere(one, alike, links),
  )
}

/** Without an event: what several documents say of one place, kind and time. */
function isToldElsewhere(one: Statement, alike: readonly Statement[], links: Links): boolean {
  if (eventOf(one.first, links) !== null || !tellsSubject(one.first)) return false
  if (one.documents.length > 1) return true
  return alike.slice(0, mostAlike).some((other) => one !== other && areOfOneSubject(one.first, other.first, links))
}

function reasonOf(alike: readonly Statement[], documents: number): string {
  const words = alike[0]?.words ?? ''
  const where = documents === 1 ? 'One document gives' : `${documents} documents give`
  const known = [...new Set(alike.map(({ origin }) => origin).filter((origin) => origin !== null))]
  const unknown = alike.filter(({ origin }) => origin === null).length
  if (known.length === 1 && unknown === 0) {
    return `${where} “${words}”, all on the word of one origin, ${known[0] ?? ''}: this is repetition, not a second source.`
  }
  const unnamed =
    unknown === 0 ? '' : ` ${unknown} unnamed ${unknown === 1 ? 'source' : 'sources'} may or may not be independent.`
  const named = known.length === 0 ? '' : ` on the word of ${known.join(' and ')}`
  return `${where} the same number, “${words}”,${named || ' on unnamed word'}.${unnamed}`
}
