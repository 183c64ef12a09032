import type { DateBasis } from './vocabulary.ts'

/** A possibly uncertain date: every day from `from` to `to` (ISO 8601 calendar days, both included) is possible. */
export interface UncertainDate {
  /** The words it was read from; null where no words stand behind it. */
  readonly text: string | null
  readonly from: string
  readonly to: string
  readonly basis: DateBasis
}
