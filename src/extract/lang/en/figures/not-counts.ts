import type { Token } from '../analysis.ts'
import { isIdentifier, isScore } from './codes.ts'
import type { NumberUnit } from './units.ts'
import type { WrittenNumber } from '../numbers/numbers.ts'

type Tokens = readonly Token[]

/** What a written number is used for: `count` counts or measures something; the others could be no claim. */
export type NumberRole = 'count' | 'age' | 'list-number' | 'time' | 'code' | 'score' | 'label' | 'idiom' | 'modifier'

/**
 * What a written number is used for: a count or measure, an age, a clock time, a list number, a score, an identifier, a
 * label ("Article 12"), an idiom ("one of the"), a part of a description ("a 12-member team").
 */
export function roleOf(text: string, tokens: Tokens, number: WrittenNumber, unit: NumberUnit | undefined): NumberRole {
  if (isAge(tokens, number, unit)) return 'age'
  if (unit?.kind === 'money' || (unit?.kind === 'percent' && number.prefix === '')) return 'count'
  if (isListNumber(tokens, number)) return 'list-number'
  if (isClockTime(tokens, number)) return 'time'
  if (isIdentifier(text, tokens, number, unit !== undefined)) return 'code'
  if (isScore(text, tokens, number)) return 'score'
  if (isCode(tokens, number, unit !== undefined)) return 'code'
  if (isLabel(tokens, number, unit)) return 'label'
  if (isIdiom(tokens, number)) return 'idiom'
  return isGluedModifier(tokens, number, unit) ? 'modifier' : 'count'
}

function at(tokens: Tokens, index: number, sentence: number | undefined): string {
  const token = tokens[index]
  return token?.sentence === sentence ? (token?.lower ?? '') : ''
}

/** "aged 16", "16-year-old", "16 years old", "Mara Hollin, 34,", "under the age of 18", "children under 18". */
function isAge(tokens: Tokens, { firstToken, endToken, high }: WrittenNumber, unit: NumberUnit | undefined): boolean {
  const sentence = tokens[firstToken]?.sentence
  const word = (index: number) => at(tokens, index, sentence)
  const afterUnit = unit?.endToken ?? endToken
  if (unit?.kind === 'duration') {
    return (
      word(afterUnit) === 'old' ||
      (word(afterUnit) === '-' && /^olds?$/.test(word(afterUnit + 1))) ||
      (word(afterUnit) === 'of' && word(afterUnit + 1) === 'age')
    )
  }
  if ((high ?? 0) > 120) return false
  const before = word(firstToken - 1)
  if (/^(?:aged|ages)$/.test(before) || (before === 'of' && /^(?:age|ages)$/.test(word(firstToken - 2)))) return true
  if (before === 'age' || (before === 'and' && /^(?:ages?|aged)$/.test(word(firstToken - 3)))) return true
  if (isAgeOfSomebody(tokens, firstToken, endToken)) return true
  const closed = /^[,;)]?$/.test(word(endToken)) || word(endToken) === '.'
  if (
    /^(?:under|over)$/.test(before) &&
    /^(?:children|minors|people|women|men|youths|anyone|those|persons|is|are|was|were)$/.test(word(firstToken - 2)) &&
    closed
  )
    return true
  const name = tokens[firstToken - 2]
  return (
    before === ',' &&
    closed &&
    word(endToken) !== '.' &&
    name?.pos === 'PROPN' &&
    name.sentence === sentence &&
    (high ?? 0) > 9
  )
}

