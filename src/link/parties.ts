import type { FamilyMember, LocatedParty, LocatedPerson, PartyLinks } from '../model/index.ts'

/** What the documents say of parties and persons, and the names that speak or publish in them. */
export interface NamesInUse {
  readonly parties: readonly LocatedParty[]
  readonly people: readonly LocatedPerson[]
  /** Every named link of every voice; the publisher's link has role `publisher`. */
  readonly voices: readonly { readonly name: string; readonly document: string; readonly publisher: boolean }[]
}

export declare function linkParties(names: NamesInUse, families: readonly FamilyMember[]): PartyLinks
