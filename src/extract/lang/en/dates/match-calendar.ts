import type { Span } from '../../../../model/index.ts'
import { isCapitalised as startsWithCapital, type Token } from '../analysis.ts'
import { isPersonNoun } from '../figures/acts.ts'
import { isRealDay } from './calendar.ts'
import { dayNumbers, yearInWords } from './day-numbers.ts'
import { gluedMonthDay, gluedWeekday, matchGlued } from './match-glued.ts'
import { matchHijri } from './match-hijri.ts'
import type { DateMeaning } from './meaning.ts'
import { whichWord } from './which.ts'
import {
  decadeWords,
  doubtfulMonths,
  monthPrepositions,
  months,
  ordinalWords,
  partWords,
  seasons,
  weekdays,
  yearPrepositions,
  type Part,
} from './words.ts'

/** `start` differs from where the search stood only where words before it belong to the date. */
export interface DateMatch {
  readonly start?: number
  readonly end: number
  readonly meaning: DateMeaning
  /** Where the date is a part of one token: its place in the text. */
  readonly inName?: Span
}

type Tokens = readonly Token[]

/** A calendar date that begins at a token: a day, month, season, year, decade or century, in full or in part. */
export function matchCalendar(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchPartOf(tokens, at, end) ??
    matchHijri(tokens, at, end) ??
    matchNumeric(tokens, at) ??
    matchGlued(tokens, at) ??
    matchWithWeekday(tokens, at, end) ??
    matchDayFirst(tokens, at, end) ??
    matchMonthFirst(tokens, at, end) ??
    matchSeason(tokens, at, end) ??
    matchCentury(tokens, at, end) ??
    matchDecade(tokens, at) ??
    matchYear(tokens, at, end)
  )
}

/** The word of a token without a part glued to it ("mid-2019") and without the dot of an abbreviation. */
export function dateWord(token: Token | undefined): string {
  const word = token?.lower ?? ''
  // Nearly every word is itself.
  if (!word.includes('-') && !word.endsWith('.')) return word
  return word.replace(/^(?:early|mid|late)-/, '').replace(/\.$/, '')
}

function gluedPart(token: Token | undefined): Part | null {
  if (token?.lower.includes('-') !== true) return null
  const prefix = /^(early|mid|late)-/.exec(token?.lower ?? '')?.[1]
  return prefix ? (partWords.get(prefix) ?? null) : null
}

/** "early 2019", "the end of November", "the final days of 2017", "the first half of the 1990s". */
function matchPartOf(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const opening = partOpening(tokens, at)
  if (!opening) return undefined
  const skipped = tokens[opening.end]?.lower === 'the' ? opening.end + 1 : opening.end
  const inner =
    matchMonthFirst(tokens, skipped, end, true) ??
    matchDecade(tokens, skipped) ??
    matchCentury(tokens, skipped, end) ??
    matchYear(tokens, skipped, end, true)
  if (!inner || inner.meaning.form === 'day') return undefined
  const { meaning } = inner
  if (meaning.form !== 'month' && meaning.form !== 'years') return undefined
  return { end: inner.end, meaning: { ...meaning, part: opening.part } }
}

/** Which parts the first and the last of each stretch are. */
const stretchParts: ReadonlyMap<string, readonly [Part, Part]> = new Map([
  ['hour', ['first-days', 'last-days']],
  ['day', ['first-days', 'last-days']],
  ['week', ['start', 'end']],
  ['month', ['early', 'late']],
  ['quarter', ['early', 'late']],
  ['half', ['first-half', 'second-half']],
])

/** The part of a longer time that opens at a token, and where the name of the longer time begins. */
export function partOpening(tokens: Tokens, at: number): { readonly end: number; readonly part: Part } | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const word = tokens[from]?.lower ?? ''
  const next = tokens[from + 1]?.lower ?? ''
  const part = partWords.get(word)
  if (part && next === 'of') return { end: from + 2, part }
  if (part && next === 'in' && word !== 'end') return { end: from + 2, part }
  if (part && /^(?:early|mid|late)$/.test(word)) return { end: next === '-' ? from + 2 : from + 1, part }
  if (tokens[from + 2]?.lower !== 'of') return undefined
  const stretch = stretchParts.get(next.replace(/s$/, ''))
  const opens = /^(?:first|opening|early)$/.test(word)
  if (!stretch || !(opens || /^(?:final|last|closing|second)$/.test(word))) return undefined
  return (word === 'second') === (next === 'half') || opens
    ? { end: from + 3, part: stretch[opens ? 0 : 1] }
    : undefined
}

/** "2019-12-06", "12/6/2019" (month first unless it cannot be), "6.12.2019" (day first unless it cannot be). */
function matchNumeric(tokens: Tokens, at: number): DateMatch | undefined {
  const text = tokens[at]?.text ?? ''
  if (!startsWithDigit(text)) return undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return numericDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), at)
  const spaced = spacedDay(tokens, at)
  if (spaced) return spaced
  const other = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!other) return undefined
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])]
  const monthFirst = other[2] === '.' ? second > 12 : first <= 12
  return monthFirst ? numericDay(year, first, second, at) : numericDay(year, second, first, at)
}

