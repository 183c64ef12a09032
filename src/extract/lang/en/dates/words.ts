/** Months by name and usual short forms, 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map(
  (
    [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ] as const
  ).flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Months whose names are also other words or given names: alone they need a preposition or an article before them. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  'march',
  'may',
  'mar',
  'april',
  'june',
  'august',
  'jan',
  'sep',
  'dec',
])

/** Days of the week, 0 for Sunday as in `Date`. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  (
    [
      'sunday sun',
      'monday mon',
      'tuesday tue tues',
      'wednesday wed',
      'thursday thu thurs',
      'friday fri',
      'saturday sat',
    ] as const
  ).flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
)

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export const seasons: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])

/**
 * First and last day of each season as month and day; winter ends in the next year. Northern, and wide enough for the
 * meteorological and the astronomical reckoning.
 */
export const seasonBounds: Readonly<Record<Season, readonly [number, number, number, number]>> = {
  spring: [3, 1, 6, 20],
  summer: [6, 1, 9, 22],
  autumn: [9, 1, 12, 20],
  winter: [12, 1, 3, 20],
}

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'hour' | 'minute'

/** Units of time that a relative date counts in, singular and plural. */
export const timeUnits: ReadonlyMap<string, Unit> = new Map([
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
])

/** Vague counts in relative dates, as the least and the most that they are taken for. */
export const vagueCounts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [2, 5]],
  ['couple', [2, 3]],
  ['recent', [1, 7]],
  ['many', [5, 20]],
])

/** Words that name a part of a month, year or decade. */
export const partWords: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['dawn', 'start'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
  ['end', 'end'],
  ['close', 'end'],
])

/** A part of a longer time; `first-days` and `last-days` are about ten days. */
export type Part =
  'early' | 'middle' | 'late' | 'start' | 'end' | 'first-days' | 'last-days' | 'first-half' | 'second-half'

/** Words before a bare year of four digits that make it a year. */
export const yearPrepositions: ReadonlySet<string> = new Set(
  'in since until till before after during by for end from of circa throughout between around through to and or late early mid year'.split(
    ' ',
  ),
)

/** Words before a bare, doubtful month ("March", "May") that make it one. */
export const monthPrepositions: ReadonlySet<string> = new Set(
  'in since until till by from during last next this early late mid of before after through throughout between'.split(
    ' ',
  ),
)

export const decadeWords: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

export const dayPeriods: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'noon'])

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)
