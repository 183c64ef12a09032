import { cardinalAt, rounded, type Part } from './cardinals.ts'
import { vulgarFractions } from './digits.ts'
import { isGlued, type Lexeme } from './lexemes.ts'
import { cardinals, denominators, ordinals, scaleOrdinals, scales } from './words.ts'

type Lexemes = readonly Lexeme[]

/** A written number of any form, a fraction or a share included, with its sign; undefined where none begins at a lexeme. */
export function partAt(lexemes: Lexemes, at: number): Part | undefined {
  const sign = signAt(lexemes, at)
  const joined = sign !== undefined && lexemes[at]?.kind === 'word' && lexemes[at + 1]?.text === '-'
  const part = unsignedAt(lexemes, sign === undefined ? at : joined ? at + 2 : at + 1)
  return part && sign !== undefined ? { ...part, value: -part.value } : part
}

/** A sign that makes a number negative: "minus", "negative", or a dash right against the number and nothing else. */
function signAt(lexemes: Lexemes, at: number): -1 | undefined {
  const here = lexemes[at]
  const next = lexemes[at + 1]
  if (!here || !next) return undefined
  if (here.lower === 'minus') return -1
  if (here.lower === 'negative') return next.kind === 'digits' || cardinals.has(next.lower) ? -1 : undefined
  if (!/^[-−–]$/.test(here.text) || next.kind !== 'digits' || next.spaced) return undefined
  const before = lexemes[at - 1]
  return here.spaced || /^[($£€<>=]$/.test(before?.text ?? '') ? -1 : undefined
}

function unsignedAt(lexemes: Lexemes, at: number): Part | undefined {
  return bareFraction(lexemes, at) ?? digitFraction(lexemes, at) ?? wholeWithFraction(lexemes, at)
}

/** "half a million", "half of", "a half", "quarter million", "a trillionth", "a third". */
function bareFraction(lexemes: Lexemes, at: number): Part | undefined {
  const word = lexemes[at]?.lower
  const share = (value: number, end: number, doubtful: boolean): Part => ({
    value,
    end,
    digits: false,
    scaled: false,
    fraction: true,
    doubtful,
  })
  if (word === 'half' || word === 'quarter') {
    const article = /^(?:a|an|of)$/.test(lexemes[at + 1]?.lower ?? '') ? at + 2 : at + 1
    const scale = scales.get(lexemes[article]?.lower ?? '')
    const value = word === 'half' ? 0.5 : 0.25
    if (scale !== undefined && lexemes[at + 1]?.lower !== 'of')
      return { value: scale * value, end: article + 1, digits: false, scaled: true }
    if (word === 'quarter' || /^(?:first|second|other|another|latter)$/.test(lexemes[at - 1]?.lower ?? ''))
      return undefined
    return share(0.5, at + 1, !/^(?:of|the|its|their|all|his|her|our)$/.test(lexemes[at + 1]?.lower ?? ''))
  }
  if (word !== 'a' && word !== 'an') return undefined
  const next = lexemes[at + 1]?.lower ?? ''
  const below = next === 'half' ? 2 : (denominatorAt(lexemes, at + 1) ?? 0)
  if (scales.has(lexemes[at + 2]?.lower ?? '') && (next === 'half' || next === 'quarter'))
    return { value: (scales.get(lexemes[at + 2]?.lower ?? '') ?? 1) / below, end: at + 3, digits: false, scaled: true }
  return below > 1 && !next.endsWith('s') ? share(1 / below, endOfDenominator(lexemes, at + 1), true) : undefined
}

/** The value of a fraction's lower part: a word of `denominators` or a compound ("twenty-firsts"). */
function denominatorAt(lexemes: Lexemes, at: number): number | undefined {
  const word = lexemes[at]?.lower ?? ''
  const tens = cardinals.get(word) ?? 0
  if (tens < 20) return denominators.get(word)
  const unit = lexemes[lexemes[at + 1]?.text === '-' ? at + 2 : at + 1]?.lower ?? ''
  const value = ordinals.get(unit) ?? ordinals.get(unit.replace(/s$/, '')) ?? 0
  return value > 0 && value < 10 ? tens + value : undefined
}

function endOfDenominator(lexemes: Lexemes, at: number): number {
  if (denominators.has(lexemes[at]?.lower ?? '')) return at + 1
  return lexemes[at + 1]?.text === '-' ? at + 3 : at + 2
}

/** "3/4", "1 4/5", "2¼"; a date ("12/6") or a proportion above one is none. */
function digitFraction(lexemes: Lexemes, at: number): Part | undefined {
  const first = lexemes[at]
  if (first?.kind !== 'digits') return undefined
  const made = (value: number, end: number, fraction: boolean): Part => ({
    value,
    end,
    digits: true,
    scaled: false,
    ...(fraction ? { fraction } : {}),
  })
  const letter = vulgarFractions.get(first.text)
  if (letter !== undefined) return made(letter, at + 1, true)
  const slashed = slashedAt(lexemes, at)
  if (slashed !== undefined) return made(slashed, at + 3, true)
  if (!/^\d{1,9}$/.test(first.text)) return undefined
  const more = vulgarFractions.get(lexemes[at + 1]?.text ?? '')
  if (more !== undefined) return scaledBy(lexemes, made(Number(first.text) + more, at + 2, false))
  const mixed = lexemes[at + 1]?.spaced ? slashedAt(lexemes, at + 1) : undefined
  return mixed === undefined ? undefined : made(Number(first.text) + mixed, at + 4, false)
}

function scaledBy(lexemes: Lexemes, part: Part): Part {
  const size = scales.get(lexemes[part.end]?.lower ?? '')
  return size === undefined ? part : { ...part, value: rounded(part.value * size), end: part.end + 1, scaled: true }
}

function slashedAt(lexemes: Lexemes, at: number): number | undefined {
  const [above, slash, below, after] = [lexemes[at], lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]]
  if (slash?.text !== '/' || slash.spaced || !below || below.spaced) return undefined
  if (!/^\d{1,2}$/.test(above?.text ?? '') || !/^\d{1,2}$/.test(below.text)) return undefined
  if (/^[/-]$/.test(after?.text ?? '') && !after?.spaced) return undefined
  if (/^[/-]$/.test(lexemes[at - 1]?.text ?? '') && lexemes[at - 2]?.kind === 'digits') return undefined
  const [top, bottom] = [Number(above?.text), Number(below.text)]
  return top > 0 && top < bottom && bottom <= 10 ? top / bottom : undefined
}

