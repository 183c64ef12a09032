import type {
  FigureRelation,
  LedgerFigure,
  Links,
  LocatedFigure,
  NumberOrigins,
  Question,
  QuestionKey,
} from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { byFirstDay, saidWhen } from './said-when.ts'
import { countedBy } from './population.ts'
import { isOfPeople } from './figure-kinds.ts'
import { figureRelations } from './relations.ts'
import { halfVouchedFigures } from './vouched.ts'
import { pairRelations } from './pairs.ts'
import { grouped } from './grouped.ts'
import { ledgerFigure } from './origins.ts'
import { apart as distinctIds, questionId } from './question-id.ts'
import { independentOrigins, standings, type Vouching } from './standing.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { liftedFindings } from './lifted.ts'
import { toFinding, withoutRepeats, type Noticed } from './noticed.ts'
import type { QuestionGroup } from './question-groups.ts'

/**
 * Every question that figures of the ledger answer: rival numbers first, then what several documents tell, counts of
 * people before money, shares and the rest. A finding stands with each question that one of its figures answers.
 */
export function questions(rows: LedgerRows, links: Links): Question[] {
  return questionsInFull(rows, links).map(({ question }) => question)
}

/** A question with all that a person needs to follow its answer. */
export interface QuestionInFull {
  readonly question: Question
  readonly relations: () => FigureRelation[]
  readonly numbers: () => NumberOrigins[]
}

/** As `questions`; how the claims of one stand to each other is worked out only where it is asked for. */
export function questionsInFull(rows: LedgerRows, links: Links): QuestionInFull[] {
  const { questions: groups, ofFigures, unvouched } = figureRelations(rows, links)
  const vouching: Vouching = { unvouched, unsure: halfVouchedFigures(rows.figures) }
  const byFigure = findingsByFigure(withoutRepeats([...ofFigures, ...liftedFindings(rows)]))
  const told = groups.map((group) => ({ group, ...tell(group, vouching, links) }))
  const ids = distinctIds(told.map(({ group, key }) => ({ id: questionId(group, key), group })))
  return told
    .map(({ group, key, figures }, at) => {
      const noticed = [...new Set(figures.flatMap(({ id }) => byFigure.get(id) ?? []))]
      const question: Question = {
        ...{ schema: 'hearsay/question/1', id: ids[at] ?? '', question: key, figures },
        origins: independentOrigins(figures, vouching),
        findings: noticed.map(toFinding),
      }
      return {
        ...weigh(question),
        relations: () => pairRelations(inTime(group), noticed, links),
        numbers: () => numberOrigins(figures, vouching),
      }
    })
    .sort(byImportance)
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

function inTime({ figures }: QuestionGroup): LocatedFigure[] {
  return [...figures].sort(
    (a, b) => byFirstDay(saidWhen(a), saidWhen(b)) || (a.document < b.document ? -1 : 1) || a.start - b.start,
  )
}

function tell(
  group: QuestionGroup,
  vouching: Vouching,
  links: Links,
): { readonly key: QuestionKey; readonly figures: readonly LedgerFigure[] } {
  const figures = inTime(group).map((figure) => ledgerFigure(figure, links.parties))
  const standing = standings(figures, vouching)
  return {
    key: keyOf(group, figures),
    figures: figures.map((figure, at) => ({ ...figure, ...(standing[at] && { standing: standing[at] }) })),
  }
}

/** What stands behind each number alone: figures worded with the same bounds. */
function numberOrigins(figures: readonly LedgerFigure[], vouching: Vouching): NumberOrigins[] {
  return [...grouped(figures, (figure) => boundsKey(figure)).values()].map((alike) => ({
    text: alike[0]?.text ?? '',
    figures: alike.map(({ id }) => id),
    origins: independentOrigins(alike, vouching),
  }))
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
    b.differentNumbers - a.differentNumbers ||
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
  readonly differentNumbers: number
}

function weigh(question: Question): Weighed {
  const { figures, origins, question: key } = question
  const numbers = new Set(figures.map((figure) => boundsKey(figure))).size
  const documents = new Set(figures.map(({ document }) => document)).size
  const isContested = numbers > 1 && origins.high > 1
  const tier = isOfPeople(key.measure) ? 0 : key.measure === 'places' ? 1 : 2
  return {
    question,
    standing: (isContested ? 2 : 0) + (documents > 1 ? 1 : 0),
    tier,
    documents,
    differentNumbers: numbers,
  }
}
