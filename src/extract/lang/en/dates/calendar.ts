import { seasonBounds, type Part, type Season, type Unit } from './words.ts'

/** Calendar days from `from` to `to`, both included, in milliseconds of UTC midnight. */
export interface Days {
  readonly from: number
  readonly to: number
}

const dayMs = 86_400_000

/** The midnight of a calendar day; a month past the year's end runs on into the next year. */
export function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getTime()
}

export function isRealDay(year: number, month: number, dayOfMonth: number): boolean {
  const date = new Date(day(year, month, dayOfMonth))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
}

export function isoDay(time: number): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** Days of `YYYY-MM-DD` bounds; undefined where they are none. */
export function daysOf(from: string, to: string): Days | undefined {
  const start = Date.parse(`${from}T00:00:00Z`)
  const end = Date.parse(`${to}T00:00:00Z`)
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : { from: start, to: end }
}

export function yearOf(time: number): number {
  return new Date(time).getUTCFullYear()
}

export function monthOf(time: number): number {
  return new Date(time).getUTCMonth() + 1
}

export function weekdayOf(time: number): number {
  return new Date(time).getUTCDay()
}

export function monthDays(year: number, month: number, part?: Part): Days {
  return partOf({ from: day(year, month, 1), to: day(year, month + 1, 0) }, part)
}

/** The years from `first` to `last`, or a part of them. */
export function yearsDays(first: number, last: number, part?: Part): Days {
  return partOf({ from: day(first, 1, 1), to: day(last, 12, 31) }, part)
}

export function seasonDays(year: number, season: Season): Days {
  const [fromMonth, fromDay, toMonth, toDay] = seasonBounds[season]
  return { from: day(year, fromMonth, fromDay), to: day(toMonth < fromMonth ? year + 1 : year, toMonth, toDay) }
}

const unitMonths: Partial<Record<Unit, number>> = { month: 1, year: 12, decade: 120, century: 1200 }

/** A day moved by a number of units; a month without that day gives its last day. */
export function shifted(time: number, count: number, unit: Unit): number {
  const inMonths = unitMonths[unit]
  if (inMonths === undefined) {
    const days = unit === 'week' ? count * 7 : unit === 'day' ? count : unit === 'hour' ? count / 24 : 0
    return time + Math.round(days) * dayMs
  }
  const date = new Date(time)
  const monthIndex = date.getUTCMonth() + 1 + Math.round(count * inMonths)
  const moved = day(date.getUTCFullYear(), monthIndex, date.getUTCDate())
  const lastOfMonth = day(date.getUTCFullYear(), monthIndex + 1, 0)
  return Math.min(moved, lastOfMonth)
}

/** The whole day, week (from Monday), month, year, decade or century that holds a day. */
export function unitAround(time: number, unit: Unit): Days {
  const year = yearOf(time)
  switch (unit) {
    case 'week': {
      const from = time - ((weekdayOf(time) + 6) % 7) * dayMs
      return { from, to: from + 6 * dayMs }
    }
    case 'month':
      return monthDays(year, monthOf(time))
    case 'year':
      return yearsDays(year, year)
    case 'decade':
      return yearsDays(year - (year % 10), year - (year % 10) + 9)
    case 'century':
      return yearsDays(year - (year % 100), year - (year % 100) + 99)
    default:
      return { from: time, to: time }
  }
}

/** Where each part begins and ends, as fractions of the whole. */
const partFractions: Readonly<Record<Exclude<Part, 'first-days' | 'last-days'>, readonly [number, number]>> = {
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 1 / 6],
  end: [5 / 6, 1],
  'first-half': [0, 1 / 2],
  'second-half': [1 / 2, 1],
}

/** A part of a stretch of days, to whole months where the stretch is a year or longer. */
export function partOf(days: Days, part: Part | undefined): Days {
  if (!part) return days
  if (part === 'first-days') return { from: days.from, to: Math.min(days.to, days.from + 9 * dayMs) }
  if (part === 'last-days') return { from: Math.max(days.from, days.to - 10 * dayMs), to: days.to }
  const [start, end] = partFractions[part]
  const length = Math.round((days.to - days.from) / dayMs) + 1
  if (length < 365)
    return {
      from: days.from + Math.round(start * length) * dayMs,
      to: days.from + (Math.round(end * length) - 1) * dayMs,
    }
  const monthCount = Math.round(length / 30.44)
  const first = shifted(days.from, Math.round(start * monthCount), 'month')
  const afterLast = shifted(days.from, Math.round(end * monthCount), 'month')
  return { from: first, to: afterLast - dayMs }
}

/** The latest day at or before (`direction` -1), or the first at or after (1), that falls on a weekday. */
export function nearestWeekday(time: number, weekday: number, direction: -1 | 1): number {
  const distance = direction < 0 ? (weekdayOf(time) - weekday + 7) % 7 : (weekday - weekdayOf(time) + 7) % 7
  return time + direction * distance * dayMs
}
