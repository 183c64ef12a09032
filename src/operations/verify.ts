import { tool } from '../config.ts'
import { verifyLedger, type Verification, type VerifyProgress } from '../ledger/index.ts'
import { systemFailure } from './system-failure.ts'

export type { Damage, Verification, VerifyProgress } from '../ledger/index.ts'

export interface VerifyOptions {
  /** A hash noted earlier: the journal must still hold the entry that has it. */
  readonly holds?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: (progress: VerifyProgress) => void
}

/**
 * Checks everything that a ledger keeps, and writes nothing: works on a copy, a read-only disk, a user of the database
 * who may only read.
 * @throws HearsayError `ledger-missing`, `ledger-locked`, `ledger-newer`, `database`.
 */
export async function verify(address: string, options: VerifyOptions = {}): Promise<Verification> {
  try {
    return await verifyLedger(address, { tool, ...options })
  } catch (error) {
    throw systemFailure(error, address)
  }
}
