import { readFamilies, type Families } from '../acquire/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { proposeFamilies } from '../link/index.ts'
import type { FamilyMember, FamilyProposal } from '../model/index.ts'

/** Which parties are one interest, as the ledger has it now. */
export async function families(ledger: Ledger): Promise<readonly FamilyMember[]> {
  return ledger.families()
}

/** Sets the families of a table. Gives what was read, rows that could not be used included. */
export async function importFamilies(ledger: Ledger, file: string): Promise<Families> {
  const table = readFamilies(file)
  await ledger.setFamilies(table.members)
  return table
}

/** Puts one party into a family, or moves it there. */
export async function setFamily(ledger: Ledger, member: FamilyMember): Promise<void> {
  await ledger.setFamilies([member])
}

/** Takes a party out of its family. False where it stood in none. */
export async function unsetFamily(ledger: Ledger, party: string): Promise<boolean> {
  const known = await ledger.families()
  if (!known.some((member) => member.party === party)) return false
  await ledger.setFamilies([], [party])
  return true
}

/** Memberships that the documents' own words suggest, and that the ledger does not hold yet. */
export async function proposedFamilies(ledger: Ledger): Promise<FamilyProposal[]> {
  const known = new Set((await ledger.families()).map(({ party }) => party))
  const proposals = proposeFamilies(await ledger.parties(), await ledger.people())
  return proposals.filter(({ party }) => !known.has(party))
}
