import type { JudgedEvents } from '../link/index.ts'
import { onEvents, type LocatedEvent, type LocatedFigure, type StandingJudgement } from '../model/index.ts'

/** Figures and judgements made ready to be linked: a figure that was set apart tells of an event of its own. */
export interface JudgedFigures {
  readonly figures: LocatedFigure[]
  readonly judged: JudgedEvents
}

export function judgedFigures(
  figures: readonly LocatedFigure[],
  events: readonly LocatedEvent[],
  all: readonly StandingJudgement[],
): JudgedFigures {
  const standing = onEvents(all)
  const setApart = new Map<string, number>()
  for (const { judgement, sequence } of standing)
    if (judgement.kind === 'split-event') for (const figure of judgement.figures) setApart.set(figure, sequence)
  const apart = new Map<number, LocatedEvent[]>()
  if (setApart.size === 0) return { figures: [...figures], judged: { standing, apart } }
  const told = new Map(events.map((event) => [`${event.document} ${event.label}`, event]))
  const moved = figures.map((figure) => {
    const sequence = setApart.get(figure.id)
    if (sequence === undefined) return figure
    const event = eventApart(figure, told.get(`${figure.document} ${figure.event ?? ''}`), sequence)
    const known = apart.get(sequence) ?? []
    if (!known.some(({ id }) => id === event.id)) apart.set(sequence, [...known, event])
    return { ...figure, event: event.label }
  })
  return { figures: moved, judged: { standing, apart } }
}

/** The event that a figure tells of once it was set apart; what it belonged to lends its kind, place and time. */
function eventApart(figure: LocatedFigure, from: LocatedEvent | undefined, sequence: number): LocatedEvent {
  const { document, path, publisher, published, place, asOf, event } = figure
  const label = `${event ?? figure.measure} (set apart, ${sequence})`
  const id = `${document} apart ${sequence} ${event ?? ''}`
  const here = { document, path, publisher, published, id, label }
  return from === undefined ? { ...here, kind: 'other', place, date: asOf, mentions: [] } : { ...from, ...here }
}
