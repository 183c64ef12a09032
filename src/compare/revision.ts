import type { Links } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { sameNumber } from './bounds.ts'
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
  const byOrigin = grouped(statements, ({ origin, first }) => (namesNumber(first) ? origin : null))
  const revisions: Revision[] = []
  const unordered: Revision[] = []
  for (const own of byOrigin.values()) {
    for (const [index, later] of own.entries()) {
      const earlier = own[index - 1]
      if (earlier === undefined || sameNumber(earlier.first, later.first) || !mayMeet(earlier, later, links)) continue
      const number = later.first.value
      if (number !== null && earlier.documents.some((document) => numbers.get(document)?.has(number) === true)) continue
      if (orderInTime(earlier.when, later.when) === -1) revisions.push({ earlier, later })
      else if (!earlier.documents.some((document) => later.documents.includes(document)))
        unordered.push({ earlier, later })
    }
  }
  return { revisions, unordered }
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
        : 'The later text does not mention the earlier number.'),
    evidence: [figureWitness(earlier.first), figureWitness(later.first)],
  }
}
