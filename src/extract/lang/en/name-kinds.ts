import type { EntityKind } from '../../drafts.ts'
import { speechVerbs, type Candidate } from './name-candidates.ts'
import { canBeGivenName, isGivenName } from './name-given.ts'
import {
  knownOrganisations,
  knownOutlets,
  neverNames,
  organisationWords,
  otherEndings,
  outletWords,
  peopleWords,
  placeOpeners,
  placeWords,
  possessiveOpeners,
  stateWords,
} from './name-organisations.ts'
import { addressGender, officeModifiers, officeWords, roleNouns } from './name-titles.ts'
import { nameParticles, type Word } from './name-words.ts'
import { knownPlace, longestName } from './place-gazetteer.ts'
import { locative, surelyLocative } from './place-words.ts'

/** What a candidate is; `none` for words that name no party, person or place. */
export type NameKind = Exclude<EntityKind, 'group'> | 'none'

/** Kinds that the words of a name or its surroundings speak for, with weights. */
export type Votes = Partial<Record<NameKind, number>>

const certain = 10
const strong = 5
const weak = 2

/** What one candidate says of its kind. The votes of all candidates with the same words are added up. */
export function votesFor(candidate: Candidate): Votes {
  const own = kindByWords(candidate)
  if (own) return own
  const votes: Record<string, number> = {}
  const vote = (kind: NameKind, weight: number) => (votes[kind] = (votes[kind] ?? 0) + weight)
  voteByPlace(candidate, vote)
  voteByTitle(candidate, vote)
  voteBySurroundings(candidate, vote)
  voteByShape(candidate, vote)
  return votes
}

/** The kind with most votes; a tie goes to the one named first in the list. */
export function strongestKind(votes: Votes): NameKind {
  let best: NameKind = 'none'
  for (const kind of ['person', 'organisation', 'place', 'outlet', 'state-body', 'none'] as const)
    if ((votes[kind] ?? 0) > (votes[best] ?? 0)) best = kind
  return best
}

function kindByWords(candidate: Candidate): Votes | undefined {
  const { words, key } = candidate
  const whole = knownPlace(words.map((word) => word.text).join(' '))
  if (whole?.form === 'demonym' && words.length === 1) return { none: certain }
  if (whole?.form === 'name' && words.length > 1 && !isGivenName(words[0]?.lower ?? '')) return { place: certain }
  if (whole?.form === 'name' && whole.kind === 'country') return { place: certain }
  if (knownOrganisations.has(key) || (knownOrganisations.has(words[0]?.lower ?? '') && words.length === 1))
    return { organisation: certain }
  if (words.length === 1) return kindOfOneWord(words[0])
  const last = headOf(words)
  if (!last) return { none: certain }
  if (words.every((word) => peopleWords.has(word.lower) || knownPlace(word.text)?.form === 'demonym'))
    return { none: certain }
  if (otherEndings.has(last.lower) && !isCompanyOf(words)) return { none: certain }
  const first = words[0]?.lower ?? ''
  if (isGivenName(first) && words.length <= 3 && canBeSurname(last.lower)) return undefined
  return typeByHead(words, last)
}

/** "Front", "Bank" and their like end names of parties; "Post", "Guard", "Cross", "Church" end names of people too. */
function canBeSurname(lower: string): boolean {
  return [
    'post',
    'guard',
    'cross',
    'church',
    'party',
    'journal',
    'lake',
    'hill',
    'hills',
    'street',
    'park',
    'fleet',
    'camp',
    'field',
    'power',
    'major',
    'day',
    'house',
    'bank',
    'banks',
    'bridge',
    'court',
    'wire',
    'mount',
    'rivers',
    'beach',
    'may',
    'summers',
    'winter',
    'mission',
    'times',
    'law',
    'bill',
    'week',
    'english',
    'page',
    'marshall',
  ].includes(lower)
}

function isCompanyOf(words: readonly Word[]): boolean {
  return words.some((word) => organisationWords.has(word.lower) || stateWords.has(word.lower))
}

