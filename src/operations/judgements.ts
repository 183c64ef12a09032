import type { Ledger } from '../ledger/index.ts'
import {
  standingJudgements,
  takenBack,
  type JudgedEntry,
  type JudgementAnswer,
  type StandingJudgement,
} from '../model/index.ts'
import { events } from './events.ts'
import { comparedLedger, findingsOfLedger } from './ledger-rows.ts'
import { onceARevision } from './once-a-revision.ts'

/** Every judgement, also those that were taken back, in the order of the journal. */
export async function judgements(ledger: Ledger): Promise<JudgementAnswer[]> {
  const entries = await ledger.judgements()
  const undone = takenBack(entries)
  return entries.map((entry) => ({ schema: 'hearsay/judgement/1', ...entry, stands: !undone.has(entry.sequence) }))
}

/** Judgements that stand and fall on nothing that is there now: what they are about is no longer read so. */
export const idleJudgements: (ledger: Ledger) => Promise<readonly JudgedEntry[]> = onceARevision(async (ledger) => {
  const standing = standingJudgements(await ledger.judgements())
  if (standing.length === 0) return []
  const { idle } = await comparedLedger(ledger)
  const found = new Set([...idle, ...(await events(ledger)).idle.map(({ sequence }) => sequence)])
  const finds = await finder(ledger, standing)
  return standing.filter((entry) => found.has(entry.sequence) || !finds(entry))
})

/** Whether a judgement about people or findings has something to fall on; of others it says yes. */
async function finder(
  ledger: Ledger,
  standing: readonly StandingJudgement[],
): Promise<(entry: StandingJudgement) => boolean> {
  const has = (kind: string): boolean => standing.some(({ judgement }) => judgement.kind === kind)
  const names = new Set(
    has('person') ? (await ledger.people()).flatMap((person) => [person.name, ...person.names]) : [],
  )
  const findings = new Set(has('settle') ? (await findingsOfLedger(ledger)).map(({ id }) => id) : [])
  return ({ judgement }) =>
    judgement.kind === 'person'
      ? judgement.names.every((name) => names.has(name))
      : judgement.kind !== 'settle' || findings.has(judgement.finding)
}
