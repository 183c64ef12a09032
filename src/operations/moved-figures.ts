import {
  onWords,
  type EventCluster,
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
  const homes = new Map<string, EventCluster>()
  const moved = figures.map((figure) => {
    const tellings = figure.review?.correction?.event?.flatMap((id) => byId.get(id) ?? []) ?? []
    const home = mostOf(tellings.flatMap(({ document, label }) => links.clusterOf(document, label) ?? []))
    if (home === null) return figure
    const label = `${home.label} (${home.id})`
    homes.set(`${figure.document} ${label}`, home)
    return { ...figure, event: label, place: home.place ?? figure.place }
  })
  const clusterOf: EventLinks['clusterOf'] = (document, label) =>
    homes.get(`${document} ${label ?? ''}`) ?? links.clusterOf(document, label)
  return { figures: moved, events: { ...links, clusterOf } }
}

/** The one that is met most often; of two, the one met first. */
function mostOf(clusters: readonly EventCluster[]): EventCluster | null {
  const counts = new Map<EventCluster, number>()
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
