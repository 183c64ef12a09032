import type { Claim, LocatedAttribution, LocatedFigure, Measure, Question } from '../model/index.ts'
import { claims } from './claims.ts'
import type { LedgerRows } from './ledger-rows.ts'

/** Words by which a refused figure tells what it would have counted. */
const wordsOf: Readonly<Partial<Record<Measure, RegExp>>> = {
  killed: /\b(?:kill\w*|dead|deaths?|die[ds]?|toll|casualt\w+|fatalit\w+|victims?|massacred?)\b/i,
  executed: /\b(?:execut\w+|hang\w*)\b/i,
  injured: /\b(?:injur\w+|wound\w+|casualt\w+|hurt)\b/i,
  missing: /\b(?:missing|disappear\w*)\b/i,
  arrested: /\b(?:arrest\w*|detain\w*|detention\w*)\b/i,
  detained: /\b(?:arrest\w*|detain\w*|detention\w*)\b/i,
  imprisoned: /\b(?:imprison\w*|prisoners?|inmates?|jailed)\b/i,
  sentenced: /\bsentenc\w+\b/i,
  displaced: /\b(?:displac\w+|refugees?|fled)\b/i,
}

/**
 * Those who are said to give no figure on what a question asks, in documents that answer it: their silence is told of
 * the same event as far as the document tells of one.
 */
export function withheldOn({ question, figures }: Question, rows: LedgerRows): Claim[] {
  const words = wordsOf[question.measure]
  if (words === undefined) return []
  const documents = new Set(figures.map(({ document }) => document))
  const refusals = refusalsIn(rows).filter(
    ({ document, content }) => documents.has(document) && content.some(({ text }) => words.test(text)),
  )
  return claims(refusals, []).filter((claim) => isOfThis(claim, figures, rows.figures, question.measure))
}

/** Few claims are refusals, and every question asks for them. */
const known = new WeakMap<LedgerRows, readonly LocatedAttribution[]>()

function refusalsIn(rows: LedgerRows): readonly LocatedAttribution[] {
  const before = known.get(rows)
  if (before !== undefined) return before
  const refusals = rows.attributions.filter(({ stance }) => stance === 'withholds')
  known.set(rows, refusals)
  return refusals
}

/** Of several events of one measure in a document, a refusal is told of the one whose figure stands last before it. */
function isOfThis(claim: Claim, own: Question['figures'], all: readonly LocatedFigure[], measure: Measure): boolean {
  const before = all.filter(
    (figure) => figure.document === claim.document && figure.measure === measure && figure.start < claim.start,
  )
  const last = before.sort((a, b) => a.start - b.start).at(-1)
  return last === undefined || own.some(({ id }) => id === last.id)
}
