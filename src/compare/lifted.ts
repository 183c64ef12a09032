import type { FindingKind, LocatedFinding } from '../model/index.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { claimWitness, figureWitness, type Noticed, type Witness } from './noticed.ts'

/** The kinds that only the text of one document shows; the others are found anew over the whole ledger. */
const needText: ReadonlySet<FindingKind> = new Set(['arithmetic', 'label'])

/** What was found in each document with its text at hand, told by words instead of ids. */
export function liftedFindings({ findings, figures, attributions }: LedgerRows): Noticed[] {
  const claims = new Set(attributions.map(({ id }) => id))
  const chosen = findings.filter(
    (finding) => needText.has(finding.kind) || (finding.kind === 'citation-audit' && isOfClaims(finding, claims)),
  )
  if (chosen.length === 0) return []
  const witnesses = new Map<string, Witness>([
    ...figures.map((figure) => [figure.id, figureWitness(figure)] as const),
    ...attributions.map((attribution) => [attribution.id, claimWitness(attribution)] as const),
  ])
  return chosen.map((finding) => lift(finding, witnesses))
}

/** Words that are offered for what they do not say: audits of numbers are made anew over the whole ledger. */
function isOfClaims({ evidence }: LocatedFinding, claims: ReadonlySet<string>): boolean {
  return evidence.length > 0 && evidence.every((id) => claims.has(id))
}

function lift(finding: LocatedFinding, witnesses: ReadonlyMap<string, Witness>): Noticed {
  const { kind, verdict, reason, formula, expected, stated } = finding
  const evidence = finding.evidence.map((id) => witnesses.get(id)).filter((witness) => witness !== undefined)
  return {
    ...{ kind, verdict, reason, evidence },
    ...(formula === undefined ? {} : { formula }),
    ...(expected === undefined ? {} : { expected }),
    ...(stated === undefined ? {} : { stated }),
  }
}
