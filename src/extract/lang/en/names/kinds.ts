import type { EntityKind } from '../../../drafts.ts'
import { isCapitalised } from '../analysis.ts'
import type { Candidate } from './candidates.ts'
import { isGivenName } from './given.ts'
import {
  knownOrganisations,
  knownOutlets,
  neverNames,
  organisationWords,
  otherEndings,
  otherOpenings,
  outletWords,
  papers,
  peopleWords,
  placeOpeners,
  placeWords,
  possessiveOpeners,
  stateWords,
} from './organisations.ts'
import { groupNouns } from './nouns.ts'
import { addressGender, officeModifiers, officeWords, roleNouns } from './titles.ts'
import { placeText, type Word } from './words.ts'
import { speechVerbs, surnamesLikeTypes } from './surroundings.ts'
import { knownPlace } from '../places/gazetteer.ts'

/** What a candidate is; `none` for words that name no party, person or place. */
export type NameKind = Exclude<EntityKind, 'group'> | 'none'

/** Kinds that the words of a name or its surroundings speak for, with weights. */
export type Votes = Partial<Record<NameKind, number>>

/** Weights of a vote: by the words of the name itself, by one clear sign, by a hint. */
export const certain = 10
export const strong = 5
export const weak = 2

/** The kind that the words of a name tell by themselves; undefined where its surroundings must tell. */
export function kindByWords(candidate: Candidate): Votes | undefined {
  const { words, key } = candidate
  const whole = knownPlace(placeText(words))
  if (whole?.form === 'demonym' && words.length === 1) return { none: certain }
  if (whole?.form === 'name' && words.length > 1 && !isGivenName(words[0]?.lower ?? '')) return { place: certain }
  if (whole?.form === 'name' && whole.kind === 'country') return { place: certain }
  if (words.every(({ people }) => people)) return { none: certain }
  if (knownOrganisations.has(key) || (knownOrganisations.has(words[0]?.lower ?? '') && words.length === 1))
    return { organisation: certain }
  if (isDateline(candidate)) return { place: certain }
  if (isForeignPaper(candidate)) return { outlet: certain }
  if (key === 'amnesty' && speechVerbs.has(candidate.after?.lower ?? '')) return { organisation: certain }
  if (isPaperAlone(candidate)) return { outlet: certain }
  if (words.length === 1) return kindOfOneWord(words[0])
  const last = headOf(words)
  if (!last) return { none: certain }
  if (words.every((word) => peopleWords.has(word.lower) || knownPlace(word.text)?.form === 'demonym'))
    return { none: certain }
  if (isOfficeFor(words)) return { none: certain }
  if (otherEndings.has(last.lower) && !isCompanyOf(words)) return { none: certain }
  if (otherOpenings.has(words[0]?.lower ?? '')) return { none: certain }
  if (words.every((word) => word.text.length === 1 || word.shape === 'number')) return { none: certain }
  const first = words[0]?.lower ?? ''
  if (isGivenName(first) && words.length <= 3 && surnamesLikeTypes.has(last.lower)) return undefined
  return typeByHead(words, last)
}

/** "told El Tiempo that": papers of Romance and Germanic languages keep their article. */
function isForeignPaper({ words: [first, second], before }: Candidate): boolean {
  const told = /^(?:told|tells|telling|newspaper|paper|daily|weekly|magazine)$/.test(before?.lower ?? '')
  return told && second !== undefined && /^(?:el|la|le|il|der|die|das|de|o|los|las|les)$/.test(first?.lower ?? '')
}

/** "HRW's Asia Director", "Middle East Envoy": an office for a part of the world. */
function isOfficeFor(words: readonly Word[]): boolean {
  const place = knownPlace(placeText(words.slice(0, -1)))
  return officeWords.has(words.at(-1)?.lower ?? '') && place?.form === 'name' && !isGivenName(words[0]?.lower ?? '')
}

