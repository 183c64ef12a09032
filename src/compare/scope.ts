import type { Links } from '../model/index.ts'
import { meet, rangeOf } from './bounds.ts'
import { comparable } from './comparable.ts'
import { grouped } from './grouped.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import type { QuestionGroup } from './question-groups.ts'
import { latestOf } from './rivals.ts'
import { statementsOf, type Statement } from './statements.ts'

/** Findings per event and measure, and questions and statements of each that are held against others. */
const mostFindings = 12
const mostQuestions = 12
const mostStatements = 4

/** Numbers of one event and measure that look like rivals and count different people or places: why they differ. */
export function scopeFindings(groups: readonly QuestionGroup[], links: Links): Noticed[] {
  const bySubject = grouped(groups, ({ event, measure, figures }) => {
    const first = figures[0]
    if (event === null || first === undefined || first.relation !== null) return null
    return [event.id, measure, first.unit, first.per ?? ''].join('\u0000')
  })
  return [...bySubject.values()].flatMap((alike) => {
    const spoken = alike
      .slice(0, mostQuestions)
      .map((group) => latestOf(statementsOf(group.figures, links)).slice(0, mostStatements))
    return spoken
      .flatMap((own, index) =>
        spoken.slice(index + 1).flatMap((others) => own.flatMap((one) => apart(one, others, links))),
      )
      .slice(0, mostFindings)
  })
}

function apart(one: Statement, others: readonly Statement[], links: Links): Noticed[] {
  return others.flatMap((other) => {
    const [rangeOne, rangeOther] = [rangeOf(one.first), rangeOf(other.first)]
    if (rangeOne === null || rangeOther === null || meet(rangeOne, rangeOther) || one.origin === other.origin) return []
    const can = comparable(one.first, other.first, links)
    if (can.comparable || (can.aspect !== 'place' && can.aspect !== 'population')) return []
    const reason = `${one.who} says “${one.words}”, ${other.who} “${other.words}”. ${can.reason}`
    const evidence = [figureWitness(one.first), figureWitness(other.first)]
    return [{ kind: 'scope' as const, verdict: 'holds' as const, reason, evidence }]
  })
}
