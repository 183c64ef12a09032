import type { UncertainDate } from './date.ts'
import type { QuotedSpan } from './span.ts'
import type { EventKind } from './vocabulary.ts'

/** What figures and acts belong to, as one document tells it. */
export interface Event {
  readonly id: string
  readonly kind: EventKind
  /** For people: kind, place and time in words, unique in its reading ("protests, Iran, November 2019"). */
  readonly label: string
  readonly place: string | null
  readonly date: UncertainDate | null
  readonly mentions: readonly QuotedSpan[]
}
