import type { Ledger } from '../ledger/index.ts'
import { proposeFamilies } from '../link/index.ts'
import type { FamilyMember, FamilyProposal } from '../model/index.ts'

/** Which parties are one interest, as the ledger has it now. */
export async function families(ledger: Ledger): Promise<readonly FamilyMember[]> {
  return ledger.families()
}

/** Puts parties into families, or moves them there. */
export async function setFamilies(ledger: Ledger, members: readonly FamilyMember[]): Promise<void> {
  await ledger.setFamilies(members)
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