/** "on 2016 10 16": the form of ISO 8601 with spaces, only after a word that a date follows. */
function spacedDay(tokens: Tokens, at: number): DateMatch | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 1], tokens[at + 2]].map((token) => token?.text ?? '')
  if (!/^(?:19|20)\d\d$/.test(year ?? '') || !/^\d\d$/.test(month ?? '') || !/^\d\d$/.test(day ?? '')) return undefined
  const found = /^(?:on|dated|since|until)$/.test(tokens[at - 1]?.lower ?? '')
    ? numericDay(Number(year), Number(month), Number(day), at)
    : undefined
  return found && { ...found, end: at + 3 }
}

function numericDay(year: number, month: number, day: number, at: number): DateMatch | undefined {
  return isRealDay(year, month, day) ? { end: at + 1, meaning: dayMeaning(year, month, day) } : undefined
}

function dayMeaning(
  year: number | null,
  month: number,
  day: number,
  toDay = day,
  toMonth = month,
): DateMeaning & { form: 'day' } {
  return { form: 'day', year, month, day, toDay, toMonth, weekday: null }
}

/** "Tuesday, July 2", "Tuesday 2 July 2019", "Friday (Jun-15)", "Friday-Jun-15". */
function matchWithWeekday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const glued = gluedWeekday(tokens[at])
  if (glued) return { end: at + 1, meaning: { ...dayMeaning(null, glued.month, glued.day), weekday: glued.weekday } }
  const weekday = weekdays.get(dateWord(tokens[at]))
  if (weekday === undefined) return undefined
  let next = at + 1
  while (
    next < end &&
    /^(?:,|\(|the|on|of|night|morning|evening|afternoon)$/.test(tokens[next]?.lower ?? '') &&
    next < at + 4
  )
    next++
  const short = next < end ? gluedMonthDay(tokens[next], true) : undefined
  if (short) {
    const closed = tokens[next - 1]?.text === '(' && tokens[next + 1]?.text === ')' && next + 1 < end
    return { end: next + (closed ? 2 : 1), meaning: { ...dayMeaning(null, short.month, short.day), weekday } }
  }
  if (!isCapitalised(tokens[at])) return undefined
  const inner = matchDayFirst(tokens, next, end) ?? matchMonthFirst(tokens, next, end)
  if (inner?.meaning.form !== 'day') return undefined
  return { end: inner.end, meaning: { ...inner.meaning, weekday } }
}

/** "6 December 2019", "3rd of March", "15-19 November", "2 and 5 March 2021", "25 SEP 88". */
function matchDayFirst(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const days = dayNumbers(tokens, at)
  if (!days) return undefined
  const monthAt = tokens[days.end]?.lower === 'of' ? days.end + 1 : days.end
  if (monthAt >= end) return undefined
  const month = monthNamed(tokens[monthAt]) ?? months.get(dateWord(tokens[monthAt]))
  if (!month || !isPossibleDay(month, days.from) || !isPossibleDay(month, days.to)) return undefined
  const year = yearOfDay(tokens, monthAt + 1, end) ?? shortYear(tokens, monthAt + 1)
  // "3 may have died": a month in lower case needs its year; a day in words needs it too ("five March on").
  const sure =
    isCapitalised(tokens[monthAt]) &&
    (/^\d/.test(tokens[at]?.text ?? '') || ordinalWords.has(tokens[days.end - 1]?.lower ?? ''))
  if (!year && !sure) return undefined
  return {
    end: year?.end ?? monthAt + 1,
    meaning: dayMeaning(year?.year ?? null, month, days.from, days.to),
  }
}

function isPossibleDay(month: number, day: number): boolean {
  return isRealDay(2020, month, day)
}

/** "December 6, 2019", "Sept. 11", "November 15-19", "November 2019", "November of last year", "November". */
function matchMonthFirst(tokens: Tokens, at: number, end: number, partNamed = false): DateMatch | undefined {
  const glued = gluedMonthDay(tokens[at], false)
  if (glued && isCapitalised(tokens[at])) {
    const gluedYear = yearOfDay(tokens, at + 1, end)
    return { end: gluedYear?.end ?? at + 1, meaning: dayMeaning(gluedYear?.year ?? null, glued.month, glued.day) }
  }
  const month = monthNamed(tokens[at])
  const lower = month ?? months.get(dateWord(tokens[at])) ?? null
  const day = lower === null ? undefined : dayAfterMonth(tokens, at, end, lower)
  if (day?.meaning.form === 'day' && (month || day.meaning.year !== null)) return day
  if (!month) return undefined
  const part = gluedPart(tokens[at])
  const plain = { form: 'month', year: null, which: null, ofYear: false, month, part } as const
  const joint = /^(?:of|,)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const year = yearAfter(tokens, at + 1, end) ?? yearAfter(tokens, joint, end)
  if (year) return { end: year.end, meaning: { ...plain, year: year.year } }
  const which = whichWord(tokens[joint])
  if (which !== undefined && tokens[joint + 1]?.lower === 'year')
    return { end: joint + 2, meaning: { ...plain, which, ofYear: true } }
  const before = whichWord(tokens[at - 1])
  if (before !== undefined) return { start: at - 1, end: at + 1, meaning: { ...plain, which: before } }
  return partNamed || standsAsMonth(tokens, at) ? { end: at + 1, meaning: plain } : undefined
}

