import type { Links } from '../model/index.ts'
import { weakVerbs } from './clause-words.ts'
import { predicateWith, type Predicate } from './predicates.ts'
import type { Proposition } from './propositions.ts'
import { originOf } from './origins.ts'
import { daysApart, saidWhen } from './said-when.ts'
import { contentWords } from './words.ts'

/** What a document speaks of, as far as "we" goes: the places that its figures and events tell. */
export type PlacesOf = ReadonlyMap<string, ReadonlySet<string>>

/** Content words that subject, verb and object must share in all. */
const leastShared = 3
/** Words by which one clause may tell more than the other. */
const mostFurther = 2

/** Words by which an affirmation may tell more than what is denied as a whole. */
const mostParticulars = 8

/** Whether a thing that one has and another has not is had, or not, by the same. */
export function sameOwner(yes: Proposition, no: Proposition, links: Links, places: PlacesOf): boolean {
  const subjects = [subjectOf(yes.predicate), subjectOf(no.predicate)] as const
  return areOne(subjects, [yes, no], links, places)
}

/** Whether two clauses say the same of the same, but for the denial: one verb, one subject, the same other words. */
export function sayTheSame(yes: Proposition, no: Proposition, links: Links, places: PlacesOf): boolean {
  const denied = no.predicate
  if (denied === null) return false
  const affirmed = yes.predicate ?? predicateWith(yes.clause.words, denied.verb)
  if (affirmed === null || affirmed.verb !== denied.verb) return false
  const subjects = [actorOf(affirmed), actorOf(denied)] as const
  if (!areOne(subjects, [yes, no], links, places)) return false
  const [one, other] = [othersOf(affirmed), othersOf(denied)]
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  const shared = shorter.filter((word) => longer.includes(word)).length
  const allowed = shorter.length >= 4 ? 1 : 0
  // Who denies the plain thing denies it in every particular.
  const isPlainDenial = other.length <= one.length && shared === other.length
  const further = isPlainDenial ? mostParticulars : mostFurther
  if (shorter.length - shared > allowed || longer.length - shared > further || shared === 0) return false
  if (differInNumber(yes, no)) return false
  const named = subjects[0].kind === 'named' && subjects[1].kind === 'named' ? subjects[0].words.length : 0
  const weight = shared + named + (weakVerbs.has(denied.verb) ? 0 : 1)
  const isSaidAlike = one.length === other.length && one.length === shared && !weakVerbs.has(denied.verb)
  const isBesideIt =
    isPlainDenial && yes.attribution.document === no.attribution.document && !weakVerbs.has(denied.verb)
  return (
    weight >= leastShared ||
    ((isSaidAlike || isBesideIt) && weight === leastShared - 1 && subjects[0].kind !== 'pronoun')
  )
}

type Subject =
  | { readonly kind: 'there' | 'nobody' | 'we' | 'I' | 'anybody' }
  | { readonly kind: 'pronoun' | 'named'; readonly words: readonly string[] }

function subjectOf(predicate: Predicate | null): Subject {
  if (predicate === null) return { kind: 'there' }
  const last = predicate.subject.at(-1)
  if (last === undefined) return { kind: 'nobody' }
  if (last === 'there') return { kind: 'there' }
  if (last === 'i') return { kind: 'I' }
  if (last === 'we') return { kind: 'we' }
  if (['you', 'one', 'anyone', 'everyone', 'who', 'which', 'people', 'someone'].includes(last))
    return { kind: 'anybody' }
  if (['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those'].includes(last))
    return { kind: 'pronoun', words: [last] }
  const words = contentWords(predicate.subject.join(' '))
  return words.length === 0 ? { kind: 'anybody' } : { kind: 'named', words }
}

/** A passive leaves out who acted. */
function actorOf(predicate: Predicate): Subject {
  return predicate.isPassive ? { kind: 'there' } : subjectOf(predicate)
}

/** What stands in the clause besides actor and verb. */
function othersOf({ subject, rest, isPassive }: Predicate): string[] {
  return contentWords([...(isPassive ? subject : []), ...rest].join(' '))
}

