import { standingJudgements, type Finding, type JudgedEntry } from '../model/index.ts'

/** The judgement that settled each finding, by the finding's id; the last one where several stand. */
export function settlements(entries: readonly JudgedEntry[]): ReadonlyMap<string, JudgedEntry> {
  return new Map(
    standingJudgements(entries).flatMap((entry) =>
      entry.judgement.kind === 'settle' ? [[entry.judgement.finding, entry] as const] : [],
    ),
  )
}

export function withSettlement(finding: Finding, settled: ReadonlyMap<string, JudgedEntry>): Finding {
  const entry = settled.get(finding.id)
  return entry === undefined ? finding : { ...finding, settled: entry }
}
