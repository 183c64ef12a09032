import { islamicDay, islamicUncertaintyDays, islamicYear, solarHijriDay } from '../../../../model/index.ts'
import { day, nearestWeekday, shifted, weekdayOf, yearOf, type Days } from './calendar.ts'
import { easterSunday, orthodoxEaster } from './easter.ts'

/**
 * How sure a name is of meaning a day: `named` stands alone where it is capitalised ("Christmas Day"); `bare` needs a preposition
 * before it ("before Christmas"); `dated` needs a year or "last" ("Black Friday 2010": other days bear the name too).
 */
export type HolidayForm = 'named' | 'bare' | 'dated'

export interface Holiday {
  readonly form: HolidayForm
  /** The days on which it can fall in a year of the common calendar. */
  readonly inYear: (year: number) => Days
  /** The same by the year of its own calendar ("Nowruz 1402", "Ashura 1444"). */
  readonly inOwnYear?: (year: number) => Days
  /** The first year in which it was kept under this name; undefined where that does not matter. */
  readonly since?: number
}

const dayMs = 86_400_000
const one = (time: number): Days => ({ from: time, to: time })
const fixed = (month: number, dayOfMonth: number) => (year: number) => one(day(year, month, dayOfMonth))
const afterEaster = (days: number) => (year: number) => one(easterSunday(year) + days * dayMs)
const afterOrthodoxEaster = (days: number) => (year: number) => one(orthodoxEaster(year) + days * dayMs)

/** The `count`th Monday to Sunday (0 for Sunday) of a month, and days after it. */
const nthOf = (count: number, weekday: number, month: number, after: number) => (year: number) =>
  one(nearestWeekday(day(year, month, 1), weekday, 1) + (7 * (count - 1) + after) * dayMs)

/** A day of the Solar Hijri year that begins in a year, counted from Nowruz: 0 is 1 Farvardin. */
const fromNowruz = (days: number) => (year: number) => one(nowruz(year) + days * dayMs)

function nowruz(year: number): number {
  return solarHijriDay(year - 621, 1, 1) ?? day(year, 3, 21)
}

/** The Kurdish day is 21 March, the Iranian one that of the equinox. */
function newroz(year: number): Days {
  const fixedDay = day(year, 3, 21)
  return { from: Math.min(nowruz(year), fixedDay), to: Math.max(nowruz(year), fixedDay) }
}

/** The eve of the last Wednesday before Nowruz. */
function chaharshanbeSuri(year: number): Days {
  return one(nearestWeekday(shifted(nowruz(year), -1, 'day'), 3, -1) - dayMs)
}

/** Days of a month of the Islamic calendar, told in its own years: a day earlier or later by sight of the moon. */
const islamic = (month: number, first: number, last: number) => (year: number) => ({
  from: (islamicDay(year, month, first) ?? 0) - islamicUncertaintyDays * dayMs,
  to: (islamicDay(year, month, last) ?? 0) + islamicUncertaintyDays * dayMs,
})

/** The first time in a common year that the days begin; an Islamic year is shorter than it. */
function firstIn(year: number, ownDays: (own: number) => Days): Days {
  const own = islamicYear(day(year, 1, 1))
  const times = [ownDays(own), ownDays(own + 1)] as const
  return yearOf(times[0].from) === year ? times[0] : times[1]
}

type Row = readonly [names: string, form: HolidayForm, inYear: (year: number) => Days, since?: number]

