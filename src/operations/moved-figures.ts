import {
  onWords,
  type EventLinks,
  type LocatedEvent,
  type LocatedFigure,
  type StandingJudgement,
} from '../model/index.ts'

/**
 * Figures that a person gave to another event, with links under which they are found there. A figure goes to the event
 * that holds most of the tellings named; where none of them is there any more it stays.
 */
export function movedFigures(
  figures: readonly LocatedFigure[],
  events: readonly LocatedEvent[],
  links: EventLinks,
  standing: readonly StandingJudgement[],
): { readonly figures: readonly LocatedFigure[]; readonly events: EventLinks } {
  const isMoving = onWords(standing).some(
    ({ judgement }) => judgement.kind === 'correct' && judgement.correction.event !== undefined,
  )
  if (!isMoving) return { figures, events: links }
  const byId = new Map(events.map((event) => [event.id, event]))
  const homes = new Map<string, LocatedEvent>()
  const moved = figures.map((figure) => {
    const wanted = figure.review?.correction?.event?.flatMap((id) => byId.get(id) ?? [])
    const home = wanted?.find(({ document }) => document === figure.document) ?? wanted?.[0]
    if (home === undefined) return figure
    const label = home.document === figure.document ? home.label : `${home.label} (moved there)`
    homes.set(`${figure.document} ${label}`, home)
    return { ...figure, event: label, place: home.place ?? figure.place }
  })
  const clusterOf: EventLinks['clusterOf'] = (document, label) => {
    const home = label === null ? undefined : homes.get(`${document} ${label}`)
    return home === undefined ? links.clusterOf(document, label) : links.clusterOf(home.document, home.label)
  }
  return { figures: moved, events: { ...links, clusterOf } }
}
