import type { Part, Season, Unit } from './words.ts'

/** -1 the last, 0 this, 1 the next. */
export type Which = -1 | 0 | 1

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
  | { readonly form: 'weekday'; readonly weekday: number; readonly which: Which | null }
  /** "last year", "this month", "yesterday". */
  | { readonly form: 'unit'; readonly unit: Unit; readonly which: Which; readonly part: Part | null }
  /** "two weeks ago", "in three days": counted from publication. */
  | { readonly form: 'from-now'; readonly low: number; readonly high: number; readonly unit: Unit }
  /** "over the past two weeks": up to publication (negative) or from it on. */
  | { readonly form: 'span'; readonly count: number; readonly unit: Unit }
  /** "31 years later", "two days earlier": counted from the date told before. */
  | { readonly form: 'from-context'; readonly low: number; readonly high: number; readonly unit: Unit }
  /** "that year", "the following day", "that summer". */
  | { readonly form: 'same'; readonly unit: Unit | Season; readonly which: Which; readonly part: Part | null }
  /** "two days after May 3", "three weeks from tomorrow": counted from a day that the words tell. */
  | {
      readonly form: 'offset'
      readonly low: number
      readonly high: number
      readonly unit: Unit
      readonly base: DateMeaning
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
}
