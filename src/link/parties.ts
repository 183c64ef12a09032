import type { FamilyMember, LinkedParty, LocatedParty, LocatedPerson, PartyLinks } from '../model/index.ts'
import { acronymParts, coreTokens, isAcronym, isDistinctive, nameKey, nameTokens, personTokens } from './names.ts'
import { LocalNames } from './local-names.ts'
import { joinSpellings } from './spellings.ts'
import { SameSets } from './same-sets.ts'

/** What the documents say of parties and persons, and the names that speak or publish in them. */
export interface NamesInUse {
  readonly parties: readonly LocatedParty[]
  readonly people: readonly LocatedPerson[]
  /** Every named link of every voice; the publisher's link has `publisher` true. */
  readonly voices: readonly { readonly name: string; readonly document: string; readonly publisher: boolean }[]
}

/** All the names of one party or person in one document. */
interface Naming {
  readonly document: string
  readonly names: readonly string[]
  readonly isPerson: boolean
}

/**
 * Who the names of all documents mean. Names meet when they are spelled alike (case, "the", punctuation, hyphens and
 * diacritics aside), when some document gives both for one party ("Harbour Front (HF)"), or when they differ by a word
 * that writers leave out ("Docket Initiative Group"). A single surname means a person within its own document only.
 */
export function linkParties(names: NamesInUse, families: readonly FamilyMember[]): PartyLinks {
  const same = new SameSets()
  const spelled = new Map<string, Map<string, number>>()
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
  joinSpellings(names.voices, same)
  return new Links(same, spelled, local, familiesBySet(families, same), publishers(names, same))
}

function note(same: SameSets, spelled: Map<string, Map<string, number>>, name: string): string {
  const key = keyOf(name)
  if (key === '') return key
  same.add(key)
  const forms = spelled.get(key) ?? new Map<string, number>()
  forms.set(name, (forms.get(name) ?? 0) + 1)
  spelled.set(key, forms)
  return key
}

function keyOf(name: string): string {
  const tokens = personTokens(name)
  return tokens.length > 1 ? tokens.join('') : nameKey(name)
}

function joinNamings(
  namings: readonly Naming[],
  same: SameSets,
  spelled: Map<string, Map<string, number>>,
  local: LocalNames,
): void {
  const fullNames = new Map<string, Set<string>>()
  const withKeys = namings.map((naming) => ({ naming, full: fullestOf(naming.names), aliases: aliasesOf(naming) }))
  for (const { full, aliases } of withKeys) {
    for (const alias of aliases) {
      const known = fullNames.get(keyOf(alias)) ?? new Set<string>()
      if (nameTokens(full).length > 1 && keyOf(full) !== keyOf(alias)) known.add(full)
      fullNames.set(keyOf(alias), known)
    }
  }
  for (const { naming, full, aliases } of withKeys) {
    const fullKey = note(same, spelled, full)
    if (fullKey === '') continue
    local.set(naming.document, fullKey, fullKey, naming.isPerson ? personTokens(full) : [])
    for (const alias of aliases) {
      const key = keyOf(alias)
      if (key === '' || key === fullKey) continue
      local.set(naming.document, key, fullKey, [])
      if (isLocalOnly(alias, naming, [...(fullNames.get(key) ?? [])])) continue
      note(same, spelled, alias)
      same.join(fullKey, key, 0.95, `A document gives “${alias}” as a name of “${full}”.`)
    }
  }
}

function fullestOf(names: readonly string[]): string {
  const proper = names.filter((name) => isDistinctive(name))
  const from = proper.length > 0 ? proper : names
  return from.reduce((best, name) => (weight(name) > weight(best) ? name : best), from[0] ?? '')
}

function weight(name: string): number {
  return personTokens(name).length * 100 + Math.min(name.length, 99)
}

function aliasesOf({ names }: Naming): string[] {
  return [...new Set(names)]
}

