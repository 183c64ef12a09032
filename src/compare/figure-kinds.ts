import type { EventCluster, Links, LocatedFigure, Measure } from '../model/index.ts'

/** Measures that mean nothing without whom or what they are of: two of them in one text are seldom rivals. */
export const looseMeasures: ReadonlySet<Measure> = new Set(['other', 'share', 'cost', 'duration'])

/** Counts of what cannot be undone: they only ever grow. */
export const cumulative: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'arrested',
  'executed',
  'sentenced',
  'named',
])

/** Smaller numbers are everywhere: that two of them are equal or differ tells nothing by itself. */
const smallest = 20

/** An event that another document can be known to mean. */
export function isDated(event: EventCluster | null): boolean {
  return event !== null && event.from !== null
}

export function isOfPeople(measure: Measure): boolean {
  return !looseMeasures.has(measure) && measure !== 'places'
}

export function isSmallCount({ value, low, high }: LocatedFigure): boolean {
  return Math.abs(value ?? low ?? high ?? 0) < smallest
}

export function eventOf({ document, event }: LocatedFigure, links: Links): EventCluster | null {
  return links.events.clusterOf(document, event)
}
