import type { Analysis, Token } from './analysis.ts'
import { digitsRange, digitsValue } from './number-digits.ts'
import { cardinals, fractionWords, magnitudeTops, magnitudes, scales, shortScales, vagueWords } from './number-words.ts'

/**
 * How a number is written: one number; two that bound it; a fraction; a word for an order of magnitude ("tens of thousands"),
 * for an untold number ("several") or for nothing ("no one").
 */
export type NumberForm = 'one' | 'range' | 'fraction' | 'magnitude' | 'vague' | 'none'

/** Words or digits that write a number, without wording, sign or unit. Tokens are indices into `Analysis.tokens`. */
export interface WrittenNumber {
  readonly firstToken: number
  readonly endToken: number
  readonly form: NumberForm
  /** The number; of a range and a magnitude the bounds; null for an untold number. */
  readonly low: number | null
  readonly high: number | null
  /** True where the first token is in digits. */
  readonly digits: boolean
  /** True where a scale word, a separator or a decimal makes it more than a bare whole number. */
  readonly elaborate: boolean
}

type Tokens = readonly Token[]
interface Part {
  readonly value: number
  readonly end: number
  readonly digits: boolean
  readonly scaled: boolean
  readonly fraction: boolean
}

/** Every written number of a document, longest first at each place; ordinals, dates and codes are not told apart here. */
export function writtenNumbers(analysis: Analysis): WrittenNumber[] {
  const found: WrittenNumber[] = []
  const { tokens } = analysis
  for (const sentence of analysis.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const number = mayOpen(tokens[at]) ? numberAt(tokens, at, sentence.endToken, analysis.text) : undefined
      if (number) found.push(number)
      at = number?.endToken ?? at + 1
    }
  }
  return found
}

/** Most words open no number: they are passed over without trying. */
function mayOpen(token: Token | undefined): boolean {
  return token !== undefined && (openers.has(token.lower) || /^[\d.½⅓⅔¼¾]/.test(token.text))
}

const openers: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...magnitudes.keys(),
  ...vagueWords,
  ...'a an half no none nobody not'.split(' '),
])

function numberAt(tokens: Tokens, at: number, end: number, text: string): WrittenNumber | undefined {
  return (
    magnitudeAt(tokens, at, end) ??
    rangeAt(tokens, at, end, text) ??
    plainAt(tokens, at, end, text) ??
    oneLengthAt(tokens, at, end) ??
    untoldAt(tokens, at, end)
  )
}

/** "tens of thousands", "dozens", "several hundred", "a few thousand", "hundreds of thousands". */
function magnitudeAt(tokens: Tokens, at: number, end: number): WrittenNumber | undefined {
  const few = fewAt(tokens, at)
  const scale = few === undefined ? undefined : scales.get(tokens[few]?.lower ?? '')
  if (few !== undefined && scale !== undefined && few < end) {
    const after = scales.get(tokens[few + 1]?.lower ?? '') ?? 1
    return magnitudeOf(at, few + (after > 1 ? 2 : 1), scale * after)
  }
  let size = magnitudes.get(tokens[at]?.lower ?? '')
  if (size === undefined || at >= end) return undefined
  let next = at + 1
  while (next + 1 < end && tokens[next]?.lower === 'of') {
    const inner = magnitudes.get(tokens[next + 1]?.lower ?? '') ?? scales.get(tokens[next + 1]?.lower ?? '')
    if (inner === undefined) break
    size *= inner
    next += 2
  }
  return tokens[at]?.lower === 'tens' && next === at + 1 ? undefined : magnitudeOf(at, next, size)
}

function fewAt(tokens: Tokens, at: number): number | undefined {
  const word = tokens[at]?.lower
  if (word === 'several' || word === 'many') return at + 1
  if (word !== 'a') return undefined
  const next = tokens[at + 1]?.lower
  if (next === 'few') return at + 2
  return next === 'couple' ? (tokens[at + 2]?.lower === 'of' ? at + 3 : at + 2) : undefined
}

function magnitudeOf(firstToken: number, endToken: number, size: number): WrittenNumber {
  const high = magnitudeTops.get(size) ?? size * 10 - 1
  return { firstToken, endToken, form: 'magnitude', low: size * 2, high, digits: false, elaborate: true }
}

