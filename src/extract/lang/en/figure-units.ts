import type { Token } from './analysis.ts'
import {
  currencyCodes,
  currencyNames,
  currencySigns,
  dollarCountries,
  durationUnits,
  plainUnits,
  rateOpeners,
  rateWords,
} from './figure-unit-words.ts'
import type { WrittenNumber } from './numbers.ts'

type Tokens = readonly Token[]

export type UnitKind = 'money' | 'percent' | 'duration' | 'plain'

/** A unit that belongs to the number itself. The tokens run from its sign to its last word, the number in between. */
export interface NumberUnit {
  readonly kind: UnitKind
  readonly unit: string
  readonly firstToken: number
  readonly endToken: number
  /** "a five-month siege": glued to what follows. */
  readonly glued: boolean
}

/** The currency, percent sign, length of time or other unit that a number is told in; undefined where it only counts. */
export function unitOf(tokens: Tokens, number: WrittenNumber): NumberUnit | undefined {
  return moneyOf(tokens, number) ?? percentOf(tokens, number) ?? wordUnitOf(tokens, number)
}

function moneyOf(tokens: Tokens, { firstToken, endToken }: WrittenNumber): NumberUnit | undefined {
  const sign = currencySigns.get(tokens[firstToken - 1]?.lower ?? '')
  const named = currencyAfter(tokens, endToken)
  const firstSign = sign && tokens[firstToken - 1]?.sentence === tokens[firstToken]?.sentence
  if (firstSign)
    return { kind: 'money', unit: sign, firstToken: firstToken - 1, endToken: named?.end ?? endToken, glued: false }
  return named && { kind: 'money', unit: named.unit, firstToken, endToken: named.end, glued: false }
}

/** "rials", "US dollars", "Iranian rials", "of rials" after "billions". */
function currencyAfter(tokens: Tokens, at: number): { readonly unit: string; readonly end: number } | undefined {
  const from = tokens[at]?.lower === 'of' ? at + 1 : at
  for (let next = from; next < from + 3; next++) {
    const token = tokens[next]
    if (!token || token.sentence !== tokens[at - 1]?.sentence) return undefined
    const country = dollarCountries.get(tokens[next - 1]?.lower ?? '')
    const code = currencyCodes.get(token.lower)
    if (code) return { unit: (next > from && code === 'USD' && country) || code, end: next + 1 }
    const name = currencyNames.get(token.lower)
    // "3 pounds of flour": a weight.
    if (name === 'pounds' && tokens[next + 1]?.lower === 'of') return undefined
    if (name && !(next > from && token.lower === 'real')) return { unit: name, end: next + 1 }
    const mayDescribe = token.pos === 'ADJ' || (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text))
    if (!mayDescribe) return undefined
  }
  return undefined
}

function percentOf(tokens: Tokens, { firstToken, endToken }: WrittenNumber): NumberUnit | undefined {
  const word = tokens[endToken]?.lower ?? ''
  const before = tokens[endToken - 1]?.lower
  const percent = (end: number): NumberUnit => ({
    kind: 'percent',
    unit: 'percent',
    firstToken,
    endToken: end,
    glued: false,
  })
  if (before === '%') return percent(endToken)
  if (word === 'percentage' && /^points?$/.test(tokens[endToken + 1]?.lower ?? ''))
    return { ...percent(endToken + 2), kind: 'plain', unit: 'percentage points' }
  if (/^(?:%|percent|pct|pc)$/.test(word)) return percent(endToken + 1)
  return word === 'per' && /^cent\.?$/.test(tokens[endToken + 1]?.lower ?? '') ? percent(endToken + 2) : undefined
}

function wordUnitOf(tokens: Tokens, { firstToken, endToken, form }: WrittenNumber): NumberUnit | undefined {
  const glued = tokens[endToken]?.text === '-'
  const at = glued ? endToken + 1 : tokens[endToken]?.lower === 'of' && form === 'magnitude' ? endToken + 1 : endToken
  const token = tokens[at]
  if (!token || token.sentence !== tokens[firstToken]?.sentence) return undefined
  const further = /^(?:more|full|long|straight|consecutive|whole|single)$/.test(token.lower) ? 1 : 0
  const word = tokens[at + further]?.lower ?? ''
  const duration = durationUnits.get(word)
  if (duration) return { kind: 'duration', unit: duration, firstToken, endToken: at + further + 1, glued }
  if (plainUnits.has(token.lower) && !glued) {
    const end = token.lower === 'square' || token.lower === 'cubic' ? at + 2 : at + 1
    return { kind: 'plain', unit: token.lower, firstToken, endToken: end, glued }
  }
  return /^(?:square|cubic)$/.test(token.lower) && plainUnits.has(tokens[at + 1]?.lower ?? '')
    ? { kind: 'plain', unit: `${token.lower} ${tokens[at + 1]?.lower ?? ''}`, firstToken, endToken: at + 2, glued }
    : undefined
}

/** The rate that follows an amount or what it counts: "per month", "a year", "annually", "per inmate per month". */
export function rateAfter(tokens: Tokens, at: number, end: number): string | null {
  const first = oneRate(tokens, at, end)
  if (!first) return null
  const second = oneRate(tokens, first.end, end)
  if (!second) return first.word
  const things = [first.word, second.word].sort((a, b) => Number(isPeriod(a)) - Number(isPeriod(b)))
  return things.join('-')
}

const periods = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
export function isPeriod(word: string): boolean {
  return periods.has(word)
}

function oneRate(tokens: Tokens, at: number, end: number): { readonly word: string; readonly end: number } | undefined {
  const token = tokens[at]
  if (!token || at >= end) return undefined
  if (/^(?:annually|yearly|monthly|weekly|daily|hourly)$/.test(token.lower))
    return { word: rateWords.get(token.lower) ?? token.lower, end: at + 1 }
  const opener = token.lower === 'for' && /^(?:each|every)$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : at
  const word = tokens[opener + 1]
  if (!rateOpeners.has(tokens[opener]?.lower ?? '') || !word || opener + 1 >= end) return undefined
  if (/^(?:earlier|before|ago|later|after)$/.test(tokens[opener + 2]?.lower ?? '')) return undefined
  const known = rateWords.get(word.lower)
  if (known) return { word: known, end: opener + 2 }
  const per = tokens[opener]?.lower === 'per' && word.pos === 'NOUN' && word.lower !== 'cent'
  return per ? { word: word.lower, end: opener + 2 } : undefined
}
