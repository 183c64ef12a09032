import type { Analysis } from '../analysis.ts'
import type { EventMention } from './mentions.ts'
import { eventNouns } from './triggers.ts'
import { locative } from '../places/words.ts'
import type { PlaceMention } from '../places/places.ts'

/** Where something is: the place's name, and the country that it is or lies in as far as known. */
export interface Where {
  readonly name: string
  readonly country: string | null
}

/** The places of each sentence. */
export function placesBySentence(analysis: Analysis, places: readonly PlaceMention[]): Map<number, PlaceMention[]> {
  const bySentence = new Map<number, PlaceMention[]>()
  for (const place of places) {
    const sentence = analysis.tokens[place.firstToken]?.sentence
    if (sentence === undefined) continue
    const list = bySentence.get(sentence)
    if (list) list.push(place)
    else bySentence.set(sentence, [place])
  }
  return bySentence
}

/** How far from its event a place in the same sentence still tells where it was, in tokens. */
const reach = 12

/** Where a mention's own phrase or its sentence says the event was; null where neither does. */
export function placeOfMention(
  analysis: Analysis,
  mention: EventMention,
  places: readonly PlaceMention[],
  clauses: Int32Array,
): Where | null {
  for (const place of places)
    if (place.firstToken >= mention.firstToken && place.endToken <= mention.head)
      return place.role === 'place' && place.country ? whereOf(place) : countryOf(place)
  let best: { readonly where: Where; readonly distance: number } | undefined
  for (const place of places) {
    if (!isLocated(analysis, place)) continue
    const after = place.firstToken >= mention.endToken
    const distance = after ? place.firstToken - mention.endToken : mention.firstToken - place.endToken
    if (distance > reach || clauses[place.firstToken] !== clauses[mention.head]) continue
    const cost = after ? distance : distance + 3
    if (!best || cost < best.distance) best = { where: whereOf(place), distance: cost }
  }
  return best?.where ?? null
}

/** "in X", "across the X": not "from X", "to X", which are of movements. */
function isLocated(analysis: Analysis, place: PlaceMention): boolean {
  if (place.role !== 'place' || place.form === 'demonym') return false
  const before = analysis.tokens[place.firstToken - 1]
  const earlier = analysis.tokens[place.firstToken - 2]
  const word = before?.lower === 'the' ? earlier?.lower : before?.lower
  if (before?.text === ',' && earlier && /^\p{Lu}/u.test(earlier.text)) return false
  if (isOfPart(analysis, place)) return false
  if (word === 'on') return eventNouns.has(earlier?.lower ?? '')
  return word !== undefined && locative.has(word) && !['from', 'to', 'into', 'over', 'toward', 'towards'].includes(word)
}

/** "In Varo alone 38 died": a part of what happened. */
function isOfPart(analysis: Analysis, place: PlaceMention): boolean {
  return analysis.tokens[place.endToken]?.lower === 'alone'
}

function whereOf(place: PlaceMention): Where {
  return { name: place.name, country: place.country }
}

function countryOf(place: PlaceMention): Where {
  return { name: place.country ?? place.name, country: place.country ?? place.name }
}

/** What the document is about: the country or unknown place most often named, the title and the opening counting more. */
export function mainPlace(analysis: Analysis, places: readonly PlaceMention[]): Where | null {
  const weights = new Map<string, number>()
  const opening = analysis.sentences[2]?.end ?? 0
  for (const place of places) {
    if (isOfPart(analysis, place) || place.role === 'seat') continue
    const name = place.country ?? place.name
    const weight = (place.start < opening ? 2 : 1) + (place.role === 'place' ? 1 : 0)
    weights.set(name, (weights.get(name) ?? 0) + weight)
  }
  let best: readonly [string, number] | undefined
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry
  return best ? { name: best[0], country: best[0] } : null
}

/** Whether two places can be one place: the same, or one lies in the other. */
export function placesFit(a: Where | null, b: Where | null): boolean {
  if (!a || !b || a.name === b.name) return true
  if (a.country === null || b.country === null)
    return a.name === b.country || b.name === a.country || a.country === b.country
  return a.country === b.country
}
