import { HearsayError, type ActKind, type DocumentRow, type PersonCase } from '../model/index.ts'
import { check, type FindingFilter } from '../operations/check.ts'
import { claims, type ClaimFilter } from '../operations/claims.ts'
import { events } from '../operations/events.ts'
import { askedQuestions, type Explanation } from '../operations/figures.ts'
import type { Ledger } from '../operations/open.ts'
import { people } from '../operations/people.ts'
import { sources } from '../operations/sources.ts'

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

export const claimsOf = (ledger: Ledger, filter: ClaimFilter) => all(claims(ledger, filter))
export const sourcesOf = (ledger: Ledger, name = '') => all(sources(ledger, name))
export const findingsOf = (ledger: Ledger, filter: FindingFilter) => all(check(ledger, filter))
export const eventsOf = (ledger: Ledger, words = '') => events(ledger, words)

/** @throws HearsayError `not-found`. */
export async function questionCalled(ledger: Ledger, id: string): Promise<Explanation> {
  const found = (await askedQuestions(ledger)).find((question) => question.id === id)
  if (found === undefined) throw new HearsayError('not-found', `no question has this id: ${id}`)
  return found.explain()
}

/** With an act, only people of whom it is told, and of them only these acts: as the command has it. */
export async function peopleOf(ledger: Ledger, name = '', kind?: ActKind): Promise<PersonCase[]> {
  const found = await all(people(ledger, name))
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
  const asked = words.toLowerCase().split(/\s+/)
  return (await ledger.documents()).filter((row) => {
    const text = [row.title, row.path, row.publisher].filter(Boolean).join(' ').toLowerCase()
    return (language === undefined || row.language === language) && asked.every((word) => text.includes(word))
  })
}
