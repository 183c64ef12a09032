import { reviewBelow, type Claim, type LedgerFigure, type Question, type ReviewItem } from '../model/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { claimsOfLedger, questionsOfLedger } from './ledger-rows.ts'
import { onceARevision } from './once-a-revision.ts'

/**
 * Everything that nobody accepted or rejected, what matters most first. Doubt is one less the confidence of the reading.
 * Consequence is one, and one more for each of: a number that an independent origin stands on; a question that others
 * answer otherwise; a finding that fails and that nobody settled.
 */
export const reviewQueue: (ledger: Ledger) => Promise<readonly ReviewItem[]> = onceARevision(async (ledger) => {
  const answers = answersByFigure((await questionsOfLedger(ledger)).map(({ question }) => question))
  const claims = await claimsOfLedger(ledger)
  const spoken = new Set(claims.flatMap(({ figures }) => figures))
  const items = [
    ...claims
      .filter(({ review }) => review?.verdict == null)
      .map((claim) => itemOf('claim', claim.id, claim, answersTo(claim.figures, answers))),
    ...[...answers.values()]
      .filter(([{ figure }]) => !spoken.has(figure.id) && figure.review?.verdict == null)
      .map((own) => itemOf('figure', own[0].figure.id, null, own)),
  ]
  return items.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
})

interface Answer {
  readonly figure: LedgerFigure
  readonly question: Question
}

type Answers = readonly [Answer, ...Answer[]]

function answersByFigure(questions: readonly Question[]): Map<string, Answers> {
  const answers = new Map<string, Answers>()
  for (const question of questions)
    for (const figure of question.figures) {
      const known = answers.get(figure.id)
      answers.set(figure.id, known ? [...known, { figure, question }] : [{ figure, question }])
    }
  return answers
}

function answersTo(figures: readonly string[], answers: ReadonlyMap<string, Answers>): readonly Answer[] {
  return figures.flatMap((id) => answers.get(id) ?? [])
}

/** How far a number is doubted that no attribution's confidence speaks of. */
const doubtOfOwnVoice = 0.25

function itemOf(of: ReviewItem['of'], id: string, claim: Claim | null, answers: readonly Answer[]): ReviewItem {
  const doubt = claim === null ? doubtOfOwnVoice : 1 - claim.confidence
  const consequences = [
    answers.some(failing) && 'It stands in a check that fails.',
    answers.some(({ figure }) => figure.standing?.counts === 'yes') && 'An independent origin is counted on it.',
    answers.some(isRivalled) && 'Others give other numbers.',
  ].filter((reason) => reason !== false)
  const doubts =
    claim !== null && claim.confidence < reviewBelow
      ? [`Read with a confidence of ${claim.confidence.toFixed(2)}.`]
      : []
  const figures = [...new Map(answers.map(({ figure }) => [figure.id, figure])).values()]
  return {
    ...{ schema: 'hearsay/review-item/1', of, id, claim, figures },
    weight: Math.round(doubt * (1 + consequences.length) * 1000) / 1000,
    reasons: [...consequences, ...doubts],
    questions: [...new Set(answers.map(({ question }) => question.id))],
  }
}

function failing({ figure, question }: Answer): boolean {
  return question.findings.some(
    ({ verdict, settled, evidence }) =>
      verdict === 'fails' &&
      settled === undefined &&
      evidence.some(
        ({ document, start, end }) => document === figure.document && start < figure.end && figure.start < end,
      ),
  )
}

function isRivalled({ figure, question }: Answer): boolean {
  return question.figures.some(({ low, high }) => low !== figure.low || high !== figure.high)
}