/** "30 to 40 thousand", "between 45 and 55", "two or three", "30-40", "$3-$5 million" (signs are skipped). */
function rangeAt(tokens: Tokens, at: number, end: number, text: string): WrittenNumber | undefined {
  const glued = digitsRange(tokens[at]?.text ?? '')
  if (glued) {
    const [scale, next] = scaleAfter(tokens, at + 1, end, true)
    return rangeOf(at, next, glued[0] * scale, glued[1] * scale)
  }
  const first = partAt(tokens, at, end, text)
  if (!first || first.fraction || first.end + 1 >= end) return undefined
  const second = secondOfRange(tokens, at, first, end, text)
  if (!second || second.fraction) return undefined
  const high = second.value
  const scale =
    !first.scaled && second.scaled && first.value < high / scaleOf(tokens, second.end) ? scaleOf(tokens, second.end) : 1
  const low = first.value * scale
  return low < high && high <= low * 1000 && high <= largest ? rangeOf(at, second.end, low, high) : undefined
}

function secondOfRange(tokens: Tokens, at: number, first: Part, end: number, text: string): Part | undefined {
  const sign = tokens[first.end]?.lower ?? ''
  const unitAt =
    first.end + (/^(?:%|percent)$/.test(sign) ? 1 : sign === 'per' && tokens[first.end + 1]?.lower === 'cent' ? 2 : 0)
  const joiner = tokens[unitAt]?.lower ?? ''
  const before = tokens[at - 1]
  const between = before?.lower === 'between' || (before?.pos === 'SYM' && tokens[at - 2]?.lower === 'between')
  if (joiner === 'and' ? !between : joiner === 'or' ? first.value > 20 : !/^(?:to|-|–|—)$/.test(joiner)) {
    return undefined
  }
  if (joiner === 'to' && isChange(tokens, at)) return undefined
  const signAt = unitAt + 1
  const from = tokens[signAt]?.pos === 'SYM' ? signAt + 1 : signAt
  return from < end ? partAt(tokens, from, end, text) : undefined
}

/** "rose from 10 to 20": two numbers, not a range. */
function isChange(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    if (changeWords.test(tokens[before]?.lower ?? '')) return true
  }
  return false
}
const changeWords =
  /^(?:rose|rises?|rising|risen|increas(?:e|ed|es|ing)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped)?|grew|grown|jump(?:s|ed)?|up|down|cut|reduced?|climb(?:s|ed)?|went|raised?|revised|corrected|shrank|declined?)$/

function scaleOf(tokens: Tokens, end: number): number {
  const word = tokens[end - 1]?.lower ?? ''
  return scales.get(word) ?? shortScales.get(word) ?? 1
}

function rangeOf(firstToken: number, endToken: number, low: number, high: number): WrittenNumber {
  return { firstToken, endToken, form: 'range', low, high, digits: true, elaborate: true }
}

/** Numbers beyond this are codes or jokes. */
const largest = 1e24

function plainAt(tokens: Tokens, at: number, end: number, text: string): WrittenNumber | undefined {
  const part = partAt(tokens, at, end, text)
  if (!part || part.value > largest) return undefined
  return {
    firstToken: at,
    endToken: part.end,
    form: part.fraction ? 'fraction' : 'one',
    low: part.value,
    high: part.value,
    digits: part.digits,
    elaborate: part.scaled || /[.,]/.test(tokens[at]?.text ?? '') || part.end > at + 1,
  }
}

function partAt(tokens: Tokens, at: number, end: number, text: string): Part | undefined {
  if (at >= end) return undefined
  return digitsAt(tokens, at, end, text) ?? fractionAt(tokens, at, end) ?? wordsAt(tokens, at, end)
}

function digitsAt(tokens: Tokens, at: number, end: number, text: string): Part | undefined {
  const grouped = groupedAt(tokens, at, end, text)
  const value = grouped?.value ?? digitsValue(tokens[at]?.text ?? '')
  if (value === undefined) return undefined
  const [scale, next] = scaleAfter(tokens, grouped?.end ?? at + 1, end, true)
  const fraction = value < 1 && value > 0 && (tokens[at]?.text.includes('/') ?? false)
  return { value: rounded(value * scale), end: next, digits: true, scaled: scale > 1, fraction }
}

