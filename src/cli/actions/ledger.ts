import { withLedger, type Ledger } from '../../operations/open.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'

const steps = {
  'making-database': 'preparing the ledger’s database',
  migrating: 'bringing the ledger up to this version',
  'following-journal': 'following the journal',
} as const

/** Which ledger, and in whose name. */
export interface LedgerChoice {
  readonly ledger: string
  readonly create?: boolean
  readonly by?: string
}

/** Opens the ledger for a command and tells what opening it found. */
export async function inLedger(
  session: Session,
  { ledger: address, create = false, by }: LedgerChoice,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const opening = new Progress(undefined)
  const progress = ({ step, entry }: { step: keyof typeof steps; entry?: number }): void =>
    opening.show(entry === undefined ? steps[step] : `${steps[step]}, entry ${entry}`)
  await withLedger(address, { create, progress, by: by ?? session.configuration.by }, async (ledger) => {
    opening.clear()
    for (const { reason } of ledger.notices) await session.note(reason)
    await work(ledger)
  })
}