function dayAfterMonth(tokens: Tokens, at: number, end: number, month: number): DateMatch | undefined {
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  if (from >= end) return undefined
  const days = dayNumbers(tokens, from)
  if (!days || !isPossibleDay(month, days.from) || !isPossibleDay(month, days.to)) return undefined
  const year = yearOfDay(tokens, days.end, end)
  const inWords = !/^\d/.test(tokens[from]?.text ?? '')
  if (inWords && from === at + 1 && !year) return undefined
  if (countsAfterMonth(tokens, at, days.end)) return undefined
  return { end: year?.end ?? days.end, meaning: dayMeaning(year?.year ?? null, month, days.from, days.to) }
}

/** "In November 30 people were killed": the number counts people and is no day. */
function countsAfterMonth(tokens: Tokens, monthAt: number, after: number): boolean {
  const next = tokens[after]
  const afterIn = /^(?:in|since|during|last|this)$/.test(tokens[monthAt - 1]?.lower ?? '')
  return afterIn && next?.pos === 'NOUN' && /(?:s|men|people|children)$/.test(next.lower)
}

function monthNamed(token: Token | undefined): number | undefined {
  const month = token && months.get(dateWord(token))
  return month && isCapitalised(token) ? month : undefined
}

function isCapitalised(token: Token | undefined): boolean {
  const text = token?.text ?? ''
  return startsWithCapital(text) || (text.includes('-') && /^(?:early|mid|late)-\p{Lu}/u.test(text))
}

/** A month by itself: doubtful names ("May", "June Carver") only where a preposition says that they are months. */
function standsAsMonth(tokens: Tokens, at: number): boolean {
  const word = dateWord(tokens[at])
  const next = tokens[at + 1]
  const nameFollows = next?.pos === 'PROPN' && isCapitalised(next) && next.text !== next.text.toUpperCase()
  if (!doubtfulMonths.has(word)) return true
  const afterPreposition = monthPrepositions.has(tokens[at - 1]?.lower ?? '')
  if (afterPreposition) return !nameFollows
  const before = tokens[at - 1]
  const modifier = next?.pos === 'NOUN' && (before?.pos === 'DET' || before?.pos === 'PART' || before?.pos === 'PRON')
  return modifier && word !== 'may'
}

/** The year after a day and its month: "2019", ", 2019", "of 1995", "in 2020", or in words. */
function yearOfDay(tokens: Tokens, at: number, end: number): YearAfter | undefined {
  const plain = yearAfter(tokens, at, end)
  if (plain) return plain
  const joined = /^(?:of|in|,)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const short = tokens[at]?.lower === 'of' && joined < end ? shortYear(tokens, joined) : undefined
  if (short) return short
  if (joined > at && tokens[at]?.lower !== ',' && joined < end) {
    const year = yearAfter(tokens, joined, end)
    if (year && isModern(year.year)) return year
  }
  return joined < end ? yearInWords(tokens, joined, end) : undefined
}

interface YearAfter {
  readonly year: number
  readonly end: number
}

function yearAfter(tokens: Tokens, at: number, end: number): YearAfter | undefined {
  const yearAt = tokens[at]?.text === ',' ? at + 1 : at
  if (yearAt >= end) return undefined
  const text = tokens[yearAt]?.text ?? ''
  if (!/^\d{4}$/.test(text)) return undefined
  const year = Number(text)
  if (year < 1000 || year > 2199) return undefined
  return { year, end: yearAt + 1 }
}

/** The two-digit year of datelines ("25 SEP 88"), only after a shortened month or where nothing is counted after it. */
function shortYear(tokens: Tokens, at: number): YearAfter | undefined {
  const text = tokens[at]?.text ?? ''
  if (!/^\d{2}$/.test(text)) return undefined
  const monthWord = dateWord(tokens[at - 1])
  const nothingCounted = /^(?:\(|--|—|\[|\]|\)|\.|,)$/.test(tokens[at + 1]?.text ?? '.')
  if (!(monthWord.length === 3 && monthWord !== 'may') && !nothingCounted) return undefined
  const value = Number(text)
  return { year: value < 50 ? 2000 + value : 1900 + value, end: at + 1 }
}

/** "summer of 1988", "winter 2019"; "last summer" is read with the relative dates. */
function matchSeason(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const season = seasons.get(tokens[at]?.lower ?? '')
  if (!season) return undefined
  const year = yearAfter(tokens, tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1, end)
  return year && { end: year.end, meaning: { form: 'season', season, year: year.year, which: null } }
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

function matchCentury(tokens: Tokens, at: number, end: number): DateMatch | undefined {
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
function matchDecade(tokens: Tokens, at: number): DateMatch | undefined {
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
function matchYear(tokens: Tokens, at: number, end: number, partNamed = false): DateMatch | undefined {
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

function isModern(year: number): boolean {
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
