import type { FamilyMember, LocatedParty, LocatedPerson, PartyLinks } from '../model/index.ts'
import { KnownParties } from './known-parties.ts'
import { LocalNames } from './local-names.ts'
import { isAcronym } from './names.ts'
import { joinCores, joinDoubleAcronyms, joinMiddleInitials } from './party-joins.ts'
import { keyOf, note, type Spelled } from './party-keys.ts'
import { joinNamings, type Naming } from './party-namings.ts'
import { joinSpellings } from './spellings.ts'
import { SameSets } from './same-sets.ts'

/** What the documents say of parties and persons, and the names that speak or publish in them. */
export interface NamesInUse {
  readonly parties: readonly LocatedParty[]
  readonly people: readonly LocatedPerson[]
  /** Every named link of every voice; the publisher's link has `publisher` true. */
  readonly voices: readonly { readonly name: string; readonly document: string; readonly publisher: boolean }[]
}

/**
 * Who the names of all documents mean. Names meet when they are spelled alike (case, "the", punctuation, hyphens and
 * diacritics aside), when some document gives both for one party ("Harbour Front (HF)"), or when they differ by a word
 * that writers leave out ("Docket Initiative Group"). A single surname means a person within its own document only.
 */
export function linkParties(names: NamesInUse, families: readonly FamilyMember[]): PartyLinks {
  const same = new SameSets()
  const spelled: Spelled = new Map()
  const local = new LocalNames()
  const namings: Naming[] = [
    ...names.parties.map(({ document, names: all, name }) => ({ document, names: [name, ...all], isPerson: false })),
    ...names.people.map(({ document, names: all, name }) => ({ document, names: [name, ...all], isPerson: true })),
  ]
  for (const { party } of families) note(same, spelled, party)
  for (const { name } of names.voices) note(same, spelled, name)
  joinNamings(namings, same, spelled, local)
  joinCores(same, spelled)
  joinDoubleAcronyms(same, spelled)
  joinMiddleInitials(same, spelled)
  joinSpellings(names.voices, same)
  const published = publishers(names, same)
  return new KnownParties(same, spelled, local, familiesBySet(families, same, published), published)
}

/** Where the table has several spellings of one party, the publisher's own goes first, then one that is no acronym. */
function familiesBySet(
  families: readonly FamilyMember[],
  same: SameSets,
  published: ReadonlyMap<string, string>,
): Map<string, FamilyMember> {
  const bySet = new Map<string, FamilyMember>()
  for (const member of families) {
    const root = same.find(keyOf(member.party))
    const known = bySet.get(root)
    const rank = ({ party }: FamilyMember): number => (party === published.get(root) ? 2 : isAcronym(party) ? 0 : 1)
    if (known === undefined || rank(member) > rank(known)) bySet.set(root, member)
  }
  return bySet
}

/** The names under which each publisher publishes, by how many documents: the first is what it is called. */
function publishers(names: NamesInUse, same: SameSets): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { name, publisher } of names.voices) {
    if (!publisher) continue
    const root = same.find(keyOf(name))
    const forms = counts.get(root) ?? new Map<string, number>()
    counts.set(root, forms.set(name, (forms.get(name) ?? 0) + 1))
  }
  return new Map([...counts].map(([root, forms]) => [root, [...forms].sort(byCount)[0]?.[0] ?? root]))
}

function byCount([a, countA]: readonly [string, number], [b, countB]: readonly [string, number]): number {
  return countB - countA || (a < b ? -1 : 1)
}
