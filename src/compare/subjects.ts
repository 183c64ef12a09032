import type { Links, LocatedFigure, UncertainDate } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { eventOf, isOfPeople, isSmallCount } from './figure-kinds.ts'
import { countedBy } from './population.ts'
import { byFirstDay, daysApart, saidWhen } from './said-when.ts'

type Stretch = Pick<UncertainDate, 'from' | 'to'>

/** Texts about one thing at one place follow one another within these days, where neither says of when it speaks. */
const mostDaysBetween = 7

/** Figures that are looked at in one place and of one kind. */
const mostCompared = 2000

/**
 * What figures of no known event count all the same: one thing at one place in one stretch of time ("318 people were abducted in
 * Calle Nueva between 1976 and 1983"). By figure; only what several documents tell is there.
 */
export function subjectsOf(figures: readonly LocatedFigure[], links: Links): Map<string, string> {
  const subjects = new Map<string, string>()
  const candidates = figures.filter((figure) => eventOf(figure, links) === null && tellsSubject(figure))
  for (const [key, alike] of grouped(candidates, subjectKey)) {
    const inOrder = alike.slice(0, mostCompared).sort((a, b) => byFirstDay(timeOf(a), timeOf(b)))
    let run: LocatedFigure[] = []
    const close = (): void => {
      if (new Set(run.map(({ document }) => document)).size > 1)
        for (const { id } of run) subjects.set(id, `${key} ${timeOf(run[0] as LocatedFigure)?.from ?? ''}`)
      run = []
    }
    for (const figure of inOrder) {
      const last = run.at(-1)
      if (last && !inOneTime(last, figure)) close()
      run.push(figure)
    }
    close()
  }
  return subjects
}

/** Whether two figures of no known event count one thing. */
export function areOfOneSubject(a: LocatedFigure, b: LocatedFigure, links: Links): boolean {
  if (a.place === null || b.place === null || a.measure !== b.measure || a.unit !== b.unit) return false
  if (eventOf(a, links) !== null || eventOf(b, links) !== null || !tellsSubject(a) || !tellsSubject(b)) return false
  return subjectKey(a) === subjectKey(b) && inOneTime(a, b)
}

/** Whether they do so of the same stretch of time, or within a day: as good as one event. */
export function areOfOneMoment(a: LocatedFigure, b: LocatedFigure, links: Links): boolean {
  if (!areOfOneSubject(a, b, links)) return false
  const [one, other] = [saidWhen(a), saidWhen(b)]
  return statedTime(a) !== null || (one !== null && other !== null && daysApart(one, other) <= 1)
}

/** A place, a number that does not occur everywhere, and whom it counts: by name, or within a time that the text gives. */
export function tellsSubject(figure: LocatedFigure): boolean {
  const { place, measure, population, unit } = figure
  if (place === null || isSmallCount(figure) || figure.relation?.kind === 'part-of') return false
  const { head } = countedBy(population, measure)
  if (isOfPeople(measure)) return head !== null || statedTime(figure) !== null
  return measure === 'other' && unit !== 'persons' && head !== null
}

function subjectKey(figure: LocatedFigure): string {
  const { measure, unit, per, place, population } = figure
  const { head, modifiers } = countedBy(population, measure)
  const time = statedTime(figure)
  const when = time === null ? 'about its day' : `${time.from} ${time.to}`
  return [measure, unit, per ?? '', place?.toLowerCase() ?? '', [...modifiers, head ?? ''].join(' '), when].join(
    '\u0000',
  )
}

/** The stretch of time in which the text says that its number was counted: longer than a day, or a day that is not that of saying. */
function statedTime({ asOf, period, published }: LocatedFigure): Stretch | null {
  if (period?.from && period.to) return { from: period.from, to: period.to }
  if (asOf === null || asOf.basis === 'publication' || asOf.from === published?.from) return null
  return { from: asOf.from, to: asOf.to }
}

function timeOf(figure: LocatedFigure): Stretch | null {
  return statedTime(figure) ?? saidWhen(figure)
}

function inOneTime(a: LocatedFigure, b: LocatedFigure): boolean {
  if (statedTime(a) !== null) return true // the same, as their keys are
  const [one, other] = [saidWhen(a), saidWhen(b)]
  return one !== null && other !== null && daysApart(one, other) <= mostDaysBetween
}
