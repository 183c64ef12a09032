import { grouped, ledgerFigures, originOf, withheldOn } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type {
  FigureOfDocument,
  LedgerFigure,
  Links,
  Measure,
  Question,
  QuestionKey,
  UncertainDate,
  Explanation,
  FigureInSentence,
  QuestionAnswer,
  QuestionSummary,
} from '../model/index.ts'
import { comparedLedger, eventWords, questionsOfLedger, reviewsOfLedger, withReview } from './ledger-rows.ts'
import { hasWords } from './names.ts'
import { onceARevision } from './once-a-revision.ts'
import { sentenceAround } from './sentence.ts'
import { isBySpeaker, isWithinDates } from './said.ts'

export interface FigureFilter {
  /** A question's short name, or words of its event, place, measure and population; a number is one of its figures'. */
  readonly question?: string | undefined
  /** One measure or several. */
  readonly measure?: Measure | readonly Measure[] | undefined
  /** Words of the event (its label, or what a document calls it), of the place or of the population. */
  readonly event?: string | undefined
  /** A party anywhere in the chain, or a family. */
  readonly by?: string | undefined
  /** ISO days, both included, of when it was said or, where that is not told, published. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The rival figures of each question: event × place × measure × population. */
export async function* figures(ledger: Ledger, filter: FigureFilter = {}): AsyncGenerator<QuestionAnswer> {
  for (const question of await askedQuestions(ledger, filter)) yield question.answer()
}

/** The same with the reasons: what each number stands on alone, and how the claims relate, pair by pair. */
export async function* explanations(ledger: Ledger, filter: FigureFilter = {}): AsyncGenerator<Explanation> {
  for (const question of await askedQuestions(ledger, filter)) yield question.explain()
}

/** A question that was asked for. The sentences of its figures are looked up only when its answer is. */
export interface AskedQuestion {
  readonly id: string
  readonly key: QuestionKey
  readonly summary: () => QuestionSummary
  readonly answer: () => Promise<QuestionAnswer>
  readonly explain: () => Promise<Explanation>
}

/** The questions asked for, in the order of `figures`: for who shows a few of many. */
export async function askedQuestions(ledger: Ledger, filter: FigureFilter = {}): Promise<AskedQuestion[]> {
  const { rows, links } = await comparedLedger(ledger)
  const published = await publishedByDocument(ledger)
  const called = await eventWords(ledger)
  const textOf = recentTexts(ledger)
  const answerOf = async (question: Question, chosen: readonly LedgerFigure[]): Promise<QuestionAnswer> => {
    const inSentences: FigureInSentence[] = []
    for (const figure of chosen) {
      const sentence = sentenceAround(await textOf(figure.document), figure)
      inSentences.push({ ...figure, sentence, published: published.get(figure.document) ?? null })
    }
    const others = question.figures.length - chosen.length
    return { ...question, figures: inSentences, others, withheld: withheldOn(question, rows) }
  }
  return (await questionsOfLedger(ledger)).flatMap(({ question, numbers, relations }) => {
    if (!isAsked(question, filter, called)) return []
    const chosen = question.figures.filter((figure) => isChosen(figure, filter, links, published))
    if (chosen.length === 0) return []
    const answer = () => answerOf(question, chosen)
    const explain = async () => ({ ...(await answer()), numbers: numbers(), relations: relations() })
    const summary = () => summaryOf(question, chosen)
    return [{ id: question.id, key: question.question, summary, answer, explain }]
  })
}

/** When each document with figures was published. */
const publishedByDocument = onceARevision(async (ledger) => {
  const { rows } = await comparedLedger(ledger)
  return new Map(rows.figures.map((row) => [row.document, row.published]))
})

/** So many different numbers tell of a question that it is disputed. */
const mostNumbers = 8

function summaryOf(
  { id, question, figures: all, origins, findings }: Question,
  chosen: readonly LedgerFigure[],
): QuestionSummary {
  const numbers = new Map(
    chosen.map(({ value, low, high, qualifier, unit }) => [
      `${value} ${low} ${high} ${qualifier} ${unit}`,
      { value, low, high, qualifier, unit },
    ]),
  )
  const failing = findings.filter(({ verdict, settled }) => verdict === 'fails' && settled === undefined)
  return {
    ...{ schema: 'hearsay/question-summary/1', id, question, origins },
    figures: chosen.length,
    others: all.length - chosen.length,
    numbers: [...numbers.values()].slice(0, mostNumbers),
    failing: [...new Set(failing.map(({ kind }) => kind))],
  }
}

/** The figures of a document with the id of the question that each answers; also those that were rejected, which answer none. */
export async function figuresOfDocument(ledger: Ledger, document: string): Promise<FigureOfDocument[]> {
  const { rejected, links } = await comparedLedger(ledger)
  const asked = await figuresByDocument(ledger)
  const { figures: reviews } = await reviewsOfLedger(ledger)
  const own = ledgerFigures(
    rejected.figures.filter((figure) => figure.document === document),
    links.parties,
  ).map((figure) => ({ ...withReview(figure, reviews), question: null }))
  return [...(asked.get(document) ?? []), ...own].sort((a, b) => a.start - b.start)
}

const figuresByDocument = onceARevision(async (ledger) => {
  const told = (await questionsOfLedger(ledger)).flatMap(({ question }) =>
    question.figures.map((figure) => ({ ...figure, question: question.id })),
  )
  return grouped(told, ({ document }) => document)
})

/** What the figures of a ledger are of: every question, without its figures. */
export async function questionKeys(ledger: Ledger): Promise<QuestionKey[]> {
  return (await questionsOfLedger(ledger)).map(({ question }) => question.question)
}

type EventWords = ReadonlyMap<string, readonly string[]>

function isAsked(asked: Question, { question, measure, event }: FigureFilter, called: EventWords): boolean {
  const { question: key } = asked
  const measures = typeof measure === 'string' ? [measure] : measure
  if (measures !== undefined && !measures.includes(key.measure)) return false
  if (question !== undefined && !isNamed(asked, question, called)) return false
  return event === undefined || hasWords(event, textsOf(key, called))
}

/** What a question asks in words, with its event as it is called here and as each document calls it. */
function textsOf({ event, place, population }: QuestionKey, called: EventWords): string[] {
  const own = event === null ? [] : (called.get(event) ?? [])
  return [event, ...own].map((name) => [name, place, population].filter(Boolean).join(' '))
}

const number = /^\d[\d,.]*$/

/** By its short name, or by words that its text holds; words that are numbers must be numbers of its figures. */
function isNamed({ id, question, figures: own }: Question, asked: string, called: EventWords): boolean {
  if (asked.trim() === id) return true
  const words = asked.split(/\s+/).filter((word) => word !== '')
  const values = new Set(own.flatMap(({ value, low, high }) => [value, low, high]))
  const text = [question.measure, ...textsOf(question, called)].join(' ')
  return words.every(
    (word) => hasWords(word, [text]) || (number.test(word) && values.has(Number(word.replaceAll(',', '')))),
  )
}

function isChosen(
  figure: LedgerFigure,
  { by, from, to }: FigureFilter,
  links: Links,
  published: ReadonlyMap<string, UncertainDate | null>,
): boolean {
  const { voice, document } = figure
  const isBy = (words: string): boolean =>
    isBySpeaker(words, voice, links.parties, document) || hasWords(words, [originOf(voice, links.parties, document)])
  return (by === undefined || isBy(by)) && isWithinDates(figure.said ?? published.get(document) ?? null, from, to)
}

/** Texts that are kept while figures are shown in their sentences, by the sum of their lengths in UTF-16 code units. */
const mostKept = 16_000_000

/** Texts by document; those of the oldest questions are let go first. */
function recentTexts(ledger: Ledger): (document: string) => Promise<string> {
  const recent = new Map<string, string>()
  let kept = 0
  return async (document) => {
    const known = recent.get(document)
    if (known !== undefined) return known
    const text = (await ledger.text(document)) ?? ''
    recent.set(document, text)
    kept += text.length
    for (const [oldest, { length }] of recent) {
      if (kept <= mostKept || oldest === document) break
      recent.delete(oldest)
      kept -= length
    }
    return text
  }
}
