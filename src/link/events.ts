import type { EventCluster, EventLink, EventLinks, EventProposal, LocatedEvent } from '../model/index.ts'
import { clusterFrom } from './event-cluster.ts'
import { EventIndex } from './event-index.ts'
import { telling, type Telling } from './event-telling.ts'
import { matchDated, matchUndated, type EventMatch, type Matches } from './event-match.ts'
import { judgedGroups, type JudgedEvents } from './judged-groups.ts'

const nobodyJudged: JudgedEvents = { standing: [], apart: new Map() }

/**
 * Which documents tell of one event: kinds that go together, places that do not exclude each other and times that
 * overlap or touch. Every member of a cluster fits every other in time, so two uprisings are never bridged by a third
 * event of vague date. What is less sure (no date, other places that share a word, two events that fit as well) is
 * proposed, never made. Then people's judgements are applied.
 */
export function linkEvents(events: readonly LocatedEvent[], judged: JudgedEvents = nobodyJudged): EventLinks {
  const tellings = events.map((event) => telling(event)).sort(inOrder)
  const index = new EventIndex()
  const links: EventLink[] = []
  const doubts: Doubt[] = []
  for (const one of tellings.filter(({ time }) => time !== null)) place(one, index, matchDated, links, doubts)
  for (const one of tellings.filter(({ time }) => time === null)) place(one, index, matchUndated, links, doubts)
  const { groups, distinct, idle } = judgedGroups(
    index.groups().map(({ members }) => members),
    judged,
  )
  const clusterFor = new Map(groups.map((group) => [group, clusterFrom(group)]))
  const clusters = new Map([...clusterFor].flatMap(([{ members }, cluster]) => withMembers(cluster, members)))
  const twos = new Set(distinct.map((pair) => pairKey(pair.map((group) => clusterFor.get(group)?.id ?? ''))))
  const clusterOf = (document: string, label: string | null): EventCluster | null =>
    label === null ? null : (clusters.get(memberKey(document, label)) ?? null)
  return {
    clusterOf,
    clusters: [...new Set(clusters.values())],
    links,
    proposals: proposalsFrom(doubts, clusterOf).filter(({ events: pair }) => !twos.has(pairKey(pair))),
    idle,
  }
}

/** A telling and a group that it may belong to. */
interface Doubt extends EventMatch {
  readonly one: Telling
}

type Match = (one: Telling, index: EventIndex) => Matches

function place(one: Telling, index: EventIndex, match: Match, links: EventLink[], doubts: Doubt[]): void {
  const { joins, maybe } = match(one, index)
  doubts.push(...maybe.map((doubt) => ({ ...doubt, one })))
  if (joins === null) {
    index.add(one)
    return
  }
  const nearest = joins.group.members[0] ?? one
  links.push({
    members: [
      { document: nearest.event.document, label: nearest.event.label },
      { document: one.event.document, label: one.event.label },
    ],
    score: joins.score,
    reason: joins.reason,
  })
  index.add(one, joins.group)
}

/** Each pair of events once, with the best of its reasons; what a judgement has made one is no doubt any more. */
function proposalsFrom(doubts: readonly Doubt[], clusterOf: EventLinks['clusterOf']): EventProposal[] {
  const best = new Map<string, EventProposal>()
  for (const { one, group, score, reason } of doubts) {
    const first = group.members[0] ?? one
    const known = clusterOf(first.event.document, first.event.label)
    const own = clusterOf(one.event.document, one.event.label)
    if (known === null || own === null || known.id === own.id) continue
    const events = [known.id, own.id].sort() as [string, string]
    if ((best.get(pairKey(events))?.score ?? 0) < score) best.set(pairKey(events), { events, score, reason })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.events[0] < b.events[0] ? -1 : 1))
}

function pairKey(ids: readonly string[]): string {
  return [...ids].sort().join(' ')
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
