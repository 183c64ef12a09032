import { speechVerbs } from './surroundings.ts'
import type { Candidate } from './candidates.ts'
import { canBeGivenName, isGivenName } from './given.ts'
import { certain, kindByWords, strong, weak, type NameKind, type Votes } from './kinds.ts'
import {
  outletNounsAfter,
  outletNounsBefore,
  partyNounsAfter,
  partyNounsBefore,
  personNounsAfter,
  placeNounsAfter,
  placeNounsBefore,
  workNouns,
} from './surroundings.ts'
import { partyNouns } from './nouns.ts'
import { isRoleNoun } from './professions.ts'
import { nameParticles, placeText, type Word } from './words.ts'
import { knownPlace, longestName } from '../places/gazetteer.ts'
import { locative, surelyLocative } from '../places/words.ts'

/** What one candidate says of its kind. The votes of all candidates with the same words are added up; their looks count once. */
export function votesFor(candidate: Candidate, first: boolean): Votes {
  const own = kindByWords(candidate)
  if (own) return own
  const votes: Record<string, number> = {}
  const vote = (kind: NameKind, weight: number) => (votes[kind] = (votes[kind] ?? 0) + weight)
  voteByPlace(candidate, first, vote)
  voteByTitle(candidate, vote)
  voteBySurroundings(candidate, vote)
  if (first) voteByShape(candidate, vote)
  return votes
}

/** The kind with most votes; a tie goes to the one named first in the list. */
export function strongestKind(votes: Votes): NameKind {
  let best: NameKind = 'none'
  for (const kind of ['person', 'organisation', 'place', 'outlet', 'state-body', 'none'] as const)
    if ((votes[kind] ?? 0) > (votes[best] ?? 0)) best = kind
  return best
}

type Vote = (kind: NameKind, weight: number) => void

function voteByPlace(candidate: Candidate, first: boolean, vote: Vote): void {
  const { words, before } = candidate
  if (first && words.length <= longestName) {
    const known = knownPlace(placeText(words))
    if (known?.form === 'name') vote('place', known.prominent ? strong + 1 : words.length > 1 ? weak : 1.5)
  }
  if (!before || before.sentence !== words[0]?.sentence) return
  if (surelyLocative.has(before.lower)) vote('place', strong)
  else if (before.lower === 'in' || before.lower === 'at') vote('place', words.length === 1 ? 4 : 3)
  else if (locative.has(before.lower)) vote('place', 1)
}

function voteByTitle(candidate: Candidate, vote: Vote): void {
  if (candidate.title.length > 0) vote('person', certain)
  const { before, words } = candidate
  if (before?.shape !== 'lower' || before.sentence !== words[0]?.sentence) return
  if (isRoleNoun(before.lower)) vote('person', strong)
  // "a man named [Name]", "a conscript called [Name]".
  if (/^(?:named|called|nicknamed)$/.test(before.lower) && isRoleNoun(candidate.earlier?.lower ?? ''))
    vote('person', strong)
}

function voteBySurroundings(candidate: Candidate, vote: Vote): void {
  const { before, earlier, after, words } = candidate
  const last = words.at(-1)
  if (!last) return
  const next = after?.sentence === last.sentence && !last.possessive ? after.lower : ''
  const ofPerson = personNounsAfter.has(next)
  if (before?.sentence === last.sentence) {
    if (isAllegiance(before)) vote(words.some((word) => word.shape === 'number') ? 'outlet' : 'organisation', strong)
    if (outletNounsBefore.has(before.lower)) vote('outlet', strong)
    else if (partyNounsBefore.has(before.lower)) vote('organisation', strong)
    if (before.lower === 'the' && !ofPerson) {
      vote('organisation', weak + 1)
      vote('person', -strong)
    }
    if (isTitleOfWork(candidate)) vote('none', certain)
    if (before.lower === 'of' && earlier && placeNounsBefore.has(earlier.lower)) vote('place', strong)
    if (before.lower === 'of' && earlier && ofPlaces.test(earlier.lower)) vote('place', weak + 1)
  }
  // "Der Horizont", "Die Stimme".
  if (words.length > 1 && /^(?:der|die|das)$/.test(words[0]?.lower ?? '')) {
    vote('outlet', strong)
    vote('person', -strong)
  }
  if (after?.lower === 'who' || (last.possessive && after && personNounsAfter.has(after.lower))) vote('person', strong)
  if (speechVerbs.has(next) || ofPerson) vote('person', weak)
  if (outletNounsAfter.has(next)) vote('outlet', certain)
  if (partyNounsAfter.has(next)) vote('organisation', strong)
  if (placeNounsAfter.has(next)) vote('place', strong)
  voteByApposition(candidate, vote)
  voteByNounBefore(candidate, vote)
  if (next === ',' && candidate.afterThat && isCountry(candidate.afterThat)) vote('place', strong)
}

