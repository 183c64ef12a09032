import { findingsAcross } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Finding, FindingKind, Verdict } from '../model/index.ts'
import { comparedLedger } from './ledger-rows.ts'

export interface FindingFilter {
  /** One kind or several. */
  readonly kind?: FindingKind | readonly FindingKind[] | undefined
  readonly verdict?: Verdict | undefined
}

/** Everything that was noticed, within documents and between them. */
export async function* check(ledger: Ledger, filter: FindingFilter = {}): AsyncGenerator<Finding> {
  const { rows, links } = await comparedLedger(ledger)
  for (const finding of findingsAcross(rows, links)) {
    const isAsked =
      (filter.kind === undefined || [filter.kind].flat().includes(finding.kind)) &&
      (filter.verdict === undefined || finding.verdict === filter.verdict)
    if (isAsked) yield finding
  }
}
