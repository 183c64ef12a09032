import { originOf, questions } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { LedgerFigure, Links, Measure, Question, QuestionKey, QuotedSpan, UncertainDate } from '../model/index.ts'
import { comparedLedger } from './ledger-rows.ts'
import { hasWords } from './names.ts'
import { sentenceAround } from './sentence.ts'
import { isBySpeaker, isWithinDates } from './said.ts'

export interface FigureFilter {
  readonly measure?: Measure | undefined
  /** Words of the event's label or of the place. */
  readonly event?: string | undefined
  /** A party anywhere in the chain, or a family. */
  readonly by?: string | undefined
  /** ISO days, both included, of when it was said or, where that is not told, published. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A figure with the sentence that it stands in, and when its document was published. */
export type FigureInSentence = LedgerFigure & {
  readonly sentence: QuotedSpan
  readonly published: UncertainDate | null
}

/** A question with the figures asked for. Origins and findings are those of the whole question. */
export interface QuestionAnswer extends Question {
  readonly figures: readonly FigureInSentence[]
  /** How many figures answer the same question and were not asked for. */
  readonly others: number
}

/** The rival figures of each question: event × place × measure × population. */
export async function* figures(ledger: Ledger, filter: FigureFilter = {}): AsyncGenerator<QuestionAnswer> {
  const { rows, links } = await comparedLedger(ledger)
  const published = new Map(rows.figures.map((row) => [row.document, row.published]))
  const textOf = recentTexts(ledger)
  for (const question of questions(rows, links)) {
    if (!isAsked(question, filter)) continue
    const chosen = question.figures.filter((figure) => isChosen(figure, filter, links, published))
    if (chosen.length === 0) continue
    const inSentences: FigureInSentence[] = []
    for (const figure of chosen) {
      const sentence = sentenceAround(await textOf(figure.document), figure)
      inSentences.push({ ...figure, sentence, published: published.get(figure.document) ?? null })
    }
    const { schema, question: key, origins, findings } = question
    const others = question.figures.length - chosen.length
    yield { schema, question: key, figures: inSentences, origins, findings, others }
  }
}

/** What the figures of a ledger are of: every question, without its figures. */
export async function questionKeys(ledger: Ledger): Promise<QuestionKey[]> {
  const { rows, links } = await comparedLedger(ledger)
  return questions(rows, links).map(({ question }) => question)
}

function isAsked({ question }: Question, { measure, event }: FigureFilter): boolean {
  if (measure !== undefined && question.measure !== measure) return false
  if (event === undefined) return true
  return hasWords(event, [[question.event, question.place, question.population].filter(Boolean).join(' ')])
}

function isChosen(
  figure: LedgerFigure,
  { by, from, to }: FigureFilter,
  links: Links,
  published: ReadonlyMap<string, UncertainDate | null>,
): boolean {
  const origin = originOf(figure.voice, links.parties, figure.document)
  return (
    (by === undefined || isBySpeaker(by, figure.voice, links.parties, figure.document) || hasWords(by, [origin])) &&
    isWithinDates(figure.said ?? published.get(figure.document) ?? null, from, to)
  )
}

/** Texts by document, the last few kept: the figures of a question lie in few documents. */
function recentTexts(ledger: Ledger): (document: string) => Promise<string> {
  const most = 32
  const recent = new Map<string, string>()
  return async (document) => {
    const known = recent.get(document)
    if (known !== undefined) return known
    const text = (await ledger.text(document)) ?? ''
    if (recent.size >= most) recent.delete([...recent.keys()][0] ?? '')
    recent.set(document, text)
    return text
  }
}
