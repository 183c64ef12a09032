import type { LocatedFigure } from '../model/index.ts'
import { conversions } from './arithmetic-conversion.ts'
import { increases } from './arithmetic-increase.ts'
import { periodChecks } from './arithmetic-period.ts'
import { products } from './arithmetic-product.ts'
import { shares } from './arithmetic-share.ts'
import { totals } from './arithmetic-total.ts'
import { neighbourhoods } from './neighbours.ts'
import { placeFigures } from './layout.ts'
import type { Noticed } from './noticed.ts'

/**
 * The sums that one document's figures invite, each with its formula, the number expected and the number stated. Only
 * figures that the text ties together are reckoned with: those of one sentence, or of paragraphs side by side that
 * speak of the same thing. A check that no sentence supports does not appear.
 */
export function arithmetic(figures: readonly LocatedFigure[], text: string): Noticed[] {
  const counted = figures.filter(({ value }) => value !== null && value > 0)
  const places = neighbourhoods(placeFigures(counted, text), text)
  const periods = periodChecks(places)
  const shared = shares(places)
  return [
    ...products(places),
    ...periods.map(({ noticed }) => noticed),
    ...shared.map(({ noticed }) => noticed),
    ...increases(places, shared),
    ...totals(places),
    ...conversions(places, periods),
  ]
}
