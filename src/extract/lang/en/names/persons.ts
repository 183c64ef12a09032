import type { Candidate } from './candidates.ts'
import { rootOf, type Group, type Groups } from './groups.ts'
import { genderOfGivenName, isGivenName } from './given.ts'
import { addressGender } from './titles.ts'

export type Gender = 'male' | 'female' | null

/** Finds whom a single word names: a person told in full elsewhere in the document. */
export interface ShortNames {
  /** The person's group, or undefined where nobody or nobody in particular fits. */
  resolve(candidate: Candidate): Group | undefined
  /** Tells that a person was just named: the nearest of several bearers of a surname is meant. */
  seen(group: Group, candidate: Candidate): void
}

/** How far back a given name alone still means the person last named with it, in sentences. */
const givenNameReach = 3

export function shortNamesOf(groups: Groups): ShortNames {
  const surnames = new Map<string, Set<Group>>()
  const givenNames = new Map<string, Set<Group>>()
  for (const group of groups.values()) {
    if (group.kind !== 'person' || group.parts.length < 2) continue
    const root = rootOf(group)
    for (const form of surnameForms(group)) file(surnames, form, root)
    const first = group.parts[0]
    if (first && first.length > 1) file(givenNames, first, root)
  }
  const lastSeen = new Map<Group, { readonly at: number; readonly sentence: number }>()

  const latest = (bearers: readonly Group[]) =>
    bearers.reduce<Group | undefined>((best, group) => {
      const [a, b] = [lastSeen.get(group)?.at ?? -1, best ? (lastSeen.get(best)?.at ?? -1) : -2]
      return a > b ? group : best
    }, undefined)

  return {
    resolve(candidate) {
      // "U.N." is no Mr Un.
      const isInitials = candidate.key.length === 2 && !/^\p{Lu}\p{Ll}$/u.test(candidate.text)
      const bearers = isInitials ? [] : [...(surnames.get(candidate.key) ?? [])]
      const gender = titleGender(candidate) ?? reflexiveGender(candidate)
      const fitting = gender ? bearers.filter((group) => (genderOf(group) ?? gender) === gender) : bearers
      if (fitting.length > 0) return latest(fitting)
      const [only] = bearers
      if (only && bearers.length === 1 && !hasTitleGender(only)) return only
      const namesakes = [...(givenNames.get(candidate.key) ?? [])]
      if (namesakes.length === 1) return namesakes[0]
      const near = namesakes.filter(
        (group) => sentenceOf(candidate) - (lastSeen.get(group)?.sentence ?? -Infinity) <= givenNameReach,
      )
      return near.length > 0 ? latest(near) : undefined
    },
    seen(group, candidate) {
      lastSeen.set(rootOf(group), { at: candidate.start, sentence: sentenceOf(candidate) })
    },
  }
}

function file(index: Map<string, Set<Group>>, key: string, group: Group): void {
  const set = index.get(key) ?? new Set()
  index.set(key, set.add(group))
}

/** The forms by which a surname is met: its last word, with its particle and without, both halves of a double name. */
function surnameForms(group: Group): string[] {
  const forms: string[] = []
  const parts = group.parts
  for (let from = 1; from < parts.length; from++) forms.push(parts.slice(from).join(' '))
  forms.push(...parts.slice(2))
  const [, middle] = parts
  if (middle && parts.length > 2 && !isGivenName(middle)) forms.push(middle)
  return forms.filter((form) => form.length > 1 && !['jr', 'sr', 'ii', 'iii', 'iv'].includes(form))
}

function sentenceOf(candidate: Candidate): number {
  return candidate.words[0]?.sentence ?? -1
}

/** The gender that a candidate's title tells. */
export function titleGender(candidate: Candidate): Gender {
  for (const word of candidate.title) {
    const gender = addressGender.get(word.lower)
    if (gender) return gender
  }
  return null
}

/** "Velic herself": the word after a name tells a gender too. */
function reflexiveGender({ after }: Candidate): Gender {
  return after?.lower === 'herself' ? 'female' : after?.lower === 'himself' ? 'male' : null
}

/** A title tells a gender; a given name only lets it be guessed ("Ms. Lee Roe"). */
function hasTitleGender(group: Group): boolean {
  return group.candidates.some((candidate) => titleGender(candidate) !== null)
}

/** The gender that a person's titles or given name tell. */
export function genderOf(group: Group): Gender {
  for (const candidate of group.candidates) {
    const gender = titleGender(candidate)
    if (gender) return gender
  }
  const first = group.candidates[0]?.words[0]
  const given = first && (group.parts.length > 1 || isGivenName(first.text))
  return given ? genderOfGivenName(first.text) : null
}
