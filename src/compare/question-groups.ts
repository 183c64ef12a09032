import type { EventCluster, Links, LocatedFigure, Measure } from '../model/index.ts'
import { roleOf } from './comparable.ts'
import { grouped } from './grouped.ts'
import { isDated, isOfPeople, isSmallCount, looseMeasures } from './figure-kinds.ts'
import { originOf } from './origins.ts'
import { placesMeet } from './places.ts'
import { countedBy, samePopulation, type Counted } from './population.ts'
import { subjectsOf } from './subjects.ts'

/** Figures that answer one question, before it is told. */
export interface QuestionGroup {
  readonly measure: Measure
  readonly event: EventCluster | null
  readonly figures: LocatedFigure[]
  /** Figures of no known event that were taken in because one origin gives the same number here. */
  readonly adopted: Set<string>
}

/**
 * Groups figures into questions: event × place × measure × population. Figures without an event answer a question of
 * their own document only, unless they tell of one thing, place and time (`subjectsOf`), or one origin gives the very same
 * number for one event elsewhere.
 */
export function groupFigures(figures: readonly LocatedFigure[], links: Links): QuestionGroup[] {
  const subjects = subjectsOf(figures, links)
  const buckets = grouped(figures, (figure) => bucketKey(figure, links, subjects))
  const groups = [...buckets.values()].flatMap((bucket) => splitBucket(bucket, links))
  return adopt(groups, links)
}

function bucketKey(figure: LocatedFigure, links: Links, subjects: ReadonlyMap<string, string>): string {
  const event =
    links.events.clusterOf(figure.document, figure.event)?.id ?? subjects.get(figure.id) ?? `none in ${figure.document}`
  return [figure.measure, figure.unit, figure.per ?? '', roleOf(figure), event].join('\u0000')
}

/** Splits a bucket by whom the figures count and where. */
function splitBucket(bucket: readonly LocatedFigure[], links: Links): QuestionGroup[] {
  const main = mainKind(bucket)
  const single = kindsTakenOnce(bucket)
  const byPopulation = grouped(bucket, (figure) => populationKey(figure, main, single))
  return [...byPopulation.values()].flatMap(splitByPlace).map((figures) => {
    const first = figures[0] as LocatedFigure
    const event = links.events.clusterOf(first.document, first.event)
    return { measure: first.measure, event, figures, adopted: new Set<string>() }
  })
}

/** The kind of people that most figures name; "people" and figures that name nobody are counted with it. */
function mainKind(bucket: readonly LocatedFigure[]): string | null {
  const kinds = grouped(bucket, ({ population, measure }) => {
    const { head, isPart } = countedBy(population, measure)
    return isPart ? null : head
  })
  const largest = (figures: readonly LocatedFigure[]): number =>
    figures.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
  const inOrder = [...kinds].sort(
    ([a, own], [b, others]) => others.length - own.length || largest(others) - largest(own) || (a < b ? -1 : 1),
  )
  return inOrder[0]?.[0] ?? null
}

function populationKey(figure: LocatedFigure, main: string | null, single: ReadonlySet<string>): string {
  const counted = countedBy(figure.population, figure.measure)
  if (looseMeasures.has(figure.measure)) return looseKey(figure, counted, single)
  if (figure.event === null && figure.population === null && isSmallCount(figure)) return `alone ${figure.id}`
  if (counted.head === null || counted.head === main) return 'main'
  return `${counted.head}${counted.isPart ? ' part' : ''}`
}

function kindOf({ modifiers, head }: Counted): string {
  return [...modifiers, head].join(' ')
}

/**
 * Things of an event other than people ("homes", "tonnes of oil") that each document numbers once on one word: rival counts of one
 * thing. A text that gives two numbers of it counts two things.
 */
