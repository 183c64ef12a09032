import { findReuse, type Reuse } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { comparedRows, type ComparedLedger } from './compared-rows.ts'

/** Reads all that comparison needs of a ledger. */
export async function comparedLedger(ledger: Ledger): Promise<ComparedLedger> {
  const { rows, links } = await linkedLedger(ledger)
  return { rows: { ...rows, reuse: await reuseIn(ledger) }, links }
}

/** The rows and links without what texts repeat of one another: enough for who says what. Judgements are applied. */
export async function linkedLedger(ledger: Ledger): Promise<ComparedLedger> {
  return comparedRows({
    figures: await ledger.figures(),
    attributions: await ledger.attributions(),
    findings: await ledger.findings(),
    parties: await ledger.parties(),
    people: await ledger.people(),
    events: await ledger.events(),
    families: await ledger.families(),
    judgements: await ledger.judgements(),
  })
}

async function reuseIn(ledger: Ledger): Promise<Reuse> {
  return findReuse(ledger.texts(), async (document) => {
    for await (const text of ledger.texts([document])) return text
    return null
  })
}
