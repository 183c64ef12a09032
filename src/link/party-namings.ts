import type { LocalNames } from './local-names.ts'
import { initialsOf, isAcronym, isDistinctive, isPartOfName, nameKey, nameTokens, personTokens } from './names.ts'
import { keyOf, note, type Spelled } from './party-keys.ts'
import type { SameSets } from './same-sets.ts'

/** All the names of one party or person in one document. */
export interface Naming {
  readonly document: string
  readonly names: readonly string[]
  readonly isPerson: boolean
}

/** Joins the names that a document gives one party or person; what is good in that document only goes to `local`. */
export function joinNamings(namings: readonly Naming[], same: SameSets, spelled: Spelled, local: LocalNames): void {
  const fullNames = new Map<string, Set<string>>()
  const withKeys = namings.map((naming) => ({ naming, full: fullestOf(naming.names), aliases: aliasesOf(naming) }))
  for (const { full, aliases } of withKeys) {
    for (const alias of aliases) {
      const known = fullNames.get(keyOf(alias)) ?? new Set<string>()
      if (nameTokens(full).length > 1 && keyOf(full) !== keyOf(alias)) known.add(full)
      fullNames.set(keyOf(alias), known)
    }
  }
  const personsIn = personWords(namings)
  for (const { naming, full, aliases } of withKeys) {
    const fullKey = note(same, spelled, full)
    if (fullKey === '') continue
    local.set(naming.document, fullKey, fullKey, naming.isPerson ? personTokens(full) : [])
    for (const alias of aliases) {
      const key = keyOf(alias)
      if (key === '' || key === fullKey) continue
      // "Berrin" is the person of that name, not the Berrin Foundation.
      if (!naming.isPerson && isPersonIn(personsIn.get(naming.document), alias)) continue
      local.set(naming.document, key, fullKey, [])
      if (isLocalOnly(alias, full, naming, [...(fullNames.get(key) ?? [])])) continue
      note(same, spelled, alias)
      const meant = isAcronym(alias) ? nameBehind(alias, full, aliases) : full
      same.join(note(same, spelled, meant), key, 0.95, `A document gives “${alias}” as a name of “${meant}”.`)
    }
  }
}

/** The words of the persons' names of each document. */
function personWords(namings: readonly Naming[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const { document, names, isPerson } of namings) {
    if (!isPerson) continue
    const known = words.get(document) ?? new Set<string>()
    for (const name of names) for (const token of personTokens(name)) known.add(token)
    words.set(document, known)
  }
  return words
}

function isPersonIn(persons: ReadonlySet<string> | undefined, alias: string): boolean {
  return persons !== undefined && personTokens(alias).every((token) => persons.has(token))
}

/** Of the names beside an acronym, the one whose initials it is; "NYT" is not the New York Times Magazine. */
function nameBehind(acronym: string, full: string, aliases: readonly string[]): string {
  const key = nameKey(acronym)
  const spelledOut = [full, ...aliases].filter((name) => !isAcronym(name))
  return spelledOut.find((name) => initialsOf(name).includes(key)) ?? full
}

function fullestOf(names: readonly string[]): string {
  const proper = names.filter((name) => isDistinctive(name))
  const from = proper.length > 0 ? proper : names
  return from.reduce((best, name) => (weight(name) > weight(best) ? name : best), from[0] ?? '')
}

/** How full a name is: words first, then letters. */
export function weight(name: string): number {
  return personTokens(name).length * 100 + Math.min(name.length, 99)
}

function aliasesOf({ names }: Naming): string[] {
  return [...new Set(names)]
}

/**
 * A lone surname, a common noun, a part of an organisation's name ("City Council") or an acronym that stands for
 * different bodies elsewhere: good in one document only.
 */
function isLocalOnly(alias: string, full: string, naming: Naming, fullNames: readonly string[]): boolean {
  if (!isDistinctive(alias)) return true
  if (!naming.isPerson && isPartOfName(alias, full)) return true
  if (personTokens(alias).length === 1 && !isAcronym(alias)) return true
  if (naming.isPerson && personTokens(alias).length < 2) return true
  return fullNames.length > 1 && !fullNames.every((name) => meansAlike(name, fullNames[0] ?? ''))
}

/** Whether two full names of one acronym can be one body: one holds the other's words, or most words are spelled alike. */
function meansAlike(a: string, b: string): boolean {
  const [wordsA, wordsB] = [new Set(nameTokens(a)), new Set(nameTokens(b))]
  const [small, large] = wordsA.size <= wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA]
  const missing = [...small].filter((word) => !large.has(word))
  if (missing.length === 0) return true
  const spare = [...large].filter((word) => !small.has(word))
  return missing.every((word) => spare.some((other) => sameLetters(word, other)))
}

function sameLetters(a: string, b: string): boolean {
  return a.length > 4 && a.slice(0, 2) === b.slice(0, 2) && withoutVowels(a) === withoutVowels(b)
}

function withoutVowels(word: string): string {
  return word.replace(/[aeiouy]/g, '')
}
