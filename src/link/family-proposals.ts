import type { FamilyProposal, LocatedParty, LocatedPerson } from '../model/index.ts'
export declare function proposeFamilies(
  parties: readonly LocatedParty[],
  people: readonly LocatedPerson[],
): FamilyProposal[]
