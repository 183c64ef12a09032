import type { Token } from '../analysis.ts'
import { isRealDay } from './calendar.ts'
import { dayMeaning, type DateMatch } from './date-match.ts'
import { months, weekdays } from './words.ts'

/** Longest run of tokens without white space that can write one date. */
const longestRun = 6

const hasDigit = /\d/
const endsWithDigit = /\d$/

/**
 * Dates written without white space: "05-Aug-2016", "2019/aug/01", "Oct/2", "Sep-23-2020", "03/18/84", "20161016". Month first unless it cannot
 * be, as in American papers; after dots day first.
 */
export function matchGlued(tokens: readonly Token[], at: number): DateMatch | undefined {
  if (!hasDigit.test(tokens[at]?.text ?? '') && tokens[at + 1]?.start !== tokens[at]?.end) return undefined
  if (at > 0 && tokens[at - 1]?.end === tokens[at]?.start && !/^[-("“[]$/.test(tokens[at - 1]?.text ?? ''))
    return undefined
  const { text, end } = runFrom(tokens, at)
  const monthDay = /^([a-z]{3,9})\/(\d{1,2})$/.exec(text)
  const monthOf = months.get(monthDay?.[1] ?? '')
  if (monthOf && isRealDay(2020, monthOf, Number(monthDay?.[2])))
    return { end, meaning: dayMeaning(null, monthOf, Number(monthDay?.[2])) }
  const day = namedMonth(text) ?? compact(text) ?? shortYear(text)
  if (!day || !isRealDay(day.year, day.month, day.day)) return undefined
  return { end, meaning: dayMeaning(day.year, day.month, day.day) }
}

/** "Dec31", "Sep11"; after a weekday also "Jun-15", which alone may be a year: a month and a day glued together. */
export function gluedMonthDay(
  token: Token | undefined,
  afterWeekday: boolean,
): { readonly month: number; readonly day: number } | undefined {
  if (!endsWithDigit.test(token?.lower ?? '')) return undefined
  const found = /^([a-z]{3,9})([-/.]?)(\d{1,2})$/.exec(token?.lower ?? '')
  const month = months.get(found?.[1] ?? '')
  const day = Number(found?.[3])
  return found && month && (found[2] === '' || afterWeekday) && isRealDay(2020, month, day) ? { month, day } : undefined
}

/** "Friday-Jun-15": a weekday glued to them. */
export function gluedWeekday(
  token: Token | undefined,
): { readonly month: number; readonly day: number; readonly weekday: number } | undefined {
  if (!endsWithDigit.test(token?.lower ?? '')) return undefined
  const found = /^([a-z]{3,9})-([a-z]{3,9})-(\d{1,2})$/.exec(token?.lower ?? '')
  const [weekday, month, day] = [weekdays.get(found?.[1] ?? ''), months.get(found?.[2] ?? ''), Number(found?.[3])]
  return weekday !== undefined && month && isRealDay(2020, month, day) ? { weekday, month, day } : undefined
}

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function runFrom(tokens: readonly Token[], at: number): { readonly text: string; readonly end: number } {
  let text = tokens[at]?.text ?? ''
  let end = at + 1
  while (end < at + longestRun && tokens[end] && tokens[end]?.start === tokens[end - 1]?.end) {
    const next = tokens[end]?.text ?? ''
    if (!/^[-/.\p{L}\d]+$/u.test(next)) break
    text += next
    end++
  }
  // The full stop or the dash that ends it belongs to the sentence.
  while (end > at + 1 && /^[-/.]$/.test(tokens[end - 1]?.text ?? '')) end--
  return { text: text.toLowerCase().replace(/(?<![-/.])[-/.]+$/, ''), end }
}

function namedMonth(text: string): CalendarDay | undefined {
  if (text.length > 20) return undefined
  const parts = text.split(/[-/.]/)
  if (parts.length !== 3) return undefined
  const monthAt = parts.findIndex((part) => months.has(part))
  const year = parts.find((part) => /^(?:1[5-9]|2[01])\d\d$/.test(part))
  const day = parts.find((part) => /^\d{1,2}$/.test(part))
  const month = months.get(parts[monthAt] ?? '')
  return month && year && day ? { year: Number(year), month, day: Number(day) } : undefined
}

/** "20161016": eight digits that are a day of our time. */
function compact(text: string): CalendarDay | undefined {
  const found = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined
}

/** "03/18/84", "21/04/16": two digits of the year, only after slashes. */
function shortYear(text: string): CalendarDay | undefined {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d\d)$/.exec(text)
  if (!found) return undefined
  const [first, second, short] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const year = short < 40 ? 2000 + short : 1900 + short
  return first <= 12 ? { year, month: first, day: second } : { year, month: second, day: first }
}
