import {
  claims,
  findingsAcross,
  findReuse,
  questionsInFull,
  type QuestionInFull,
  type Reuse,
} from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { standingJudgements, type Claim, type Finding } from '../model/index.ts'
import { judgedWords } from './judged-words.ts'
import { comparedRows, type ComparedLedger } from './compared-rows.ts'
import { settlements, withSettlement } from './settled.ts'
import { onceARevision } from './once-a-revision.ts'

/** Reads all that comparison needs of a ledger. */
export const comparedLedger = onceARevision(async (ledger): Promise<ComparedLedger> => {
  const linked = await linkedLedger(ledger)
  return { ...linked, rows: { ...linked.rows, reuse: await reuseIn(ledger) } }
})

/** Every question of a ledger, with what a person needs to follow its answer. */
export const questionsOfLedger = onceARevision(async (ledger): Promise<QuestionInFull[]> => {
  const { rows, links } = await comparedLedger(ledger)
  const settled = settlements(await ledger.judgements())
  return questionsInFull(rows, links).map((one) => {
    const findings = one.question.findings.map((finding) => withSettlement(finding, settled))
    return { ...one, question: { ...one.question, findings } }
  })
})

/** Everything that was noticed in a ledger, within documents and between them. */
export const findingsOfLedger = onceARevision(async (ledger): Promise<Finding[]> => {
  const { rows, links } = await comparedLedger(ledger)
  const settled = settlements(await ledger.judgements())
  return findingsAcross(rows, links).map((finding) => withSettlement(finding, settled))
})

/** The rows and links without what texts repeat of one another: enough for who says what. Judgements are applied. */
export const linkedLedger = onceARevision(async (ledger): Promise<ComparedLedger> =>
  comparedRows({
    ...(await spokenRows(ledger)),
    findings: await ledger.findings(),
    parties: await ledger.parties(),
    people: await ledger.people(),
    events: await ledger.events(),
    families: await ledger.families(),
  }),
)

/** What was said, as it was read, and what people decided. */
const spokenRows = onceARevision(async (ledger) => ({
  figures: await ledger.figures(),
  attributions: await ledger.attributions(),
  judgements: await ledger.judgements(),
}))

/** Every claim in the order of its document and text, with what people decided: also those that were rejected. */
export const claimsOfLedger = onceARevision(async (ledger): Promise<Claim[]> => {
  const { attributions, figures, judgements } = await spokenRows(ledger)
  const reviewed = judgedWords(attributions, figures, standingJudgements(judgements))
  const all = new Map([...reviewed.attributions, ...reviewed.rejected.attributions].map((one) => [one.id, one]))
  const inOrder = attributions.flatMap(({ id }) => all.get(id) ?? [])
  return claims(inOrder, [...reviewed.figures, ...reviewed.rejected.figures])
})

async function reuseIn(ledger: Ledger): Promise<Reuse> {
  return findReuse(ledger.texts(), async (document) => {
    for await (const text of ledger.texts([document])) return text
    return null
  })
}
