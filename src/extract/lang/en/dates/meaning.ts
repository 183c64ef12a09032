import type { Span } from '../../../../model/index.ts'
import type { Holiday } from './holidays.ts'
import type { Part, Season, Unit } from './words.ts'

/** -1 the last, 0 this, 1 the next. */
export type Which = -1 | 0 | 1

export type CalendarName = 'solar-hijri' | 'islamic'

/** So many units, as in "2 weeks and 2 days". */
export interface Step {
  readonly count: number
  readonly unit: Unit
}

/**
 * How closely a count is meant: to the day ("two weeks from tomorrow"), to its unit ("two weeks ago"), or about ("about
 * ten days ago").
 */
export type Grain = 'day' | 'unit' | 'about'

/** What the words of a date say, before anything is known of publication or context. Months count from 1. */
export type DateMeaning =
  | {
      readonly form: 'day'
      readonly year: number | null
      readonly month: number
      readonly day: number
      readonly toMonth: number
      readonly toDay: number
      readonly weekday: number | null
      /** "next 6th of April": 1. */
      readonly which?: Which
    }
  | {
      readonly form: 'month'
      readonly year: number | null
      /** "November last year", "last November": -1. */
      readonly which: Which | null
      readonly ofYear: boolean
      readonly month: number
      readonly part: Part | null
    }
  | { readonly form: 'years'; readonly first: number; readonly last: number; readonly part: Part | null }
  | { readonly form: 'season'; readonly season: Season; readonly year: number | null; readonly which: Which | null }
  | {
      readonly form: 'weekday'
      readonly weekday: number
      readonly which: Which | null
      /** How many such weekdays on (positive) or back: "two Sundays ago" -2, "this past Wednesday" -1. */
      readonly count?: number
    }
  /** "last year", "this month", "yesterday". */
  | { readonly form: 'unit'; readonly unit: Unit; readonly which: Which; readonly part: Part | null }
  /** "two weeks ago", "in three days": counted from publication. */
  | {
      readonly form: 'from-now'
      readonly low: number
      readonly high: number
      readonly unit: Unit
      readonly grain: Grain
    }
  /** "over the past two weeks": up to publication (negative) or from it on. */
  | { readonly form: 'span'; readonly count: number; readonly unit: Unit }
  /** "31 years later", "two days earlier": counted from the date told before. */
  | {
      readonly form: 'from-context'
      readonly low: number
      readonly high: number
      readonly unit: Unit
      readonly grain: Grain
    }
  /** "2 weeks and 2 days ago": counted through all its units from publication, from the date told before or from `base`. */
  | { readonly form: 'steps'; readonly steps: readonly Step[]; readonly base: DateMeaning | 'now' | 'context' }
  /** "that year", "the following day", "that summer". */
  | { readonly form: 'same'; readonly unit: Unit | Season; readonly which: Which; readonly part: Part | null }
  /** "two days after May 3", "three weeks from tomorrow": counted from a day that the words tell. */
  | {
      readonly form: 'offset'
      readonly low: number
      readonly high: number
      readonly unit: Unit
      readonly grain: Grain
      readonly base: DateMeaning
    }
  /** "Monday two weeks from now": the weekday in the week that the base falls in. */
  | { readonly form: 'weekday-in-week'; readonly weekday: number; readonly base: DateMeaning }
  /** "the following Friday", "that Monday": the first after the date told before, or the nearest to it. */
  | { readonly form: 'same-weekday'; readonly weekday: number; readonly which: Which }
  /** "the first Friday of May 2019"; -1 is the last. */
  | { readonly form: 'nth-weekday'; readonly nth: number; readonly weekday: number; readonly of: DateMeaning }
  /** "Christmas Day", "last Easter", "Christmas last year" (`ofYear`). */
  | {
      readonly form: 'holiday'
      readonly holiday: Holiday
      readonly year: number | null
      readonly which: Which | null
      readonly ofYear: boolean
      /** After "before", "after", "until", "by": one that comes within weeks is meant, though the past goes first. */
      readonly approaching?: boolean
    }
  /** "22 Bahman 1401": `calendar` null where numbers alone stand; `told` false for a bare year that only its report makes one. */
  | {
      readonly form: 'calendar'
      readonly calendar: CalendarName | null
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly toDay: number | null
      readonly told: boolean
    }
  /** "Tuesday of last week", "next week on Friday". */
  | { readonly form: 'weekday-of-week'; readonly weekday: number; readonly which: Which }
  /** "the 20th of next month"; `which` null: "Thursday the 21st", the nearest that falls on its weekday. */
  | {
      readonly form: 'day-of-month'
      readonly day: number
      readonly which: Which | null
      readonly weekday: number | null
    }
  /** "two days after the vote": counted from an event whose date the words do not tell. */
  | { readonly form: 'unknown' }

/** Words that tell a date. Tokens are indices into `Analysis.tokens`. */
export interface DateExpression {
  readonly firstToken: number
  readonly endToken: number
  readonly meaning: DateMeaning
  /** True after "since": the period runs on until publication. */
  readonly since: boolean
  /** Where the date is a part of one token, as in a file's name: its place in the text. */
  readonly inName?: Span
}
