import { HearsayError } from '../model/index.ts'
import { openEmbedded } from './open-embedded.ts'
import { openServer } from './open-server.ts'
import type { Ledger, LedgerOptions } from './ledger.ts'

/** True for the address of a PostgreSQL database, false for a folder. */
export function isServerAddress(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address)
}

/**
 * Opens a ledger: a folder (which no other program can open meanwhile), or a database of a PostgreSQL server by its
 * `postgres://` or `postgresql://` address. An older ledger is brought up to this program.
 * @throws HearsayError `ledger-missing` where there is none and `create` is not set; `ledger-locked`; `ledger-newer`;
 *   `ledger-broken`; `usage` for an address that cannot be one; `database`.
 */
export async function openLedger(address: string, options: LedgerOptions): Promise<Ledger> {
  if (isServerAddress(address)) return openServer(address, options)
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]
  if (scheme !== undefined)
    throw new HearsayError('usage', `not an address of a ledger: ${scheme}://…: a folder or postgres://…`)
  if (address === '') throw new HearsayError('usage', 'the address of the ledger is empty')
  return openEmbedded(address, options)
}
