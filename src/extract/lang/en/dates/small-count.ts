import type { Token } from '../analysis.ts'
import { cardinals } from '../numbers/words.ts'
import { timeUnits, vagueCounts, type Unit } from './words.ts'

/** A small count and where its words end. */
export interface Count {
  readonly low: number
  readonly high: number
  readonly end: number
}

/** A small count: digits, a number word, "a", "a few", "several", "two or three". */
export function smallCount(tokens: readonly Token[], at: number): Count | undefined {
  const word = tokens[at]?.lower ?? ''
  const vague = vagueCounts.get(word === 'a' ? (tokens[at + 1]?.lower ?? '') : word)
  if (vague && word !== 'recent') {
    const after = word === 'a' ? at + 2 : at + 1
    const [low, high] = vague
    return { low, high, end: tokens[after]?.lower === 'of' ? after + 1 : after }
  }
  const low = oneCount(word)
  if (low === undefined) return undefined
  if (/^(?:to|or|-|–)$/.test(tokens[at + 1]?.lower ?? '')) {
    const high = oneCount(tokens[at + 2]?.lower ?? '')
    if (high !== undefined && high > low) return { low, high, end: at + 3 }
  }
  return { low, high: low, end: at + 1 }
}

function oneCount(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1
  const code = word.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39 && /^\d{1,3}(?:\.\d)?$/.test(word)) return Number(word)
  return cardinals.get(word)
}

/** A count of a unit ("two weeks", "a fortnight": two weeks) and where its words end. */
export interface CountedUnit extends Count {
  readonly unit: Unit
}

export function countedUnit(tokens: readonly Token[], at: number, end: number): CountedUnit | undefined {
  const count = smallCount(tokens, at)
  return count && unitOf(tokens, count, end)
}

/** A count with the unit that its words end before. */
export function unitOf(tokens: readonly Token[], count: Count, end: number): CountedUnit | undefined {
  if (count.end >= end) return undefined
  const word = tokens[count.end]?.lower ?? ''
  if (word === 'fortnight' || word === 'fortnights')
    return { low: 2 * count.low, high: 2 * count.high, unit: 'week', end: count.end + 1 }
  const unit = timeUnits.get(word)
  return unit && { low: count.low, high: count.high, unit, end: count.end + 1 }
}

/** Words before a count that make it no exact one ("about ten days ago"). */
export function isApproximate(token: Token | undefined, before: Token | undefined): boolean {
  const word = token?.lower ?? ''
  return approximate.has(word) || (word === 'than' && /^(?:more|less|fewer)$/.test(before?.lower ?? ''))
}

const approximate: ReadonlySet<string> = new Set(
  'about around roughly approximately nearly almost some over within least most'.split(' '),
)
