import type { DateBasis } from '../../../../model/index.ts'
import {
  day,
  isRealDay,
  monthDays,
  monthOf,
  nearestWeekday,
  partOf,
  seasonDays,
  shifted,
  unitAround,
  weekdayOf,
  yearOf,
  yearsDays,
  type Days,
} from './calendar.ts'
import { nthWeekday } from './holidays.ts'
import type { DateMeaning, Which } from './meaning.ts'
import { resolveHijri } from './resolve-hijri.ts'
import { counted, countedFrom, stepsFrom } from './resolve-counted.ts'
import type { Season, Unit } from './words.ts'

/** What is known where a date stands. */
export interface DateSetting {
  /** Publication; undefined where it is not known. */
  readonly anchor: Days | undefined
  /** A year and its days told just before (the same sentence, or a month or day in the sentences before). */
  readonly narrative: Days | undefined
  /** The last date told before this one, of any kind. */
  readonly previous: Days | undefined
  /** The year of a date that this one is joined to ("between March 3 and March 5, 2018"). */
  readonly joinedYear: number | undefined
  /** Whether the sentence puts the date after publication ("will … by Friday"). */
  readonly future: boolean
  /** Whether the report is of a country that counts years by the Solar Hijri calendar; asked only of a bare year. */
  readonly countsSolarHijri: () => boolean
}

export interface Resolved extends Days {
  readonly basis: DateBasis
}

/** The days that a date can mean where it stands; undefined where nothing there tells. */
export function resolveDate(meaning: DateMeaning, setting: DateSetting): Resolved | undefined {
  switch (meaning.form) {
    case 'day':
      return resolveDay(meaning, setting)
    case 'month':
      return resolveMonth(meaning, setting)
    case 'years': {
      const { first, last, part } = meaning
      return stated(yearsDays(first, last, part ?? undefined))
    }
    case 'season':
      return resolveSeason(meaning, setting)
    case 'weekday':
      return relative(overAnchor(setting, (time) => weekdayNear(time, meaning, setting.future)))
    case 'unit':
      return relative(overAnchor(setting, (time) => unitNear(time, meaning)))
    case 'from-now':
      return relative(overAnchor(setting, (time) => counted(time, meaning)))
    case 'span':
      return relative(overAnchor(setting, (time) => spanned(time, meaning.count, meaning.unit)))
    case 'from-context':
      return setting.previous && context(countedFrom(setting.previous, meaning))
    case 'same':
      return setting.previous && context(sameAs(setting.previous, meaning))
    case 'offset': {
      const base = resolveDate(meaning.base, setting)
      return base && { ...countedFrom(base, meaning), basis: base.basis === 'stated' ? 'context' : base.basis }
    }
    case 'steps':
      return resolveSteps(meaning, setting)
    case 'weekday-in-week': {
      const base = resolveDate(meaning.base, setting)
      return base && weekdayInWeek(base, meaning.weekday)
    }
    case 'same-weekday':
      return setting.previous && context(sameWeekday(setting.previous, meaning))
    case 'nth-weekday': {
      const of = resolveDate(meaning.of, setting)
      const found = of && nthWeekday(of, meaning.nth, meaning.weekday)
      return found && { ...found, basis: of.basis }
    }
    case 'holiday':
      return resolveHoliday(meaning, setting)
    case 'calendar':
      return resolveHijri(meaning, setting, (inYear) => yearFor(inYear, null, setting))
    case 'weekday-of-week':
      return relative(overAnchor(setting, (time) => weekdayOfWeek(time, meaning)))
    case 'day-of-month':
      return resolveDayOfMonth(meaning, setting)
    case 'unknown':
      return undefined
  }
}

function stated(days: Days): Resolved {
  return { ...days, basis: 'stated' }
}

function relative(days: Days | undefined): Resolved | undefined {
  return days && { ...days, basis: 'relative' }
}

function context(days: Days): Resolved {
  return { ...days, basis: 'context' }
}

/** What a relative date means when said on any day of the anchor: from its first to its last day. */
function overAnchor({ anchor }: DateSetting, at: (time: number) => Days): Days | undefined {
  return anchor && { from: at(anchor.from).from, to: at(anchor.to).to }
}

function resolveDay(meaning: DateMeaning & { form: 'day' }, setting: DateSetting): Resolved | undefined {
  const inYear = (year: number): Days => ({
    from: day(year, meaning.month, meaning.day),
    to: day(year, meaning.toMonth, meaning.toDay),
  })
  if (meaning.year !== null) return stated(inYear(meaning.year))
  if (meaning.which !== undefined) return relative(occurrence(inYear, meaning.which, setting))
  const year = yearFor(inYear, meaning.weekday, setting)
  if (year === undefined) return undefined
  const real = [year, year - 1, year - 2, year - 3, year - 4].find((each) =>
    isRealDay(each, meaning.month, meaning.day),
  )
  return real === undefined ? undefined : { ...inYear(real), basis: 'partial' }
}

