import type { Explanation, QuestionAnswer } from '../../model/index.ts'
import { explanations, figures, questionKeys, type FigureFilter } from '../../operations/figures.ts'
import type { Ledger } from '../../operations/open.ts'
import type { FiguresOptions } from '../commands/figures.ts'
import { csvRecord, figureColumns, figureRecords } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { counts } from '../show/counts.ts'
import { choiceLines, explanationLines } from '../show/explanation.ts'
import { Legend } from '../show/legend.ts'
import { briefLines, isAlone, loneLines, questionLines } from '../show/questions.ts'
import { some } from '../show/some.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showFigures(session: Session, words: string, options: FiguresOptions): Promise<void> {
  const filter = { ...options, ...(words !== '' && { question: words }) }
  await inLedger(session, options, async (ledger) => {
    if (options.explain === true) return showExplanation(session, ledger, filter, options)
    const page = await session.page()
    const shown: Shown = { questions: 0, figures: 0, isLone: false, told: new Set<string>(), legend: new Legend() }
    if (options.csv === true) await session.out.line(csvRecord(figureColumns))
    for await (const answer of figures(ledger, filter)) {
      if (options.json === true) await session.out.json(answer)
      else if (options.csv === true) await session.out.lines(figureRecords(answer).map(csvRecord))
      else await session.out.lines(lines(page, answer, options, shown))
      shown.questions += 1
      shown.figures += answer.figures.length
      if (session.signal.aborted) return
    }
    if (shown.questions === 0) return session.note(await whatThereIs(ledger))
    if (options.json === true || options.csv === true) return
    if (shown.legend.line !== '') await session.out.lines(['', ...page.paragraph(shown.legend.line, { role: 'faint' })])
    await session.hint(hint(shown, options))
  })
}

/** One question explained; where the words fit several, their names, so that one can be chosen. */
async function showExplanation(
  session: Session,
  ledger: Ledger,
  filter: FigureFilter,
  { json }: FiguresOptions,
): Promise<void> {
  const found: Explanation[] = []
  for await (const explanation of explanations(ledger, filter)) {
    if (json === true) await session.out.json(explanation)
    else found.push(explanation)
  }
  if (json === true) return
  const [only] = found
  if (only === undefined) return session.note(await whatThereIs(ledger))
  const page = await session.page()
  if (found.length === 1) return session.out.lines(explanationLines(page, only))
  await session.out.lines(found.flatMap((explanation) => choiceLines(page, explanation)))
  await session.hint(`${found.length} questions fit. One of them: hearsay figures ${only.id} --explain`)
}

interface Shown {
  questions: number
  figures: number
  /** Whether the last question shown was one of a figure without a rival. */
  isLone: boolean
  readonly told: Set<string>
  readonly legend: Legend
}

function lines(page: Page, answer: QuestionAnswer, { brief, full }: FiguresOptions, shown: Shown): string[] {
  const between = shown.questions === 0 ? [] : ['']
  const wasLone = shown.isLone
  shown.isLone = brief !== true && full !== true && isAlone(answer)
  if (shown.isLone)
    return [
      ...(wasLone ? [] : [...between, page.paint('heading', 'Without a rival')]),
      ...loneLines(page, answer, shown.legend),
    ]
  if (brief === true) return [...between, ...briefLines(page, answer, shown.legend)]
  return [...between, ...questionLines(page, answer, shown.told, shown.legend)]
}

function hint({ questions, figures: count }: Shown, { brief }: FiguresOptions): string {
  const next =
    brief === true
      ? 'With sentences and reasons: leave out --brief'
      : 'A line for each figure: --brief. Why: hearsay figures NAME --explain'
  return `${counts(count, 'figure')} on ${counts(questions, 'question')}. ${next}. What does not add up: hearsay check`
}

const mostEvents = 8

async function whatThereIs(ledger: Ledger): Promise<string> {
  const keys = await questionKeys(ledger)
  const nothing = 'No figure of this ledger answers that.'
  if (keys.length === 0) return 'This ledger holds no figures.'
  const measures = [...new Set(keys.map(({ measure }) => measure))]
  const events = [...new Set(keys.flatMap(({ event }) => event ?? []))]
  const told = events.length === 0 ? '' : ` Its events: ${some(events, mostEvents, '; ')}.`
  return `${nothing} Its measures: ${measures.join(', ')}.${told}`
}
