import { digitsValue } from './digits.ts'
import { isGlued, type Lexeme } from './lexemes.ts'
import { cardinals, countedScales, denominators, ordinals, scaleOrdinals, scales, shortScales } from './words.ts'

type Lexemes = readonly Lexeme[]

/** A number read from lexeme `at` to before `end`. */
export interface Part {
  readonly value: number
  readonly end: number
  /** Whether its first lexeme is in digits. */
  readonly digits: boolean
  /** Whether a scale word or letter multiplies it. */
  readonly scaled: boolean
  /** An ordinal ends it ("twenty-first", "21st"). */
  readonly ordinal?: boolean
  readonly fraction?: boolean
  /** "a third", "one fifth": may be an ordinal as well; only what follows tells. */
  readonly doubtful?: boolean
}

/** More lexemes than any number has: a chain of number words is cut there, so that reading stays linear. */
const longest = 40

/**
 * A whole or decimal number, scaled or not: "thirty thousand", "one hundred and fifty", "4 thousand 3 hundred", "3.6m", "13 lakh",
 * "five point five". Scales must fall ("two million three thousand"); a larger one next begins another number.
 */
export function cardinalAt(lexemes: Lexemes, at: number, ceiling = Infinity): Part | undefined {
  const first = groupAt(lexemes, at, ceiling)
  if (!first) return undefined
  let { value, end, scale, ordinal } = first
  const words = !first.digits
  while (!ordinal && scale > 1 && end < at + longest) {
    const joined = lexemes[end]?.lower === 'and' ? end + 1 : lexemes[end]?.text === ',' && scale >= 1000 ? end + 1 : end
    const next = groupAt(lexemes, joined, scale)
    if (!next || !continues(lexemes, next, { joined: joined > end, scale, words, end, at: joined })) break
    value += next.value
    ;({ end, scale, ordinal } = next)
  }
  if (words && scale === 1 && first.scaled) ({ value, end } = decimalAt(lexemes, end, value))
  else if (words && scale === 100) ({ value, end } = decimalAt(lexemes, end, value))
  return { value: rounded(value), end, digits: first.digits, scaled: first.scaled, ordinal }
}

interface Group {
  readonly value: number
  readonly end: number
  /** The smallest scale it names; 1 where it names none. */
  readonly scale: number
  readonly digits: boolean
  readonly scaled: boolean
  readonly ordinal: boolean
}

/** Whether a further group belongs to the same number. */
function continues(
  lexemes: Lexemes,
  next: Group,
  { joined, scale, words, end, at }: { joined: boolean; scale: number; words: boolean; end: number; at: number },
): boolean {
  if (next.value === 0 || next.value >= scale || !Number.isInteger(next.value)) return false
  if (!joined && isCompoundPart(lexemes, next)) return false
  if (joined && next.scale === 1 && isUpperPart(lexemes, next.value, next.end)) return false
  if (lexemes[end]?.text === ',') return next.scale > 1 && !next.digits && words
  if (!next.digits) return lexemes[at]?.lower !== 'a' || next.scale >= 100
  // "two million and 30 villages" counts twice; "3 hundred and 21" and "4 thousand 3 hundred" once.
  if (words) return false
  return joined ? scale === 100 : next.scaled
}

/** "five billion and three quarters": what follows is a fraction of its own, not the rest of the number. */
function isUpperPart(lexemes: Lexemes, value: number, end: number): boolean {
  const below = denominators.get(lexemes[lexemes[end]?.text === '-' ? end + 1 : end]?.lower ?? '')
  return below !== undefined && value < below
}

/** A number below a thousand with the scales after it, none of them at or above `ceiling`. */
function groupAt(lexemes: Lexemes, at: number, ceiling: number): Group | undefined {
  const small = smallAt(lexemes, at)
  if (!small) return undefined
  let { value, end } = small
  let scale = 1
  if (small.ordinal) return value < ceiling ? { ...small, scale, scaled: false } : undefined
  let scaled = false
  const short = small.digits ? shortScaleAt(lexemes, end) : undefined
  if (short) return { value: value * short, end: end + 1, scale: short, digits: true, scaled: true, ordinal: false }
  for (;;) {
    const next = scaleAt(lexemes, end)
    if (!next || end > at + longest) break
    if (next.size >= ceiling) return undefined
    value *= next.size
    end = next.end
    scaled = true
    if (next.ordinal) return { value, end, scale: next.size, digits: small.digits, scaled, ordinal: true }
    // "two hundred and two thousand": what lies below a thousand is multiplied together.
    const rest = next.size === 100 ? restBelowHundred(lexemes, end, small.digits, ceiling) : undefined
    if (rest) {
      if (rest.ordinal)
        return { value: value + rest.value, end: rest.end, scale: 1, digits: small.digits, scaled, ordinal: true }
      value += rest.value
      end = rest.end
    }
    scale = rest && !scaleAt(lexemes, end) ? 1 : next.size
    const further = scaleAt(lexemes, end)
    if (!further || (further.size <= next.size && further.size < 1e5) || value * further.size > largest) break
  }
  return value < ceiling ? { value, end, scale, digits: small.digits, scaled, ordinal: false } : undefined
}

