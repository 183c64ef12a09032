import type { LocatedFigure } from '../model/index.ts'
import { rangeOf } from './bounds.ts'
import { figureWitness, type Noticed } from './noticed.ts'

/** Parts and their wholes, as the text itself ties them ("1,000 people, 320 of them by name"). */
export function subsetFindings(figures: readonly LocatedFigure[], byId: ReadonlyMap<string, LocatedFigure>): Noticed[] {
  return figures.flatMap((part) => {
    if (part.relation?.kind !== 'part-of' || part.relation.figure === null) return []
    const whole = byId.get(part.relation.figure)
    const isOneSort = whole?.unit === part.unit && !isOtherFate(part, whole)
    return whole === undefined || !isOneSort ? [] : compareToWhole(part, whole)
  })
}

/** The missing and the injured are no part of the dead. */
function isOtherFate(part: LocatedFigure, whole: LocatedFigure): boolean {
  return whole.measure === 'killed' && (part.measure === 'injured' || part.measure === 'missing')
}

function compareToWhole(part: LocatedFigure, whole: LocatedFigure): Noticed[] {
  const [partRange, wholeRange] = [rangeOf(part), rangeOf(whole)]
  if (partRange === null || wholeRange === null) return []
  const isLarger = partRange.low > wholeRange.high
  // A larger part of what is itself a part is more likely its sibling.
  if (isLarger && whole.relation?.kind === 'part-of') return []
  const what = part.measure === whole.measure ? (part.population ?? part.measure) : part.measure
  const reason = isLarger
    ? `“${part.text}” (${what}) is said to be a part of “${whole.text}” but is larger.`
    : `“${part.text}” (${what}) is a part of “${whole.text}” and no rival count.`
  const evidence = [figureWitness(part), figureWitness(whole)]
  return [{ kind: 'subset', verdict: isLarger ? 'fails' : 'holds', reason, evidence }]
}