/** "who is 70", "she was 16 when", "even at 86 she writes". */
function isAgeOfSomebody(tokens: Tokens, firstToken: number, endToken: number): boolean {
  const sentence = tokens[firstToken]?.sentence
  const before = at(tokens, firstToken - 1, sentence)
  const next = at(tokens, endToken, sentence)
  const person = /^(?:he|she|who|i)$/
  if (/^(?:is|was|turned|turns|'s|’s)$/.test(before) && person.test(at(tokens, firstToken - 2, sentence)))
    return /^(?:[.,;)"”]|and|when|at|but|)$/.test(next)
  return before === 'at' && person.test(next)
}

/** "1." or "2)" at the start of a line, "[3]", "(4)" as a reference. */
function isListNumber(tokens: Tokens, { firstToken, endToken, digits }: WrittenNumber): boolean {
  if (!digits) return false
  const sentence = tokens[firstToken]?.sentence
  const first = tokens[firstToken - 1]?.sentence !== sentence
  const next = at(tokens, endToken, sentence)
  const before = at(tokens, firstToken - 1, sentence)
  if (first && (/^[.)]$/.test(next) || next === '')) return true
  if (before === '[' && next === ']') return true
  return (
    before === '(' &&
    next === ')' &&
    /^\d{1,3}$/.test(tokens[firstToken]?.text ?? '') &&
    tokens[firstToken - 2]?.sentence !== sentence
  )
}

function isClockTime(tokens: Tokens, { firstToken, endToken, digits, high, suffix }: WrittenNumber): boolean {
  if (/^[ap]\.?m\.?$/i.test(suffix) && (high ?? 0) < 13) return true
  const sentence = tokens[firstToken]?.sentence
  const next = at(tokens, endToken, sentence)
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|o['’]clock|gmt|utc|local)$/.test(next) && (high ?? 0) <= 2400 && next !== 'local')
    return true
  if (/^o$/.test(next)) return true
  if (digits && /^0\d{3}$/.test(tokens[firstToken]?.text ?? '')) return true
  const fourDigits =
    digits && /^[0-2]\d[0-5]\d$/.test(tokens[firstToken]?.text ?? '') && tokens[firstToken]?.text !== '2000'
  const before = at(tokens, firstToken - 1, sentence)
  return fourDigits && (/^(?:hours|gmt|hrs|utc|local)$/.test(next) || (before === 'at' && !/^[\p{L}]/u.test(next)))
}

/** Sizes ("728 x 90"), scores and phone numbers ("2-2", "555-1234"), numbers glued to letters or to other numbers. */
function isCode(tokens: Tokens, { firstToken, endToken, digits, form }: WrittenNumber, hasUnit: boolean): boolean {
  if (!digits) return false
  const sentence = tokens[firstToken]?.sentence
  const before = at(tokens, firstToken - 1, sentence)
  const next = at(tokens, endToken, sentence)
  const afterNext = at(tokens, endToken + 1, sentence)
  if (/^[x×*]$/.test(next) && /^\d/.test(afterNext)) return true
  if (/^[x×*]$/.test(before) && /^\d/.test(at(tokens, firstToken - 2, sentence))) return true
  if (/^(?:#|@|§|no\.?|nos\.?|№|\+)$/.test(before)) return true
  if (isFragment(tokens, firstToken)) return true
  if (form === 'range') return false
  const glued = (index: number, other: number) => tokens[index]?.end === tokens[other]?.start
  if (/^[-–/:]$/.test(next) && /^\d/.test(afterNext) && glued(endToken - 1, endToken)) return true
  if (/^[-–/:]$/.test(before) && glued(firstToken - 1, firstToken) && glued(firstToken - 2, firstToken - 1)) return true
  return /^[a-z]/.test(next) && glued(endToken - 1, endToken) && !hasUnit
}

/** The rest of a number that the tokeniser cut ("US55" "," "931,000"). */
function isFragment(tokens: Tokens, firstToken: number): boolean {
  const mark = tokens[firstToken - 1]
  const before = tokens[firstToken - 2]
  if (!mark || !before || !/^[.,]$/.test(mark.text) || mark.end !== tokens[firstToken]?.start) return false
  return before.end === mark.start && /\d$/.test(before.text)
}

/** Words before a number that it names rather than counts ("Article 12", "Cell 4", "Flight 370"). */
const labelWords = new Set(
  (
    'article articles section sections row chapter page pages paragraph clause resolution channel flight route highway road cell ward room block ' +
    'district zone unit battalion brigade division regiment squad phase step level grade class category type version part volume act item figure ' +
    'table question number no. no nr. case file order decree law bill amendment rule season episode round week day year line radio studio area ' +
    'building apartment floor gate platform terminal station mark model series group formula world'
  ).split(' '),
)

function isLabel(tokens: Tokens, number: WrittenNumber, unit: NumberUnit | undefined): boolean {
  const { firstToken, endToken, elaborate, form, digits } = number
  const before = tokens[firstToken - 1]
  const number1 = tokens[firstToken]
  if (isAddress(tokens, number)) return true
  if (!before || before.sentence !== number1?.sentence || elaborate || form !== 'one') return false
  const next = tokens[endToken]?.sentence === before.sentence ? tokens[endToken] : undefined
  const followed = next !== undefined && /^(?:NOUN|ADJ)$/.test(next.pos)
  if (unit) return false
  if (alwaysLabels.test(before.lower)) return true
  if (isYearLike(number1) && digits && (next?.pos === 'PROPN' || /^(?:ADJ|PROPN|DET)$/.test(before.pos)))
    return !followed
  // "Model 3 sedans", "Channel 5 viewers"; in capitals a capital tells nothing.
  if (
    labelWords.has(before.lower) &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    digits &&
    tokens[firstToken - 2]?.sentence === before.sentence
  )
    return true
  if (labelWords.has(before.lower) && !followed && (digits || /^\p{Lu}/u.test(number1.text)))
    return before.lower !== 'no' || digits
  if (/^(?:top|bottom)$/.test(before.lower) && !followed) return true
  // A name goes before its number with a capital ("Harbour 24 wrote"); a name before a count has a verb in between.
  const named = /\p{Lu}/u.test(before.text) && (before.pos === 'PROPN' || isInnerCapital(tokens, firstToken - 1))
  const asWord = /^\p{Lu}\p{Ll}/u.test(number1.text) && before.pos === 'PROPN' && next?.pos !== 'PROPN'
  if (named && digits && /^(?:index|average|series|pro|max|mini|plus)$/.test(next?.lower ?? '')) return true
  return (
    named &&
    (digits || asWord) &&
    !followed &&
    next?.pos !== 'PROPN' &&
    !/^(?:more|others?|of|dead|killed|injured|wounded|arrested)$/.test(next?.lower ?? '')
  )
}

/** Words that a number after them always names, whatever follows ("a category 4 storm"). */
const alwaysLabels =
  /^(?:category|article|resolution|chapter|paragraph|flight|section|type|phase|level|no\.|nr\.?|nrs\.?)$/

/** A capital inside a sentence that is not all in capitals. */
function isInnerCapital(tokens: Tokens, at: number): boolean {
  const here = tokens[at]
  const before = tokens[at - 1]
  return here?.pos === 'NOUN' && before?.sentence === here.sentence && /^\p{Lu}\p{Ll}/u.test(here.text)
}

function isYearLike(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.text) && Number(token.text) < 2040
}

const roads = /^(?:avenue|ave|street|st|road|rd|boulevard|blvd|lane|square|way|drive|highway)$/

/** "49 Zorro Ranch Road": a capitalised name of a road follows. */
function isAddress(tokens: Tokens, { firstToken, endToken, digits, elaborate }: WrittenNumber): boolean {
  const sentence = tokens[firstToken]?.sentence
  if (!digits || elaborate) return false
  for (let next = endToken; next < endToken + 5; next++) {
    const token = tokens[next]
    if (token?.sentence !== sentence || !/^[\p{Lu}\d]/u.test(token?.text ?? '')) return false
    if (roads.test(token?.lower ?? '')) return next > endToken || token?.pos === 'PROPN'
  }
  return false
}

/** "one of the", "one another", "one day", "at one point", "number one", "24/7". */
function isIdiom(tokens: Tokens, { firstToken, endToken, low, digits, form }: WrittenNumber): boolean {
  const sentence = tokens[firstToken]?.sentence
  const next = at(tokens, endToken, sentence)
  const before = at(tokens, firstToken - 1, sentence)
  if (next === 'times' && /^(?:as|more|less|higher|larger)$/.test(at(tokens, endToken + 1, sentence))) return false
  if (form !== 'one' || low !== 1 || digits) return form === 'one' && before === 'days' && next === 'a'
  if (
    /^(?:of|another|day|time|night|morning|thing|way|side|hand|point|part|reason|example|such|more|single|last|by|in|word|where|who)$/.test(
      next,
    )
  )
    return true
  return (
    /^(?:no|any|every|each|some|this|that|the|another|which|only|not|day|anyone)$/.test(before) || !/^\p{L}/u.test(next)
  )
}

/** "a 12-member team", "a 9-mm pistol": the number describes a thing. A length of time and "-strong" are claims. */
function isGluedModifier(
  tokens: Tokens,
  { firstToken, endToken }: WrittenNumber,
  unit: NumberUnit | undefined,
): boolean {
  if (unit?.kind === 'duration') return false
  const sentence = tokens[firstToken]?.sentence
  const next = tokens[endToken]
  if (next?.sentence !== sentence || next?.text !== '-') return false
  const glued = next.start === tokens[endToken - 1]?.end
  return glued && !/^(?:strong|plus|odd)$/.test(at(tokens, endToken + 1, sentence))
}
