import type { Token } from '../analysis.ts'
import { dayNumbers } from './day-numbers.ts'
import type { DateMatch } from './date-match.ts'
import { matchCalendar } from './match-calendar.ts'
import type { DateMeaning, Which } from './meaning.ts'
import { weekdayAt } from './weekday-word.ts'
import { whichWord } from './which.ts'
import { ordinalWords } from './words.ts'

type Tokens = readonly Token[]

/** Dates that are told by another: a weekday of a week or of a month, a day of a month. */
export function matchAnchored(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchBesideNamed(tokens, at, end) ??
    matchWeekOfWeekday(tokens, at, end) ??
    matchWeekdayOfWeek(tokens, at, end) ??
    matchDayOfMonth(tokens, at, end) ??
    matchNthWeekday(tokens, at, end) ??
    matchWeekdayWithDay(tokens, at) ??
    matchDayAlone(tokens, at, end)
  )
}

/** "the day before yesterday", "the day after tomorrow". */
function matchBesideNamed(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  if (tokens[from]?.lower !== 'day' || from + 2 >= end) return undefined
  const words = `${tokens[from + 1]?.lower ?? ''} ${tokens[from + 2]?.lower ?? ''}`
  const days = words === 'before yesterday' ? -2 : /^after (?:tomorrow|tmrw)$/.test(words) ? 2 : undefined
  return days === undefined
    ? undefined
    : { end: from + 3, meaning: { form: 'from-now', low: days, high: days, unit: 'day', grain: 'day' } }
}

function whichWeek(tokens: Tokens, at: number): { readonly which: Which; readonly end: number } | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const which = whichWord(tokens[from]) ?? (tokens[from]?.lower === 'following' ? 1 : undefined)
  return which !== undefined && tokens[from + 1]?.lower === 'week' ? { which, end: from + 2 } : undefined
}

/** "next week on Friday", "last week Sunday", "previous week - Monday". */
function matchWeekOfWeekday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const week = whichWeek(tokens, at)
  if (!week) return undefined
  const dayAt = /^(?:on|,|-)$/.test(tokens[week.end]?.lower ?? '') ? week.end + 1 : week.end
  const weekday = dayAt < end ? weekdayAt(tokens, dayAt) : undefined
  return weekday === undefined
    ? undefined
    : { end: dayAt + 1, meaning: { form: 'weekday-of-week', weekday, which: week.which } }
}

/** "Tuesday of last week", "on Friday next week". */
function matchWeekdayOfWeek(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const on = tokens[at]?.lower === 'on' ? at + 1 : at
  const weekday = weekdayAt(tokens, on)
  if (weekday === undefined) return undefined
  const week = whichWeek(tokens, /^(?:of|,)$/.test(tokens[on + 1]?.lower ?? '') ? on + 2 : on + 1)
  return week && week.end <= end
    ? { end: week.end, meaning: { form: 'weekday-of-week', weekday, which: week.which } }
    : undefined
}

/** "the 20th of next month", "the 15th day of last month", "the 21st this month". */
function matchDayOfMonth(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const days = dayNumbers(tokens, from)
  if (!days || days.from !== days.to || !/(?:st|nd|rd|th)$/.test(tokens[days.end - 1]?.lower ?? '')) return undefined
  const afterDay = tokens[days.end]?.lower === 'day' ? days.end + 1 : days.end
  const whichAt = tokens[afterDay]?.lower === 'of' ? afterDay + 1 : afterDay
  const which = whichWord(tokens[whichAt])
  if (which === undefined || tokens[whichAt + 1]?.lower !== 'month' || whichAt + 2 > end) return undefined
  return { end: whichAt + 2, meaning: { form: 'day-of-month', day: days.from, which, weekday: null } }
}

/** "the first Friday of May 2019", "the last Monday of next month". */
function matchNthWeekday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const weekday = weekdayAt(tokens, from + 1)
  const nth = weekday === undefined ? undefined : nthOf(tokens[from]?.lower ?? '')
  if (nth === undefined || weekday === undefined || !/^(?:of|in)$/.test(tokens[from + 2]?.lower ?? '')) return undefined
  const month = monthMatch(tokens, from + 3, end)
  return month && { end: month.end, meaning: { form: 'nth-weekday', nth, weekday, of: month.meaning } }
}

function nthOf(word: string): number | undefined {
  if (word === 'last') return -1
  const nth = ordinalWords.get(word) ?? Number(/^([1-5])(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0)
  return nth >= 1 && nth <= 5 ? nth : undefined
}

function monthMatch(
  tokens: Tokens,
  at: number,
  end: number,
): { readonly end: number; readonly meaning: DateMeaning } | undefined {
  const which = whichWord(tokens[at])
  if (which !== undefined && tokens[at + 1]?.lower === 'month' && at + 1 < end)
    return { end: at + 2, meaning: { form: 'unit', unit: 'month', which, part: null } }
  const found = at < end ? matchCalendar(tokens, at, end) : undefined
  return found?.meaning.form === 'month' && found.start === undefined ? found : undefined
}

/** "Thursday the 21st", "Mon 13th": the nearest such day. */
function matchWeekdayWithDay(tokens: Tokens, at: number): DateMatch | undefined {
  const on = tokens[at]?.lower === 'on' ? at + 1 : at
  const weekday = weekdayAt(tokens, on)
  if (weekday === undefined) return undefined
  const from = tokens[on + 1]?.lower === 'the' ? on + 2 : on + 1
  const days = dayNumbers(tokens, from)
  const ordinal = /(?:st|nd|rd|th)$|first|second|third/.test(tokens[(days?.end ?? 0) - 1]?.lower ?? '')
  return days && ordinal && days.from === days.to
    ? { end: days.end, meaning: { form: 'day-of-month', day: days.from, which: null, weekday } }
    : undefined
}

/** "on the 18th", "until the 4th": a day of the month told before, or of the last that has it; "the 18th floor" is none. */
function matchDayAlone(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  if (tokens[at]?.lower !== 'the' || !dayPrepositions.has(tokens[at - 1]?.lower ?? '') || at + 1 >= end)
    return undefined
  const number = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(tokens[at + 1]?.lower ?? '')?.[1] ?? 0)
  const next = at + 2 < end ? (tokens[at + 2]?.pos ?? '') : ''
  if (number < 1 || number > 31 || !/^(?:PUNCT|CCONJ|ADP|ADV|AUX|)$/.test(next)) return undefined
  if (/^(?:of|-)$/.test(tokens[at + 2]?.lower ?? '')) return undefined
  return { end: at + 2, meaning: { form: 'day-of-month', day: number, which: null, weekday: null } }
}

const dayPrepositions: ReadonlySet<string> = new Set('on by until till since before after from'.split(' '))
