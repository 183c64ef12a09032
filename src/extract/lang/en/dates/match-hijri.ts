import { solarHijriMonths, westernDigits } from '../../../../model/index.ts'
import { isCapitalised, type Token } from '../analysis.ts'
import { afghanMonths, certainSolarMonths, islamicMonths } from './calendar-words.ts'
import { dayNumbers, type DayNumbers } from './day-numbers.ts'
import type { DateMatch } from './date-match.ts'
import type { CalendarName, DateMeaning } from './meaning.ts'
import { endOfName, plainWord } from './name-words.ts'
import { monthPrepositions } from './words.ts'

type Tokens = readonly Token[]

/** A date of the Solar Hijri or the Islamic calendar: "22 Bahman 1401", "Aban 98", "10 Muharram", "1401/11/22", "in 1401". */
export function matchHijri(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const code = tokens[at]?.text.charCodeAt(0) ?? 0
  if (isDigit(code))
    return matchDayFirst(tokens, at, end) ?? matchNumbers(tokens, at, end) ?? matchYearAlone(tokens, at, end)
  return matchMonthFirst(tokens, at, end)
}

/** A digit as English, Arabic or Persian writes it. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
}

interface Month {
  readonly calendar: CalendarName
  readonly month: number
  readonly end: number
  /** Whether the name needs a year beside it to be a month. */
  readonly doubtful: boolean
  /** Whether the name alone, after a preposition, is a month. */
  readonly certain: boolean
}

function monthAt(tokens: Tokens, at: number, end: number): Month | undefined {
  const token = tokens[at]
  if (at >= end || !token || !(isCapitalised(token.text) || /^[\u0600-\u06FF]/.test(token.text))) return undefined
  const word = plainWord(token)
  const solar = solarHijriMonths.get(word)
  if (solar) {
    const certain = certainSolarMonths.has(word)
    return { calendar: 'solar-hijri', month: solar, end: at + 1, doubtful: afghanMonths.has(word), certain }
  }
  for (const { words, month } of islamicMonths.get(word) ?? []) {
    const after = endOfName(tokens, at, end, words)
    if (after) return { calendar: 'islamic', month, end: after, doubtful: false, certain: false }
  }
  return undefined
}

/** "22 Bahman 1401", "22nd of Bahman", "10–12 Muharram 1444". */
function matchDayFirst(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const days = dayNumbers(tokens, at) ?? persianDay(tokens, at)
  if (!days) return undefined
  const month = monthAt(tokens, tokens[days.end]?.lower === 'of' ? days.end + 1 : days.end, end)
  if (!month) return undefined
  const year = yearAfter(tokens, month.end, end)
  if (month.doubtful && !year) return undefined
  return datedMatch(month, year, { day: days.from, toDay: days.to })
}

function persianDay(tokens: Tokens, at: number): DayNumbers | undefined {
  const digits = westernDigits(tokens[at]?.text ?? '')
  return /^\d{1,2}$/.test(digits) ? { from: Number(digits), to: Number(digits), end: at + 1 } : undefined
}

/** "Bahman 22, 1401", "Bahman 1401", "Aban 98", "in Aban". */
function matchMonthFirst(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const month = monthAt(tokens, at, end)
  if (!month) return undefined
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(westernDigits(tokens[month.end]?.lower ?? ''))
  const value = month.end < end ? Number(number?.[1] ?? 0) : 0
  if (value > 0 && value <= 31) {
    const year = yearAfter(tokens, month.end + 1, end)
    const counts = tokens[month.end + 1]?.pos === 'NOUN'
    return (month.certain && !counts) || year
      ? datedMatch({ ...month, end: month.end + 1 }, year, { day: value, toDay: value })
      : undefined
  }
  if (value > 31 && month.certain && month.calendar === 'solar-hijri')
    return datedMatch(month, { year: 1300 + value, end: month.end + 1 }, null)
  const year = yearAfter(tokens, month.end, end)
  if (year) return datedMatch(month, year, null)
  return month.certain && standsAlone(tokens, at, month.end) ? datedMatch(month, undefined, null) : undefined
}

