import { largest, type Part } from './cardinals.ts'
import { partAt } from './fractions.ts'
import { isGlued, type Lexeme } from './lexemes.ts'
import {
  cardinals,
  countedScales,
  magnitudeTops,
  magnitudes,
  ordinals,
  scaleOrdinals,
  scales,
  shortScales,
  vagueWords,
} from './words.ts'

/**
 * How a number is written: one number; two that bound it; a fraction; a place in an order ("third"); a word for an order of
 * magnitude ("tens of thousands"), for an untold number ("several") or for nothing ("no one").
 */
export type NumberForm = 'one' | 'range' | 'fraction' | 'ordinal' | 'magnitude' | 'vague' | 'none'

/** A number from lexeme `at` to before `end`, with its bounds. */
export interface FormedNumber {
  readonly end: number
  readonly form: NumberForm
  readonly low: number | null
  readonly high: number | null
  readonly digits: boolean
  readonly elaborate: boolean
  readonly doubtful: boolean
}

type Lexemes = readonly Lexeme[]

/** The words that can begin a number; most words of a text are passed over without trying. */
const openers: ReadonlySet<string> = new Set([
  ...[cardinals, ordinals, scales, scaleOrdinals, magnitudes].flatMap((words) => [...words.keys()]),
  ...vagueWords,
  ...'a an half quarter minus negative no not nobody none'.split(' '),
])

/** The number of any form that begins at a lexeme, the longest reading of it. */
export function numberAt(lexemes: Lexemes, at: number): FormedNumber | undefined {
  const first = lexemes[at]
  if (first?.kind === 'word' && !openers.has(first.lower)) return undefined
  const magnitude = magnitudeAt(lexemes, at)
  if (magnitude) return magnitude
  const part = partAt(lexemes, at)
  if (!part) return untoldAt(lexemes, at)
  return rangeFrom(lexemes, at, part) ?? plainOf(lexemes, at, part)
}

function plainOf(lexemes: Lexemes, at: number, part: Part): FormedNumber | undefined {
  if (Math.abs(part.value) > largest) return undefined
  const form = part.ordinal ? 'ordinal' : part.fraction ? 'fraction' : 'one'
  return {
    end: part.end,
    form,
    low: part.value,
    high: part.value,
    digits: part.digits,
    elaborate: part.scaled || /[.,]/.test(lexemes[at]?.text ?? '') || part.end > at + 1,
    doubtful: part.doubtful ?? false,
  }
}

/** "tens of thousands", "dozens", "several hundred", "a few thousand", "hundreds of thousands". */
function magnitudeAt(lexemes: Lexemes, at: number): FormedNumber | undefined {
  const few = fewAt(lexemes, at)
  const scale = few === undefined ? undefined : scales.get(lexemes[few]?.lower ?? '')
  if (few !== undefined && scale !== undefined) {
    const after = scales.get(lexemes[few + 1]?.lower ?? '') ?? 1
    return magnitudeOf(few + (after > 1 ? 2 : 1), scale * after)
  }
  const size = magnitudes.get(lexemes[at]?.lower ?? '')
  if (size === undefined) return undefined
  const second = lexemes[at + 1]?.lower === 'of' ? scaleOrMagnitude(lexemes[at + 2]) : undefined
  if (second === undefined) return lexemes[at]?.lower === 'tens' ? undefined : magnitudeOf(at + 1, size)
  const third = lexemes[at + 3]?.lower === 'of' ? scaleOrMagnitude(lexemes[at + 4]) : undefined
  return third === undefined ? magnitudeOf(at + 3, size * second) : magnitudeOf(at + 5, size * second * third)
}

function scaleOrMagnitude(word: Lexeme | undefined): number | undefined {
  return magnitudes.get(word?.lower ?? '') ?? scales.get(word?.lower ?? '')
}

function fewAt(lexemes: Lexemes, at: number): number | undefined {
  const word = lexemes[at]?.lower
  if (word === 'several' || word === 'many') return at + 1
  if (word !== 'a') return undefined
  const next = lexemes[at + 1]?.lower
  if (next === 'few') return at + 2
  return next === 'couple' ? (lexemes[at + 2]?.lower === 'of' ? at + 3 : at + 2) : undefined
}

function magnitudeOf(end: number, size: number): FormedNumber {
  const high = magnitudeTops.get(size) ?? size * 10 - 1
  return { end, form: 'magnitude', low: size * 2, high, digits: false, elaborate: true, doubtful: false }
}

/** "30 to 40 thousand", "between 45 and 55", "two or three", "30-40", "$3-$5 million", "4% to 5%". */
function rangeFrom(lexemes: Lexemes, at: number, first: Part): FormedNumber | undefined {
  if (first.fraction || first.ordinal) return undefined
  const second = secondOfRange(lexemes, at, first)
  if (!second || second.fraction || second.ordinal) return undefined
  const size = scaleEnding(lexemes, second.end)
  const shares = !first.scaled && second.scaled && first.value < second.value / size
  const low = first.value * (shares ? size : 1)
  const high = second.value
  if (low >= high || high > largest || (low > 0 && high > low * 1000)) return undefined
  return { end: second.end, form: 'range', low, high, digits: true, elaborate: true, doubtful: false }
}

