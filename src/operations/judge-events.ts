import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type EventCluster, type LocatedFigure } from '../model/index.ts'
import { startingSo } from './id-starts.ts'
import { linkedLedger } from './ledger-rows.ts'
import { sign, type Signature } from './sign.ts'

/** What leaves an event: documents by path or id (or the end of a path, the start of an id), figures by id. */
export interface Leaving {
  readonly documents?: readonly string[]
  readonly figures?: readonly string[]
}

/** Gives an event a name. @throws HearsayError `not-found`, `usage` for a start that several ids have, `bad-setting`. */
export async function nameEvent(ledger: Ledger, event: string, name: string, signature: Signature = {}) {
  const cluster = eventCalled(event, (await linkedLedger(ledger)).links.events.clusters)
  return sign(ledger, { kind: 'name-event', tellings: tellingsOf(cluster), name }, signature)
}

/** Makes two events one. @throws HearsayError as `nameEvent`; `usage` where both are the same. */
export async function mergeEvents(ledger: Ledger, event: string, other: string, signature: Signature = {}) {
  return sign(ledger, { kind: 'merge-events', ...(await tellingsOfTwo(ledger, event, other)) }, signature)
}

/** Says that two events are two, so that nothing proposes them as one any more. @throws HearsayError as `mergeEvents`. */
export async function distinctEvents(ledger: Ledger, event: string, other: string, signature: Signature = {}) {
  return sign(ledger, { kind: 'distinct-events', ...(await tellingsOfTwo(ledger, event, other)) }, signature)
}

async function tellingsOfTwo(ledger: Ledger, event: string, other: string) {
  const { clusters } = (await linkedLedger(ledger)).links.events
  const [one, two] = [eventCalled(event, clusters), eventCalled(other, clusters)]
  if (one === two) throw new HearsayError('usage', `both are the same event: ${one.id}`)
  return { tellings: tellingsOf(one), with: tellingsOf(two) }
}

/** Makes what leaves an event an event of its own. @throws HearsayError as `nameEvent`; `usage` where nothing would leave or stay. */
export async function splitEvent(ledger: Ledger, event: string, leaving: Leaving, signature: Signature = {}) {
  const { rows, links } = await linkedLedger(ledger)
  const cluster = eventCalled(event, links.events.clusters)
  const paths = new Map((await ledger.documents()).map(({ document, path }) => [document, path]))
  const documents = new Set(
    (leaving.documents ?? []).flatMap((named) => documentsCalled(named, cluster, (id) => paths.get(id) ?? '')),
  )
  const own = rows.figures.filter((figure) => links.events.clusterOf(figure.document, figure.event)?.id === cluster.id)
  const figures = (leaving.figures ?? []).map((id) => figureCalled(id, own, cluster))
  const apart = cluster.members.filter(({ document }) => documents.has(document)).flatMap(({ id }) => id ?? [])
  if (apart.length + figures.length === 0)
    throw new HearsayError('usage', 'say what leaves the event: documents or figures')
  const stay = tellingsOf(cluster).filter((id) => !apart.includes(id))
  if (stay.length === 0) throw new HearsayError('usage', `nothing would stay with the event: ${cluster.id}`)
  return sign(ledger, { kind: 'split-event', tellings: stay, apart, figures }, signature)
}

export function tellingsOf({ members }: EventCluster): string[] {
  return members.flatMap(({ id }) => id ?? [])
}

export function eventCalled(id: string, clusters: readonly EventCluster[]): EventCluster {
  return startingSo(id, clusters, 'event', 'hearsay events')
}

function documentsCalled(named: string, { members, id }: EventCluster, pathOf: (document: string) => string): string[] {
  const found = [...new Set(members.map(({ document }) => document))].filter(
    (document) => document === named || document.startsWith(`sha256:${named}`) || isEndOf(named, pathOf(document)),
  )
  if (found.length === 0) throw new HearsayError('not-found', `no document of the event ${id} is called so: ${named}`)
  return found
}

/** A whole path, or its last parts. */
function isEndOf(named: string, path: string): boolean {
  return named !== '' && (path === named || path.endsWith(`/${named}`))
}

function figureCalled(id: string, own: readonly LocatedFigure[], event: EventCluster): string {
  if (own.some((figure) => figure.id === id)) return id
  throw new HearsayError('not-found', `no figure of the event ${event.id} has this id: ${id}`)
}