/** "the Tribune": after the article, a capital makes the word for a paper its name. */
function isPaperAlone({ words: [first, ...rest], before }: Candidate): boolean {
  return (
    first !== undefined &&
    rest.length === 0 &&
    before?.lower === 'the' &&
    papers.has(first.lower) &&
    isCapitalised(first.text)
  )
}

/** "KADOVA, May 3 —", "PORT SELE (Reuters) —": capitals that open a paragraph and are closed by a date or a dash. */
function isDateline(candidate: Candidate): boolean {
  const { words, after, afterThat } = candidate
  const [first] = words
  if (!first?.opens || words.length > 3 || !words.every((word) => word.shape === 'caps') || !after) return false
  if (/^[—–]$/.test(after.text) || candidate.dateline) return true
  return after.text === ',' && afterThat !== undefined && monthNames.test(afterThat.lower)
}

const monthNames = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/

function isCompanyOf(words: readonly Word[]): boolean {
  return words.some((word) => organisationWords.has(word.lower) || stateWords.has(word.lower))
}

function typeByHead(words: readonly Word[], head: Word): Votes | undefined {
  const lower = singular(head.lower)
  if (placeWords.has(head.lower)) return { place: certain }
  if (outletWords.has(head.lower) || hasOutletOpener(words)) return { outlet: certain }
  if (isOfState(words, head)) return { 'state-body': certain }
  if (head.lower === 'house') return { [isChamber(words) ? 'state-body' : 'organisation']: certain }
  if (stateWords.has(lower) || stateWords.has(head.lower))
    return head.lower === 'bureau' && isNewsAgency(words) ? { outlet: certain } : { 'state-body': certain }
  if (organisationWords.has(lower) || organisationWords.has(head.lower))
    return isNewsAgency(words) ? { outlet: certain } : { organisation: certain }
  if (isPlaceWithOpener(words)) return { place: certain }
  if (words.some((word) => knownOutlets.has(word.lower))) return { outlet: certain }
  if (words.some((word) => stateWords.has(word.lower))) return { 'state-body': strong }
  // "Mohamed Ag Tal" is the son of Tal; only at its end does a name's "AG" make a company.
  if (words.some((word) => organisationWords.has(word.lower) && (word.lower !== 'ag' || word === words.at(-1))))
    return { organisation: strong }
  return undefined
}

const ofState =
  /^(?:supreme|federal|state|municipal|security|city|parliamentary|presidential|military|defen[cs]e|intelligence)$/

/** "Supreme Council", "State Committee": common heads that another word makes a state's. */
function isOfState(words: readonly Word[], head: Word): boolean {
  if (!/^(?:council|committee|commission|agency|authority|service|board)$/.test(head.lower)) return false
  return words.some((word) => word.index < head.index && ofState.test(word.lower))
}

/** "White House", "House of Representatives": any other house is a firm, a club, a charity or a building. */
function isChamber(words: readonly Word[]): boolean {
  return words.some((word, at) =>
    word.lower === 'house'
      ? words[at + 1]?.lower === 'of'
      : /^(?:white|lower|upper|full|national|federal|state|u\.s\.)$/.test(word.lower),
  )
}

function hasOutletOpener(words: readonly Word[]): boolean {
  return (
    words.some((word) =>
      ['radio', 'tv', 'television', 'channel', 'newspaper', 'daily', 'weekly'].includes(word.lower),
    ) || knownOutlets.has(words[0]?.lower ?? '')
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
  if (
    word.text.length === 1 ||
    (/^\p{Lu}\.\p{Lu}\.$/u.test(word.text) && knownPlace(word.text) === undefined && !/^(?:u\.n|e\.u)\.$/.test(lower))
  )
    return { none: certain }
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
    possessiveOpeners.has(lower) ||
    (groupNouns.has(lower) && lower.endsWith('s')) ||
    roleNouns.has(lower)
  )
    return { none: weak }
  if (/^[RDI]-\p{Lu}/u.test(word.text)) return { none: certain }
  if (word.shape === 'caps' && knownPlace(placeText([word])) === undefined) return { organisation: strong }
  return undefined
}

function capitalised(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}
