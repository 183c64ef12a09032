import type { Token } from '../analysis.ts'
import { actNoun, countedNoun, isPeopleName, isPersonNoun } from './acts.ts'
import type { Candidate } from './candidates.ts'
import type { Governed } from './measures.ts'

type Tokens = readonly Token[]

/** A noun of people, or a capitalised name of a people, a faith or a party ("Syrians", "Democrats"); "Toyotas" are things. */
export function isPeople({ lower, text, pos }: Token): boolean {
  return isPersonNoun(lower) || (pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text) && isPeopleName(lower))
}

const things =
  /^(?:buildings?|vehicles?|cars?|houses?|homes?|weapons?|tanks?|strikes?|attacks?|bombs?|missiles?|rockets?|clashes|battles|explosions?|operations?|raids?|protests?|ambulances?|centers?|centres?|pylons?|phones?|ships?|boats?|planes?|aircraft|rifles?|shops?|schools?|mosques?|churches|farms?|animals|cattle|sheep|goats|dogs|documents?|photos?|videos?|reports?|books?|articles?|statements?|names?|times?|cases?|occasions?|incidents?|blows|shots?|bullets?|years?|seats?|votes?)$/

/** Whether the noun counted is of things or places, whatever happened to them. */
export function countsThings(tokens: Tokens, { phrase }: Candidate): boolean {
  if (phrase.head === null) return false
  const word = tokens[phrase.head]?.lower ?? ''
  return things.test(word) || countedNoun(word).weak === 'places'
}

/** Whether a candidate counts people: by its noun or by what happened to those counted. */
export function countsPeople(tokens: Tokens, candidate: Candidate, { measure }: Governed): boolean {
  if (candidate.unit || candidate.number.form === 'fraction') return false
  const head = candidate.phrase.head === null ? '' : (tokens[candidate.phrase.head]?.lower ?? '')
  if (countsThings(tokens, candidate)) return false
  const noun = candidate.phrase.head === null ? undefined : tokens[candidate.phrase.head]
  if (noun && isPeople(noun)) return true
  return (
    !/^(?:places|cost|share|duration|other)$/.test(measure) &&
    (head === '' || actNoun(tokens[candidate.phrase.head ?? -1]) !== undefined || measure !== 'named')
  )
}
