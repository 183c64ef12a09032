import {
  claims,
  figureRelations,
  findingsAcross,
  findReuse,
  questionsInFull,
  type QuestionInFull,
  type Reuse,
} from '../compare/index.ts'
import { takeTurns, type Ledger } from '../ledger/index.ts'
import {
  sha256,
  standingJudgements,
  type Claim,
  type Finding,
  type LedgerFigure,
  type LocatedText,
  type Review,
} from '../model/index.ts'
import { bearingOnComparison } from './bearing.ts'
import { judgedWords } from './judged-words.ts'
import { comparedRows, type ComparedLedger } from './compared-rows.ts'
import { onceAReading, onceARevision, onceFor } from './once-a-revision.ts'
import { settlements, withSettlement } from './settled.ts'

/** What the readings hold, as far as comparison goes. */
const readRows = onceAReading(async (ledger) => ({
  figures: await ledger.figures(),
  attributions: await ledger.attributions(),
  findings: await ledger.findings(),
  parties: await ledger.parties(),
  people: await ledger.people(),
  events: await ledger.events(),
  families: await ledger.families(),
}))

/** Judgements that change what is compared with what. */
const bearing = onceARevision(async (ledger) => bearingOnComparison(standingJudgements(await ledger.judgements())))

/** Changes with the readings and with judgements that bear on comparison, and with no others: those are many. */
async function comparisonKey(ledger: Ledger): Promise<string> {
  const judged = (await bearing(ledger)).map(({ sequence }) => sequence)
  return sha256(JSON.stringify([await ledger.revision('readings'), judged]))
}

/** The rows and links without what texts repeat of one another: enough for who says what. Judgements are applied. */
export const linkedLedger = onceFor(comparisonKey, async (ledger): Promise<ComparedLedger> =>
  comparedRows({ ...(await readRows(ledger)), judgements: await bearing(ledger) }),
)

/** What documents call each event, by the event's label: their own labels with the words of the text. */
export const eventWords = onceFor(comparisonKey, async (ledger): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { links } = await linkedLedger(ledger)
  const byLabel = new Map<string, Set<string>>()
  for (const { document, label, mentions } of (await readRows(ledger)).events) {
    const event = links.events.clusterOf(document, label)?.label
    if (event === undefined) continue
    const words = byLabel.get(event) ?? new Set()
    words.add([label, ...new Set(mentions.map(({ text }) => text))].join(' '))
    byLabel.set(event, words)
  }
  return new Map([...byLabel].map(([event, words]) => [event, [...words]]))
})

/** Reads all that comparison needs of a ledger. */
export const comparedLedger = onceFor(comparisonKey, async (ledger): Promise<ComparedLedger> => {
  const linked = await linkedLedger(ledger)
  return { ...linked, rows: { ...linked.rows, reuse: await reuseIn(ledger) } }
})

/** The same once its figures are related, which is kept with the rows: whoever waits has a turn before and after it. */
async function relatedLedger(ledger: Ledger): Promise<ComparedLedger> {
  const compared = await comparedLedger(ledger)
  await takeTurns()
  figureRelations(compared.rows, compared.links)
  await takeTurns()
  return compared
}

const comparedQuestions = onceFor(comparisonKey, async (ledger): Promise<QuestionInFull[]> => {
  const { rows, links } = await relatedLedger(ledger)
  return questionsInFull(rows, links)
})

const comparedFindings = onceFor(comparisonKey, async (ledger): Promise<Finding[]> => {
  const { rows, links } = await relatedLedger(ledger)
  return findingsAcross(rows, links)
})

/** Every question of a ledger, with what a person needs to follow its answer, and what people decided. */
export const questionsOfLedger = onceARevision(async (ledger): Promise<QuestionInFull[]> => {
  const asked = await comparedQuestions(ledger)
  const settled = settlements(await ledger.judgements())
  const { figures: reviews } = await reviewsOfLedger(ledger)
  if (settled.size + reviews.size === 0) return asked
  return asked.map((one) => {
    const findings = one.question.findings.map((finding) => withSettlement(finding, settled))
    const figures = one.question.figures.map((figure) => withReview(figure, reviews))
    return { ...one, question: { ...one.question, findings, figures } }
  })
})

/** Everything that was noticed in a ledger, within documents and between them, and what people settled of it. */
export const findingsOfLedger = onceARevision(async (ledger): Promise<Finding[]> => {
  const settled = settlements(await ledger.judgements())
  return (await comparedFindings(ledger)).map((finding) => withSettlement(finding, settled))
})

/** The words of a ledger as people judged them. */
const judgedRows = onceARevision(async (ledger) => {
  const { attributions, figures } = await readRows(ledger)
  return judgedWords(attributions, figures, standingJudgements(await ledger.judgements()))
})

const readClaims = onceAReading(async (ledger): Promise<Claim[]> => {
  const { attributions, figures } = await readRows(ledger)
  return claims(attributions, figures)
})

/** Every claim in the order of its document and text, with what people decided: also those that were rejected. */
export const claimsOfLedger = onceARevision(async (ledger): Promise<Claim[]> => {
  const { attributions, figures, rejected } = await judgedRows(ledger)
  // Of thousands a person has judged a few: the others are as they were read.
  const judged = [...attributions, ...rejected.attributions].filter(({ review }) => review !== undefined)
  const told = new Map(claims(judged, [...figures, ...rejected.figures]).map((claim) => [claim.id, claim]))
  const read = await readClaims(ledger)
  return told.size === 0 ? read : read.map((claim) => told.get(claim.id) ?? claim)
})

/** What people decided about claims and figures, by their ids. */
export const reviewsOfLedger = onceARevision(async (ledger) => (await judgedRows(ledger)).reviews)

/** A figure with all that people decided about it, also what bears on no comparison. */
export function withReview<Figure extends LedgerFigure>(figure: Figure, reviews: ReadonlyMap<string, Review>): Figure {
  const review = reviews.get(figure.id)
  return review === undefined ? figure : { ...figure, review }
}

/** Texts that are held while they are compared, by the sum of their lengths in UTF-16 code units. */
const mostHeld = 64_000_000

const reuseIn = onceAReading(async (ledger): Promise<Reuse> => {
  const held = new Map<string, LocatedText>()
  async function* texts(): AsyncGenerator<LocatedText> {
    let length = 0
    for await (const text of ledger.texts()) {
      length += text.text.length
      if (length <= mostHeld) held.set(text.document, text)
      yield text
    }
  }
  return findReuse(texts(), async (document) => {
    const known = held.get(document)
    if (known !== undefined) return known
    for await (const text of ledger.texts([document])) return text
    return null
  })
})
