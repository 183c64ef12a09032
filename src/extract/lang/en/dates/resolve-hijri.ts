import {
  islamicDay,
  islamicUncertaintyDays,
  islamicYear,
  solarHijriDay,
  solarHijriMonthLength,
  solarHijriYear,
  type DateBasis,
} from '../../../../model/index.ts'
import { day, type Days } from './calendar.ts'
import type { CalendarName, DateMeaning } from './meaning.ts'

type CalendarMeaning = DateMeaning & { form: 'calendar' }

/** How far after publication a year may begin that a report tells, in milliseconds. */
const ahead = 366 * 86_400_000
/** Where publication is not known: the last Solar Hijri year that a bare number is taken for. */
const latestBareYear = 1410

/** The days of a date of either calendar whose year is told; undefined where the calendar has no such day. */
function hijriDays(meaning: CalendarMeaning, year: number, anchor: Days | undefined): Days | undefined {
  const calendar = meaning.calendar ?? calendarOfYear(year, anchor)
  if (!meaning.told && !isPast(year, anchor)) return undefined
  return calendar === 'solar-hijri' ? solarDays(meaning, year) : islamicDays(meaning, year)
}

/** A number between 1100 and 1499 before a month and a day: the calendar in which it is not far in the future. */
function calendarOfYear(year: number, anchor: Days | undefined): CalendarName {
  return isPast(year, anchor) ? 'solar-hijri' : 'islamic'
}

function isPast(year: number, anchor: Days | undefined): boolean {
  if (!anchor) return year <= latestBareYear
  return (solarHijriDay(year, 1, 1) ?? Infinity) <= anchor.to + ahead
}

function solarDays({ month, day: first, toDay }: CalendarMeaning, year: number): Days | undefined {
  const lastMonth = month ?? 12
  return spanOf(
    solarHijriDay(year, month ?? 1, first ?? 1),
    solarHijriDay(year, lastMonth, toDay ?? solarHijriMonthLength(year, lastMonth)),
  )
}

function islamicDays({ month, day: first, toDay }: CalendarMeaning, year: number): Days | undefined {
  const around = islamicUncertaintyDays * 86_400_000
  const from = islamicDay(year, month ?? 1, first ?? 1)
  const next = month === null || month === 12 ? islamicDay(year + 1, 1, 1) : islamicDay(year, month + 1, 1)
  const to = toDay === null ? (next ?? 0) - 86_400_000 : islamicDay(year, month ?? 12, toDay)
  const days = spanOf(from, to)
  return days && { from: days.from - around, to: days.to + around }
}

function spanOf(from: number | undefined, to: number | undefined): Days | undefined {
  return from === undefined || to === undefined || to < from ? undefined : { from, to }
}

/** When a month or day without a year falls in a year of the common calendar: that of its first day there. */
function hijriInYear(meaning: CalendarMeaning, year: number): Days {
  const first = day(year, 1, 1)
  const own = meaning.calendar === 'islamic' ? islamicYear(first) : solarHijriYear(first)
  const candidates = [own, own + 1].flatMap((each) => hijriDays(meaning, each, undefined) ?? [])
  return candidates.find(({ from }) => from >= first) ?? candidates[0] ?? { from: first, to: day(year, 12, 31) }
}

/** The days of a Solar Hijri or Islamic date; `yearFor` finds the common year of one that tells none. */
export function resolveHijri(
  meaning: CalendarMeaning,
  { anchor, countsSolarHijri }: { readonly anchor: Days | undefined; readonly countsSolarHijri: () => boolean },
  yearFor: (inYear: (year: number) => Days) => number | undefined,
): (Days & { readonly basis: DateBasis }) | undefined {
  if (meaning.year !== null) {
    const days = meaning.told || countsSolarHijri() ? hijriDays(meaning, meaning.year, anchor) : undefined
    return days && { ...days, basis: 'stated' }
  }
  const inYear = (year: number) => hijriInYear(meaning, year)
  const year = yearFor(inYear)
  return year === undefined ? undefined : { ...inYear(year), basis: 'partial' }
}
