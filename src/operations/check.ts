import type { Ledger } from '../ledger/index.ts'
import type { Finding, FindingKind, Verdict } from '../model/index.ts'
import { findingsOfLedger } from './ledger-rows.ts'

export interface FindingFilter {
  /** One kind or several. */
  readonly kind?: FindingKind | readonly FindingKind[] | undefined
  readonly verdict?: Verdict | undefined
  /** Only findings that a person settled, or only those that nobody did. */
  readonly settled?: boolean | undefined
}

/** Everything that was noticed, within documents and between them. */
export async function* check(ledger: Ledger, filter: FindingFilter = {}): AsyncGenerator<Finding> {
  for (const finding of await findingsOfLedger(ledger)) {
    const isAsked =
      (filter.kind === undefined || [filter.kind].flat().includes(finding.kind)) &&
      (filter.verdict === undefined || finding.verdict === filter.verdict) &&
      (filter.settled === undefined || (finding.settled !== undefined) === filter.settled)
    if (isAsked) yield finding
  }
}