function yearFor(inYear: (year: number) => Days, weekday: number | null, setting: DateSetting): number | undefined {
  if (setting.joinedYear !== undefined) return setting.joinedYear
  const told = narrativeYear(inYear, setting)
  const near = anchorYear(inYear, setting)
  const first = told ?? near
  if (first === undefined || weekday === null) return first
  const fits = (year: number) => weekdayOf(inYear(year).from) === weekday
  const candidates = [told, near, first - 1, first + 1, first - 2, first - 3, first - 4, first - 5, first - 6]
  return candidates.find((year) => year !== undefined && fits(year)) ?? first
}

/** The last time before publication that something fell which falls once a year, this year's, or the next. */
function occurrence(inYear: (year: number) => Days, which: number, { anchor }: DateSetting): Days | undefined {
  if (!anchor) return undefined
  const year = yearOf(anchor.to)
  const years = [year - 1, year, year + 1].map(inYear)
  if (which < 0) return years.findLast(({ to }) => to < anchor.from)
  return which > 0 ? years.find(({ from }) => from > anchor.to) : inYear(year)
}

function resolveHoliday(meaning: DateMeaning & { form: 'holiday' }, setting: DateSetting): Resolved | undefined {
  const { holiday, year, which, ofYear } = meaning
  const { inYear } = holiday
  if (year !== null) return stated(year < 1500 && holiday.inOwnYear ? holiday.inOwnYear(year) : inYear(year))
  if (ofYear) return relative(overAnchor(setting, (time) => inYear(yearOf(time) + (which ?? 0))))
  if (which !== null) return relative(occurrence(inYear, which, setting))
  const coming = meaning.approaching === true ? occurrence(inYear, 1, setting) : undefined
  if (coming && setting.anchor && coming.from - setting.anchor.to < approachingMs)
    return { ...coming, basis: 'partial' }
  const found = yearFor(inYear, null, setting)
  return found === undefined ? undefined : { ...inYear(found), basis: 'partial' }
}

const approachingMs = 31 * 86_400_000

function resolveSteps(meaning: DateMeaning & { form: 'steps' }, setting: DateSetting): Resolved | undefined {
  const { steps, base } = meaning
  if (base === 'now') return relative(overAnchor(setting, (time) => stepsFrom({ from: time, to: time }, steps)))
  if (base === 'context') return setting.previous && context(stepsFrom(setting.previous, steps))
  const from = resolveDate(base, setting)
  return from && { ...stepsFrom(from, steps), basis: from.basis === 'stated' ? 'context' : from.basis }
}

/** The weekday in the week (from Monday) of a day; of a longer stretch, from its first such day to its last. */
function weekdayInWeek({ from, to, basis }: Resolved, weekday: number): Resolved {
  const within = (time: number) => shifted(unitAround(time, 'week').from, (weekday + 6) % 7, 'day')
  return { from: within(from), to: within(to), basis }
}

function sameWeekday(previous: Days, { weekday, which }: DateMeaning & { form: 'same-weekday' }): Days {
  const near = (time: number) =>
    which === 0
      ? nearestWeekday(shifted(time, 3, 'day'), weekday, -1)
      : nearestWeekday(shifted(time, which, 'day'), weekday, which)
  return { from: near(previous.from), to: near(previous.to) }
}

const nearDays = 60 * 86_400_000

/** The year of the story told just before, unless the date lies close before publication in the year of that. */
function narrativeYear(inYear: (year: number) => Days, { narrative, anchor }: DateSetting): number | undefined {
  if (!narrative) return undefined
  const year = [yearOf(narrative.from), yearOf(narrative.to)].find((told) => inYear(told).to >= narrative.from)
  if (year === undefined || !anchor) return year
  const near = anchorYear(inYear, { anchor, future: false })
  if (near !== undefined && anchor.to - inYear(near).to < nearDays) return undefined
  return inYear(year).from <= anchor.to ? year : undefined
}

/** The year that puts a date nearest to publication in the past, or in the future where the sentence looks ahead. */
function anchorYear(
  inYear: (year: number) => Days,
  { anchor, future }: Pick<DateSetting, 'anchor' | 'future'>,
): number | undefined {
  if (!anchor) return undefined
  const year = yearOf(anchor.to)
  if (future) return inYear(year).to >= anchor.from ? year : year + 1
  return inYear(year).from <= anchor.to ? year : year - 1
}

function resolveMonth(meaning: DateMeaning & { form: 'month' }, setting: DateSetting): Resolved | undefined {
  const { month, year, which, ofYear } = meaning
  const part = meaning.part ?? undefined
  if (year !== null) return stated(monthDays(year, month, part))
  if (which !== null)
    return relative(overAnchor(setting, (time) => monthDays(whichMonthYear(time, meaning), month, part)))
  const found = ofYear ? undefined : yearFor((at) => monthDays(at, month), null, setting)
  return found === undefined ? undefined : { ...monthDays(found, month, part), basis: 'partial' }
}

