import type { LedgerFigure, Links, Question, QuestionKey } from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { byFirstDay, saidWhen } from './said-when.ts'
import { countedBy } from './population.ts'
import { relationsOf } from './relations.ts'
import { halfVouchedFigures } from './vouched.ts'
import { independentOrigins, ledgerFigure } from './origins.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { liftedFindings } from './lifted.ts'
import { toFinding, withoutRepeats, type Noticed } from './noticed.ts'
import type { QuestionGroup } from './question-groups.ts'

/**
 * Every question that figures of the ledger answer, the most disputed first: by how many different numbers there are,
 * by how many origins, by how many figures. A finding stands with each question that one of its figures answers.
 */
export function questions(rows: LedgerRows, links: Links): Question[] {
  const { questions: groups, ofFigures, unvouched } = relationsOf(rows.figures, rows.attributions, links)
  const unsure = halfVouchedFigures(rows.figures)
  const byFigure = findingsByFigure(withoutRepeats([...ofFigures, ...liftedFindings(rows)]))
  return groups.map((group) => question(group, byFigure, { unvouched, unsure }, links)).sort(byImportance)
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

function byImportance(a: Question, b: Question): number {
  return (
    distinctNumbers(b) - distinctNumbers(a) ||
    b.origins.high - a.origins.high ||
    b.figures.length - a.figures.length ||
    ((a.question.event ?? '~') < (b.question.event ?? '~') ? -1 : 1)
  )
}

function distinctNumbers({ figures }: Question): number {
  return new Set(figures.map((figure) => boundsKey(figure))).size
}
