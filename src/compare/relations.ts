import type { Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { agreements } from './agreement.ts'
import { contradictions } from './contradictions.ts'
import { claimedCorroborations } from './corroboration.ts'
import { categoryDrift, wordingDrift } from './drift.ts'
import { type Noticed } from './noticed.ts'
import { groupFigures, type QuestionGroup } from './question-groups.ts'
import { revisionFindings, revisionsIn } from './revision.ts'
import { rivalFindings } from './rivals.ts'
import { scopeFindings } from './scope.ts'
import { selfCitations } from './self-citation.ts'
import { figuresByDocument, staleCompanions } from './stale.ts'
import { statementsOf } from './statements.ts'
import { subsetFindings } from './subset.ts'
import { suppositionFindings } from './supposition.ts'

/** What figures and claims show when they are held against each other. */
export interface Relations {
  readonly questions: readonly QuestionGroup[]
  /** Of figures: what answers one question, and what ties figures of several. */
  readonly ofFigures: readonly Noticed[]
  /** Of claims without numbers. */
  readonly ofClaims: readonly Noticed[]
}

/** Every rule but the arithmetic and the labels, which need the text of one document. */
export function relationsOf(
  figures: readonly LocatedFigure[],
  attributions: readonly LocatedAttribution[],
  links: Links,
): Relations {
  const questions = groupFigures(figures, links)
  const denied = deniedFigures(figures, attributions)
  const byDocument = figuresByDocument(figures)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return {
    questions,
    ofFigures: [
      ...questions.flatMap((question) => ofQuestion(question, denied, byDocument, links)),
      ...scopeFindings(questions, links),
      ...subsetFindings(figures, byId),
      ...suppositionFindings(figures, links),
      ...claimedCorroborations(attributions, byDocument, links),
      ...selfCitations(figures, links),
      ...categoryDrift(figures, links),
    ],
    ofClaims: contradictions(attributions, figures, links),
  }
}

function ofQuestion(
  question: QuestionGroup,
  denied: ReadonlySet<string>,
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): Noticed[] {
  const statements = statementsOf(question.figures, links, denied)
  const isPart = question.figures[0]?.relation?.kind === 'part-of'
  return [
    ...agreements(statements, question.adopted),
    ...(isPart ? [] : revisionFindings(statements)),
    ...(isPart ? [] : rivalFindings(statements, links)),
    ...wordingDrift(statements),
    ...staleCompanions(revisionsIn(statements).revisions, byDocument, links),
  ]
}

/** The figures whose speaker denies or doubts them: no word of that speaker's for them. */
export function deniedFigures(
  figures: readonly LocatedFigure[],
  attributions: readonly LocatedAttribution[],
): Set<string> {
  const denying = new Set(
    attributions.filter(({ stance }) => stance === 'denies' || stance === 'doubts').map(({ id }) => id),
  )
  return new Set(
    figures.filter(({ attribution }) => attribution !== null && denying.has(attribution)).map(({ id }) => id),
  )
}
