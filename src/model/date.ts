import type { QuotedSpan } from './span.ts'
import type { DateBasis } from './vocabulary.ts'

/** A possibly uncertain date: every day from `from` to `to` (ISO 8601 calendar days, both included) is possible. */
export interface UncertainDate {
  /** The words it was read from; null where no words stand behind it. */
  readonly text: string | null
  readonly from: string
  readonly to: string
  readonly basis: DateBasis
}

/** A date in the text, and what it is read as. `period` is a stretch of time lasting ("for five months"), `point` any other. */
export interface DatedWords extends QuotedSpan {
  readonly kind: 'point' | 'period'
  readonly date: UncertainDate
}

/**
 * What stretch of time a count covers, in the words that tell it. `within`: what happened in these days alone ("on Monday alone",
 * "in the past 24 hours"). `running`: a total that grows, counted up to `to` ("so far", "since 16 September", "by 6
 * December"). Days are the first and the last (ISO 8601, both included); null where the words do not tell them.
 */
export interface CountedPeriod {
  readonly kind: 'within' | 'running'
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}