/** "in Aban", "since Shahrivar": not "in Aban Square", "in Bahman's cell". */
function standsAlone(tokens: Tokens, at: number, after: number): boolean {
  const next = tokens[after]
  const nameFollows = next?.pos === 'PROPN' || /^[’']s?$/.test(next?.lower ?? '')
  return monthPrepositions.has(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.lower !== 'by' && !nameFollows
}

interface Year {
  readonly year: number
  readonly end: number
}

/** "1401", ", 1401", "of 1401", "1401 SH", "1444 AH"; an English year ("Ramadan 2019") is read with the holidays. */
function yearAfter(tokens: Tokens, at: number, end: number): Year | undefined {
  const yearAt = /^(?:,|of)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const year = yearAt < end ? hijriYear(tokens[yearAt]) : undefined
  return year === undefined ? undefined : { year, end: era(tokens[yearAt + 1]) ? yearAt + 2 : yearAt + 1 }
}

function hijriYear(token: Token | undefined): number | undefined {
  const digits = westernDigits(token?.text ?? '')
  return /^1[1-4]\d\d$/.test(digits) ? Number(digits) : undefined
}

const solarEras: ReadonlySet<string> = new Set(['sh', 's.h.', 'h.s.', 'hs', 'ap', 'a.p.'])
const islamicEras: ReadonlySet<string> = new Set(['ah', 'a.h.', 'h.', 'hijri'])

function era(token: Token | undefined): CalendarName | undefined {
  if (!token || token.text === token.lower) return undefined
  if (solarEras.has(token.lower)) return 'solar-hijri'
  return islamicEras.has(token.lower) ? 'islamic' : undefined
}

/** "1401/11/22", "22/11/1401", "۱۴۰۱/۱۱/۲۲": a year of either calendar, the day before the month where it comes first. */
function matchNumbers(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const run = numberRun(tokens, at, end)
  const found =
    /^(?<year>1[1-4]\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/.exec(run.text) ??
    /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>1[1-4]\d\d)$/.exec(run.text)
  if (!found?.groups) return undefined
  const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((part) => Number(found.groups?.[part]))
  return { end: run.end, meaning: calendarMeaning(null, year, month, { day, toDay: day }, true) }
}

/** Numbers and slashes without white space between: five tokens where the digits are Persian. */
function numberRun(tokens: Tokens, at: number, end: number): { readonly text: string; readonly end: number } {
  let text = tokens[at]?.text ?? ''
  let next = at + 1
  while (next < end && next < at + 5 && text.length < 10 && tokens[next]?.start === tokens[next - 1]?.end) {
    const part = tokens[next]?.text ?? ''
    if (part !== '/' && part !== '-' && !isDigit(part.charCodeAt(0))) break
    text += part
    next++
  }
  return { text: westernDigits(text), end: next }
}

/** A year alone: "1401 SH", "the Iranian year 1401"; "in 1401" where the report is of a country that counts so. */
function matchYearAlone(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const year = hijriYear(tokens[at])
  if (year === undefined) return undefined
  const told = at + 1 < end ? era(tokens[at + 1]) : undefined
  if (told) return { end: at + 2, meaning: calendarMeaning(told, year, null, null, true) }
  if (tokens[at - 1]?.lower === 'year' && /^(?:iranian|persian|solar|hijri|afghan)$/.test(tokens[at - 2]?.lower ?? ''))
    return { end: at + 1, meaning: calendarMeaning('solar-hijri', year, null, null, true) }
  const next = tokens[at + 1]
  const counts = at + 1 < end && /^(?:NOUN|ADJ|NUM)$/.test(next?.pos ?? '')
  return year >= 1300 && !counts && /^(?:in|since|until|during|year)$/.test(tokens[at - 1]?.lower ?? '')
    ? { end: at + 1, meaning: calendarMeaning('solar-hijri', year, null, null, false) }
    : undefined
}

interface CalendarDays {
  readonly day: number
  readonly toDay: number
}

function datedMatch(month: Month, year: Year | undefined, days: CalendarDays | null): DateMatch {
  return {
    end: year?.end ?? month.end,
    meaning: calendarMeaning(month.calendar, year?.year ?? null, month.month, days, true),
  }
}

function calendarMeaning(
  calendar: CalendarName | null,
  year: number | null,
  month: number | null,
  days: CalendarDays | null,
  told: boolean,
): DateMeaning {
  return { form: 'calendar', calendar, year, month, day: days?.day ?? null, toDay: days?.toDay ?? null, told }
}
