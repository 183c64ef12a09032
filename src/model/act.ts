import type { Voice } from './attribution.ts'
import type { UncertainDate } from './date.ts'
import type { QuotedSpan } from './span.ts'
import type { ActKind } from './vocabulary.ts'

/** Who did what to whom, as one document tells it. `start`–`end` covers the words that tell it. */
export interface Act extends QuotedSpan {
  readonly id: string
  readonly kind: ActKind
  /** Names of persons in the same reading. */
  readonly people: readonly string[]
  /** The perpetrator or acting body, in the text's words or by its name; null where not told. */
  readonly by: string | null
  readonly date: UncertainDate | null
  readonly place: string | null
  /** False where the text denies it or only threatens it. */
  readonly asserted: boolean
  readonly attribution: string | null
  readonly voice: Voice
}
