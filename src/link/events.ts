import type { EventCluster, EventLink, EventLinks, LocatedEvent } from '../model/index.ts'
import { clusterFrom } from './event-cluster.ts'
import { EventIndex } from './event-index.ts'
import { telling, type Telling } from './event-telling.ts'
import { matchDated, matchUndated, type EventMatch } from './event-match.ts'

/**
 * Which documents tell of one event: kinds that go together, places that do not exclude each other and times that
 * overlap or touch. Every member of a cluster fits every other in time, so two uprisings are never bridged by a third
 * event of vague date. An event without a date joins only where kind, place and one telling word leave one candidate.
 */
export function linkEvents(events: readonly LocatedEvent[]): EventLinks {
  const tellings = events.map((event) => telling(event)).sort(inOrder)
  const index = new EventIndex()
  const links: EventLink[] = []
  for (const one of tellings.filter(({ time }) => time !== null)) place(one, index, links, matchDated)
  for (const one of tellings.filter(({ time }) => time === null)) place(one, index, links, matchUndated)
  const clusters = new Map(index.groups().flatMap(({ members }) => withMembers(clusterFrom(members), members)))
  return {
    clusterOf: (document, label) => (label === null ? null : (clusters.get(memberKey(document, label)) ?? null)),
    clusters: [...new Set(clusters.values())],
    links,
  }
}

type Match = (one: Telling, index: EventIndex) => EventMatch | null

function place(one: Telling, index: EventIndex, links: EventLink[], match: Match): void {
  const found = match(one, index)
  if (found === null) {
    index.add(one)
    return
  }
  const nearest = found.group.members[0] ?? one
  links.push({
    members: [
      { document: nearest.event.document, label: nearest.event.label },
      { document: one.event.document, label: one.event.label },
    ],
    score: found.score,
    reason: found.reason,
  })
  index.add(one, found.group)
}

/** The best dated first, so that vague ones join clusters that already stand; then by document, for the same result always. */
function inOrder(a: Telling, b: Telling): number {
  return a.width - b.width || compare(a.event.document, b.event.document) || compare(a.event.label, b.event.label)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function memberKey(document: string, label: string): string {
  return `${document}\u0000${label}`
}

function withMembers(cluster: EventCluster, group: readonly Telling[]): [string, EventCluster][] {
  return group.map(({ event }) => [memberKey(event.document, event.label), cluster])
}
