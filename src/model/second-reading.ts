import type { QuotedSpan, Span } from './span.ts'
import type { Stance } from './vocabulary.ts'

/** Who found an attribution: the rules (`first`), the model that the user named (`second`). */
export const readerNames = ['first', 'second'] as const
export type ReaderName = (typeof readerNames)[number]

/** An attribution as the second reader proposes it. Every span quotes the document; nothing else of it is evidence. */
export interface Proposal {
  readonly source: readonly QuotedSpan[]
  readonly cue: readonly QuotedSpan[]
  readonly content: readonly QuotedSpan[]
  /** Null where it names none that there is. */
  readonly stance: Stance | null
  /** Who speaks, in words that the document holds; null where it names nobody in such words. */
  readonly speaker: string | null
}

/** Why a proposal does not count. */
export const rejectionReasons = [
  'malformed',
  'incomplete',
  'too-long',
  'not-verbatim',
  'ambiguous',
  'overlapping',
  'far-apart',
  'repeated',
  'too-many',
  'moved',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

export interface Rejection {
  readonly reason: RejectionReason
  readonly count: number
}

/** A stretch of the document that the second reader did not read, or not to its end. */
export interface UnreadPassage extends Span {
  /** In words: "no answer within 120 seconds". */
  readonly reason: string
}

/** What a second reader made of a document: enough to make the reading again without asking it again. */
export interface SecondReading {
  readonly model: string
  /** Where it answered: host and port, never a key or a path. */
  readonly host: string
  /** ISO 8601 instant, UTC, at which it was asked. */
  readonly time: string
  /** The stretches of the text that it read, in order. */
  readonly read: readonly Span[]
  readonly unread: readonly UnreadPassage[]
  readonly proposals: readonly Proposal[]
  readonly rejected: readonly Rejection[]
}

/** How far two readers agree on the attributions of what both of them read. */
export interface ReaderAgreement {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  /** `both` as a share of all three, 0 to 1; null where neither found anything. */
  readonly rate: number | null
}

/** What a reading says of its second reader. */
export interface SecondReaderSummary extends Omit<SecondReading, 'proposals'> {
  /** How many proposals counted. */
  readonly proposals: number
  /** Null where the second reader read nothing. */
  readonly agreement: ReaderAgreement | null
}