/** "12 000", "1 500 000": groups of three digits after a space, or an apostrophe that the tokeniser cut off. */
function groupedAt(tokens: Tokens, at: number, end: number, text: string): { value: number; end: number } | undefined {
  const first = tokens[at]
  if (!first || !/^\d{1,3}$/.test(first.text)) return undefined
  let digits = first.text
  let next = at + 1
  while (next < end && next < at + 12) {
    const apostrophe = /^[’']$/.test(tokens[next]?.text ?? '') && tokens[next]?.start === tokens[next - 1]?.end
    const groupAt = apostrophe ? next + 1 : next
    const group = tokens[groupAt]
    const before = tokens[groupAt - 1]
    if (!group || !before || !/^\d{3}$/.test(group.text)) break
    const gap = text.slice(before.end, group.start)
    const joins = apostrophe ? gap === '' : /^[   ]$/.test(gap) || (gap === ' ' && group.text === '000')
    if (!joins) break
    digits += group.text
    next = groupAt + 1
  }
  return next > at + 1 ? { value: Number(digits), end: next } : undefined
}

/** The product of the scale words after a number, and where they end; short ones only right against digits. */
function scaleAfter(tokens: Tokens, at: number, end: number, digits: boolean): [number, number] {
  let scale = 1
  let next = at
  while (next < end) {
    const token = tokens[next]
    const joined = token?.text === '-' && scales.has(tokens[next + 1]?.lower ?? '')
    const word = (joined ? tokens[next + 1] : token)?.lower ?? ''
    const against = digits && next === at && token?.start === tokens[next - 1]?.end
    const size = scales.get(word) ?? (against && !joined ? shortScales.get(word) : undefined)
    if (size === undefined) break
    scale *= size
    next += joined ? 2 : 1
  }
  return [scale, next]
}

/** Products of decimals and scales carry binary noise: 3.6 quadrillion is 3600000000000000. */
function rounded(value: number): number {
  return Number(value.toPrecision(15))
}

/** "two-thirds", "one third", "a quarter", "half", "half a million". */
function fractionAt(tokens: Tokens, at: number, end: number): Part | undefined {
  const word = tokens[at]?.lower ?? ''
  if (word === 'half') return halfAt(tokens, at, end)
  const above = word === 'a' ? 1 : cardinals.get(word)
  if (above === undefined || above === 0 || above > 9) return undefined
  const belowAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const below = fractionWords.get(tokens[belowAt]?.lower ?? '')
  if (below === undefined || belowAt >= end || above >= below) return undefined
  // "a third", "one fifth" are ordinals too: only what it is a fraction of tells.
  if (tokens[belowAt + 1]?.lower !== 'of' && above === 1) return undefined
  return { value: above / below, end: belowAt + 1, digits: false, scaled: false, fraction: true }
}

function halfAt(tokens: Tokens, at: number, end: number): Part | undefined {
  const next = tokens[at + 1]?.lower
  const joined = next === 'a' || next === '-' || next === 'of' ? at + 2 : at + 1
  const scale = next === 'of' ? undefined : scales.get(tokens[joined]?.lower ?? '')
  if (scale !== undefined && joined < end)
    return { value: scale / 2, end: joined + 1, digits: false, scaled: true, fraction: false }
  if (/^(?:first|second|other|another)$/.test(tokens[at - 1]?.lower ?? '')) return undefined
  const isShare = /^(?:of|the|its|their|all|his|her|our)$/.test(next ?? '')
  return isShare ? { value: 0.5, end: at + 1, digits: false, scaled: false, fraction: true } : undefined
}

/** "thirty thousand", "one hundred and fifty", "twenty-five", "a dozen", "a hundred", "three and a half million". */
function wordsAt(tokens: Tokens, at: number, end: number): Part | undefined {
  const first = cardinalAt(tokens, at, end) ?? (opensScale(tokens, at, end) ? { value: 1, end: at + 1 } : undefined)
  if (!first) return undefined
  let next = first.end
  let total = 0
  let value = first.value
  let scaled = false
  while (next < end) {
    const scale = scales.get(tokens[next]?.lower ?? '')
    const half = scale === undefined ? andAHalf(tokens, next, end) : undefined
    const more = scale === undefined && scaled ? furtherAt(tokens, next, end) : undefined
    if (scale !== undefined) {
      const product = value * scale
      ;[total, value] = scale >= 1000 ? [total + product, 0] : [total, product]
      scaled = true
      next++
    } else if (half !== undefined) {
      value += 0.5
      next = half
    } else if (more) {
      value += more.value
      next = more.end
    } else break
  }
  return { value: rounded(total + value), end: next, digits: false, scaled, fraction: false }
}

/** "a dozen", "a hundred": an article before a scale word. "the million" is none. */
function opensScale(tokens: Tokens, at: number, end: number): boolean {
  return tokens[at]?.lower === 'a' && at + 1 < end && scales.has(tokens[at + 1]?.lower ?? '')
}

function cardinalAt(tokens: Tokens, at: number, end: number): { value: number; end: number } | undefined {
  const value = cardinals.get(tokens[at]?.lower ?? '')
  if (value === undefined || at >= end) return undefined
  if (value < 20 || tokens[at + 1]?.text !== '-') return tensAt(tokens, at, value)
  const units = cardinals.get(tokens[at + 2]?.lower ?? '')
  return units !== undefined && units > 0 && units < 10 ? { value: value + units, end: at + 3 } : { value, end: at + 1 }
}

function tensAt(tokens: Tokens, at: number, value: number): { value: number; end: number } {
  const units = value >= 20 ? cardinals.get(tokens[at + 1]?.lower ?? '') : undefined
  return units !== undefined && units > 0 && units < 10 ? { value: value + units, end: at + 2 } : { value, end: at + 1 }
}

function furtherAt(tokens: Tokens, at: number, end: number): { value: number; end: number } | undefined {
  const from = tokens[at]?.lower === 'and' ? at + 1 : at
  const more = cardinalAt(tokens, from, end)
  const afterHundred = scales.get(tokens[at - 1]?.lower ?? '') !== undefined
  if (!more || !afterHundred || tokens[at - 1]?.lower === 'dozen') return undefined
  // "two hundred and three were hurt" is 203; "two thousand and thirty villages" too: news writes so only for one number.
  return more
}

/** "three and a half million", "two-and-a-half years". */
function andAHalf(tokens: Tokens, at: number, end: number): number | undefined {
  if (!/^(?:and|-)$/.test(tokens[at]?.lower ?? '')) return undefined
  const words = tokens.slice(at, Math.min(end, at + 6)).map(({ lower }) => lower)
  const glued = words[0] === '-' ? words.filter((word) => word !== '-') : words
  if (glued[0] !== 'and' || glued[1] !== 'a' || glued[2] !== 'half') return undefined
  return at + (words[0] === '-' ? 6 : 3)
}

/** "just over a week", "for a year": an article before a length of time counts one, after words that measure. */
function oneLengthAt(tokens: Tokens, at: number, end: number): WrittenNumber | undefined {
  const word = tokens[at]?.lower
  const further = /^(?:full|whole|single)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1
  if ((word !== 'a' && word !== 'an') || at + further >= end) return undefined
  if (!/^(?:hour|day|week|month|year|decade|century)$/.test(tokens[at + further]?.lower ?? '')) return undefined
  if (
    !/^(?:over|than|about|almost|nearly|around|least|under|for|lasting|lasted|within|roughly)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return undefined
  if (tokens[at + further + 1]?.text === '-' || tokens[at + further + 1]?.pos === 'NOUN') return undefined
  return { firstToken: at, endToken: at + 1, form: 'one', low: 1, high: 1, digits: false, elaborate: false }
}

/** "several", "a number of", "no one", "nobody": numbers that are not told, or nought. */
function untoldAt(tokens: Tokens, at: number, end: number): WrittenNumber | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower
  const untold = (form: 'vague' | 'none', endToken: number): WrittenNumber => {
    const value = form === 'none' ? 0 : null
    return { firstToken: at, endToken, form, low: value, high: value, digits: false, elaborate: false }
  }
  if (at >= end) return undefined
  if (vagueWords.has(word)) return untold('vague', at + 1)
  if (word === 'a' && next === 'few' && tokens[at + 2]?.lower !== 'of') return untold('vague', at + 2)
  if (word === 'a' && tokens[at + 2]?.lower === 'of' && next === 'number') return untold('vague', at + 2)
  if (/^(?:nobody|none)$/.test(word)) return untold('none', at + 1)
  if (word === 'no') return untold('none', next === 'one' ? at + 2 : at + 1)
  if (word === 'not' && (next === 'one' || (next === 'a' && tokens[at + 2]?.lower === 'single')))
    return untold('none', next === 'one' ? at + 2 : at + 3)
  return undefined
}