function areOne(
  [a, b]: readonly [Subject, Subject],
  [yes, no]: readonly [Proposition, Proposition],
  links: Links,
  places: PlacesOf,
): boolean {
  const inOneText = yes.attribution.document === no.attribution.document
  if (a.kind === 'anybody' || b.kind === 'anybody') return false
  if (a.kind === 'I' || b.kind === 'I' || a.kind === 'nobody' || b.kind === 'nobody')
    return bySpeaker(a, b, yes, no, links)
  if (a.kind === 'there' || b.kind === 'there')
    return inOneText || sameOrigin(yes, no, links) || sharePlace(yes, no, links, places)
  if (a.kind === 'pronoun' || b.kind === 'pronoun') return inOneText && (a.kind === b.kind || isTheyOfUs(a, b))
  if (a.kind === 'named' && b.kind === 'named') {
    const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
    return shorter.every((word) => longer.includes(word)) && (inOneText || sharePlace(yes, no, links, places))
  }
  if (a.kind === 'we' && b.kind === 'we') return inOneText || sameOrigin(yes, no, links)
  const [named, ours] = a.kind === 'named' ? [a, no] : [b, yes]
  return named.kind === 'named' && isOurs(named.words.join(' '), ours, inOneText, links, places)
}

/** "I" is its speaker, and so is the left-out subject of a gerund. */
function bySpeaker(a: Subject, b: Subject, yes: Proposition, no: Proposition, links: Links): boolean {
  if (sameOrigin(yes, no, links)) return a.kind !== 'named' && b.kind !== 'named'
  const [named, speaker] = a.kind === 'named' ? [a, no] : b.kind === 'named' ? [b, yes] : [null, no]
  if (named === null || named.kind !== 'named') return false
  const name = contentWords(speaker.attribution.voice[0]?.name ?? '')
  return named.words.some((word) => name.includes(word))
}

/** "We" may be the country or city that is named, and is no other party. */
function isOurs(name: string, ours: Proposition, inOneText: boolean, links: Links, places: PlacesOf): boolean {
  if (places.get(ours.attribution.document)?.has(name) === true) return true
  if (!inOneText) return false
  return !links.parties.parties.some(({ names }) => names.some((one) => contentWords(one).join(' ') === name))
}

function sameOrigin(yes: Proposition, no: Proposition, links: Links): boolean {
  const [one, other] = [yes, no].map(({ attribution }) =>
    originOf(attribution.voice, links.parties, attribution.document),
  )
  return one != null && one === other
}

/** "We do not", says one; "they do", says another of them beside it. */
function isTheyOfUs(a: Subject, b: Subject): boolean {
  const [pronoun, ours] = a.kind === 'pronoun' ? [a, b] : [b, a]
  return pronoun.kind === 'pronoun' && pronoun.words[0] === 'they' && ours.kind === 'we'
}

function sharePlace(yes: Proposition, no: Proposition, links: Links, places: PlacesOf): boolean {
  const [one, other] = [yes, no].map((side) => placesSpokenOf(side, links, places))
  if (one === undefined || other === undefined) return false
  return [...one].some((place) => other.has(place)) || ((one.size === 0 || other.size === 0) && areOfOneTime(yes, no))
}

/** Where a text names no place, the same words within a month are taken to be of the same. */
const mostDaysApart = 31

function areOfOneTime(yes: Proposition, no: Proposition): boolean {
  const [one, other] = [saidWhen(yes.attribution), saidWhen(no.attribution)]
  if (one === null || other === null) return false
  return daysApart(one, other) <= mostDaysApart
}

const namedPlace = /\b(?:in|at|across|throughout|inside)\s+((?:\p{Lu}[\p{L}'’-]*\s?){1,3})/gu
const ownCountry = /\b(?:our|my|this|the) country\b/i
const bodies: ReadonlySet<string> = new Set([
  'government',
  'ministry',
  'state',
  'republic',
  'presidency',
  'army',
  'police',
])

/** The places that its document tells, those that its own words name, and for "our country" that of its speaker's family. */
function placesSpokenOf({ attribution, clause }: Proposition, links: Links, places: PlacesOf): Set<string> {
  const named = [...clause.text.matchAll(namedPlace)].map(([, words = '']) => contentWords(words).join(' '))
  const told = [...(places.get(attribution.document) ?? []), ...named.filter((place) => place !== '')]
  if (ownCountry.test(clause.text)) {
    const origin = originOf(attribution.voice, links.parties, attribution.document)
    told.push(...contentWords(origin ?? '').filter((word) => !bodies.has(word)))
  }
  return new Set(told)
}

function differInNumber(yes: Proposition, no: Proposition): boolean {
  const [one, other] = [yes, no].map(({ clause }) => clause.words.filter((word) => /^\d/.test(word)).join(' '))
  return one !== '' && other !== '' && one !== other
}
