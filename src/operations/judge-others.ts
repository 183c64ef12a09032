import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type JournalEntry, type PersonJudgement } from '../model/index.ts'
import { startingSo } from './id-starts.ts'
import { findingsOfLedger } from './ledger-rows.ts'
import { sign, type Signature } from './sign.ts'

/**
 * Says whether two names are one person, or leaves the question lying.
 * @throws HearsayError `not-found` for a name that no document has; `usage` for one name twice.
 */
export async function judgePerson(
  ledger: Ledger,
  names: readonly [string, string],
  verdict: PersonJudgement['verdict'],
  signature: Signature = {},
): Promise<JournalEntry> {
  const known = new Set((await ledger.people()).flatMap((person) => [person.name, ...person.names]))
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw new HearsayError('not-found', `no document names this person: ${unknown}`)
  if (names[0] === names[1]) throw new HearsayError('usage', `both are the same name: ${names[0]}`)
  return sign(ledger, { kind: 'person', names, verdict }, signature)
}

/** Settles a finding with a note. @throws HearsayError `not-found`; `usage` without a note. */
export async function settleFinding(ledger: Ledger, finding: string, signature: Signature): Promise<JournalEntry> {
  const { id } = startingSo(finding, await findingsOfLedger(ledger), 'finding', 'hearsay check --json')
  if (!signature.note?.trim()) throw new HearsayError('usage', 'say in a note why the finding is settled')
  return sign(ledger, { kind: 'settle', finding: id }, signature)
}
