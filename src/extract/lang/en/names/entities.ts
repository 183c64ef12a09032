import type { Document } from '../../../../model/index.ts'
import type { EntityKind, Mention } from '../../../drafts.ts'
import { acronymKeys } from './acronyms.ts'
import { keyOf } from './forms.ts'
import type { Candidate } from './candidates.ts'
import { isNoName, isParty, rootOf, type Group, type Groups } from './groups.ts'
import { genderOf, shortNamesOf, titleGender, type Gender } from './persons.ts'
import type { Affiliation } from '../../../../model/index.ts'

/** An entity while descriptions, affiliations and references are still being gathered. */
export interface EntityDraft {
  /** Becomes `outlet` where the text calls an organisation a newspaper. */
  kind: EntityKind
  readonly named: boolean
  readonly name: string
  readonly names: string[]
  gender: Gender
  readonly descriptions: Set<string>
  readonly affiliations: Affiliation[]
}

/** A mention by name, with the candidate that it was found as. */
export interface NamedMention extends Mention {
  readonly entity: number
  readonly candidate: Candidate
}

export interface NamedEntities {
  readonly entities: EntityDraft[]
  readonly mentions: readonly NamedMention[]
}

/** Makes entities of the groups, and resolves every candidate to one of them; candidates in order of the text. */
export function resolveNames(
  document: Document,
  candidates: readonly Candidate[],
  groups: Groups,
  text: string,
): NamedEntities {
  const members = resolveCandidates(candidates, groups)
  const entities: EntityDraft[] = []
  const indexOf = new Map<Group, number>()
  const mentions: NamedMention[] = []
  for (const { candidate, root } of members) {
    let entity = indexOf.get(root)
    if (entity === undefined) {
      entity = entities.length
      indexOf.set(root, entity)
      entities.push(entityOf(document, root, groups))
    }
    const form = formOf(candidate, root)
    const draft = entities[entity]
    if (draft) addForm(draft, candidate)
    mentions.push({
      start: candidate.start,
      end: candidate.end,
      text: text.slice(candidate.start, candidate.end),
      entity,
      form,
      candidate,
    })
  }
  return { entities, mentions }
}

function addForm(entity: EntityDraft, candidate: Candidate): void {
  const { names } = entity
  if (names.length < mostNames && !names.includes(candidate.text)) names.push(candidate.text)
  entity.gender = titleGender(candidate) ?? entity.gender
}

/** Most forms of one name that are kept: keeps the work linear in a text that varies a name without end. */
const mostNames = 50

interface Member {
  readonly candidate: Candidate
  readonly root: Group
}

function resolveCandidates(candidates: readonly Candidate[], groups: Groups): Member[] {
  const shortNames = shortNamesOf(groups)
  const members: Member[] = []
  for (const candidate of candidates) {
    const group = groups.get(candidate.key)
    if (!group) continue
    const root = rootFor(candidate, group, shortNames)
    if (!root) continue
    if (root.kind === 'person') shortNames.seen(root, candidate)
    members.push({ candidate, root })
  }
  return members
}

function rootFor(candidate: Candidate, group: Group, shortNames: ReturnType<typeof shortNamesOf>): Group | undefined {
  const root = rootOf(group)
  if (group.same || candidate.words.length > 2 || !canBeShortName(candidate, group))
    return isEntity(root) ? root : undefined
  return shortNames.resolve(candidate) ?? (isEntity(root) ? root : undefined)
}

function isEntity(group: Group): boolean {
  return group.kind !== 'none'
}

/** A surname that is also a place or a common word is a person's only where it has a title or nothing else speaks against it. */
function canBeShortName(candidate: Candidate, group: Group): boolean {
  if (isNoName(group)) return false
  if (candidate.title.length > 0) return true
  if (group.kind === 'person' && group.parts.length > 1 && candidate.words.length > 1) return false
  if (group.kind === 'outlet' || group.kind === 'state-body') return false
  return group.kind !== 'place' || (group.votes.place ?? 0) <= (group.votes.person ?? 0) + group.candidates.length * 2
}

function formOf(candidate: Candidate, root: Group): Mention['form'] {
  if (root.acronyms.some((acronym) => acronymKeys(acronym).includes(candidate.key)) && candidate.words.length === 1)
    return 'acronym'
  const longest = root.parts.length
  return candidate.key.split(' ').length < longest ? 'short-name' : 'name'
}

function entityOf(document: Document, root: Group, groups: Groups): EntityDraft {
  const forms = formsOf(root, groups)
  const names = chosenFirst(forms, root, document)
  return {
    kind: root.kind === 'none' ? 'organisation' : root.kind,
    named: true,
    name: names[0] ?? root.key,
    names,
    gender: root.kind === 'person' ? genderOf(root) : null,
    descriptions: new Set(),
    affiliations: [],
  }
}

/** The groups of each root, in order of the text; filled once per document. */
const membersByGroups = new WeakMap<Groups, Map<Group, Group[]>>()

function formsOf(root: Group, groups: Groups): string[] {
  let all = membersByGroups.get(groups)
  if (!all) {
    all = new Map()
    for (const group of groups.values()) {
      const list = all.get(rootOf(group)) ?? []
      list.push(group)
      all.set(rootOf(group), list)
    }
    membersByGroups.set(groups, all)
  }
  const start = (group: Group) => group.candidates[0]?.start ?? Infinity
  const members = [...(all.get(root) ?? [])].sort((a, b) => start(a) - start(b))
  return [...new Set(members.flatMap((group) => [...group.texts]))]
}

function chosenFirst(forms: readonly string[], root: Group, document: Document): string[] {
  const all = [...new Set([...forms, ...root.acronyms])]
  const chosen =
    publishersName(all, root, document) ?? (isParty(root.kind) ? root.acronyms[0] : undefined) ?? longestOf(forms)
  return chosen === undefined ? all : [chosen, ...all.filter((form) => form !== chosen)]
}

/** A publisher that writes of itself is called what its documents are filed under. */
function publishersName(forms: readonly string[], root: Group, document: Document): string | undefined {
  if (!document.publisher || !isParty(root.kind)) return undefined
  const key = keyOf(document.publisher)
  const own =
    forms.some((form) => keyOf(form) === key) || root.acronyms.some((acronym) => acronymKeys(acronym).includes(key))
  return own ? document.publisher : undefined
}

/** The form of most words; of equals the first in the text, and mixed case before capitals. */
function longestOf(forms: readonly string[]): string | undefined {
  return forms.reduce<string | undefined>((best, form) => {
    if (best === undefined) return form
    const [a, b] = [form.split(' ').length, best.split(' ').length]
    return a > b || (a === b && best === best.toUpperCase() && form !== form.toUpperCase()) ? form : best
  }, undefined)
}
