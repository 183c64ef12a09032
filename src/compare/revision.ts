import type { Links } from '../model/index.ts'
import { cumulative } from './figure-kinds.ts'
import { grouped } from './grouped.ts'
import { rangeOf, sameNumber } from './bounds.ts'
import { mayMeet } from './meeting.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { orderInTime, saidInWords } from './said-when.ts'
import type { Statement } from './statements.ts'

/** One origin's earlier and later number. */
export interface Revision {
  readonly earlier: Statement
  readonly later: Statement
}

/** The numbers that each document of a question gives, whoever says them. */
export type NumbersOf = ReadonlyMap<string, ReadonlySet<number>>

/**
 * The successive numbers of one origin, in order of time. Two numbers in one document of one day are no revision, and
 * neither is a number that the earlier document already gives.
 */
export function revisionsIn(
  statements: readonly Statement[],
  links: Links,
  numbers: NumbersOf,
): { revisions: Revision[]; unordered: Revision[] } {
  const exact = grouped(statements, ({ origin, first }) => (first.qualifier === 'exact' ? origin : null))
  const told = statements.filter((one) => !isLooserTelling(one, exact.get(one.origin ?? '') ?? []))
  const byOrigin = grouped(told, ({ origin, first }) => (namesNumber(first) ? origin : null))
  const revisions: Revision[] = []
  const unordered: Revision[] = []
  for (const own of byOrigin.values()) {
    for (const [index, later] of own.entries()) {
      const earlier = own[index - 1]
      if (earlier === undefined || sameNumber(earlier.first, later.first)) continue
      if (isRevisedTo(earlier, later)) {
        revisions.push({ earlier, later })
        continue
      }
      const number = later.first.value
      const isKnown = number !== null && numbers.get(earlier.first.document)?.has(number) === true
      if (isKnown || !mayMeet(earlier, later, links)) continue
      if (orderInTime(earlier.when, later.when) === -1) revisions.push({ earlier, later })
      else if (!earlier.documents.some((document) => later.documents.includes(document)))
        unordered.push({ earlier, later })
    }
  }
  return { revisions, unordered }
}

/** Whether a text itself says that the one number became the other ("28, up from 21"). */
function isRevisedTo(earlier: Statement, later: Statement): boolean {
  const former = new Set(earlier.figures.map(({ id }) => id))
  return later.figures.some(({ relation }) => relation?.kind === 'revises' && former.has(relation.figure ?? ''))
}

/** "402", and "more than 400" in another's text on the same word: the number told more loosely, no new one. */
function isLooserTelling({ first, documents }: Statement, exact: readonly Statement[]): boolean {
  const { qualifier, voice } = first
  if ((qualifier !== 'more-than' && qualifier !== 'at-least') || voice.length < 2 || first.low === null) return false
  const floor = first.low
  return exact.some(
    (other) =>
      other.first.value !== null &&
      other.first.value >= floor &&
      other.first.value <= floor * 1.1 &&
      !documents.some((document) => other.documents.includes(document)) &&
      orderInTime(other.when, first.said ?? first.published) !== 1,
  )
}

/** "Dozens" that become "nearly 200" are told more exactly, not revised. */
function namesNumber({ qualifier, value, low }: Statement['first']): boolean {
  return qualifier !== 'order-of-magnitude' && qualifier !== 'vague' && (value !== null || low !== null)
}

/** Tells each revision; one is announced where its document also repeats the earlier number. */
export function revisionFindings(statements: readonly Statement[], links: Links, numbers: NumbersOf): Noticed[] {
  const { revisions, unordered } = revisionsIn(statements, links, numbers)
  return [
    ...revisions.map((revision) => tell(revision)),
    ...unordered.map(({ earlier, later }) => ({
      kind: 'revision' as const,
      verdict: 'undecided' as const,
      reason:
        `${later.origin ?? ''} gives “${earlier.words}” and “${later.words}” in different documents, ` +
        'and the dates do not tell which came first.',
      evidence: [figureWitness(earlier.first), figureWitness(later.first)],
    })),
  ]
}

/** A count of people that was larger before than the later wording allows. */
function isFall({ first: earlier }: Statement, { first: later }: Statement): boolean {
  const [before, after] = [rangeOf(earlier), rangeOf(later)]
  return before !== null && after !== null && after.high < before.low && cumulative.has(later.measure)
}

function tell({ earlier, later }: Revision): Noticed {
  const isAnnounced = later.documents.some((document) => earlier.documents.includes(document))
  return {
    kind: 'revision',
    verdict: 'holds',
    reason:
      `${earlier.who} said “${earlier.words}” ${saidInWords(earlier.first)}; ${later.who} said “${later.words}” ` +
      `${saidInWords(later.first)}. Both are the word of ${later.origin ?? ''}: a later number of one origin, not a conflict. ` +
      (isAnnounced
        ? 'The later text also gives the earlier number.'
        : 'The later text does not mention the earlier number.') +
      (isFall(earlier, later)
        ? ' The count fell: a running toll does not fall of itself, so the earlier number was corrected or something else is counted.'
        : ''),
    evidence: [figureWitness(earlier.first), figureWitness(later.first)],
  }
}
