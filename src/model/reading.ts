import type { Act } from './act.ts'
import type { Attribution } from './attribution.ts'
import type { Credit } from './credit.ts'
import type { DatedWords } from './date.ts'
import type { Document, Notice } from './document.ts'
import type { Event } from './event.ts'
import type { Figure } from './figure.ts'
import type { ReadingFinding } from './finding.ts'
import type { Party, Person } from './party.ts'
import type { SecondReaderSummary } from './second-reading.ts'

/** What extraction takes out of one document. */
export interface Extraction {
  readonly attributions: readonly Attribution[]
  readonly figures: readonly Figure[]
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly events: readonly Event[]
  readonly acts: readonly Act[]
  readonly dates: readonly DatedWords[]
  /** Whose copy the page says that it prints; absent where it credits nobody, or itself. */
  readonly credit?: Credit
}

/** One document read: the JSON of `hearsay read --json`, a line per document. Fields are added, never renamed. */
export interface Reading extends Extraction {
  readonly schema: 'hearsay/reading/1'
  readonly document: Omit<Document, 'text' | 'notices'>
  readonly text: string
  readonly notices: readonly Notice[]
  readonly findings: readonly ReadingFinding[]
  /** There only where a second reader was asked. */
  readonly secondReader?: SecondReaderSummary
}
