import type { LocatedFigure } from '../model/index.ts'
import type { Neighbourhood } from './neighbours.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords, timesWords } from './numbers.ts'
import { isForOne, isMoney, periodOf } from './units.ts'

const forEach = /\b(?:each|every|per|one|a single|individual)\b/i

/**
 * A count times a rate against a total: 6,000 inmates at 2 million crowns a month make 12 billion a month. Count, rate
 * and total stand in one paragraph or two side by side, rate and total in one unit. A product that does not fit is told only when it
 * is off by a power of ten, the slip that a count of noughts makes; anything else may be a sum of another kind.
 */
export function products(places: readonly Neighbourhood[]): Noticed[] {
  const rates = new Map(places.filter(isRate).map((place) => [place.figure.id, place]))
  return places.flatMap((total) => {
    if (!isMoney(total.figure) || rates.has(total.figure.id)) return []
    const near = total.before.filter(({ paragraph }) => total.paragraph - paragraph <= 1).map(({ figure }) => figure)
    const rate = near.findLast((figure) => rates.has(figure.id) && figure.unit === total.figure.unit)
    if (rate === undefined || !periodsAgree(rate, total.figure)) return []
    const counts = near.filter(isCount)
    const fitting = counts.findLast((count) => fitsStated(productOf(count, rate), total.figure))
    if (fitting !== undefined) return [tell(fitting, rate, total.figure, true)]
    const slipped = counts.findLast((count) => isPowerOfTen(total.value / productOf(count, rate)))
    return slipped === undefined || counts.length > 3 ? [] : [tell(slipped, rate, total.figure, false)]
  })
}

function isRate(place: Neighbourhood): boolean {
  if (!isMoney(place.figure)) return false
  return (
    isForOne(place.figure.per) ||
    forEach.test(wordsBefore(place)) ||
    / (?:each|apiece)\b/.test(place.around.after.slice(0, 30))
  )
}

const eachOfBefore = /^[^,;.:]{0,30}\b(?:each|apiece)\b/i

/** What stands before an amount and is not said of another amount: "at 30 pesos each, which comes to 1,200 pesos". */
function wordsBefore({ before, figure, around, words }: Neighbourhood): string {
  const last = before.findLast((one) => isMoney(one.figure))
  const near = around.before.slice(-90)
  if (last === undefined || figure.start - last.figure.end > near.length) return near
  return words(last.figure.end, figure.start).replace(eachOfBefore, '')
}

function isCount({ unit, relation, measure }: LocatedFigure): boolean {
  return (
    unit !== 'percent' &&
    measure !== 'share' &&
    measure !== 'cost' &&
    measure !== 'duration' &&
    relation?.kind !== 'decrease'
  )
}

function productOf(count: LocatedFigure, rate: LocatedFigure): number {
  return (count.value ?? 0) * (rate.value ?? 0)
}

function periodsAgree(rate: LocatedFigure, total: LocatedFigure): boolean {
  const [ratePeriod, totalPeriod] = [periodOf(rate.per), periodOf(total.per)]
  return ratePeriod === null || totalPeriod === null || ratePeriod === totalPeriod
}

/** 10, 100, 1,000 … or a tenth, a hundredth …, within two per cent. */
function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio)
  const whole = Math.round(power)
  return whole !== 0 && Math.abs(whole) <= 6 && Math.abs(power - whole) < 0.009
}

function tell(count: LocatedFigure, rate: LocatedFigure, total: LocatedFigure, holds: boolean): Noticed {
  const expected = productOf(count, rate)
  const stated = total.value ?? 0
  const open = periodOf(rate.per) === null && periodOf(total.per) !== null
  const unstated = open
    ? ` The text does not say for what period the rate is; the sum takes it to be a ${periodOf(total.per) ?? ''}.`
    : ''
  const sum = `“${count.text}” times “${rate.text}” makes ${numberWords(expected)} ${total.unit}`
  const ratio = stated / expected
  const reason = holds
    ? `${sum}, as stated (“${total.text}”).${unstated}`
    : `${sum}; the text states “${total.text}”, ${timesWords(ratio >= 1 ? ratio : 1 / ratio)} ${ratio >= 1 ? 'more' : 'less'}.`
  return {
    kind: 'arithmetic',
    verdict: holds ? 'holds' : 'fails',
    reason,
    formula: `${count.text} × ${rate.text} = ${numberWords(expected)} ${total.unit}`,
    expected,
    stated,
    evidence: [count, rate, total].map(figureWitness),
  }
}