/** A whole number with a fraction after it, under it or as its share: "three and a half million", "five eighths", "one in five". */
function wholeWithFraction(lexemes: Lexemes, at: number): Part | undefined {
  if (isPronoun(lexemes, at)) return undefined
  const whole = cardinalAt(lexemes, at)
  if (!whole || whole.value > 1e24) return undefined
  if (whole.ordinal) return ordinalOrFraction(lexemes, at, whole)
  return shareOf(lexemes, whole) ?? properFraction(lexemes, whole) ?? withMore(lexemes, whole) ?? whole
}

/** "this one", "which one", "the one you saw": no number. */
function isPronoun(lexemes: Lexemes, at: number): boolean {
  if (lexemes[at]?.lower !== 'one') return false
  const before = lexemes[at - 1]?.lower ?? ''
  const next = lexemes[at + 1]
  if (scales.has(next?.lower ?? '') || next?.text === '-') return false
  if (/^(?:this|that|which|each|every|another|any|no|same)$/.test(before))
    return before !== 'no' && before !== 'another'
  return (
    before === 'the' &&
    (!next ||
      next.kind === 'mark' ||
      /^(?:you|he|she|we|they|i|who|that|which|is|was|in|on|with|to|where)$/.test(next.lower))
  )
}

/** "one twenty-fifth", "one eighth", "twenty fifth": an ordinal after one counts parts, after others it is read as one. */
function ordinalOrFraction(lexemes: Lexemes, at: number, whole: Part): Part {
  const word = lexemes[at]?.lower
  const plainScale = /^an?$/.test(word ?? '') && scaleOrdinals.has(lexemes[at + 1]?.lower ?? '')
  if (plainScale) return { ...whole, value: 1 / whole.value, ordinal: false, fraction: true, doubtful: true }
  return whole
}

/** "two thirds", "five-eighths", "one fifth", "one twenty-fifth", "twenty-three fifths". */
function properFraction(lexemes: Lexemes, whole: Part): Part | undefined {
  const belowAt = lexemes[whole.end]?.text === '-' ? whole.end + 1 : whole.end
  const word = lexemes[belowAt]?.lower ?? ''
  const below = denominatorAt(lexemes, belowAt)
  if (below === undefined || whole.digits || !Number.isInteger(whole.value)) return undefined
  const end = endOfDenominator(lexemes, belowAt)
  const plural = word.endsWith('s') || word === 'half' || lexemes[end - 1]?.lower.endsWith('s') === true
  if (!plural && whole.value !== 1) return undefined
  if (whole.value >= below && /^(?:half|halves|quarters?)$/.test(word)) return undefined
  const value = whole.value / below
  const share: Part = { value: rounded(value), end, digits: false, scaled: false, fraction: true }
  const ofScale =
    lexemes[end]?.lower === 'of' && lexemes[end + 1]?.lower === 'a'
      ? scales.get(lexemes[end + 2]?.lower ?? '')
      : undefined
  if (ofScale) return { ...share, value: rounded(value * ofScale), end: end + 3, scaled: true, fraction: false }
  return whole.value === 1 ? { ...share, doubtful: word !== 'half' } : share
}

