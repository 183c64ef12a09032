import type { Span } from '../../../../model/index.ts'
import type { DateMeaning } from './meaning.ts'

/** `start` differs from where the search stood only where words before it belong to the date. */
export interface DateMatch {
  readonly start?: number
  readonly end: number
  readonly meaning: DateMeaning
  /** Where the date is a part of one token: its place in the text. */
  readonly inName?: Span
}

/** A day, or the days of one month from one to another. */
export function dayMeaning(
  year: number | null,
  month: number,
  day: number,
  toDay = day,
  toMonth = month,
): DateMeaning & { form: 'day' } {
  return { form: 'day', year, month, day, toDay, toMonth, weekday: null }
}
