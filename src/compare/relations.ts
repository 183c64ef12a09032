import type { Links, LocatedFigure } from '../model/index.ts'
import { agreements } from './agreement.ts'
import { citationAudits } from './citation-audit.ts'
import { contradictions } from './contradictions.ts'
import { claimedCorroborations } from './corroboration.ts'
import { categoryDrift, wordingDrift } from './drift.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { type Noticed } from './noticed.ts'
import { looseMeasures } from './figure-kinds.ts'
import { nearMeasureFindings } from './near-measures.ts'
import { groupFigures, type QuestionGroup } from './question-groups.ts'
import { reprintFindings } from './reprints.ts'
import { revisionFindings, revisionsIn, type NumbersOf } from './revision.ts'
import { rivalFindings } from './rivals.ts'
import { scopeFindings } from './scope.ts'
import { selfCitations } from './self-citation.ts'
import { figuresByDocument, staleCompanions } from './stale.ts'
import type { Unvouched } from './standing.ts'
import { statementsOf } from './statements.ts'
import { subsetFindings } from './subset.ts'
import { suppositionFindings } from './supposition.ts'
import { halfVouchedFigures, unvouchedFigures } from './vouched.ts'

/** What figures and claims show when they are held against each other. */
export interface Relations {
  readonly questions: readonly QuestionGroup[]
  /** Of figures: what answers one question, and what ties figures of several. */
  readonly ofFigures: readonly Noticed[]
  /** Figures that are nobody's word where they stand, by id, with why. */
  readonly unvouched: ReadonlyMap<string, Unvouched>
}

/** What the rules read: everything but what was found in each document with its text at hand. */
export type ComparedRows = Omit<LedgerRows, 'findings'>

/** Questions and findings are asked of the same rows: their relations are worked out once. */
const known = new WeakMap<ComparedRows, { readonly links: Links; readonly relations: Relations }>()

/** Every rule over figures but the arithmetic, which needs the text of one document. */
export function figureRelations(rows: ComparedRows, links: Links): Relations {
  const before = known.get(rows)
  if (before?.links === links) return before.relations
  const relations = relationsOf(rows, links)
  known.set(rows, { links, relations })
  return relations
}

function relationsOf({ figures, attributions, reuse }: ComparedRows, links: Links): Relations {
  const questions = groupFigures(figures, links)
  const unvouched = unvouchedFigures(figures, attributions, reuse?.copies ?? [], links)
  const emptyWords = new Set(unvouched.keys())
  const byDocument = figuresByDocument(figures)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return {
    questions,
    ofFigures: [
      ...questions.flatMap((question) => ofQuestion(question, emptyWords, byDocument, links)),
      ...scopeFindings(questions, links, emptyWords),
      ...nearMeasureFindings(questions, links, new Set([...emptyWords, ...halfVouchedFigures(figures)])),
      ...subsetFindings(figures, byId),
      ...suppositionFindings(figures, links),
      ...claimedCorroborations(attributions, byDocument, links),
      ...citationAudits(figures, emptyWords, links),
      ...selfCitations(figures, links),
      ...wordingDrift(figures, links),
      ...categoryDrift(figures, links),
    ],
    unvouched,
  }
}

/** What claims without numbers show: contradictions and reprints. */
export function claimRelations({ figures, attributions, reuse }: ComparedRows, links: Links): Noticed[] {
  return [...contradictions(attributions, figures, links), ...(reuse === undefined ? [] : reprintFindings(reuse))]
}

function numbersOf({ figures }: QuestionGroup): NumbersOf {
  const numbers = new Map<string, Set<number>>()
  for (const { document, value } of figures) {
    if (value !== null) numbers.set(document, (numbers.get(document) ?? new Set<number>()).add(value))
  }
  return numbers
}

function ofQuestion(
  question: QuestionGroup,
  unvouched: ReadonlySet<string>,
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): Noticed[] {
  if (question.event === null && looseMeasures.has(question.measure)) return []
  const statements = statementsOf(question.figures, links, unvouched)
  const numbers = numbersOf(question)
  const isPart = question.figures[0]?.relation?.kind === 'part-of'
  return [
    ...agreements(statements, question.adopted, links),
    ...(isPart ? [] : revisionFindings(statements, links, numbers)),
    ...(isPart ? [] : rivalFindings(statements, links)),
    ...staleCompanions(revisionsIn(statements, links, numbers).revisions, byDocument, links),
  ]
}
