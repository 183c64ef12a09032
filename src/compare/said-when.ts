import type { InDocument, UncertainDate } from '../model/index.ts'

interface Dated extends InDocument {
  readonly said: UncertainDate | null
}

/** When a claim was made: when the text says it was said, else when the document was published. */
export function saidWhen({ said, published }: Dated): UncertainDate | null {
  return said ?? published
}

/** A date for a sentence: "on 2019-12-06", "between 2019-12-01 and 2019-12-31", "at an unknown time". */
export function inWords(date: UncertainDate | null): string {
  if (date === null) return 'at an unknown time'
  return date.from === date.to ? `on ${date.from}` : `between ${date.from} and ${date.to}`
}

/** As a sentence has it, without making the day of publication the day of speaking. */
export function saidInWords({ said, published }: Dated): string {
  if (said !== null) return inWords(said)
  if (published === null) return 'at an unknown time'
  const { from, to } = published
  return from === to ? `in a text of ${from}` : `in a text published between ${from} and ${to}`
}

/** Which of two dates is the earlier one, as far as they can be told apart: −1, 1, or 0 where they cannot. */
export function orderInTime(a: UncertainDate | null, b: UncertainDate | null): -1 | 0 | 1 {
  if (a === null || b === null) return 0
  if (a.to < b.from) return -1
  return b.to < a.from ? 1 : 0
}

/** Days between two stretches of days; 0 where they meet. */
export function daysApart(a: Pick<UncertainDate, 'from' | 'to'>, b: Pick<UncertainDate, 'from' | 'to'>): number {
  const [earlier, later] = a.from <= b.from ? [a, b] : [b, a]
  return Math.max(0, (Date.parse(later.from) - Date.parse(earlier.to)) / 86_400_000)
}

/** For sorting: what is undated comes last; then by first day. */
export function byFirstDay(a: Pick<UncertainDate, 'from'> | null, b: Pick<UncertainDate, 'from'> | null): number {
  const [dayA, dayB] = [a?.from ?? '9999', b?.from ?? '9999']
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0
}
