import type { Figure } from '../model/index.ts'

type Worded = Pick<Figure, 'value' | 'low' | 'high' | 'qualifier'>

/** Every number that a wording allows, both ends included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** How far "around" reaches to either side, and how far below its number "nearly" can lie. */
const aroundShare = 0.1
const nearlyShare = 0.25

/**
 * The numbers that a wording allows when it is held against another. "Around 50" sets no bound of its own; here it is
 * taken to reach a tenth to either side, and "nearly 30" a quarter down, so that far-off numbers can be told apart.
 * "Thousands" are no fewer than 2,000 and may be any more: writers say it of 20,000 too.
 * Null for a wording that gives no number ("many").
 */
export function rangeOf({ value, low, high, qualifier }: Worded): Range | null {
  if (qualifier === 'about' && value !== null) {
    return { low: low ?? value * (1 - aroundShare), high: high ?? value * (1 + aroundShare) }
  }
  if (qualifier === 'nearly' && value !== null) return { low: low ?? value * (1 - nearlyShare), high: high ?? value }
  if (qualifier === 'order-of-magnitude' && low !== null) return { low, high: Infinity }
  if (low === null && high === null) return value === null ? null : { low: value, high: value }
  return { low: low ?? -Infinity, high: high ?? Infinity }
}

/** True when some number satisfies both. */
export function meet(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** One string for one wording's meaning: figures with the same key say the same. */
export function boundsKey({ value, low, high, qualifier }: Worded): string {
  const loose = qualifier === 'about' ? 'about' : ''
  return `${low ?? ''}..${high ?? ''} ${loose}${low === null && high === null ? (value ?? '') : ''}`
}

/** Whether two figures name the same number, whatever the wording around it. */
export function sameNumber(a: Worded, b: Worded): boolean {
  return a.value !== null && a.value === b.value
}