function kindsTakenOnce(bucket: readonly LocatedFigure[]): Set<string> {
  const things = grouped(bucket, (figure) => {
    const counted = countedBy(figure.population, figure.measure)
    const isThing = figure.measure === 'other' && figure.event !== null && figure.unit !== 'persons'
    return isThing && counted.head !== null && !isSmallCount(figure) ? kindOf(counted) : null
  })
  const isOnce = (figures: readonly LocatedFigure[]): boolean =>
    [...grouped(figures, ({ document, voice }) => `${document} ${voice[0]?.name ?? ''}`).values()].every(
      (own) => new Set(own.map(({ value }) => value)).size === 1,
    )
  return new Set([...things].filter(([, figures]) => isOnce(figures)).map(([kind]) => kind))
}

/** Sums of one thing in one event can be rivals; other loose figures stand together only where they say the same. */
function looseKey(figure: LocatedFigure, counted: Counted, single: ReadonlySet<string>): string {
  const isRepeatable = figure.value !== null && !isSmallCount(figure)
  if (figure.population === null || counted.head === null) return `alone ${isRepeatable ? figure.value : figure.id}`
  const kind = kindOf(counted)
  return figure.measure === 'cost' && figure.event !== null
    ? kind
    : single.has(kind)
      ? kind
      : `${kind} ${figure.value ?? figure.id}`
}

/** Places that hold one another are one; a figure that tells no place goes with the place named most. */
function splitByPlace(figures: readonly LocatedFigure[]): LocatedFigure[][] {
  const byPlace = grouped(figures, ({ place }) => place)
  const unplaced = figures.filter(({ place }) => place === null)
  const merged: { places: string[]; figures: LocatedFigure[] }[] = []
  for (const [place, placed] of [...byPlace].sort((a, b) => b[1].length - a[1].length)) {
    const home = merged.slice(0, 100).find(({ places }) => placesMeet(places[0] ?? null, place))
    if (home) home.figures = home.figures.concat(placed)
    else merged.push({ places: [place], figures: placed })
  }
  const largest = merged[0]
  if (largest) largest.figures = largest.figures.concat(unplaced)
  else if (unplaced.length > 0) merged.push({ places: [], figures: unplaced })
  return merged.map((group) => group.figures)
}

/** Takes figures of no known event into the one question whose event has the same number from the same origin. */
function adopt(groups: readonly QuestionGroup[], links: Links): QuestionGroup[] {
  const placed = new Map<string, Set<QuestionGroup>>()
  for (const group of groups) {
    if (!isDated(group.event)) continue
    for (const figure of group.figures) {
      const key = claimKey(figure, links)
      if (key !== null) placed.set(key, (placed.get(key) ?? new Set<QuestionGroup>()).add(group))
    }
  }
  return groups.flatMap((group) => {
    if (group.event !== null || !isOfPeople(group.measure)) return [group]
    const left = group.figures.filter((figure) => !adoptOne(figure, placed, links))
    return left.length === 0 ? [] : [{ ...group, figures: left }]
  })
}

function adoptOne(
  figure: LocatedFigure,
  placed: ReadonlyMap<string, ReadonlySet<QuestionGroup>>,
  links: Links,
): boolean {
  const key = claimKey(figure, links)
  const homes = [...((key === null ? undefined : placed.get(key)) ?? [])]
  const home = homes[0]
  const first = home?.figures[0]
  if (home === undefined || first === undefined || homes.length > 1 || figure.asOf !== null) return false
  const isSame = samePopulation(
    countedBy(figure.population, figure.measure),
    countedBy(first.population, first.measure),
  )
  if (!isSame || !placesMeet(figure.place, first.place)) return false
  home.figures.push(figure)
  home.adopted.add(figure.id)
  return true
}

function claimKey(figure: LocatedFigure, links: Links): string | null {
  const origin = originOf(figure.voice, links.parties, figure.document)
  if (origin === null || figure.value === null || isSmallCount(figure)) return null
  return [origin, figure.measure, figure.unit, figure.per ?? '', roleOf(figure), figure.value].join('\u0000')
}
