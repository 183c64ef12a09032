import { isServerAddress } from '../open.ts'
import { verifyFolder } from './verify-folder.ts'
import { verifyServer } from './verify-server.ts'
import type { Verification, VerifyOptions } from './verification.ts'

/**
 * Checks a whole ledger without writing to it: every entry and link of the journal, every original's hash, the index
 * against the journal, every stored reading, and every span of it against the text. What is wrong is told, not thrown.
 * @throws HearsayError `ledger-missing` where there is none, `ledger-locked` where a program has it open; `database`.
 */
export function verifyLedger(
  address: string,
  options: VerifyOptions & { readonly tool: string },
): Promise<Verification> {
  return isServerAddress(address) ? verifyServer(address, options) : verifyFolder(address, options)
}
