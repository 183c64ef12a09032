import { findingsAcross, findReuse, questionsInFull, type QuestionInFull, type Reuse } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Finding } from '../model/index.ts'
import { comparedRows, type ComparedLedger } from './compared-rows.ts'
import { onceARevision } from './once-a-revision.ts'

/** Reads all that comparison needs of a ledger. */
export const comparedLedger = onceARevision(async (ledger): Promise<ComparedLedger> => {
  const { rows, links } = await linkedLedger(ledger)
  return { rows: { ...rows, reuse: await reuseIn(ledger) }, links }
})

/** Every question of a ledger, with what a person needs to follow its answer. */
export const questionsOfLedger = onceARevision(async (ledger): Promise<QuestionInFull[]> => {
  const { rows, links } = await comparedLedger(ledger)
  return questionsInFull(rows, links)
})

/** Everything that was noticed in a ledger, within documents and between them. */
export const findingsOfLedger = onceARevision(async (ledger): Promise<Finding[]> => {
  const { rows, links } = await comparedLedger(ledger)
  return findingsAcross(rows, links)
})

/** The rows and links without what texts repeat of one another: enough for who says what. Judgements are applied. */
export const linkedLedger = onceARevision(async (ledger): Promise<ComparedLedger> =>
  comparedRows({
    figures: await ledger.figures(),
    attributions: await ledger.attributions(),
    findings: await ledger.findings(),
    parties: await ledger.parties(),
    people: await ledger.people(),
    events: await ledger.events(),
    families: await ledger.families(),
    judgements: await ledger.judgements(),
  }),
)

async function reuseIn(ledger: Ledger): Promise<Reuse> {
  return findReuse(ledger.texts(), async (document) => {
    for await (const text of ledger.texts([document])) return text
    return null
  })
}
