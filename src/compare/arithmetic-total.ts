import type { LocatedFigure } from '../model/index.ts'
import { wordsBetween, type Neighbourhood } from './neighbours.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords } from './numbers.ts'

const announcesTotal = /\b(?:a total of|totall?ing|altogether|adding up to|in all,?|for a total of|a sum of)\s*$/i
/** "…, 16 people in all". */
const announcedBehind = /^\s*(?:[\p{L}-]+\s+){0,2}(?:in all|in total|altogether|all told)\b/iu
const joins = /^[^.;:!?]{0,60}(?:,|\band\b)[^.;:!?]{0,60}$/

/**
 * Parts and their total: figures of one sentence that the text calls parts of one whole, or that a "total of" sums up.
 * Parts that fall short may be incomplete and tell nothing; parts that meet the whole hold.
 */
export function totals(places: readonly Neighbourhood[]): Noticed[] {
  const byId = new Map(places.map((place) => [place.figure.id, place.figure]))
  return places.flatMap((place) => [...sumOfParts(place, byId), ...announcedTotal(place)])
}

/** Told once, at the last of the parts. */
function sumOfParts(last: Neighbourhood, byId: ReadonlyMap<string, LocatedFigure>): Noticed[] {
  const whole = wholeOf(last.figure, byId)
  if (whole === null || last.after.some((one) => one.sentence === last.sentence && wholeOf(one.figure, byId) === whole))
    return []
  const earlier = last.before.filter((one) => one.sentence === last.sentence && wholeOf(one.figure, byId) === whole)
  const parts = [...earlier.map(({ figure }) => figure), last.figure]
  if (parts.length < 2 || parts.some((part) => part.qualifier !== 'exact' || part.unit !== whole.unit)) return []
  const sum = sumOf(parts)
  if (sum === whole.value) return [tell(parts, whole, sum, true)]
  return isFullList(whole, parts, last) ? [tell(parts, whole, sum, false)] : []
}

/** "57 injured: 31 men, 17 women and nine children": a list behind a colon that goes on to the end is meant to be whole. */
function isFullList(whole: LocatedFigure, parts: readonly LocatedFigure[], last: Neighbourhood): boolean {
  const first = parts[0]
  if (first === undefined || whole.end > first.start || whole.qualifier !== 'exact') return false
  if (!/:\s*$/.test(last.words(whole.end, first.start))) return false
  return !/^[^.]{0,60}(?:,|\band\b)/.test(last.around.after.slice(0, 60))
}

function wholeOf({ relation }: LocatedFigure, byId: ReadonlyMap<string, LocatedFigure>): LocatedFigure | null {
  return relation?.kind === 'part-of' && relation.figure !== null ? (byId.get(relation.figure) ?? null) : null
}

/** "12 men, 3 women and a child, a total of 16": the list stands unbroken before the words that announce the total. */
function announcedTotal(total: Neighbourhood): Noticed[] {
  const isAnnounced =
    announcesTotal.test(total.around.before.slice(-24)) || announcedBehind.test(total.around.after.slice(0, 60))
  if (!isAnnounced) return []
  const parts: LocatedFigure[] = []
  let next = total.figure
  for (const { figure, sentence } of [...total.before].reverse()) {
    const isListed = joins.test(wordsBetween(figure, next, total.words))
    if (sentence !== total.sentence || figure.unit !== total.figure.unit || figure.qualifier !== 'exact' || !isListed)
      break
    parts.unshift(figure)
    next = figure
  }
  if (parts.length < 2) return []
  const sum = sumOf(parts)
  return [tell(parts, total.figure, sum, fitsStated(sum, total.figure))]
}

function sumOf(parts: readonly LocatedFigure[]): number {
  return parts.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

function tell(parts: readonly LocatedFigure[], whole: LocatedFigure, sum: number, holds: boolean): Noticed {
  const list = parts.map(({ text }) => `“${text}”`).join(' and ')
  const reason = holds
    ? `${list} together make ${numberWords(sum)}, as stated (“${whole.text}”).`
    : `${list} together make ${numberWords(sum)}; the text states “${whole.text}”.`
  return {
    kind: 'arithmetic',
    verdict: holds ? 'holds' : 'fails',
    reason,
    formula: `${parts.map(({ text }) => text).join(' + ')} = ${numberWords(sum)}`,
    expected: sum,
    stated: whole.value ?? 0,
    evidence: [...parts, whole].map(figureWitness),
  }
}
