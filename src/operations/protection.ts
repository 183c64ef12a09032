import type { ProtectedPerson } from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type JournalEntry, type ProtectedName } from '../model/index.ts'
import { people } from './people.ts'

interface Protection {
  /** Who is at risk now. */
  readonly present: readonly ProtectedName[]
  /** Everybody who ever was, by name: pseudonyms are never given twice. */
  readonly ever: ReadonlyMap<string, string>
}

/** Who is marked as at risk. */
export async function protectedNames(ledger: Ledger): Promise<readonly ProtectedName[]> {
  return (await protection(ledger)).present
}

async function protection(ledger: Ledger): Promise<Protection> {
  const [present, ever] = [new Map<string, string>(), new Map<string, string>()]
  for await (const { record } of ledger.journal()) {
    if (record.kind !== 'protection') continue
    for (const name of record.removed ?? []) present.delete(name)
    for (const { name, pseudonym } of record.set) {
      present.set(name, pseudonym)
      ever.set(name, pseudonym)
    }
  }
  return { present: [...present].map(([name, pseudonym]) => ({ name, pseudonym })), ever }
}

/**
 * Marks people as at risk; null where all are already. The pseudonym is a number that nobody else has or had.
 * @throws HearsayError `usage` for what is no name.
 */
export async function protect(ledger: Ledger, names: readonly string[]): Promise<JournalEntry | null> {
  const { present, ever } = await protection(ledger)
  const wanted = [...new Set(names.map(named))].filter((name) => !present.some((one) => one.name === name))
  if (wanted.length === 0) return null
  let last = ever.size
  const set = wanted.map((name) => ({ name, pseudonym: ever.get(name) ?? `Person ${(last += 1)}` }))
  return ledger.record({ kind: 'protection', set })
}

/** Takes the mark away; null where none of them has it. */
export async function unprotect(ledger: Ledger, names: readonly string[]): Promise<JournalEntry | null> {
  const { present } = await protection(ledger)
  const removed = [...new Set(names.map(named))].filter((name) => present.some((one) => one.name === name))
  return removed.length === 0 ? null : ledger.record({ kind: 'protection', set: [], removed })
}

function named(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ')
  if (/\p{L}/u.test(plain) && !/\p{Cc}/u.test(plain)) return plain
  throw new HearsayError('usage', `not a name: ${JSON.stringify(name)}`)
}

/** A person at risk; whether any document names such a person. */
export interface KnownPerson extends ProtectedPerson {
  readonly isKnown: boolean
}

/** The people at risk with every form of their names that the documents have. */
export async function protectedPeople(ledger: Ledger): Promise<KnownPerson[]> {
  const present = await protectedNames(ledger)
  const forms = new Map(present.map(({ name }) => [name, new Set<string>()]))
  for await (const person of people(ledger)) {
    const known = [person.name, ...person.names]
    for (const [name, own] of forms) if (known.some((one) => same(one, name))) for (const one of known) own.add(one)
  }
  return present.map(({ name, pseudonym }) => {
    const found = forms.get(name) ?? new Set<string>()
    return { names: [...new Set([name, ...found])], pseudonym, isKnown: found.size > 0 }
  })
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
}