/** "last November" is the latest whole November before publication; "November last year" counts years. */
function whichMonthYear(time: number, { month, which, ofYear }: DateMeaning & { form: 'month' }): number {
  const year = yearOf(time)
  if (ofYear) return year + (which ?? 0)
  if (which === -1) return month < monthOf(time) ? year : year - 1
  if (which === 1) return month > monthOf(time) ? year : year + 1
  return year
}

function resolveSeason(meaning: DateMeaning & { form: 'season' }, setting: DateSetting): Resolved | undefined {
  const { season, year, which } = meaning
  if (year !== null) return stated(seasonDays(year, season))
  return relative(overAnchor(setting, (time) => seasonNear(time, season, which ?? -1)))
}

function seasonNear(time: number, season: Season, which: number): Days {
  const year = yearOf(time)
  const years = [year - 2, year - 1, year, year + 1, year + 2].map((at) => seasonDays(at, season))
  if (which < 0) return years.findLast((days) => days.to < time) ?? seasonDays(year - 1, season)
  if (which > 0) return years.find((days) => days.from > time) ?? seasonDays(year + 1, season)
  return years.find((days) => days.from <= time && time <= days.to) ?? seasonDays(year, season)
}

/** A bare weekday is the last one at or before publication; "last Friday" is before it, "next Friday" after it. */
function weekdayNear(
  time: number,
  { weekday, which, count }: DateMeaning & { form: 'weekday' },
  future: boolean,
): Days {
  const ahead = (count ?? which ?? 0) > 0 || (which !== -1 && count === undefined && future)
  const first = ahead || count !== undefined || which === -1 ? shifted(time, ahead ? 1 : -1, 'day') : time
  const nearest = nearestWeekday(first, weekday, ahead ? 1 : -1)
  const further =
    count === undefined ? (which !== null && isSkipped(time, nearest) ? which : 0) : count - Math.sign(count)
  const found = shifted(nearest, further, 'week')
  return { from: found, to: found }
}

/** Nobody calls tomorrow "next Friday" or yesterday "last Wednesday" in the middle of a week: those are a week further. */
function isSkipped(time: number, nearest: number): boolean {
  return Math.abs(nearest - time) === 86_400_000 && unitAround(time, 'week').from === unitAround(nearest, 'week').from
}

function weekdayOfWeek(time: number, { weekday, which }: DateMeaning & { form: 'weekday-of-week' }): Days {
  const found = shifted(unitAround(shifted(time, which, 'week'), 'week').from, (weekday + 6) % 7, 'day')
  return { from: found, to: found }
}

function resolveDayOfMonth(
  meaning: DateMeaning & { form: 'day-of-month' },
  setting: DateSetting,
): Resolved | undefined {
  const { anchor, narrative, future } = setting
  if (meaning.which !== null || meaning.weekday !== null) return relative(anchor && dayOfMonthNear(anchor.to, meaning))
  const inMonths = (time: number, distances: readonly number[]) =>
    distances.flatMap((which) => dayOfMonthNear(time, { ...meaning, which: which as Which }) ?? [])
  if (narrative && narrative.to - narrative.from < 31 * 86_400_000) {
    const found = inMonths(narrative.from, [0, 1]).find(({ from }) => from >= narrative.from)
    return found && context(found)
  }
  if (!anchor) return undefined
  return relative(
    future
      ? inMonths(anchor.to, [0, 1]).find(({ from }) => from > anchor.to)
      : inMonths(anchor.to, [0, -1]).find(({ from }) => from <= anchor.to),
  )
}

/** The day of a month told by its distance, or the nearest within half a year that falls on the weekday. */
function dayOfMonthNear(
  time: number,
  { day: number, which, weekday }: DateMeaning & { form: 'day-of-month' },
): Days | undefined {
  const inMonth = (distance: number): Days | undefined => {
    const first = unitAround(shifted(unitAround(time, 'month').from, distance, 'month'), 'month')
    const found = shifted(first.from, number - 1, 'day')
    return found > first.to || (weekday !== null && weekdayOf(found) !== weekday)
      ? undefined
      : { from: found, to: found }
  }
  if (which !== null) return inMonth(which)
  return [0, -1, 1, -2, 2, -3, 3, -4, -5, -6].map(inMonth).find((days) => days !== undefined)
}

function unitNear(time: number, { unit, which, part }: DateMeaning & { form: 'unit' }): Days {
  return partOf(unitAround(shifted(time, which, unit), unit), part ?? undefined)
}

function spanned(time: number, count: number, unit: Unit): Days {
  const other = shifted(time, count, unit)
  return count < 0 ? { from: other, to: time } : { from: time, to: other }
}

function sameAs(previous: Days, { unit, which, part }: DateMeaning & { form: 'same' }): Days {
  if (unit === 'spring' || unit === 'summer' || unit === 'autumn' || unit === 'winter')
    return seasonDays(yearOf(previous.from), unit)
  const from = unitAround(shifted(previous.from, which, unit), unit)
  const to = unitAround(shifted(previous.to, which, unit), unit)
  return partOf({ from: from.from, to: to.to }, part ?? undefined)
}