function typeByHead(words: readonly Word[], head: Word): Votes | undefined {
  const lower = singular(head.lower)
  if (placeWords.has(head.lower)) return { place: certain }
  if (outletWords.has(head.lower) || hasOutletOpener(words)) return { outlet: certain }
  if (isOfState(words, head)) return { 'state-body': certain }
  if (stateWords.has(lower) || stateWords.has(head.lower)) return { 'state-body': certain }
  if (organisationWords.has(lower) || organisationWords.has(head.lower))
    return isNewsAgency(words) ? { outlet: certain } : { organisation: certain }
  if (isPlaceWithOpener(words)) return { place: certain }
  if (words.some((word) => knownOutlets.has(word.lower))) return { outlet: certain }
  if (words.some((word) => stateWords.has(word.lower))) return { 'state-body': strong }
  if (words.some((word) => organisationWords.has(word.lower))) return { organisation: strong }
  return undefined
}

const ofState =
  /^(?:supreme|federal|state|municipal|security|city|parliamentary|presidential|military|defen[cs]e|intelligence)$/

/** "Supreme Council", "State Committee": common heads that another word makes a state's. */
function isOfState(words: readonly Word[], head: Word): boolean {
  if (!/^(?:council|committee|commission|agency|authority|service|board)$/.test(head.lower)) return false
  return words.some((word) => word.index < head.index && ofState.test(word.lower))
}

function hasOutletOpener(words: readonly Word[]): boolean {
  return (
    words.some((word) => ['radio', 'tv', 'television', 'channel', 'newspaper'].includes(word.lower)) ||
    knownOutlets.has(words[0]?.lower ?? '')
  )
}

function isNewsAgency(words: readonly Word[]): boolean {
  return words.some((word) => ['news', 'press', 'media', 'broadcasting'].includes(word.lower))
}

function isPlaceWithOpener(words: readonly Word[]): boolean {
  const [first, ...rest] = words
  if (!first || rest.length === 0 || !placeOpeners.has(first.lower)) return false
  return (
    knownPlace(rest.map((word) => word.text).join(' ')) !== undefined ||
    [
      'mount',
      'lake',
      'fort',
      'cape',
      'gulf',
      'port',
      'deir',
      'camp',
      'san',
      'santa',
      'saint',
      'st',
      'st.',
      'los',
      'las',
      'strait',
      'isle',
    ].includes(first.lower)
  )
}

/** The word that says what a name is: the last one, or the one before "of" and "for". */
export function headOf(words: readonly Word[]): Word | undefined {
  for (let at = 1; at < words.length - 1; at++) {
    const lower = words[at]?.lower
    if (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'against' || lower === 'without')
      return words[at - 1]
  }
  const last = words.at(-1)
  return last?.shape === 'number' ? words.at(-2) : last
}

function singular(lower: string): string {
  return lower.length > 4 && lower.endsWith('s') ? lower.slice(0, -1) : lower
}

const statesByName: ReadonlySet<string> = new Set(
  'parliament congress senate majlis knesset duma bundestag pentagon kremlin basij gendarmerie'.split(' '),
)

/** Capitals of two to six letters that name no party. */
const otherAcronym = /^(?:[A-Z]{1,3}-?\d[\dA-Z-]*|[IVX]+)$/

function kindOfOneWord(word: Word | undefined): Votes | undefined {
  if (!word) return { none: certain }
  const { lower } = word
  if (knownOutlets.has(lower)) return { outlet: certain }
  if (knownOrganisations.has(lower)) return { organisation: certain }
  if (statesByName.has(lower)) return { 'state-body': certain }
  if (peopleWords.has(lower) || neverNames.has(lower) || otherAcronym.test(word.text)) return { none: certain }
  if (lower.includes('-') && lower.split('-').every((part) => knownPlace(capitalised(part)) ?? peopleWords.has(part)))
    return { none: certain }
  if (
    otherEndings.has(lower) ||
    organisationWords.has(lower) ||
    stateWords.has(lower) ||
    outletWords.has(lower) ||
    placeWords.has(lower) ||
    officeWords.has(lower) ||
    officeModifiers.has(lower) ||
    addressGender.has(lower) ||
    possessiveOpeners.has(lower)
  )
    return { none: weak }
  if (word.shape === 'caps' && knownPlace(word.text) === undefined) return { organisation: strong }
  return undefined
}

