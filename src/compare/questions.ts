import type { LedgerFigure, Links, Question, QuestionKey } from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { byFirstDay, saidWhen } from './said-when.ts'
import { countedBy } from './population.ts'
import { isOfPeople } from './meeting.ts'
import { figureRelations } from './relations.ts'
import { halfVouchedFigures } from './vouched.ts'
import { independentOrigins, ledgerFigure } from './origins.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { liftedFindings } from './lifted.ts'
import { toFinding, withoutRepeats, type Noticed } from './noticed.ts'
import type { QuestionGroup } from './question-groups.ts'

/**
 * Every question that figures of the ledger answer: rival numbers first, then what several documents tell, counts of
 * people before money, shares and the rest. A finding stands with each question that one of its figures answers.
 */
export function questions(rows: LedgerRows, links: Links): Question[] {
  const { questions: groups, ofFigures, unvouched } = figureRelations(rows, links)
  const unsure = halfVouchedFigures(rows.figures)
  const byFigure = findingsByFigure(withoutRepeats([...ofFigures, ...liftedFindings(rows)]))
  return groups
    .map((group) => weigh(question(group, byFigure, { unvouched, unsure }, links)))
    .sort(byImportance)
    .map((weighed) => weighed.question)
}

function findingsByFigure(noticed: readonly Noticed[]): Map<string, Noticed[]> {
  const byFigure = new Map<string, Noticed[]>()
  for (const one of noticed) {
    for (const id of new Set(one.evidence.map((witness) => witness.id))) {
      const known = byFigure.get(id)
      if (known) known.push(one)
      else byFigure.set(id, [one])
    }
  }
  return byFigure
}

function question(
  group: QuestionGroup,
  byFigure: ReadonlyMap<string, readonly Noticed[]>,
  standing: { readonly unvouched: ReadonlySet<string>; readonly unsure: ReadonlySet<string> },
  links: Links,
): Question {
  const inTime = [...group.figures].sort(
    (a, b) => byFirstDay(saidWhen(a), saidWhen(b)) || (a.document < b.document ? -1 : 1) || a.start - b.start,
  )
  const figures = inTime.map((figure) => ledgerFigure(figure, links.parties))
  const findings = new Set(inTime.flatMap(({ id }) => byFigure.get(id) ?? []))
  return {
    schema: 'hearsay/question/1',
    question: keyOf(group, figures),
    figures,
    origins: independentOrigins(
      figures.filter(({ id }) => !standing.unvouched.has(id)),
      standing.unsure,
    ),
    findings: [...findings].map(toFinding),
  }
}

function keyOf({ event, measure }: QuestionGroup, figures: readonly LedgerFigure[]): QuestionKey {
  const dates = figures.map(({ asOf }) => asOf).filter((date) => date !== null)
  return {
    event: event?.label ?? null,
    place: mostFrequent(figures.map(({ place }) => place)) ?? event?.place ?? null,
    measure,
    population: populationOf(figures),
    from: event?.from ?? dates.map(({ from }) => from).sort()[0] ?? null,
    to:
      event?.to ??
      dates
        .map(({ to }) => to)
        .sort()
        .at(-1) ??
      null,
  }
}

/** A kind of people says more than "people"; of several wordings the most frequent stands for all. */
function populationOf(figures: readonly LedgerFigure[]): string | null {
  const told = figures.filter(({ population }) => population !== null)
  const specific = told.filter(({ population, measure }) => countedBy(population, measure).head !== null)
  return mostFrequent((specific.length > 0 ? specific : told).map(({ population }) => population))
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** What a reader needs first: rival numbers of several origins, then what several documents tell, then counts of people. */
function byImportance(a: Weighed, b: Weighed): number {
  return (
    b.standing - a.standing ||
    a.tier - b.tier ||
    b.documents - a.documents ||
    b.numbers - a.numbers ||
    b.question.figures.length - a.question.figures.length ||
    ((a.question.question.event ?? '~') < (b.question.question.event ?? '~') ? -1 : 1)
  )
}

interface Weighed {
  readonly question: Question
  /** 3 for rival numbers in several documents, 2 in one, 1 for one number in several, 0 for the rest. */
  readonly standing: number
  /** 0 counts people, 1 places, 2 money, shares, time and the rest. */
  readonly tier: number
  readonly documents: number
  readonly numbers: number
}

function weigh(question: Question): Weighed {
  const { figures, origins, question: key } = question
  const numbers = new Set(figures.map((figure) => boundsKey(figure))).size
  const documents = new Set(figures.map(({ document }) => document)).size
  const isContested = numbers > 1 && origins.high > 1
  const tier = isOfPeople(key.measure) ? 0 : key.measure === 'places' ? 1 : 2
  return { question, standing: (isContested ? 2 : 0) + (documents > 1 ? 1 : 0), tier, documents, numbers }
}
