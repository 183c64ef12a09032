import { shifted, unitAround, type Days } from './calendar.ts'
import type { Grain, Step } from './meaning.ts'
import type { Unit } from './words.ts'

interface Counted {
  readonly low: number
  readonly high: number
  readonly unit: Unit
  readonly grain: Grain
}

const dayMs = 86_400_000
/** "About ten days ago" may be a seventh off, and a day at least. */
const aboutShare = 1 / 7

/**
 * The days that a count from a day can mean. A count of days is meant to the day, one of weeks, months or years only to its
 * unit, unless the words set a term.
 */
export function counted(time: number, { low, high, unit, grain }: Counted): Days {
  const from = shifted(time, low, unit)
  const to = shifted(time, high, unit)
  const inDays = unit === 'day' || unit === 'hour' || unit === 'minute'
  if (grain === 'about' && unit === 'day') return widened({ from, to }, Math.max(Math.abs(low), Math.abs(high)))
  return inDays || grain === 'day' ? { from, to } : { from: unitAround(from, unit).from, to: unitAround(to, unit).to }
}

function widened({ from, to }: Days, count: number): Days {
  const around = Math.max(1, Math.round(count * aboutShare)) * dayMs
  return { from: from - around, to: to + around }
}

export function countedFrom(previous: Days, step: Counted): Days {
  return { from: counted(previous.from, step).from, to: counted(previous.to, step).to }
}

const coarseness: readonly Unit[] = ['century', 'decade', 'year', 'month', 'week', 'day', 'hour', 'minute']

/** A count of several units, the longest first, is meant to its shortest: "2 weeks and 2 days ago" is a day. */
export function stepsFrom(base: Days, steps: readonly Step[]): Days {
  const ordered = [...steps].sort((a, b) => coarseness.indexOf(a.unit) - coarseness.indexOf(b.unit))
  const move = (time: number) => ordered.reduce((at, { count, unit }) => shifted(at, count, unit), time)
  const shortest = ordered.at(-1)?.unit ?? 'day'
  return { from: unitAround(move(base.from), shortest).from, to: unitAround(move(base.to), shortest).to }
}