/** A lone surname, a common noun, or an acronym that stands for different bodies elsewhere: good in one document only. */
function isLocalOnly(alias: string, naming: Naming, fullNames: readonly string[]): boolean {
  if (!isDistinctive(alias)) return true
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

function joinCores(same: SameSets, spelled: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  for (const [key, forms] of [...spelled]) {
    for (const form of forms.keys()) {
      const core = coreTokens(form)?.join('')
      if (core !== undefined && same.has(core))
        same.join(core, key, 0.85, `“${form}” adds only a description to its name.`)
    }
  }
}

/** "ABC/DEF" also answers to "ABC" and to "DEF", unless either is already the short form of another name. */
function joinDoubleAcronyms(same: SameSets, spelled: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const sizes = new Map([...same.sets()].map(([root, members]) => [root, members.length]))
  for (const [key, forms] of [...spelled]) {
    for (const form of forms.keys()) {
      const parts = (acronymParts(form) ?? []).map((part) => nameKey(part)).filter((part) => same.has(part))
      const free = parts.filter((part) => sizes.get(same.find(part)) === 1)
      if (parts.length === 1 && free[0] !== undefined)
        same.join(key, free[0], 0.8, `“${form}” is written with either acronym.`)
    }
  }
}

function familiesBySet(families: readonly FamilyMember[], same: SameSets): Map<string, FamilyMember> {
  const bySet = new Map<string, FamilyMember>()
  for (const member of families) {
    const root = same.find(keyOf(member.party))
    if (!bySet.has(root)) bySet.set(root, member)
  }
  return bySet
}

function publishers(names: NamesInUse, same: SameSets): Set<string> {
  return new Set(names.voices.filter(({ publisher }) => publisher).map(({ name }) => same.find(keyOf(name))))
}

class Links implements PartyLinks {
  private readonly linked = new Map<string, LinkedParty>()
  readonly parties: readonly LinkedParty[]

  constructor(
    private readonly same: SameSets,
    private readonly spelled: ReadonlyMap<string, ReadonlyMap<string, number>>,
    private readonly local: LocalNames,
    private readonly families: ReadonlyMap<string, FamilyMember>,
    private readonly publishers: ReadonlySet<string>,
  ) {
    for (const [root, keys] of same.sets()) this.linked.set(root, this.link(root, keys))
    this.parties = [...this.linked.values()].sort((a, b) => (a.party < b.party ? -1 : 1))
  }

  partyOf(name: string, document?: string): LinkedParty {
    const key = keyOf(name)
    const here = document === undefined ? null : this.local.find(document, key, personTokens(name))
    const core = coreTokens(name)?.join('')
    const found = [here, key, core].find((candidate) => candidate != null && this.same.has(candidate))
    const linked = found == null ? undefined : this.linked.get(this.same.find(found))
    return linked ?? alone(name)
  }

  private link(root: string, keys: readonly string[]): LinkedParty {
    const names = this.namesOf(keys)
    const member = this.families.get(root)
    const party = member?.party ?? names[0] ?? root
    const family = member?.family ?? (this.publishers.has(root) ? party : null)
    const why = this.same.why(root)
    const byTable = member ? [`The families table puts “${member.party}” in “${member.family}”.`] : []
    const reason = [...why.reasons, ...byTable].join(' ') || 'It is known by this name alone.'
    return { party, family, origin: family ?? party, names, score: why.score, reason }
  }

  /** Every written form, the fullest first. */
  private namesOf(keys: readonly string[]): string[] {
    const forms = keys.flatMap((key) => [...(this.spelled.get(key) ?? [])])
    return [...new Map(forms)].sort((a, b) => weight(b[0]) - weight(a[0]) || b[1] - a[1]).map(([form]) => form)
  }
}

function alone(name: string): LinkedParty {
  const reason = 'It is known by this name alone.'
  return { party: name, family: null, origin: name, names: [name], score: 1, reason }
}
