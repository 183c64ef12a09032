import {
  HearsayError,
  type ActKind,
  type DocumentRow,
  type PersonCase,
  type Explanation,
  type FoundFirst,
  type Marks,
  type Searched,
} from '../model/index.ts'
import { tool } from '../config.ts'
import { check, type FindingFilter } from '../operations/check.ts'
import { claims, type ClaimFilter } from '../operations/claims.ts'
import { events } from '../operations/events.ts'
import { askedQuestions, figuresOfDocument } from '../operations/figures.ts'
import { hasWords } from '../operations/names.ts'
import type { Ledger } from '../operations/open.ts'
import { onceARevision } from '../operations/once-a-revision.ts'
import { people } from '../operations/people.ts'
import { reviewQueue } from '../operations/review-queue.ts'
import { textsWith } from '../operations/text-search.ts'
import { sources } from '../operations/sources.ts'
import { allOf } from '../operations/all-of.ts'

export const claimsOf = (ledger: Ledger, filter: ClaimFilter) => allOf(claims(ledger, filter))
export const sourcesOf = (ledger: Ledger, name = '') => allOf(sources(ledger, name))
export const findingsOf = (ledger: Ledger, filter: FindingFilter) => allOf(check(ledger, filter))
export const eventsOf = (ledger: Ledger, words = '') => events(ledger, words)

/** @throws HearsayError `not-found`. */
export async function questionCalled(ledger: Ledger, id: string): Promise<Explanation> {
  const found = (await askedQuestions(ledger)).find((question) => question.id === id)
  if (found === undefined) throw new HearsayError('not-found', `no question has this id: ${id}`)
  return found.explain()
}

/** With an act, only people of whom it is told, and of them only these acts: as the command has it. */
export async function peopleOf(ledger: Ledger, name = '', kind?: ActKind): Promise<PersonCase[]> {
  const found = await allOf(people(ledger, name))
  if (kind === undefined) return found
  return found
    .map((person) => ({ ...person, acts: person.acts.filter((act) => act.kind === kind) }))
    .filter(({ acts }) => acts.length > 0)
}

export interface DocumentFilter {
  readonly words?: string | undefined
  readonly language?: string | undefined
}

export async function documentsOf(ledger: Ledger, { words = '', language }: DocumentFilter): Promise<DocumentRow[]> {
  return (await rowsOf(ledger)).filter((row) => {
    const text = [row.title, row.path, row.publisher].filter(Boolean).join(' ')
    return (language === undefined || row.language === language) && hasWords(words, [text])
  })
}

const rowsOf = onceARevision((ledger) => ledger.documents())

/** @throws HearsayError `not-found`. */
export async function marksIn(ledger: Ledger, document: string): Promise<Marks> {
  if (!(await rowsOf(ledger)).some((row) => row.document === document))
    throw new HearsayError('not-found', `no document that was read has this id: ${document}`)
  return {
    claims: await claimsOf(ledger, { document }),
    figures: await figuresOfDocument(ledger, document),
  }
}

/** Everything that has the words, by kind. */
export async function searched(ledger: Ledger, words: string, limit: number): Promise<Searched> {
  const first = <Item>(all: readonly Item[]): FoundFirst<Item> => ({ items: all.slice(0, limit), total: all.length })
  return {
    texts: first(await textsWith(ledger, words)),
    claims: first(await claimsOf(ledger, { words })),
    people: first(await peopleOf(ledger, words)),
    sources: first(await sourcesOf(ledger, words)),
    documents: first(await documentsOf(ledger, { words })),
    events: first((await eventsOf(ledger, words)).events),
    questions: first((await askedQuestions(ledger, { event: words })).map(({ id, key }) => ({ id, question: key }))),
  }
}

/** How much the ledger holds, and how much of it waits for a person. */
export const overviewOf = onceARevision(async (ledger) => {
  const findings = await findingsOf(ledger, {})
  const failing = findings.filter(({ verdict }) => verdict === 'fails')
  return {
    program: tool,
    revision: await ledger.revision(),
    documents: (await rowsOf(ledger)).length,
    claims: (await claimsOf(ledger, {})).length,
    questions: (await askedQuestions(ledger)).length,
    findings: findings.length,
    failing: failing.length,
    waiting: {
      findings: failing.filter(({ settled }) => settled === undefined).length,
      review: (await reviewQueue(ledger)).length,
    },
    judged: (await ledger.judgements()).at(-1)?.sequence ?? 0,
  }
})