/** Names in lower case, without apostrophes, hyphens and the "s" of an owner; several are parted by commas. */
const rows: readonly Row[] = [
  ['new year day, new years day', 'named', fixed(1, 1)],
  ['new year', 'bare', fixed(1, 1)],
  ['new year eve, new years eve', 'named', fixed(12, 31)],
  ['holocaust remembrance day, international holocaust remembrance day', 'dated', fixed(1, 27), 2006],
  ['valentine day, valentines day', 'named', fixed(2, 14)],
  ['international women day, international womens day', 'named', fixed(3, 8)],
  ['saint patrick day, st patrick day', 'named', fixed(3, 17)],
  ['saint patrick, st patrick', 'dated', fixed(3, 17)],
  ['earth day', 'named', fixed(4, 22), 1970],
  ['anzac day', 'named', fixed(4, 25)],
  ['may day, international workers day, international worker day', 'named', fixed(5, 1)],
  ['world press freedom day', 'named', fixed(5, 3), 1993],
  ['juneteenth', 'named', fixed(6, 19)],
  ['world refugee day', 'named', fixed(6, 20), 2001],
  ['bastille day', 'named', fixed(7, 14)],
  ['halloween', 'bare', fixed(10, 31)],
  ['armistice day, veterans day', 'named', fixed(11, 11)],
  ['human rights day, international human rights day', 'named', fixed(12, 10), 1950],
  ['christmas eve', 'named', fixed(12, 24)],
  ['christmas day', 'named', fixed(12, 25)],
  ['christmas', 'bare', fixed(12, 25)],
  ['boxing day', 'named', fixed(12, 26)],
  ['orthodox christmas eve', 'named', fixed(1, 6)],
  ['orthodox christmas, orthodox christmas day, coptic christmas', 'named', fixed(1, 7)],
  ['martin luther king day, martin luther king jr day', 'named', nthOf(3, 1, 1, 0), 1986],
  ['thanksgiving day', 'named', nthOf(4, 4, 11, 0), 1942],
  ['thanksgiving', 'bare', nthOf(4, 4, 11, 0), 1942],
  ['black friday', 'dated', nthOf(4, 4, 11, 1), 1990],
  ['cyber monday', 'dated', nthOf(4, 4, 11, 4), 2005],
  ['ash wednesday', 'named', afterEaster(-46)],
  ['palm sunday', 'named', afterEaster(-7)],
  ['maundy thursday', 'named', afterEaster(-3)],
  ['good friday', 'named', afterEaster(-2)],
  ['easter sunday', 'named', afterEaster(0)],
  ['easter', 'bare', afterEaster(0)],
  ['easter monday', 'named', afterEaster(1)],
  ['ascension day', 'named', afterEaster(39)],
  ['pentecost, pentecost sunday, whit sunday', 'named', afterEaster(49)],
  ['whit monday', 'named', afterEaster(50)],
  ['orthodox good friday', 'named', afterOrthodoxEaster(-2)],
  ['orthodox easter, orthodox easter sunday, coptic easter', 'named', afterOrthodoxEaster(0)],
]

/** Those of the Solar Hijri calendar; the year is the common one in which its year begins. */
const solarRows: readonly Row[] = [
  [
    'nowruz, nowrouz, nowrooz, norouz, norooz, noruz, navruz, nauruz, nawroz, nawruz, iranian new year, persian new year',
    'named',
    fromNowruz(0),
  ],
  ['newroz, kurdish new year', 'named', newroz],
  ['sizdah bedar, sizdah be dar', 'named', fromNowruz(12)],
  ['yalda night, shab e yalda', 'named', fromNowruz(275)],
  ['chaharshanbe suri, charshanbe suri, chaharshanbe soori', 'named', chaharshanbeSuri],
]

/** Those of the Islamic calendar, in its own years. */
const islamicRows: readonly Row[] = [
  ['eid al fitr, eid ul fitr, eid el fitr, eid e fitr', 'named', islamic(10, 1, 1)],
  ['eid al adha, eid ul adha, eid el adha', 'named', islamic(12, 10, 10)],
  ['ashura, ashoura', 'named', islamic(1, 10, 10)],
  ['arbaeen, arbain', 'named', islamic(2, 20, 20)],
  ['muharram, moharram', 'bare', islamic(1, 1, 30)],
  ['ramadan, ramazan, ramadhan', 'bare', islamic(9, 1, 30)],
]

/** Holidays with a fixed or computable day, by the first word of their names, longest names first. */
export const holidays: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly holiday: Holiday }[]
> = byFirstWord()

type Entry = readonly [names: string, holiday: Holiday]

function entries(): Entry[] {
  return [
    ...rows.map(([names, form, inYear, since]): Entry => [
      names,
      { form, inYear, ...(since !== undefined && { since }) },
    ]),
    ...solarRows.map(([names, form, inYear]): Entry => [
      names,
      { form, inYear, inOwnYear: (own) => inYear(own + 621) },
    ]),
    ...islamicRows.map(([names, form, inOwnYear]): Entry => [
      names,
      { form, inOwnYear, inYear: (year) => firstIn(year, inOwnYear) },
    ]),
  ]
}

function byFirstWord(): Map<string, { words: readonly string[]; holiday: Holiday }[]> {
  const found = new Map<string, { words: readonly string[]; holiday: Holiday }[]>()
  for (const [names, holiday] of entries()) {
    for (const name of names.split(', ')) {
      const words = name.split(' ')
      const first = words[0] ?? ''
      found.set(first, [...(found.get(first) ?? []), { words, holiday }])
    }
  }
  for (const named of found.values()) named.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** The `nth` weekday of a stretch of days, or the last of them (-1); undefined where it has no such day. */
export function nthWeekday({ from, to }: Days, nth: number, weekday: number): Days | undefined {
  const time = nth < 0 ? nearestWeekday(to, weekday, -1) : nearestWeekday(from, weekday, 1) + 7 * (nth - 1) * dayMs
  return time < from || time > to || weekdayOf(time) !== weekday ? undefined : one(time)
}
