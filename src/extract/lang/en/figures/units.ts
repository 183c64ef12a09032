import type { Token } from '../analysis.ts'
import { currencyPrefix } from './codes.ts'
import {
  currencyCodes,
  currencyNames,
  currencySigns,
  dollarCountries,
  durationUnits,
  gluedUnits,
  plainUnits,
  rateOpeners,
  rateWords,
} from './unit-words.ts'
import type { WrittenNumber } from '../numbers/numbers.ts'

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
  return (
    moneyOf(tokens, number) ?? percentOf(tokens, number) ?? wordUnitOf(tokens, number) ?? gluedUnitOf(tokens, number)
  )
}

function moneyOf(tokens: Tokens, number: WrittenNumber): NumberUnit | undefined {
  const { firstToken, endToken } = number
  const named = currencyAfter(tokens, endToken)
  const sign = signBefore(tokens, number)
  if (sign)
    return { kind: 'money', unit: sign.unit, firstToken: sign.first, endToken: named?.end ?? endToken, glued: false }
  return named && { kind: 'money', unit: named.unit, firstToken, endToken: named.end, glued: false }
}

/** "$3", "USD 3", "US $3", "$US113", "RM2.70", "Rs. 5": a sign before the number, with the letters that tell whose it is. */
function signBefore(
  tokens: Tokens,
  { firstToken, prefix, digits }: WrittenNumber,
): { readonly unit: string; readonly first: number } | undefined {
  const sentence = tokens[firstToken]?.sentence
  const before = (distance: number) => {
    const token = tokens[firstToken - distance]
    return token?.sentence === sentence ? (token?.lower ?? '') : ''
  }
  const glued = currencyPrefix(prefix)
  // "$US113", "$A82": the country's letters stand after the sign.
  const country = prefix !== '' && before(1) === '$' ? currencySigns.get(`${prefix.toLowerCase()}$`) : undefined
  if (country) return { unit: country, first: firstToken - 1 }
  if (glued) return { unit: glued, first: firstToken }
  if (!digits && !/^[$€£¥₹]$/.test(before(1))) return undefined
  const at = before(1) === '.' && before(2) === 'rs' ? 2 : 1
  const sign = currencySigns.get(before(at))
  if (!sign) return undefined
  const owner = before(1) === '$' ? currencySigns.get(`${before(2)}$`) : undefined
  const adjacent = owner && /^\p{Lu}/u.test(tokens[firstToken - 2]?.text ?? '')
  return adjacent ? { unit: owner, first: firstToken - 2 } : { unit: sign, first: firstToken - at }
}

/** "rials", "US dollars", "Iranian rials", "of rials" after "billions". */
function currencyAfter(tokens: Tokens, at: number): { readonly unit: string; readonly end: number } | undefined {
  const from = tokens[at]?.lower === 'of' ? at + 1 : at
  for (let next = from; next < from + 3; next++) {
    const token = tokens[next]
    if (!token || token.sentence !== tokens[at - 1]?.sentence) return undefined
    const country = dollarCountries.get(tokens[next - 1]?.lower ?? '')
    const code = currencyCodes.get(token.lower) ?? (next === from ? codeAfter(token) : undefined)
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

/** "110 JPY", "1,200€": a code in capitals or a sign right after the number. */
function codeAfter({ text, lower }: Token): string | undefined {
  return /^(?:[A-Z]{3}|[€£¥₹₽₺₪₴₩₦])$/.test(text) ? currencySigns.get(lower) : undefined
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
  if (plainUnits.has(token.lower)) {
    const end = token.lower === 'square' || token.lower === 'cubic' ? at + 2 : at + 1
    return { kind: 'plain', unit: token.lower, firstToken, endToken: end, glued }
  }
  return /^(?:square|cubic)$/.test(token.lower) && plainUnits.has(tokens[at + 1]?.lower ?? '')
    ? { kind: 'plain', unit: `${token.lower} ${tokens[at + 1]?.lower ?? ''}`, firstToken, endToken: at + 2, glued }
    : undefined
}

/** "164p", "45g", "25C": letters right against the digits, in the same token or in one of their own. */
function gluedUnitOf(tokens: Tokens, { firstToken, endToken, suffix, digits }: WrittenNumber): NumberUnit | undefined {
  if (!digits) return undefined
  const next = tokens[endToken]
  const against = suffix === '' && next?.start === tokens[endToken - 1]?.end
  const letters = (against ? (next?.lower ?? '') : suffix.toLowerCase()).replace(/(?<![.,)])[.,)]+$/, '')
  const unit = gluedUnits.get(letters) ?? (plainUnits.has(letters) ? letters : undefined)
  if (!unit) return undefined
  const kind = unit === 'pence' ? 'money' : unit === 'hours' || unit === 'seconds' ? 'duration' : 'plain'
  return { kind, unit, firstToken, endToken: against ? endToken + 1 : endToken, glued: false }
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

/** "20 people are killed every day", "are killed a day.": "were killed a day into the strike" is no rate. */
export function rateAfterVerb(tokens: Tokens, at: number, end: number): string | null {
  let next = at
  while (
    next < end &&
    next < at + 4 &&
    /^(?:AUX|VERB|ADV)$/.test(tokens[next]?.pos ?? '') &&
    !isRateAdverb(tokens[next])
  )
    next++
  if (next === at) return null
  const bare = /^(?:a|an)$/.test(tokens[next]?.lower ?? '')
  const closes = next + 2 >= end || /^(?:[.,;:)?!]|on|in)$/.test(tokens[next + 2]?.lower ?? '')
  return bare && !closes ? null : rateAfter(tokens, next, end)
}

function isRateAdverb(token: Token | undefined): boolean {
  return /^(?:annually|yearly|monthly|weekly|daily|hourly)$/.test(token?.lower ?? '')
}

/** How far before a number the word of its rate stands, in tokens. */
const rateReach = 6

/** "a daily toll of 20", "the monthly average reached 300". */
export function rateBefore(tokens: Tokens, at: number, start: number): string | null {
  let counts = false
  for (let before = at - 1; before >= Math.max(start, at - rateReach); before--) {
    const word = tokens[before]?.lower ?? ''
    if (/^[,;:]$/.test(word)) return null
    if (counts && /^(?:hourly|daily|weekly|monthly|yearly)$/.test(word)) return rateWords.get(word) ?? null
    if (/^(?:toll|average|count|total|number|rate|tally|deaths|arrests|executions)$/.test(word)) counts = true
  }
  return null
}

const periods = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
export function isPeriod(word: string): boolean {
  return periods.has(word)
}

function oneRate(tokens: Tokens, at: number, end: number): { readonly word: string; readonly end: number } | undefined {
  const token = tokens[at]
  if (!token || at >= end) return undefined
  if (isRateAdverb(token)) return { word: rateWords.get(token.lower) ?? token.lower, end: at + 1 }
  const opener = token.lower === 'for' && /^(?:each|every)$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : at
  const word = tokens[opener + 1]
  if (!rateOpeners.has(tokens[opener]?.lower ?? '') || !word || opener + 1 >= end) return undefined
  if (/^(?:earlier|before|ago|later|after)$/.test(tokens[opener + 2]?.lower ?? '')) return undefined
  const known = rateWords.get(word.lower)
  if (known) return { word: known, end: opener + 2 }
  const per = tokens[opener]?.lower === 'per' && word.pos === 'NOUN' && word.lower !== 'cent'
  return per ? { word: word.lower, end: opener + 2 } : undefined
}
