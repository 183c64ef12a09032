import type { Voice } from './attribution.ts'
import type { UncertainDate } from './date.ts'
import type { Figure } from './figure.ts'
import type { Finding } from './finding.ts'
import type { JudgedEntry } from './judgement.ts'
import type { ReaderName } from './second-reading.ts'
import type { QuotedSpan } from './span.ts'
import type { ActKind, EventKind, Measure, Stance } from './vocabulary.ts'

/** Where in the ledger's documents a thing stands. */
export interface Location extends QuotedSpan {
  readonly document: string
  readonly path: string
}

/** A figure of the ledger: as in its reading, with its document, its origin and a ledger-wide id. */
export interface LedgerFigure extends Omit<Figure, 'attribution'>, Location {
  /** The family of the first voice; null where the first speaker is unnamed or belongs to no known family. */
  readonly origin: string | null
  readonly said: UncertainDate | null
  readonly attribution: string | null
}

/** What rival figures answer: event × place × measure × population. */
export interface QuestionKey {
  readonly event: string | null
  readonly place: string | null
  readonly measure: Measure
  readonly population: string | null
  readonly from: string | null
  readonly to: string | null
}

/** The number of independent origins, as a range: known families, up to that plus the unknown origins. */
export interface Origins {
  readonly low: number
  readonly high: number
  readonly families: readonly string[]
}

export interface Question {
  readonly schema: 'hearsay/question/1'
  readonly question: QuestionKey
  readonly figures: readonly LedgerFigure[]
  readonly origins: Origins
  readonly findings: readonly Finding[]
}

export interface Claim extends Location {
  readonly schema: 'hearsay/claim/1'
  readonly id: string
  readonly voice: Voice
  readonly stance: Stance
  readonly said: UncertainDate | null
  /** That of the attribution: see there. */
  readonly confidence: number
  /** Ledger-wide ids of the figures it holds. */
  readonly figures: readonly string[]
  /** Who found it; there only where a second reader read it too. */
  readonly readers?: readonly ReaderName[]
}

/** One document's telling of an event, at the words where it is first told; `id` is the ledger-wide id of the telling. */
export interface EventTelling extends Location {
  readonly id: string
  readonly label: string
}

export interface LedgerEvent {
  readonly schema: 'hearsay/event/1'
  readonly id: string
  readonly label: string
  /** What a person called it; null where nobody did. */
  readonly name: string | null
  readonly kind: EventKind
  readonly place: string | null
  /** ISO days, null where no document dates it. */
  readonly from: string | null
  readonly to: string | null
  readonly tellings: readonly EventTelling[]
  /** Ledger-wide ids of the figures that belong to it. */
  readonly figures: readonly string[]
  /** Why the program put tellings together. */
  readonly links: readonly { readonly score: number; readonly reason: string }[]
  /** What people decided about it, as far as it stands. */
  readonly judgements: readonly JudgedEntry[]
}

export interface PersonAct extends Location {
  readonly kind: ActKind
  readonly date: UncertainDate | null
  readonly by: string | null
  readonly place: string | null
  readonly asserted: boolean
  readonly voice: Voice
}

export interface PersonCase {
  readonly schema: 'hearsay/person/1'
  readonly name: string
  readonly names: readonly string[]
  readonly acts: readonly PersonAct[]
}

export interface SourceAnswer {
  readonly schema: 'hearsay/source/1'
  readonly party: string
  readonly family: string | null
  readonly names: readonly string[]
  /** Whose words this party passes on, and how many claims of each. */
  readonly relays: readonly { readonly party: string; readonly claims: number }[]
  readonly claims: number
  readonly documents: number
}
