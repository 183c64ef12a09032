import { nameKey, personTokens } from './names.ts'
import type { SameSets } from './same-sets.ts'

/** Every written form of a name by its key, with how often it is used. */
export type Spelled = Map<string, Map<string, number>>

/** Notes one use of a name and gives its key; the empty string for a name without letters. */
export function note(same: SameSets, spelled: Spelled, name: string): string {
  const key = keyOf(name)
  if (key === '') return key
  same.add(key)
  const forms = spelled.get(key) ?? new Map<string, number>()
  forms.set(name, (forms.get(name) ?? 0) + 1)
  spelled.set(key, forms)
  return key
}

/** The one string that all spellings of a party or person share; titles are no part of it. */
export function keyOf(name: string): string {
  const tokens = personTokens(name)
  return tokens.length > 1 ? tokens.join('') : nameKey(name)
}
