import { grouped } from '../compare/index.ts'
import {
  reviewBelow,
  type Claim,
  type LedgerFigure,
  type Question,
  type ReviewItem,
  type Span,
} from '../model/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { claimsOfLedger, questionsOfLedger } from './ledger-rows.ts'
import { onceARevision } from './once-a-revision.ts'

/**
 * Everything that nobody accepted or rejected, what matters most first. Doubt is one less the confidence of the reading.
 * Consequence is one, and one more for each of: a number that an independent origin stands on; a question that others
 * answer otherwise; a finding that fails and that nobody settled.
 */
export const reviewQueue: (ledger: Ledger) => Promise<readonly ReviewItem[]> = onceARevision(async (ledger) => {
  const answers = answersByFigure((await questionsOfLedger(ledger)).map(({ question }) => inShort(question)))
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

/** What is asked of a question for each of its figures. */
interface QuestionInShort {
  readonly id: string
  readonly figures: readonly LedgerFigure[]
  /** Others' numbers are other numbers. */
  readonly isRivalled: boolean
  /** By document, where words stand on which a check fails that nobody settled. */
  readonly failing: ReadonlyMap<string, readonly Span[]>
}

function inShort({ id, figures, findings }: Question): QuestionInShort {
  const evidence = findings
    .filter(({ verdict, settled }) => verdict === 'fails' && settled === undefined)
    .flatMap((finding) => finding.evidence)
  return {
    ...{ id, figures },
    isRivalled: new Set(figures.map(({ low, high }) => `${low} ${high}`)).size > 1,
    failing: grouped(evidence, ({ document }) => document),
  }
}

interface Answer {
  readonly figure: LedgerFigure
  readonly question: QuestionInShort
}

type Answers = readonly [Answer, ...Answer[]]

function answersByFigure(questions: readonly QuestionInShort[]): Map<string, Answers> {
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
    answers.some(({ question }) => question.isRivalled) && 'Others give other numbers.',
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
  const spans = question.failing.get(figure.document) ?? []
  return spans.some(({ start, end }) => start < figure.end && figure.start < end)
}
