import { findReuse, type LedgerRows, type Reuse } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type { Links } from '../model/index.ts'
import { judgedFigures } from './judged-events.ts'
import { namesInUse } from './names-in-use.ts'

/** Everything that comparison reads of a ledger, with who and what is the same in it. */
export interface ComparedLedger {
  readonly rows: LedgerRows
  readonly links: Links
}

export async function comparedLedger(ledger: Ledger): Promise<ComparedLedger> {
  const { rows, links } = await linkedLedger(ledger)
  return { rows: { ...rows, reuse: await reuseIn(ledger) }, links }
}

/** The rows and links without what texts repeat of one another: enough for who says what. Judgements are applied. */
export async function linkedLedger(ledger: Ledger): Promise<ComparedLedger> {
  const [read, attributions, findings] = [await ledger.figures(), await ledger.attributions(), await ledger.findings()]
  const events = await ledger.events()
  const { figures, judged } = judgedFigures(read, events, await ledger.judgements())
  const names = namesInUse(await ledger.parties(), await ledger.people(), [...attributions, ...figures])
  const links = {
    parties: linkParties(names, await ledger.families()),
    events: linkEvents(events, judged),
  }
  return { rows: { figures, attributions, findings }, links }
}

async function reuseIn(ledger: Ledger): Promise<Reuse> {
  return findReuse(ledger.texts(), async (document) => {
    for await (const text of ledger.texts([document])) return text
    return null
  })
}
