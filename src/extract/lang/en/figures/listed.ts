import type { Token } from '../analysis.ts'
import type { Candidate } from './candidates.ts'
import { countsThings } from './counted.ts'
import type { Governed } from './measures.ts'

type Tokens = readonly Token[]

/** Figures joined by commas and "and" alone share a verb: "31 people and 4 guards were killed", "killed 12 men, 3 women". */
export function shareAlongLists(
  tokens: Tokens,
  candidates: readonly Candidate[],
  own: readonly (Governed | undefined)[],
): (Governed | undefined)[] {
  const shared = [...own]
  const lacks = (index: number) => {
    const known = shared[index]
    return !candidates[index]?.unit && (known === undefined || known.ground === 'noun') && known?.measure !== 'places'
  }
  const take = (to: number, from: number) => {
    const giver = shared[from]
    if (!giver || (giver.ground !== 'act' && giver.ground !== 'shared') || !lacks(to)) return
    const receiver = candidates[to]
    if (receiver && countsThings(tokens, receiver)) return
    shared[to] = { measure: giver.measure, ground: 'shared', predicate: giver.predicate, from }
  }
  for (let at = 1; at < candidates.length; at++)
    if (areListed(tokens, candidates[at - 1], candidates[at])) take(at, at - 1)
  for (let at = candidates.length - 2; at >= 0; at--)
    if (areListed(tokens, candidates[at], candidates[at + 1])) take(at, at + 1)
  return shared
}

const listWords = new Set([
  ',',
  'and',
  'or',
  'plus',
  'as',
  'well',
  '&',
  'another',
  'also',
  'with',
  'a',
  'further',
  'then',
  'about',
  'some',
])

/** Whether nothing but the words of a list stands between two figures of one sentence. */
export function areListed(tokens: Tokens, first: Candidate | undefined, second: Candidate | undefined): boolean {
  if (first?.sentence !== second?.sentence || !first || !second) return false
  const from = Math.max(first.phrase.endToken, first.endToken)
  const gap = second.worded.outerFirst - from
  if (gap < 1 || gap > 5) return false
  for (let at = from; at < second.worded.outerFirst; at++) if (!listWords.has(tokens[at]?.lower ?? '')) return false
  return true
}
