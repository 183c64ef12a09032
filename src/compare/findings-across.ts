import type { Finding, Links } from '../model/index.ts'
import { labelFindings } from './labels.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { liftedFindings } from './lifted.ts'
import { toFinding, withoutRepeats } from './noticed.ts'
import { claimRelations, figureRelations } from './relations.ts'

/** Everything noticed over the ledger, within documents and between them; what fails comes first. */
export function findingsAcross(rows: LedgerRows, links: Links): Finding[] {
  const { ofFigures } = figureRelations(rows, links)
  const ofClaims = claimRelations(rows, links)
  const noticed = [...liftedFindings(rows), ...ofFigures, ...ofClaims, ...labelFindings(rows.attributions, links)]
  const rank = { fails: 0, undecided: 1, holds: 2 }
  return withoutRepeats(noticed)
    .sort((a, b) => rank[a.verdict] - rank[b.verdict])
    .map(toFinding)
}
