import type { Links } from '../model/index.ts'
import { meet, rangeOf } from './bounds.ts'
import { comparable, isWhole } from './comparable.ts'
import { grouped } from './grouped.ts'
import { isDated, isOfPeople, isSmallCount } from './figure-kinds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import type { QuestionGroup } from './question-groups.ts'
import { latestOf } from './rivals.ts'
import { statementsOf, type Statement } from './statements.ts'

/** Counts told in one finding, and questions of one event and measure looked through for them. */
const mostCounts = 6
const mostQuestions = 40

/**
 * Counts of one dated event and one measure that a hasty reader could take for rivals and that count different people
 * or places: one finding for each event and measure, with whom each of them counts.
 */
export function scopeFindings(groups: readonly QuestionGroup[], links: Links, denied: ReadonlySet<string>): Noticed[] {
  const bySubject = grouped(groups, ({ event, measure, figures }) => {
    const first = figures[0]
    if (event === null || !isDated(event) || !isOfPeople(measure) || first === undefined) return null
    return !isWhole(first) ? null : [event.id, measure, first.unit, first.per ?? ''].join('\u0000')
  })
  return [...bySubject.values()].flatMap((alike) => {
    const counts = alike.slice(0, mostQuestions).flatMap((group) => largest(group, links, denied))
    const [main, ...others] = counts.sort((a, b) => b.figures.length - a.figures.length)
    if (main === undefined) return []
    const rivals = others.filter(({ origin }) => origin === null || origin !== main.origin)
    const apart = rivals.filter((other) => isApart(main, other, links)).slice(0, mostCounts - 1)
    return apart.length === 0 ? [] : [tell([main, ...apart])]
  })
}

/** The statement of a question that most documents make; a small number counts only where it says whom. */
function largest({ figures }: QuestionGroup, links: Links, denied: ReadonlySet<string>): Statement[] {
  const told = latestOf(statementsOf(figures, links, denied)).filter(
    ({ first }) => rangeOf(first) !== null && (!isSmallCount(first) || first.population !== null),
  )
  return told.sort((a, b) => b.documents.length - a.documents.length).slice(0, 1)
}

function isApart(one: Statement, other: Statement, links: Links): boolean {
  const [rangeOne, rangeOther] = [rangeOf(one.first), rangeOf(other.first)]
  if (rangeOne === null || rangeOther === null || meet(rangeOne, rangeOther)) return false
  const can = comparable(one.first, other.first, links)
  return !can.comparable && (can.aspect === 'place' || can.aspect === 'population')
}

function tell(counts: readonly Statement[]): Noticed {
  const list = counts.map(({ who, words, first }) => `${who}: “${words}” (${whomAndWhere(counts, first)})`)
  return {
    kind: 'scope',
    verdict: 'holds',
    reason: `${list.join('; ')}. They count different people or places, so they are no rivals.`,
    evidence: counts.map(({ first }) => figureWitness(first)),
  }
}

function whomAndWhere(counts: readonly Statement[], { population, place }: Statement['first']): string {
  const isOnePlace = new Set(counts.map(({ first }) => first.place)).size === 1
  return [population ?? 'people', ...(isOnePlace || place === null ? [] : [place])].join(', ')
}
