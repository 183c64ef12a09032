import { acronymKeys, findDeclarations, initialsOf } from './acronyms.ts'
import { keyOf } from './forms.ts'
import type { Candidate } from './candidates.ts'
import type { Evidence } from './evidence.ts'
import type { NameKind, Votes } from './kinds.ts'
import { strongestKind, votesFor } from './votes.ts'
import { knownOutlets, organisationWords, outletWords, peopleWords, stateWords } from './organisations.ts'
import { isSubsequence, nearlyEqual, placeWithin } from './forms.ts'
import type { Word } from './words.ts'
import { knownPlace } from '../places/gazetteer.ts'

/** All candidates with the same words. */
export interface Group {
  readonly key: string
  readonly parts: readonly string[]
  readonly candidates: Candidate[]
  /** Its spellings, in order of the text; the first few. */
  readonly texts: Set<string>
  kind: NameKind
  votes: Votes
  /** Declared other names, in their display form. */
  readonly acronyms: string[]
  /** The group that this one is another form of; itself where it stands alone. */
  same: Group | undefined
}

export type Groups = ReadonlyMap<string, Group>

/** Groups candidates by their words and says what each group names, by the votes of all its candidates. */
export function groupCandidates(candidates: readonly Candidate[], evidence: Evidence): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.key) ?? emptyGroup(candidate.key)
    groups.set(candidate.key, group)
    addVotes(group.votes, votesFor(candidate, group.candidates.length === 0))
    group.candidates.push(candidate)
    if (group.texts.size < mostSpellings) group.texts.add(candidate.text)
  }
  for (const group of groups.values()) group.kind = kindOf(group, evidence)
  const own = groups.get(evidence.publisher.join(' '))
  if (own && (own.kind === 'none' || own.kind === 'place')) own.kind = 'organisation'
  return groups
}

/** Most spellings of the same words that are kept (capitals, points, hyphens). */
const mostSpellings = 10

function emptyGroup(key: string): Group {
  return {
    key,
    parts: key.split(' '),
    candidates: [],
    texts: new Set(),
    kind: 'none',
    votes: {},
    acronyms: [],
    same: undefined,
  }
}

function addVotes(sum: Votes, votes: Votes): void {
  for (const [kind, weight] of Object.entries(votes) as [NameKind, number][]) sum[kind] = (sum[kind] ?? 0) + weight
}

/** What one capitalised word must at least have for it to be a name, in votes for its kind. */
const leastForOneWord = 2

function kindOf(group: Group, evidence: Evidence): NameKind {
  const kind = strongestKind(group.votes)
  const weight = group.votes[kind] ?? 0
  if (group.candidates[0]?.words.length !== 1 || kind === 'none') return kind
  if ((evidence.lower.get(group.key) ?? 0) > 0 && weight < 5) return 'none'
  if (weight < leastForOneWord) return 'none'
  return kind
}

/** Joins the groups that are forms of one name: acronyms, variants of spelling, shorter forms of one longer name. */
export function joinGroups(groups: Map<string, Group>, words: readonly Word[], candidates: readonly Candidate[]): void {
  joinDeclared(groups, words, candidates)
  joinGlosses(groups, words, candidates)
  joinInitials(groups)
  joinSpellings(groups)
  joinShorterParties(groups)
  joinShorterPersons(groups)
}

/** The group that stands for all forms of a name. */
export function rootOf(group: Group): Group {
  let root = group
  while (root.same) root = root.same
  return root
}

function join(form: Group, of: Group): void {
  const [from, to] = [rootOf(form), rootOf(of)]
  if (from === to) return
  from.same = to
  to.acronyms.push(...from.acronyms.filter((acronym) => !to.acronyms.includes(acronym)))
}

function joinDeclared(groups: Map<string, Group>, words: readonly Word[], candidates: readonly Candidate[]): void {
  for (const { candidate, acronym, initials } of findDeclarations(words, candidates)) {
    const group = groups.get(candidate.key)
    if (!group) continue
    const known = acronymKeys(acronym)
      .map((key) => groups.get(key))
      .find((other) => other?.acronyms.length)
    if (!known && !initials && (!isParty(group.kind) || candidate.words.length < 2)) continue
    if (group.kind === 'person' && (candidate.title.length > 0 || !(initials || known))) continue
    if (!isParty(group.kind) && (initials || known) && group.kind !== 'place') group.kind = 'organisation'
    if (group.kind === 'place' && !initials) continue
    if (known) join(group, known)
    const root = rootOf(group)
    if (!root.acronyms.includes(acronym)) root.acronyms.push(acronym)
    for (const key of acronymKeys(acronym)) {
      const form = groups.get(key) ?? emptyGroup(key)
      groups.set(key, form)
      form.kind = root.kind
      if (form.acronyms.length === 0) form.acronyms.push(acronym)
      join(form, root)
    }
  }
}

/** "the Majlis (Parliament)": one capitalised word in parentheses is another word for what stands before. */
function joinGlosses(groups: Map<string, Group>, words: readonly Word[], candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const at = (candidate.words.at(-1)?.index ?? -1) + 1
    if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') continue
    const [group, gloss] = [groups.get(candidate.key), groups.get(keyOf(words[at + 1]?.text ?? ''))]
    if (group && gloss && !gloss.same && isParty(group.kind) && isParty(gloss.kind)) join(gloss, group)
  }
}

