import { withLedger, type Ledger } from '../../operations/open.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'

const steps = {
  'making-database': 'preparing the ledger’s database',
  migrating: 'bringing the ledger up to this version',
  'following-journal': 'following the journal',
} as const

/** Opens the ledger for a command and tells what opening it found. */
export async function inLedger(
  session: Session,
  { ledger: address, create = false }: { readonly ledger: string; readonly create?: boolean },
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const opening = new Progress(undefined)
  const progress = ({ step, entry }: { step: keyof typeof steps; entry?: number }): void =>
    opening.show(entry === undefined ? steps[step] : `${steps[step]}, entry ${entry}`)
  await withLedger(address, { create, progress }, async (ledger) => {
    opening.clear()
    for (const { reason } of ledger.notices) await session.note(reason)
    await work(ledger)
  })
}
