import { HearsayError, type FamilyMember, type JournalRecord } from '../model/index.ts'
import { isStorable } from './searchable.ts'

/**
 * The record that brings the families to what is asked for, holding only what changes; null where nothing does. A party
 * that is both set and removed is set.
 */
export function familiesRecord(
  members: readonly FamilyMember[],
  removed: readonly string[],
  families: ReadonlyMap<string, string>,
): JournalRecord | null {
  const wanted = new Map(members.map(({ party, family }) => [named(party), named(family)]))
  const set = [...wanted]
    .filter(([party, family]) => families.get(party) !== family)
    .map(([party, family]) => ({ party, family }))
  const gone = [...new Set(removed)].filter((party) => families.has(party) && !wanted.has(party))
  if (set.length === 0 && gone.length === 0) return null
  return gone.length === 0 ? { kind: 'families', set } : { kind: 'families', set, removed: gone }
}

function named(name: string): string {
  if (name.trim() === '' || !isStorable(name))
    throw new HearsayError('bad-families', `not a name of a party or family: ${JSON.stringify(name)}`)
  return name
}
