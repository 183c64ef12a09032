import type { Analysis, Token } from '../analysis.ts'
import type { KnownPlace } from './gazetteer.ts'
import type { PlaceRun } from './patterns.ts'
import { cityThings, governmentVerbs, locative } from './words.ts'

/** What the words stand for: where something is, the government seated there, the people and things of a country, or where a body has its seat. */
export type PlaceRole = 'place' | 'government' | 'people' | 'seat'

/** "Oslo-based" and "based in Oslo" tell where who speaks is, not what is spoken of; "Tehran denied", "Tehran’s fear" are the government; "in Tehran", "Tehran’s streets" the city. */
export function roleOf(analysis: Analysis, run: PlaceRun, place: KnownPlace): PlaceRole {
  if (isSeat(analysis, run)) return 'seat'
  if (place.form === 'demonym') return 'people'
  if (isPlaced(analysis.tokens, run.firstToken)) return 'place'
  if (place.capital && isPossessive(analysis.tokens[run.endToken]))
    return cityThings.has(analysis.tokens[run.endToken + 1]?.lower ?? '') ? 'place' : 'government'
  if (place.kind !== 'country' && place.kind !== 'unknown' && !place.capital) return 'place'
  return governs(analysis.tokens, run.endToken) ? 'government' : 'place'
}

function isSeat({ text, tokens }: Analysis, { firstToken, endToken }: PlaceRun): boolean {
  const end = tokens[endToken - 1]?.end ?? text.length
  if (/^[-‐‑–]based\b/i.test(text.slice(end, end + 8))) return true
  const [verb, preposition] = [tokens[firstToken - 2]?.lower ?? '', tokens[firstToken - 1]?.lower ?? '']
  return preposition === 'in' && (verb === 'based' || verb === 'headquartered')
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