/** Numbers beyond this are codes or jokes. */
export const largest = 1e24

/** "… and sixty-one" after a hundred; undefined where what follows is a hundred of its own ("one hundred one hundred"). */
function restBelowHundred(lexemes: Lexemes, at: number, digits: boolean, ceiling: number): Small | undefined {
  const joined = lexemes[at]?.lower === 'and' ? at + 1 : at
  const rest = smallAt(lexemes, joined)
  if (!rest || rest.value >= 100 || rest.value === 0 || !Number.isInteger(rest.value)) return undefined
  if (rest.digits && !(digits && joined > at)) return undefined
  if (joined > at && isUpperPart(lexemes, rest.value, rest.end)) return undefined
  if (joined === at && isCompoundPart(lexemes, rest)) return undefined
  const after = rest.ordinal ? undefined : scaleAt(lexemes, rest.end)
  if (after?.size === 12) return { ...rest, value: rest.value * 12, end: after.end }
  return after && (after.size <= 100 || after.size >= ceiling) ? undefined : rest
}

/** "one hundred thirty-fifths": thirty-fifths are the parts. */
function isCompoundPart(lexemes: Lexemes, { value, end }: Pick<Small, 'value' | 'end'>): boolean {
  const word = lexemes[lexemes[end]?.text === '-' ? end + 1 : end]?.lower ?? ''
  return value >= 20 && value % 10 === 0 && word.endsWith('s') && (ordinals.get(word.slice(0, -1)) ?? 10) < 10
}

interface Small {
  readonly value: number
  readonly end: number
  readonly digits: boolean
  readonly ordinal: boolean
}

/** Digits, a number word below a hundred ("twenty-five"), "a" before a scale, an ordinal below a hundred. */
function smallAt(lexemes: Lexemes, at: number): Small | undefined {
  const here = lexemes[at]
  if (!here) return undefined
  if (here.kind === 'digits') return digitsAt(lexemes, at)
  const ordinal = ordinals.get(here.lower)
  if (ordinal !== undefined) return { value: ordinal, end: at + 1, digits: false, ordinal: true }
  const value = cardinals.get(here.lower)
  if (value !== undefined) return value >= 20 ? tensAt(lexemes, at, value) : decimalAt(lexemes, at + 1, value)
  // "a dozen", "hundred thousand": an article or nothing before a scale word.
  const scale = scaleAt(lexemes, at + 1)
  if ((here.lower === 'a' || here.lower === 'an') && scale && scale.size < 1e18)
    return { value: 1, end: at + 1, digits: false, ordinal: false }
  const bare = scales.get(here.lower) ?? 0
  const larger = scaleAt(lexemes, at + 1)?.size ?? 0
  if (bare >= 100 && larger > bare) return { value: 1, end: at, digits: false, ordinal: false }
  return scaleOrdinals.has(here.lower) ? { value: 1, end: at, digits: false, ordinal: false } : undefined
}

function tensAt(lexemes: Lexemes, at: number, value: number): Small {
  const unitAt = lexemes[at + 1]?.text === '-' ? at + 2 : at + 1
  const word = lexemes[unitAt]?.lower ?? ''
  const units = cardinals.get(word) ?? 0
  if (units > 0 && units < 10) return decimalAt(lexemes, unitAt + 1, value + units)
  const nth = ordinals.get(word) ?? 0
  const isOrdinal = nth > 0 && nth < 10 && !lexemes[unitAt + 1]?.lower.startsWith('century')
  return isOrdinal
    ? { value: value + nth, end: unitAt + 1, digits: false, ordinal: true }
    : decimalAt(lexemes, at + 1, value)
}

/** "five point five", "nine point nought four", "two point seventy-one"; "at one point three men" is none. */
function decimalAt(lexemes: Lexemes, at: number, whole: number): Small {
  const plain = { value: whole, end: at, digits: false, ordinal: false }
  if (lexemes[at]?.lower !== 'point' || lexemes[at - 2]?.lower === 'at') return plain
  let decimals = ''
  let next = at + 1
  for (; next < at + 10; next++) {
    const value = cardinals.get(lexemes[next]?.lower ?? '')
    if (value === undefined) break
    if (value < 10) decimals += String(value)
    else {
      const unit = tensUnit(lexemes, next)
      decimals += String(value + unit.value)
      next = unit.end
      break
    }
  }
  return decimals === '' ? plain : { ...plain, value: whole + Number(`0.${decimals}`), end: next }
}

function tensUnit(lexemes: Lexemes, at: number): { readonly value: number; readonly end: number } {
  const unitAt = lexemes[at + 1]?.text === '-' ? at + 2 : at + 1
  const tens = cardinals.get(lexemes[at]?.lower ?? '') ?? 0
  const units = tens >= 20 ? (cardinals.get(lexemes[unitAt]?.lower ?? '') ?? 0) : 0
  return units > 0 && units < 10 ? { value: units, end: unitAt + 1 } : { value: 0, end: at + 1 }
}