function capitalised(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}

type Vote = (kind: NameKind, weight: number) => void

function voteByPlace(candidate: Candidate, vote: Vote): void {
  const { words, before } = candidate
  if (words.length <= longestName) {
    const known = knownPlace(words.map((word) => word.text).join(' '))
    if (known?.form === 'name') vote('place', known.prominent ? strong + 1 : weak)
  }
  if (!before || before.sentence !== words[0]?.sentence) return
  if (surelyLocative.has(before.lower)) vote('place', strong)
  else if (before.lower === 'in' || before.lower === 'at') vote('place', words.length === 1 ? 4 : 3)
  else if (locative.has(before.lower)) vote('place', 1)
}

function voteByTitle(candidate: Candidate, vote: Vote): void {
  if (candidate.title.length > 0) vote('person', certain)
  const { before, words } = candidate
  if (before?.shape === 'lower' && before.sentence === words[0]?.sentence && roleNouns.has(before.lower))
    vote('person', strong)
}

function voteBySurroundings(candidate: Candidate, vote: Vote): void {
  const { before, after, words } = candidate
  const last = words.at(-1)
  if (!last) return
  if (before && isAllegiance(before))
    vote(words.some((word) => word.shape === 'number') ? 'outlet' : 'organisation', strong)
  if (before?.lower === 'the' && before.sentence === last.sentence) {
    vote('organisation', weak + 1)
    vote('person', -strong)
  }
  if (!after || after.sentence !== last.sentence) return
  if (!last.possessive && speechVerbs.has(after.lower)) vote('person', weak)
  if (after.lower === 'who') vote('person', strong)
  if (
    [
      'newspaper',
      'website',
      'daily',
      'magazine',
      'channel',
      'broadcaster',
      'agency',
      'radio',
      'tv',
      'outlet',
      'weekly',
      'newswire',
    ].includes(after.lower) &&
    !last.possessive
  )
    vote('outlet', certain)
  if (
    ['militia', 'militants', 'group', 'party', 'fighters', 'movement', 'members', 'supporters', 'company'].includes(
      after.lower,
    ) &&
    !last.possessive
  )
    vote('organisation', strong)
  if (
    [
      'province',
      'city',
      'district',
      'county',
      'governorate',
      'village',
      'region',
      'prison',
      'airport',
      'street',
      'neighborhood',
      'neighbourhood',
    ].includes(after.lower) &&
    !last.possessive
  )
    vote('place', strong)
}

/** "state-run", "government-affiliated": what is so called is no person. */
function isAllegiance(word: Word): boolean {
  return (
    /^(?:run|affiliated|owned|controlled|backed|linked|funded|aligned|sponsored)$/.test(word.lower) &&
    word.firstToken > 0
  )
}

function voteByShape(candidate: Candidate, vote: Vote): void {
  const { words } = candidate
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return
  if (words.length === 1) {
    if (first.shape === 'capital') vote('person', 0.5)
    if (isGivenName(first.lower)) vote('person', weak)
    return
  }
  if (words.some((word) => word.shape === 'number')) {
    vote('outlet', strong)
    return
  }
  const plainPerson =
    words.length <= 5 && words.every((word) => word.shape !== 'number' && !['of', 'for', '&'].includes(word.lower))
  if (!plainPerson) return vote('organisation', 1)
  if (isGivenName(first.lower)) vote('person', strong + 2)
  else if (canBeGivenName(first.lower)) vote('person', weak + 1)
  else if (/^\p{Lu}\.?$/u.test(first.text)) vote('person', strong)
  else vote('person', weak)
  if (words.slice(1).some((word) => nameParticles.has(word.lower.split('-')[0] ?? ''))) vote('person', weak)
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word.text))) vote('person', strong)
}