function joinInitials(groups: Map<string, Group>): void {
  const byInitials = new Map<string, Group>()
  for (const group of groups.values()) {
    const first = group.candidates[0]
    if (!first || first.words.length < 2 || !(isParty(group.kind) || group.kind === 'place')) continue
    for (const initials of initialsOf(first.words))
      if (initials.length >= 2 && !byInitials.has(initials)) byInitials.set(initials, group)
  }
  for (const group of groups.values()) {
    const [first] = group.candidates
    if (group.same || first?.words.length !== 1 || first.words[0]?.shape !== 'caps') continue
    const full = byInitials.get(first.text.replace(/[^\p{L}]/gu, '').toUpperCase())
    if (!full || full === group || (group.kind === 'place') !== (full.kind === 'place')) continue
    join(group, full)
    const root = rootOf(full)
    if (isParty(root.kind) && root.acronyms.length === 0) root.acronyms.push(first.text)
  }
}

function joinSpellings(groups: Map<string, Group>): void {
  const named = [...groups.values()].filter((group) => group.kind !== 'none' && group.kind !== 'place')
  for (const [first, second] of nearlyEqual(named.map((group) => group.key))) {
    const [to, from] = [groups.get(first), groups.get(second)]
    if (!to || !from || from.same || !alike(to.kind, from.kind)) continue
    if (to.kind !== 'person' && from.kind === 'person') continue
    join(from, to)
  }
}

function alike(a: NameKind, b: NameKind): boolean {
  return a === b || (isParty(a) && isParty(b))
}

export function isParty(kind: NameKind): kind is 'organisation' | 'outlet' | 'state-body' {
  return kind === 'organisation' || kind === 'outlet' || kind === 'state-body'
}

/** Words that are certain to name nobody by themselves: demonyms, faiths, months. */
export function isNoName(group: Group): boolean {
  return group.kind === 'none' && (group.votes.none ?? 0) >= 10
}

/** Most longer names that a shorter one is compared with: names that share a word are few in an honest text. */
const mostCompared = 40

function indexByPart(groups: Iterable<Group>): Map<string, Group[]> {
  const index = new Map<string, Group[]>()
  for (const group of groups)
    for (const part of new Set(group.parts)) {
      const list = index.get(part) ?? []
      if (list.length < mostCompared) list.push(group)
      index.set(part, list)
    }
  return index
}

/** "the State Department" is "the U.S. State Department"; "Harbour" alone is "Harbour News Agency" where the text has one. */
function joinShorterParties(groups: Map<string, Group>): void {
  const parties = [...groups.values()].filter((group) => isParty(group.kind) && group.parts.length > 1)
  const index = indexByPart(parties)
  for (const group of groups.values()) {
    if (group.same || group.kind === 'place' || group.candidates.length === 0 || isNoName(group)) continue
    const single = group.parts.length === 1
    const isPaper = single && group.kind === 'outlet' && outletWords.has(group.key)
    if (single && !isPaper && (knownOutlets.has(group.key) || isGeneric(group.key))) continue
    if (!single && !isParty(group.kind) && group.kind !== 'person') continue
    const longer = (index.get(group.parts[0] ?? '') ?? []).filter(
      (other) =>
        other !== group &&
        other.parts.length > group.parts.length &&
        (isPaper ? other.kind === 'outlet' && other.parts.at(-1) === group.key : isShortOf(group.parts, other.parts)),
    )
    const roots = new Set(longer.map(rootOf))
    const [only] = roots
    if (only && roots.size === 1 && only !== group) {
      group.kind = only.kind
      join(group, only)
    }
  }
}

function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  const at = placeWithin(short, long)
  if (at < 0) return false
  const lead = long.slice(0, at)
  const rest = long.slice(at + short.length)
  if (short.length === 1)
    return at === 0 && rest.length > 0 && rest.every((part) => isGeneric(part) || /^\d+$/.test(part))
  const ofPlace = rest[0] === 'of' && rest.length <= 3
  return lead.every(isPlaceOrPeople) && (ofPlace || rest.every((part) => isGeneric(part)))
}

function isPlaceOrPeople(part: string): boolean {
  return (
    peopleWords.has(part) ||
    part === 'us' ||
    part === 'uk' ||
    part === 'national' ||
    knownPlace(part.charAt(0).toUpperCase() + part.slice(1)) !== undefined
  )
}

function isGeneric(part: string): boolean {
  return organisationWords.has(part) || outletWords.has(part) || stateWords.has(part)
}

/** "Hassan Karo" is "Mohammad Hassan Karo", "J. Sele" is "Jana Sele", where only one person fits. */
function joinShorterPersons(groups: Map<string, Group>): void {
  const persons = [...groups.values()].filter((group) => group.kind === 'person' && group.parts.length > 1)
  const index = indexByPart(persons)
  for (const group of persons) {
    if (group.same) continue
    const last = group.parts.at(-1) ?? ''
    const longer = (index.get(last) ?? []).filter(
      (other) => other !== group && other.parts.length > group.parts.length && isSubsequence(group.parts, other.parts),
    )
    const roots = new Set(longer.map(rootOf))
    const [only] = roots
    if (only && roots.size === 1 && only !== group) join(group, only)
    else if (group.parts[0]?.length === 1) joinInitialed(group, index.get(last) ?? [])
  }
}

function joinInitialed(group: Group, others: readonly Group[]): void {
  const fitting = others.filter(
    (other) =>
      other !== group &&
      other.parts.length === group.parts.length &&
      (other.parts[0]?.length ?? 0) > 1 &&
      isSubsequence(group.parts, other.parts),
  )
  const [only] = new Set(fitting.map(rootOf))
  if (only && fitting.length === 1) join(group, only)
}