/** Digits with what belongs to them: further groups ("12 000"), a fraction ("2 1/4"), a power ("6.2x10^-4"), "21st". */
function digitsAt(lexemes: Lexemes, at: number): Small | undefined {
  const grouped = groupedAt(lexemes, at)
  const value = grouped?.value ?? digitsValue(lexemes[at]?.text ?? '')
  if (value === undefined) return undefined
  const end = grouped?.end ?? at + 1
  const plain = { digits: true, ordinal: false }
  const power = powerAt(lexemes, end, value)
  if (power) return { ...plain, ...power }
  const after = lexemes[end]
  const ordinal = isGlued(lexemes, end) && /^(?:st|nd|rd|th)$/.test(after?.lower ?? '')
  if (ordinal) return { value, end: end + 1, digits: true, ordinal: true }
  return { ...plain, value, end }
}

/** "12 000", "1 500 000", "1 234 567.89": groups of three digits after a space, or an apostrophe. */
function groupedAt(lexemes: Lexemes, at: number): { readonly value: number; readonly end: number } | undefined {
  const first = lexemes[at]
  if (!first || !/^[1-9]\d{0,2}$/.test(first.text)) return undefined
  let digits = first.text
  let next = at + 1
  while (next < at + 8) {
    const group = lexemes[next]
    const gap = (group?.start ?? 0) - (lexemes[next - 1]?.end ?? 0)
    if (group?.kind !== 'digits' || gap !== 1 || !/^\d{3}(?:\.\d{1,3})?$/.test(group.text)) break
    digits += group.text
    next++
    if (group.text.length > 3) break
  }
  if (next === at + 1) return undefined
  const zeros = lexemes.slice(at + 1, next).every(({ text }) => text === '000')
  // Two numbers of a table stand side by side as "350 400" does: only noughts or several groups are one number.
  const certain = zeros || next > at + 2
  const closed = lexemes[next]?.kind !== 'digits' || !lexemes[next]?.spaced
  return certain && closed ? { value: Number(digits), end: next } : undefined
}

/** "1e10", "1.3x10^6", "2.998×10−8", "1.1^23": only without spaces. */
function powerAt(
  lexemes: Lexemes,
  at: number,
  base: number,
): { readonly value: number; readonly end: number } | undefined {
  const glued = (index: number) => isGlued(lexemes, index)
  const text = (index: number) => lexemes[index]?.lower ?? ''
  if (!glued(at)) return undefined
  if (text(at) === 'e') {
    const power = exponentAt(lexemes, at + 1)
    return power && { value: Number(`${base}e${power.value}`), end: power.end }
  }
  const times = /^[x×]$/.test(text(at)) && glued(at + 1) && text(at + 1) === '10' && glued(at + 2)
  if (times) {
    const caret = text(at + 2) === '^'
    const signed = /^[-−–+]$/.test(text(at + 2))
    const power = caret || signed ? exponentAt(lexemes, caret ? at + 3 : at + 2) : undefined
    return power && { value: Number(`${base}e${power.value}`), end: power.end }
  }
  const power = text(at) === '^' ? exponentAt(lexemes, at + 1) : undefined
  return power && { value: base ** power.value, end: power.end }
}

function exponentAt(lexemes: Lexemes, at: number): { readonly value: number; readonly end: number } | undefined {
  let sign = 1
  let next = at
  while (next < at + 2 && /^[-−–+]$/.test(lexemes[next]?.text ?? '') && isGlued(lexemes, next)) {
    if (lexemes[next]?.text !== '+') sign = -sign
    next++
  }
  const digits = lexemes[next]
  if (!digits || !isGlued(lexemes, next) || !/^\d{1,3}$/.test(digits.text)) return undefined
  return { value: sign * Number(digits.text), end: next + 1 }
}

/** A scale word, glued by a hyphen or not ("million", "-million", "dozens" after a number). */
function scaleAt(
  lexemes: Lexemes,
  at: number,
): { readonly size: number; readonly end: number; readonly ordinal?: boolean } | undefined {
  const hyphen = lexemes[at]?.text === '-' && isGlued(lexemes, at)
  const word = lexemes[hyphen ? at + 1 : at]?.lower ?? ''
  const end = hyphen ? at + 2 : at + 1
  const size = scales.get(word) ?? countedScales.get(word)
  if (size !== undefined) return { size, end }
  const ordinal = scaleOrdinals.get(word)
  return ordinal === undefined ? undefined : { size: ordinal, end, ordinal: true }
}

/** "3.6m", "40k", "1MM"; apart from the digits only a capital or "k" ("8 B people"). */
function shortScaleAt(lexemes: Lexemes, at: number): number | undefined {
  const letters = lexemes[at]
  const size = shortScales.get(letters?.lower ?? '')
  if (!letters || size === undefined) return undefined
  const further = lexemes[at + 1]?.kind === 'digits' && isGlued(lexemes, at + 1)
  if (isGlued(lexemes, at)) return letters.text === 'mm' || further ? undefined : size
  return /^[MBk]$/.test(letters.text) && lexemes[at + 1]?.spaced !== false ? size : undefined
}

/** Products of decimals and scales carry binary noise: 3.6 quadrillion is 3600000000000000. */
export function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
}