/** Whoever is one of a place: "the delegate of [Place]". */
const ofPlaces = /^(?:delegate|ambassador|envoy|consul|mayor|governor|citizen|resident|inhabitant|native)s?$/

/** "[Name], a legal aid group, …": what the text says that the named is. */
function voteByApposition({ apposed }: Candidate, vote: Vote): void {
  if (!apposed) return
  if (outletNounsBefore.has(apposed.lower)) vote('outlet', strong)
  else if (partyNounsBefore.has(apposed.lower)) vote('organisation', strong)
  else if (placeNounsAfter.has(apposed.lower)) vote('place', strong)
  else if (isRoleNoun(apposed.lower)) vote('person', weak + 1)
}

/** "The airline, [Name], said": what the noun between the article and the commas says that the named is. */
function voteByNounBefore({ introduced }: Candidate, vote: Vote): void {
  if (!introduced) return
  const party = partyNouns.get(introduced.lower)
  if (isRoleNoun(introduced.lower)) vote('person', weak + 1)
  else if (introduced.lower !== 'agency' && party?.kinds[0] === 'outlet') vote('outlet', strong)
  else if (party || partyNounsBefore.has(introduced.lower)) vote('organisation', strong)
}

function isCountry(word: Word): boolean {
  const known = knownPlace(word.text)
  return known?.form === 'name' && known.kind !== 'city'
}

/** 'her novel, "The Last Harbour"', 'the film Silent River': the noun stands right before, a comma and a mark apart at most. */
function isTitleOfWork({ before, earlier, words }: Candidate): boolean {
  const [near, far] = [before, earlier].map((word) => (word?.sentence === words[0]?.sentence ? word : undefined))
  if (near && workNouns.has(near.lower)) return !isGivenName(words[0]?.lower ?? '')
  return (
    near !== undefined && /^["“‘']$/.test(near.text) && (workNouns.has(far?.lower ?? '') || far?.lower === 'titled')
  )
}

/** "state-run", "government-affiliated": what is so called is no person. */
function isAllegiance(word: Word): boolean {
  return (
    /^(?:run|affiliated|owned|controlled|backed|linked|funded|aligned|sponsored)$/.test(word.lower) &&
    word.firstToken > 0
  )
}

/** First words that tell a region and no person ("Lower Karo"). */
const regionOpeners: ReadonlySet<string> = new Set(
  'lower upper greater northern southern eastern western central north south east west new old'.split(' '),
)

/** "AquaVarenia": two words run together, neither of them a particle of persons ("McKaro", "DeVelic"). */
function isFirmsName({ text }: Word): boolean {
  return /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}/u.test(text) && !/^(?:Mac|Fitz|Van|Von|Des|Del|Ter)\p{Lu}/u.test(text)
}

/** Most words in a person's name, particles and initials apart. */
const longestPerson = 4

function voteByShape(candidate: Candidate, vote: Vote): void {
  const { words } = candidate
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return
  if (words.length === 1) {
    if (isFirmsName(first)) vote('organisation', weak + 1)
    if (first.shape === 'capital') vote('person', 0.5)
    if (isGivenName(first.lower)) vote('person', weak)
    return
  }
  if (words.some((word) => word.shape === 'number')) {
    vote('outlet', strong)
    return
  }
  if (words.some((word) => ['of', 'for', '&'].includes(word.lower))) {
    vote('organisation', 1)
    return
  }
  const own = words.filter((word) => word.text.length > 2 && !nameParticles.has(word.lower))
  if (own.length > longestPerson) {
    vote('none', strong)
    return
  }
  if (regionOpeners.has(first.lower)) vote('place', strong)
  else if (isGivenName(first.lower)) vote('person', strong + 2)
  else if (canBeGivenName(first.lower)) vote('person', weak + 1)
  else if (/^\p{Lu}\.?$/u.test(first.text)) vote('person', strong)
  else vote('person', weak)
  if (words.slice(1).some((word) => nameParticles.has(word.lower.split('-')[0] ?? ''))) vote('person', weak)
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word.text))) vote('person', strong)
}
