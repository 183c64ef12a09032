import type { Links } from '../model/index.ts'
import { boundsKey, meet, rangeOf } from './bounds.ts'
import { grouped } from './grouped.ts'
import { comparable } from './comparable.ts'
import { mayMeet } from './meeting.ts'
import { cumulative } from './figure-kinds.ts'
import { figureWitness, type Noticed, type Witness } from './noticed.ts'
import { isWritersOwn } from './origins.ts'
import { saidInWords } from './said-when.ts'
import type { Statement } from './statements.ts'
import { areOfOneMoment } from './subjects.ts'

/** Statements of one question that are held against each other; the reason of a finding says when there were more. */
const mostRivals = 24

/** Documents shown for one position. */
const mostWitnesses = 6

/**
 * How the numbers of different origins stand to each other. Each origin is taken at its latest word; unnamed sources
 * each speak for themselves. Bounds that one number can satisfy are no conflict.
 */
export function rivalFindings(statements: readonly Statement[], links: Links): Noticed[] {
  const counting = new Set(statements.filter(({ first }) => first.value !== null).flatMap(({ documents }) => documents))
  const told = statements.filter((one) => !isSummary(one, counting))
  const latest = positionsOf(latestOf(told).filter(({ first }) => rangeOf(first) !== null))
  const compared = [...latest].sort((a, b) => b.documents.length - a.documents.length).slice(0, mostRivals)
  const left = latest.length - compared.length
  const findings = compared.flatMap((one, index) =>
    compared.slice(index + 1).flatMap((other) => compareTwo(one, other, links)),
  )
  if (left === 0) return findings
  const note = ` ${left} further statements answer this question and were not held against these.`
  return findings.map((finding) => ({ ...finding, reason: finding.reason + note }))
}

/** "Scores dead", says a headline over 106 that somebody counted: the writer's loose word for a number of the same text. */
function isSummary({ first, documents }: Statement, counting: ReadonlySet<string>): boolean {
  return first.value === null && isWritersOwn(first.voice) && documents.every((document) => counting.has(document))
}

/** Statements with the same bounds hold one position, whoever takes it. */
function positionsOf(statements: readonly Statement[]): Statement[] {
  return [...grouped(statements, ({ first }) => boundsKey(first)).values()].flatMap((alike) => {
    const first = alike[0]
    if (first === undefined || alike.length === 1) return alike
    const origins = new Set(alike.map(({ origin }) => origin))
    return [
      {
        ...first,
        origin: origins.size === 1 ? first.origin : [...origins].join(' and '),
        who: [...new Set(alike.map(({ who }) => who))].join(', '),
        figures: alike.flatMap(({ figures }) => figures),
        documents: [...new Set(alike.flatMap(({ documents }) => documents))],
      },
    ]
  })
}

/** The last word of each origin, and every statement of unnamed sources. */
export function latestOf(statements: readonly Statement[]): Statement[] {
  const latest = new Map<string, Statement>()
  const unnamed: Statement[] = []
  for (const statement of statements) {
    if (statement.origin === null) unnamed.push(statement)
    else latest.set(statement.origin, statement)
  }
  return [...latest.values(), ...unnamed]
}

function compareTwo(one: Statement, other: Statement, links: Links): Noticed[] {
  const [rangeOne, rangeOther] = [rangeOf(one.first), rangeOf(other.first)]
  if (rangeOne === null || rangeOther === null || boundsKey(one.first) === boundsKey(other.first)) return []
  if (one.who === other.who || !mayMeet(one, other, links)) return []
  const both = `${sayOf(one)}; ${sayOf(other)}.`
  const evidence = [...evidenceOf(one), ...evidenceOf(other)]
  const can = comparable(one.first, other.first, links)
  if (!can.comparable && can.aspect === 'period' && wouldFall(one, other)) {
    const reason = `${both} ${can.reason} A running toll does not fall, yet the earlier number is above the later one.`
    return [{ kind: 'conflict', verdict: 'fails', reason, evidence }]
  }
  if (!can.comparable) {
    const isApart = !meet(rangeOne, rangeOther)
    return isApart ? [{ kind: 'scope', verdict: 'holds', reason: `${both} ${can.reason}`, evidence }] : []
  }
  if (meet(rangeOne, rangeOther)) {
    const reason = `${both} The wordings leave room for one number, so they do not conflict.`
    return [{ kind: 'bounds', verdict: 'holds', reason, evidence }]
  }
  const origins =
    one.origin === null || other.origin === null ? 'at least one source is unnamed' : 'the origins are different'
  const isOpen =
    links.events.clusterOf(one.first.document, one.first.event) === null &&
    !areOfOneMoment(one.first, other.first, links)
  const open = isOpen ? ' The text does not tie them to one event.' : ''
  const reason = `${both} No number satisfies both wordings, and ${origins}.${open}`
  return [{ kind: 'conflict', verdict: isOpen ? 'undecided' : 'fails', reason, evidence }]
}

/** Counts up to two days of which the earlier is higher, whatever number its words leave room for. */
function wouldFall(one: Statement, other: Statement): boolean {
  const [a, b] = [one.first, other.first]
  if (a.asOf === null || b.asOf === null || !cumulative.has(a.measure)) return false
  if (a.period?.kind === 'within' || b.period?.kind === 'within') return false
  const [earlier, later] = a.asOf.to < b.asOf.from ? [a, b] : [b, a]
  const [before, after] = [rangeOf(earlier), rangeOf(later)]
  return (
    earlier.asOf !== null &&
    later.asOf !== null &&
    earlier.asOf.to < later.asOf.from &&
    before !== null &&
    after !== null &&
    after.high < before.low
  )
}

function sayOf({ who, words, first }: Statement): string {
  return `${who}: “${words}” (${saidInWords(first)})`
}

/** The first figure of each document that takes the position. */
function evidenceOf({ figures }: Statement): Witness[] {
  const first = [...grouped(figures, ({ document }) => document).values()].flatMap((own) => own.slice(0, 1))
  return first.slice(0, mostWitnesses).map(figureWitness)
}
