import type { PersonProposal } from '../model/index.ts'
import { editDistance } from './names.ts'
import { formOf, type FullName } from './people.ts'
import type { SameSets } from './same-sets.ts'

/** Names compared with one another in one group; beyond it a surname is too common to propose anything. */
const largestGroup = 40

/** Pairs that may be one person: the same surname and a given name spelled a little differently, or the reverse. */
export function proposePeople(names: readonly FullName[], same: SameSets): PersonProposal[] {
  const proposals = new Map<string, PersonProposal>()
  for (const group of groupsOf(names)) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (same.find(one.key) === same.find(other.key)) continue
        const proposal = likeness(one, other)
        if (proposal) proposals.set([one.key, other.key].sort().join(' '), proposal)
      }
    }
  }
  return [...proposals.values()].sort((a, b) => b.score - a.score)
}

function groupsOf(names: readonly FullName[]): FullName[][] {
  const groups = new Map<string, FullName[]>()
  for (const name of names) {
    if (name.tokens.length < 2) continue
    for (const key of [`last ${name.tokens.at(-1) ?? ''}`, `first ${name.tokens[0] ?? ''}`]) {
      const group = groups.get(key)
      if (group) group.push(name)
      else groups.set(key, [name])
    }
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= largestGroup)
}

function likeness(a: FullName, b: FullName): PersonProposal | null {
  if (a.tokens.length !== b.tokens.length) return null
  const different = a.tokens.flatMap((token, index) => {
    const other = b.tokens[index] ?? ''
    return token === other ? [] : [{ token, other }]
  })
  const [only] = different
  if (only === undefined || different.length > 1 || !looksAlike(only.token, only.other)) return null
  const reason = `The names differ in one word only, “${only.token}” and “${only.other}”, which are spelled alike.`
  return { names: [formOf(a), formOf(b)], score: 0.6, reason }
}

function looksAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4) return false
  const distance = editDistance(a, b, 2)
  return distance === 1 || (distance === 2 && consonants(a) === consonants(b))
}

function consonants(word: string): string {
  return word.replace(/[aeiouy]/g, '')
}
