import type { DocumentFacts } from './document.ts'
import type { SignedJudgement } from './judgement.ts'
import type { FamilyMember } from './party.ts'
import type { SecondReading } from './second-reading.ts'

/** What an entry of the journal records. New kinds are added, old ones stay readable for ever. */
export type JournalRecord =
  | {
      readonly kind: 'document'
      readonly document: string
      readonly size: number
      readonly facts: DocumentFacts
    }
  | { readonly kind: 'facts'; readonly document: string; readonly facts: DocumentFacts }
  | { readonly kind: 'second-reading'; readonly document: string; readonly second: SecondReading }
  | { readonly kind: 'families'; readonly set: readonly FamilyMember[]; readonly removed?: readonly string[] }
  | ({ readonly kind: 'judgement' } & SignedJudgement)

/** One link of the append-only, hash-chained journal. */
export interface JournalEntry {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number
  /** ISO 8601 instant, UTC. */
  readonly time: string
  /** Program name and version that wrote it. */
  readonly tool: string
  readonly record: JournalRecord
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** SHA-256 of the entry's canonical JSON without this field. */
  readonly hash: string
}
