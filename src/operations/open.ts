import { tool } from '../config.ts'
import { openLedger, type Ledger, type LedgerOptions } from '../ledger/index.ts'
import { systemFailure } from './system-failure.ts'

export type { Ledger } from '../ledger/index.ts'

export type OpenOptions = Omit<LedgerOptions, 'tool'>

const hints = {
  ENOSPC: 'What was kept is kept: make room and run the command again',
  EROFS: 'Only hearsay verify reads a ledger there; for the rest open a copy of it',
}

/**
 * Opens a ledger (a folder, or `postgres://…`), does the work and closes it, whatever happens.
 * @throws HearsayError `ledger-missing` where there is none and `create` is not set; `ledger-locked`, `ledger-newer`,
 * `ledger-broken`, `database`, `unwritable`.
 */
export async function withLedger<Result>(
  address: string,
  options: OpenOptions,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  try {
    const ledger = await openLedger(address, { tool, ...options })
    try {
      return await work(ledger)
    } finally {
      await ledger.close()
    }
  } catch (error) {
    throw systemFailure(error, address, hints)
  }
}