/** "… and a half", "… and three quarters million", "… and two thirds". */
function withMore(lexemes: Lexemes, whole: Part): Part | undefined {
  const glued = lexemes[whole.end]?.text === '-' && isGlued(lexemes, whole.end)
  const andAt = glued ? whole.end + 1 : whole.end
  if (lexemes[andAt]?.lower !== 'and') return undefined
  const from = glued && lexemes[andAt + 1]?.text === '-' ? andAt + 2 : andAt + 1
  const upper = /^an?$/.test(lexemes[from]?.lower ?? '') ? 1 : cardinals.get(lexemes[from]?.lower ?? '')
  if (upper === undefined || upper === 0) return chained(lexemes, whole, from)
  const tens = upper >= 20 && lexemes[from + 1]?.text === '-' ? (cardinals.get(lexemes[from + 2]?.lower ?? '') ?? 0) : 0
  const above = upper + tens
  const afterUpper = tens > 0 ? from + 3 : from + 1
  const belowAt = lexemes[afterUpper]?.text === '-' ? afterUpper + 1 : afterUpper
  const word = lexemes[belowAt]?.lower ?? ''
  const below = denominatorAt(lexemes, belowAt)
  if (below === undefined || above >= below) return chained(lexemes, whole, from)
  // "three and a third man": only a half, a quarter or a plural is certain to be a part.
  const end = endOfDenominator(lexemes, belowAt)
  const size =
    scales.get(lexemes[end]?.lower ?? '') ??
    (lexemes[end]?.text === '-' ? scales.get(lexemes[end + 1]?.lower ?? '') : undefined)
  const closing = size === undefined ? end : lexemes[end]?.text === '-' ? end + 2 : end + 1
  const share = above / below
  const doubtful = above === 1 && !/^(?:half|quarter)$/.test(word) && /\p{L}/u.test(lexemes[end]?.text ?? '')
  if (doubtful) return undefined
  const value = whole.scaled
    ? whole.value + share * (size ?? unitOfScale(whole.value))
    : (whole.value + share) * (size ?? 1)
  return { ...whole, value: rounded(value), end: closing, scaled: whole.scaled || size !== undefined }
}

/** A half after "one million" is of a million; after "one hundred" of one. */
function unitOfScale(value: number): number {
  const scale = [1e12, 1e9, 1e6].find((size) => value >= size && value % size === 0)
  return scale ?? 1
}

/** "twenty and three and three fifths": only where a fraction follows. */
function chained(lexemes: Lexemes, whole: Part, at: number): Part | undefined {
  if (whole.scaled || whole.digits || whole.value < 20 || whole.value % 10 !== 0) return undefined
  const units = cardinals.get(lexemes[at]?.lower ?? '') ?? 0
  if (units < 1 || units > 9) return undefined
  const inner = withMore(lexemes, { ...whole, value: units, end: at + 1 })
  return inner && !inner.scaled ? { ...inner, value: rounded(whole.value + inner.value) } : undefined
}

/** "one in five", "two out of three", "one over twenty": a share of a whole that is told beside it. */
function shareOf(lexemes: Lexemes, above: Part): Part | undefined {
  const word = lexemes[above.end]?.lower
  const outOf = word === 'out' && lexemes[above.end + 1]?.lower === 'of'
  if (!outOf && !(word === 'in' && above.value === 1) && word !== 'over') return undefined
  const from = outOf ? above.end + 2 : above.end + 1
  const inPlain = lexemes[from + 1]?.lower === 'hundreds' ? (cardinals.get(lexemes[from]?.lower ?? '') ?? 0) * 100 : 0
  const below = inPlain > 0 ? { value: inPlain, end: from + 2, digits: false, scaled: true } : cardinalAt(lexemes, from)
  if (!below || ('ordinal' in below && below.ordinal) || below.value < 2) return undefined
  if (word === 'over' ? !isClosed(lexemes, below.end) : above.value >= below.value) return undefined
  const follows = lexemes[below.end]?.lower ?? ''
  if (word === 'in' && (/^\d{4}$/.test(lexemes[from]?.text ?? '') || timeWords.test(follows))) return undefined
  return {
    value: rounded(above.value / below.value),
    end: below.end,
    digits: above.digits,
    scaled: false,
    fraction: true,
    doubtful: word === 'over',
  }
}

const timeWords = /^(?:seconds|minutes|hours|days|weeks|months|years|decades|places|villages|towns|cities|provinces)$/

function isClosed(lexemes: Lexemes, at: number): boolean {
  const next = lexemes[at]
  return !next || (next.kind === 'mark' && /^[.,;:!?)]$/.test(next.text))
}
