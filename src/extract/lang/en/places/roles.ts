import type { Analysis, Token } from '../analysis.ts'
import type { KnownPlace } from './gazetteer.ts'
import type { PlaceRun } from './patterns.ts'
import { cityThings, governmentVerbs, locative } from './words.ts'

/** What the words stand for: where something is, the government seated there, or the people and things of a country. */
export type PlaceRole = 'place' | 'government' | 'people'

/** "Tehran denied", "Tehran’s fear" are the government; "in Tehran", "Tehran’s streets" the city. */
export function roleOf(analysis: Analysis, run: PlaceRun, place: KnownPlace): PlaceRole {
  if (place.form === 'demonym') return 'people'
  if (isPlaced(analysis.tokens, run.firstToken)) return 'place'
  if (place.capital && isPossessive(analysis.tokens[run.endToken]))
    return cityThings.has(analysis.tokens[run.endToken + 1]?.lower ?? '') ? 'place' : 'government'
  if (place.kind !== 'country' && place.kind !== 'unknown' && !place.capital) return 'place'
  return governs(analysis.tokens, run.endToken) ? 'government' : 'place'
}

function isPlaced(tokens: readonly Token[], firstToken: number): boolean {
  const before = tokens[firstToken - 1]
  const earlier = tokens[firstToken - 2]
  if (before && locative.has(before.lower)) return true
  return before?.lower === 'the' && earlier !== undefined && locative.has(earlier.lower)
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text)
}

/** Whether the words from here on are a verb of speaking, fearing or acting, auxiliaries and adverbs left out. */
function governs(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at]
    if (!token) return false
    if (governmentVerbs.has(token.lemma) && (token.pos === 'VERB' || token.pos === 'NOUN')) return true
    if (token.pos !== 'AUX' && token.pos !== 'ADV' && token.pos !== 'PART') return false
  }
  return false
}
