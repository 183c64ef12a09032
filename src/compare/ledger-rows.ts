import type { LocatedAttribution, LocatedFigure, LocatedFinding } from '../model/index.ts'
import type { Reuse } from './reuse/text-reuse.ts'

/** What the ledger holds, as the comparisons read it. Ids are ledger-wide. */
export interface LedgerRows {
  readonly figures: readonly LocatedFigure[]
  readonly attributions: readonly LocatedAttribution[]
  /** What `findingsWithin` found in each document, evidence as ledger-wide ids. */
  readonly findings: readonly LocatedFinding[]
  /** What texts repeat of one another; without it nothing is known for a reprint. */
  readonly reuse?: Reuse
}
