import type { Extraction, Links, ReadingFinding, UncertainDate } from '../model/index.ts'
/** What is known of the document around its text. */
export interface ReadingContext {
  readonly publisher?: string | null
  readonly published?: UncertainDate | null
  /** Who and what is the same; without it every name and every event label stands for itself. */
  readonly links?: Links
}
export declare function findingsWithin(extraction: Extraction, text: string, context?: ReadingContext): ReadingFinding[]
