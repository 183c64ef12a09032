import type { CountedPeriod, Links, LocatedFigure, Modality, UncertainDate } from '../model/index.ts'
import { countedBy, samePopulation } from './population.ts'
import { placesMeet } from './places.ts'

/** What keeps two figures from being held against each other. */
export type Aspect = 'measure' | 'event' | 'place' | 'population' | 'period' | 'unit' | 'modality' | 'part'

export type Comparability =
  { readonly comparable: true } | { readonly comparable: false; readonly aspect: Aspect; readonly reason: string }

type Rule = (a: LocatedFigure, b: LocatedFigure, links: Links) => string | null

/** In the order in which they are asked; the first that speaks decides. Each gives the reason, or null where it has none. */
const rules: readonly (readonly [Aspect, Rule])[] = [
  ['measure', (a, b) => differ(a.measure, b.measure, 'They measure different things')],
  [
    'unit',
    (a, b) =>
      differ(a.unit, b.unit, 'Their units differ') ??
      differ(a.per ?? 'in all', b.per ?? 'in all', 'They count per different periods'),
  ],
  ['modality', (a, b) => differ(standing(a.modality), standing(b.modality), 'They do not claim in the same way')],
  ['part', (a, b) => differ(roleOf(a), roleOf(b), 'One counts the whole and the other a part or a change')],
  ['event', differentEvents],
  [
    'place',
    (a, b) => (placesMeet(a.place, b.place) ? null : differ(a.place, b.place, 'They count in different places')),
  ],
  ['population', differentPopulations],
  ['period', (a, b) => differentPeriods(a.period, b.period) ?? differentDays(a.asOf, b.asOf)],
]

/**
 * Whether two figures answer the same question: the same measure, unit, event, place, population and period, put
 * forward in the same way. Only comparable figures can agree or conflict; for others the reason says why not.
 */
export function comparable(a: LocatedFigure, b: LocatedFigure, links: Links): Comparability {
  for (const [aspect, rule] of rules) {
    const reason = rule(a, b, links)
    if (reason !== null) return { comparable: false, aspect, reason }
  }
  return { comparable: true }
}

function differ(a: string | null, b: string | null, what: string): string | null {
  return a === b ? null : `${what}: ${a ?? 'not told'} and ${b ?? 'not told'}.`
}

/** Facts, hedges, plans, suppositions and wishes are kept apart; an estimate and an assertion are both claims of fact. */
export function standing(modality: Modality): string {
  return modality === 'asserted' || modality === 'estimated' ? 'claimed as fact' : modality
}

/** Whether the figure is put forward as fact by whoever says it: not supposed, planned or hedged, and neither denied nor doubted. */
export function isClaimed({ modality, stance }: Pick<LocatedFigure, 'modality' | 'stance'>): boolean {
  return standing(modality) === 'claimed as fact' && stance !== 'denies' && stance !== 'doubts'
}

/** What a figure counts of its whole: a count that adds to another or revises it is a whole of its own. */
export function roleOf({ relation }: Pick<LocatedFigure, 'relation'>): string {
  return relation === null || relation.kind === 'in-addition-to' || relation.kind === 'revises'
    ? 'a whole'
    : relation.kind
}

export function isWhole(figure: Pick<LocatedFigure, 'relation'>): boolean {
  return roleOf(figure) === 'a whole'
}

function differentEvents(a: LocatedFigure, b: LocatedFigure, links: Links): string | null {
  const eventA = links.events.clusterOf(a.document, a.event)
  const eventB = links.events.clusterOf(b.document, b.event)
  if (eventA === null && eventB === null) return null
  return eventA?.id === eventB?.id
    ? null
    : differ(eventA?.label ?? null, eventB?.label ?? null, 'They belong to different events')
}

function differentPopulations(a: LocatedFigure, b: LocatedFigure): string | null {
  const [countedA, countedB] = [countedBy(a.population, a.measure), countedBy(b.population, b.measure)]
  return samePopulation(countedA, countedB) ? null : differ(a.population, b.population, 'They count different people')
}

/** A day's toll is not a running toll, and not another day's. */
function differentPeriods(a: CountedPeriod | null = null, b: CountedPeriod | null = null): string | null {
  if (a === null || b === null) return null
  if (a.kind !== b.kind) return `One counts within a period and the other a running total: “${a.text}” and “${b.text}”.`
  if (a.kind === 'running' || a.from === null || a.to === null || b.from === null || b.to === null) return null
  return a.from <= b.to && b.from <= a.to ? null : `They count within different periods: “${a.text}” and “${b.text}”.`
}

function differentDays(a: UncertainDate | null, b: UncertainDate | null): string | null {
  if (a === null || b === null || (a.from <= b.to && b.from <= a.to)) return null
  return `They count up to different days: ${a.to} and ${b.to}.`
}
