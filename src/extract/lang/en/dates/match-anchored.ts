import type { Token } from '../analysis.ts'
import { matchCalendar, whichWord, type DateMatch } from './match-calendar.ts'
import type { Which } from './meaning.ts'
import { dayNumbers } from './day-numbers.ts'
import { timeUnits, weekdays, type Unit } from './words.ts'

type Tokens = readonly Token[]

/** Dates that are told by another: a weekday of a week, a day of a month, a distance from a day. */
export function matchAnchored(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchBesideNamed(tokens, at, end) ??
    matchWeekOfWeekday(tokens, at, end) ??
    matchWeekdayOfWeek(tokens, at, end) ??
    matchDayOfMonth(tokens, at, end) ??
    matchWeekdayWithDay(tokens, at)
  )
}

/** "the day before yesterday", "the day after tomorrow". */
function matchBesideNamed(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  if (tokens[from]?.lower !== 'day' || from + 2 >= end) return undefined
  const words = `${tokens[from + 1]?.lower ?? ''} ${tokens[from + 2]?.lower ?? ''}`
  const days = words === 'before yesterday' ? -2 : words === 'after tomorrow' ? 2 : undefined
  return days === undefined
    ? undefined
    : { end: from + 3, meaning: { form: 'from-now', low: days, high: days, unit: 'day' } }
}

function whichWeek(tokens: Tokens, at: number): { readonly which: Which; readonly end: number } | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const which = whichWord(tokens[from]) ?? (tokens[from]?.lower === 'following' ? 1 : undefined)
  return which !== undefined && tokens[from + 1]?.lower === 'week' ? { which, end: from + 2 } : undefined
}

function weekdayAt(tokens: Tokens, at: number): number | undefined {
  const word = (tokens[at]?.lower ?? '').replace(/\.$/, '')
  return word.length > 4 || /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? weekdays.get(word) : undefined
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

/** "Thursday the 21st": the nearest such day. */
function matchWeekdayWithDay(tokens: Tokens, at: number): DateMatch | undefined {
  const on = tokens[at]?.lower === 'on' ? at + 1 : at
  const weekday = weekdayAt(tokens, on)
  if (weekday === undefined || tokens[on + 1]?.lower !== 'the') return undefined
  const days = dayNumbers(tokens, on + 2)
  const ordinal = /(?:st|nd|rd|th)$|first|second|third/.test(tokens[(days?.end ?? 0) - 1]?.lower ?? '')
  return days && ordinal && days.from === days.to
    ? { end: days.end, meaning: { form: 'day-of-month', day: days.from, which: null, weekday } }
    : undefined
}

export interface Step {
  readonly low: number
  readonly high: number
  readonly unit: Unit
}

/** "two days after today", "three weeks from tomorrow", "2 weeks before May 13 1999": the base that a distance is counted from. */
export function matchDistance(
  tokens: Tokens,
  at: number,
  end: number,
  step: Step,
  relative: (tokens: Tokens, at: number, end: number) => DateMatch | undefined,
): DateMatch | undefined {
  const word = tokens[at]?.lower ?? ''
  if (!/^(?:from|after|before)$/.test(word) || at + 1 >= end) return undefined
  const sign = word === 'before' ? -1 : 1
  const [low, high] = sign > 0 ? [step.low, step.high] : [-step.high, -step.low]
  if (tokens[at + 1]?.lower === 'now' && word === 'from')
    return { end: at + 2, meaning: { form: 'from-now', low, high, unit: step.unit } }
  const base = relative(tokens, at + 1, end) ?? matchCalendar(tokens, at + 1, end)
  const isDay =
    base &&
    (base.meaning.form === 'day' ||
      base.meaning.form === 'weekday' ||
      (base.meaning.form === 'unit' && base.meaning.unit === 'day'))
  return isDay && base.start === undefined
    ? { end: base.end, meaning: { form: 'offset', low, high, unit: step.unit, base: base.meaning } }
    : undefined
}

/** "in two weeks", "in a fortnight": ahead only where the sentence looks ahead, for "in two weeks" also tells how long. */
export function matchAhead(
  tokens: Tokens,
  at: number,
  end: number,
  step: Step & { readonly end: number },
): DateMatch | undefined {
  if (tokens[at]?.lower !== 'in' || !looksAhead(tokens, at)) return undefined
  const next = step.end < end ? (tokens[step.end]?.lower ?? '') : ''
  if (!/^(?:[.,;:?!)”"]|’s|'s|time|and|or|so|)$/.test(next) || !timeUnits.has(tokens[step.end - 1]?.lower ?? ''))
    return undefined
  return { end: step.end, meaning: { form: 'from-now', low: step.low, high: step.high, unit: step.unit } }
}

function looksAhead(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= at - 12; before--) {
    if (tokens[before]?.sentence !== tokens[at]?.sentence) return false
    if (
      /^(?:will|'ll|’ll|shall|would|going|scheduled|due|expected|plans?|planned|begins?)$/.test(
        tokens[before]?.lower ?? '',
      )
    )
      return true
  }
  return false
}
