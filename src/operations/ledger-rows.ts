import type { Ledger } from '../ledger/index.ts'
import { comparedRows, type ComparedLedger } from './compared-rows.ts'

/** Reads all that comparison needs of a ledger. */
export async function comparedLedger(ledger: Ledger): Promise<ComparedLedger> {
  return comparedRows({
    figures: await ledger.figures(),
    attributions: await ledger.attributions(),
    findings: await ledger.findings(),
    parties: await ledger.parties(),
    people: await ledger.people(),
    events: await ledger.events(),
    families: await ledger.families(),
  })
}
