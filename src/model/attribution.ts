import type { UncertainDate } from './date.ts'
import type { ReaderName } from './second-reading.ts'
import type { QuotedSpan } from './span.ts'
import type { AttributionMode, Stance, TermKind, VoiceRole } from './vocabulary.ts'

/** One link of the chain behind a claim. */
export interface ChainLink {
  /** The party's name as resolved in the document; for an unnamed source, its words ("human rights groups"). */
  readonly name: string
  readonly role: VoiceRole
  /** False for a source that the text leaves unnamed ("a lawyer", "reports"). */
  readonly named: boolean
  /** The words that name this link here ("the website"); null for the publisher. */
  readonly mention: QuotedSpan | null
}

/** The chain behind a claim: the first speaker first, then each relay, the document's publisher last. */
export type Voice = readonly ChainLink[]

/** Attributions that are less certain await a reader's eye. */
export const reviewBelow = 0.5

/** Words of a claim's content that limit it: its condition, or whom it leaves out. */
export interface Term extends QuotedSpan {
  readonly kind: TermKind
}

/** An attribution relation as PARC and PolNeAR define it. */
export interface Attribution {
  readonly id: string
  readonly mode: AttributionMode
  readonly stance: Stance
  /** The id of the attribution whose content this one stands in. */
  readonly within: string | null
  /** The chance that a careful reader would note it with this source and content, 0 to 1. Below `reviewBelow`: look. */
  readonly confidence: number
  readonly source: readonly QuotedSpan[]
  readonly cue: readonly QuotedSpan[]
  readonly content: readonly QuotedSpan[]
  readonly voice: Voice
  readonly said: UncertainDate | null
  /** Conditions and exclusions that it tells itself, not through another's words; there only where it tells any. */
  readonly terms?: readonly Term[]
  /** Who found it; there only where a second reader read it too. */
  readonly readers?: readonly ReaderName[]
}
