import type { Token } from '../analysis.ts'
import { isPersonNoun } from '../figures/acts.ts'
import type { DateMatch } from './date-match.ts'
import { dateWord, gluedPart, startsWithDigit } from './date-word.ts'
import { decadeWords, ordinalWords, seasons, yearPrepositions } from './words.ts'

type Tokens = readonly Token[]

/** "the 19th century". */
export function matchCentury(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const number = centuryNumber(tokens, at)
  const next = tokens[number.end]?.text === '-' ? number.end + 1 : number.end
  if (number.value < 1 || number.value > 22 || next >= end || tokens[next]?.lower !== 'century') return undefined
  const last = number.value * 100
  return { end: next + 1, meaning: { form: 'years', first: last - 99, last, part: null } }
}

function centuryNumber(tokens: Tokens, at: number): { readonly value: number; readonly end: number } {
  const text = tokens[at]?.lower ?? ''
  if (text === 'twenty' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'first')
    return { value: 21, end: at + 3 }
  const value = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1] ?? ordinalWords.get(text) ?? 0)
  return { value, end: at + 1 }
}

/** "the 1980s", "the '80s", "1980's", "the eighties". */
export function matchDecade(tokens: Tokens, at: number): DateMatch | undefined {
  const token = tokens[at]
  const word = dateWord(token)
  const long = /^(1\d|20)(\d)0[’']?s$/.exec(word)
  const decade = (first: number, end: number): DateMatch => ({
    end,
    meaning: { form: 'years', first, last: first + 9, part: gluedPart(token) },
  })
  if (long) return decade(Number(`${long[1] ?? ''}${long[2] ?? ''}0`), at + 1)
  if (/^(?:1\d|20)\d0$/.test(word) && /^[’']s$/.test(tokens[at + 1]?.lower ?? '') && tokens[at - 1]?.lower === 'the')
    return decade(Number(word), at + 2)
  const short = /^[’']?(\d)0s$/.exec(word)
  const tens = short ? Number(short[1]) * 10 : tokens[at - 1]?.lower === 'the' ? decadeWords.get(word) : undefined
  if (tens === undefined || (short && tokens[at - 1]?.lower === 'their')) return undefined
  return decade((tens < 30 ? 2000 : 1900) + tens, at + 1)
}

/** A bare year, or two joined by a dash. Never where the number has something to count. */
export function matchYear(tokens: Tokens, at: number, end: number, partNamed = false): DateMatch | undefined {
  const token = tokens[at]
  const word = dateWord(token)
  if (!startsWithDigit(word)) return undefined
  const range = /^(\d{4})[-–/](\d{2}|\d{4})$/.exec(word)
  if (range) return yearRange(range[1] ?? '', range[2] ?? '', at + 1)
  if (!/^\d{4}$/.test(word)) return undefined
  const part = gluedPart(token)
  if (!partNamed && !part && !standsAsYear(tokens, at, end)) return undefined
  const dash = /^[-–]$/.test(tokens[at + 1]?.text ?? '')
  const closing = tokens[at + 2]?.text ?? ''
  if (dash && /^(?:\d{4}|\d{2})$/.test(closing)) return yearRange(word, closing, at + 3)
  const year = Number(word)
  return { end: at + 1, meaning: { form: 'years', first: year, last: year, part } }
}

function yearRange(from: string, to: string, end: number): DateMatch | undefined {
  const first = Number(from)
  const last = to.length === 2 ? Math.floor(first / 100) * 100 + Number(to) : Number(to)
  if (!isModern(first) || !isModern(last) || last <= first) return undefined
  return { end, meaning: { form: 'years', first, last, part: null } }
}

export function isModern(year: number): boolean {
  return year >= 1500 && year <= 2199
}

/** Words before "on 2021" that compare with a year. */
const comparing = /^(?:increase|rise|drop|fall|decline|up|down|growth|compared|more|less|fewer|higher|lower)$/
/** Words before a number of four digits that make it a label ("Resolution 1973"). */
const labels = /^(?:resolution|article|flight|route|section|law|decree|act|no|no\.|number|convention|channel|page)$/
/** Things that a report counts after "in" ("in 2000 villages"). */
const countedPlaces =
  /^(?:cities|towns|villages|places|homes|houses|schools|cases|countries|locations|instances|districts)$/

/** "below 2005 levels", "the entire 2012 season": a recent year between a preposition and a noun of no people. */
function isBaseYear(before: Token | undefined, next: Token, year: number): boolean {
  const opens = /^(?:from|below|above|during|since|entire|whole|on|to|compared)$/.test(before?.lower ?? '')
  return opens && year >= 1985 && year <= 2035 && !isPersonNoun(next.lower) && !countedPlaces.test(next.lower)
}

function standsAsYear(tokens: Tokens, at: number, end: number): boolean {
  const token = tokens[at]
  const year = Number(token?.text)
  const before = tokens[at - 1]
  const next = at + 1 < end ? tokens[at + 1] : undefined
  if (!isModern(year) || (before?.pos === 'SYM' && before.text !== '©') || /^[-–/x×]$/.test(before?.text ?? ''))
    return false
  if (/^(?:%|percent|per|people|persons|x|×|million|billion|thousand)$/.test(next?.lower ?? '')) return false
  const countable = next?.pos === 'NOUN' && /(?:[^s]s|men|children|people)$/.test(next.lower)
  const recent = year >= 1900 && year <= 2099
  if (labels.test(before?.lower ?? '')) return false
  if (/^(?:in|since)$/.test(before?.lower ?? '')) return !countable || (recent && !countedPlaces.test(next.lower))
  const ofYear =
    recent && /^(?:its|their|his|her|the)$|^[’']s$/.test(before?.lower ?? '') && !isPersonNoun(next?.lower ?? '')
  if (countable && isBaseYear(before, next, year)) return true
  // "Varenia's 2018 sales", "the Harbour 2018 sales": a name before a recent year that nobody counts.
  const named = before?.pos === 'PROPN' && before.sentence === token?.sentence && /^\p{Lu}\p{Ll}/u.test(before.text)
  if (countable && recent && named && year <= 2035 && !isPersonNoun(next.lower) && !countedPlaces.test(next.lower))
    return true
  if (countable) return ofYear && !countedPlaces.test(next.lower)
  if (!recent)
    return yearPrepositions.has(before?.lower ?? '') && next?.pos !== 'NOUN' && next?.pos !== 'ADJ' && year >= 1800
  if (yearPrepositions.has(before?.lower ?? '')) return next?.pos !== 'NUM'
  if (/^(?:on|over|than|versus|with)$/.test(before?.lower ?? '') && comparing.test(tokens[at - 2]?.lower ?? ''))
    return true
  if (before && /^(?:the|that|its|their|his|her|[([,—–©])$|^[’']s$/.test(before.lower)) return true
  if (!before || before.sentence !== tokens[at]?.sentence) return next?.pos !== 'VERB' && next?.pos !== 'ADP'
  return (next?.pos === 'PROPN' && before.pos !== 'VERB') || seasons.has(before.lower) || before.pos === 'PROPN'
}
