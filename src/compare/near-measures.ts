import type { Links, LocatedFigure, Measure } from '../model/index.ts'
import { meet, rangeOf } from './bounds.ts'
import { isClaimed } from './comparable.ts'
import { grouped } from './grouped.ts'
import { isDated, isSmallCount } from './figure-kinds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { placesMeet } from './places.ts'
import { countedBy, samePopulation } from './population.ts'
import type { QuestionGroup } from './question-groups.ts'
import { latestOf } from './rivals.ts'
import { saidInWords } from './said-when.ts'
import { statementsOf, type Statement } from './statements.ts'

/** Measures that one writer uses where another uses the other, of the same people. */
const near: readonly (readonly [Measure, Measure])[] = [['arrested', 'detained']]

/** Statements of one measure that are held against those of the other. */
const mostStatements = 6

/**
 * Counts of one dated event under words that often mean one thing ("20,000 arrested", "30,000 detained"), by different
 * origins, that no number satisfies. Whether they count the same people is left to the reader.
 */
export function nearMeasureFindings(
  groups: readonly QuestionGroup[],
  links: Links,
  unvouched: ReadonlySet<string>,
): Noticed[] {
  const byEvent = grouped(groups, ({ event }) => (isDated(event) ? (event?.id ?? null) : null))
  return [...byEvent.values()].flatMap((alike) =>
    near.flatMap(([one, other]) => {
      const [ones, others] = [one, other].map((measure) => statementsOn(alike, measure, links, unvouched))
      return (ones ?? []).flatMap((a) => (others ?? []).flatMap((b) => (isApart(a, b) ? [tell(a, b)] : [])))
    }),
  )
}

function statementsOn(
  groups: readonly QuestionGroup[],
  measure: Measure,
  links: Links,
  unvouched: ReadonlySet<string>,
): Statement[] {
  const figures = groups.filter((group) => group.measure === measure).flatMap((group) => group.figures)
  const whole = figures.filter((figure) => figure.relation === null && isClaimed(figure) && !isSmallCount(figure))
  return latestOf(statementsOf(whole, links, unvouched)).slice(0, mostStatements)
}

function isApart(a: Statement, b: Statement): boolean {
  if (a.origin !== null && a.origin === b.origin) return false
  const [rangeA, rangeB] = [rangeOf(a.first), rangeOf(b.first)]
  return rangeA !== null && rangeB !== null && !meet(rangeA, rangeB) && canBeOne(a.first, b.first)
}

function canBeOne(a: LocatedFigure, b: LocatedFigure): boolean {
  const [one, other] = [a, b].map(({ population, measure }) => countedBy(population, measure))
  return (
    placesMeet(a.place, b.place) &&
    a.unit === b.unit &&
    one !== undefined &&
    other !== undefined &&
    samePopulation(one, other)
  )
}

function tell(a: Statement, b: Statement): Noticed {
  const say = ({ who, words, first }: Statement): string =>
    `${who}: “${words}” ${first.measure} (${saidInWords(first)})`
  return {
    kind: 'conflict',
    verdict: 'undecided',
    reason:
      `${say(a)}; ${say(b)}. Both are told of one event in different words: ` +
      `if they count the same people, no number satisfies both.`,
    evidence: [figureWitness(a.first), figureWitness(b.first)],
  }
}