function secondOfRange(lexemes: Lexemes, at: number, first: Part): Part | undefined {
  const joint = afterUnit(lexemes, first.end)
  const joiner = lexemes[joint]
  if (!joiner || !joins(lexemes, at, first, joint)) return undefined
  const second = partAt(lexemes, pastSign(lexemes, joint + 1))
  if (!second || joiner.kind !== 'mark') return second
  // "43-38" falls and "555-1234" is a telephone; a third number makes it a date or a code.
  const chained = isDash(lexemes[second.end]) && lexemes[second.end + 1]?.kind === 'digits'
  const opened = isDash(lexemes[at - 1]) && !lexemes[at]?.spaced && lexemes[at - 2]?.kind === 'digits'
  const telephone = /^\d{3}$/.test(lexemes[at]?.text ?? '') && /^\d{4}$/.test(lexemes[joint + 1]?.text ?? '')
  const far = second.value > first.value * 100 && !(first.value === 0 && first.digits)
  return chained || opened || telephone || far ? undefined : second
}

function isDash(mark: Lexeme | undefined): boolean {
  return /^[-–—/:.]$/.test(mark?.text ?? '')
}

/** Past the currency's sign of the second amount ("$3-$5", "$US160m and $US171m", "RM2 to RM5"). */
function pastSign(lexemes: Lexemes, at: number): number {
  const sign = /^[$€£¥₹]$/.test(lexemes[at]?.text ?? '')
  const letters = lexemes[sign ? at + 1 : at]
  const glued = letters?.kind === 'word' && letters.text.length < 4 && /^\p{Lu}/u.test(letters.text)
  const next = sign ? at + 1 : at
  return glued && isGlued(lexemes, next + 1) ? next + 1 : next
}

/** Past a unit that both numbers share: "4% to 5%", "1 per cent to 2 per cent". */
function afterUnit(lexemes: Lexemes, at: number): number {
  const word = lexemes[at]?.lower ?? ''
  if (word === '%' || word === 'percent') return at + 1
  if (word === 'per' && lexemes[at + 1]?.lower === 'cent') return at + 2
  // "15kHz and 17kHz", "5 degrees to 7 degrees": the same unit stands after both.
  const joiner = lexemes[at + 1]
  const repeated = lexemes[at]?.kind === 'word' && /^(?:to|and|-|–)$/.test(joiner?.lower ?? '')
  return repeated && lexemes[at + 2]?.kind === 'digits' && lexemes[at + 3]?.lower === word ? at + 1 : at
}

function joins(lexemes: Lexemes, at: number, first: Part, joint: number): boolean {
  const joiner = lexemes[joint]?.lower ?? ''
  switch (joiner) {
    case 'and':
      return lexemes[beforeSign(lexemes, at)]?.lower === 'between'
    case 'or':
      return first.value <= 20
    case 'to':
    case 'through':
      return !isChange(lexemes, at)
    case '-':
    case '–':
    case '—':
    case '~':
      return true
    default:
      return false
  }
}

/** The lexeme before a number and the sign of its currency. */
function beforeSign(lexemes: Lexemes, at: number): number {
  const letters = isGlued(lexemes, at) && lexemes[at - 1]?.kind === 'word' ? at - 1 : at
  return /^[$€£¥₹]$/.test(lexemes[letters - 1]?.text ?? '') ? letters - 2 : letters - 1
}

/** "rose from 10 to 20": two numbers, not a range. */
function isChange(lexemes: Lexemes, at: number): boolean {
  if (lexemes[at - 1]?.lower === 'by') return false
  for (let before = at - 1; before >= at - 4; before--) {
    if (changeWords.test(lexemes[before]?.lower ?? '')) return true
  }
  // "raised its count of farmers killed from 26 to 39": verbs whose object stands between.
  for (let before = at - 5; before >= at - 11 && /[\p{L}’']/u.test(lexemes[before]?.text ?? ''); before--) {
    if (countChanged.test(lexemes[before]?.lower ?? '')) return true
  }
  return false
}
const countChanged =
  /^(?:raised?|raises|revised?|revises|corrected|corrects|lowered|lowers|updated|updates|changed|upped)$/
const changeWords =
  /^(?:rose|rises?|rising|risen|increas(?:e|ed|es|ing)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped)?|grew|grown|jump(?:s|ed)?|up|down|cut|reduced?|climb(?:s|ed)?|went|raised?|revised|corrected|shrank|declined?|mov(?:e|es|ed|ing)|slow(?:s|ed|ing)?|slid|edged|narrowed|widened|shifted|dipped|surged|soared|plunged|swelled|dwindled|plummeted|tumbled)$/

function scaleEnding(lexemes: Lexemes, end: number): number {
  const word = lexemes[end - 1]?.lower ?? ''
  return scales.get(word) ?? countedScales.get(word) ?? shortScales.get(word) ?? 1
}

/** "several", "a number of", "no one", "nobody": numbers that are not told, or nought. */
function untoldAt(lexemes: Lexemes, at: number): FormedNumber | undefined {
  const word = lexemes[at]?.lower ?? ''
  const next = lexemes[at + 1]?.lower
  const untold = (form: 'vague' | 'none', end: number): FormedNumber => {
    const value = form === 'none' ? 0 : null
    return { end, form, low: value, high: value, digits: false, elaborate: false, doubtful: false }
  }
  if (vagueWords.has(word)) return untold('vague', at + 1)
  if (word === 'a' && next === 'few' && lexemes[at + 2]?.lower !== 'of') return untold('vague', at + 2)
  if (word === 'a' && lexemes[at + 2]?.lower === 'of' && next === 'number') return untold('vague', at + 2)
  if (/^(?:nobody|none)$/.test(word)) return untold('none', at + 1)
  if (word === 'no') return untold('none', next === 'one' ? at + 2 : at + 1)
  if (word === 'not' && (next === 'one' || (next === 'a' && lexemes[at + 2]?.lower === 'single')))
    return untold('none', next === 'one' ? at + 2 : at + 3)
  return undefined
}
