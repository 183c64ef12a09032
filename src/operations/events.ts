import type { Ledger } from '../ledger/index.ts'
import {
  HearsayError,
  onEvents,
  standingJudgements,
  type EventCluster,
  type EventLink,
  type EventInFull,
  type EventPair,
  type EventTelling,
  type FigureOfDocument,
  type JudgedEntry,
  type LedgerEvent,
} from '../model/index.ts'
import type { ComparedLedger } from './compared-rows.ts'
import { figuresOfDocument } from './figures.ts'
import { eventWords, linkedLedger } from './ledger-rows.ts'
import { onceARevision } from './once-a-revision.ts'
import { hasWords } from './names.ts'

/** The events of a ledger with the proposals and what else is to be known of the judgements on them. */
export interface EventsAnswer {
  /** By how many documents tell of each, then by label. */
  readonly events: readonly LedgerEvent[]
  /** Events that may be one, the surest first. */
  readonly proposals: readonly EventPair[]
  /** Judgements that stand and fall on nothing that is there now. */
  readonly idle: readonly JudgedEntry[]
}

/** What happened, as far as the documents tell; with words, only events whose label and place, or what a document calls them, have all. */
export async function events(ledger: Ledger, words = ''): Promise<EventsAnswer> {
  const { clusters, proposals = [], idle = [] } = (await linkedLedger(ledger)).links.events
  const answers = await answersOfLedger(ledger)
  const called = await eventWords(ledger)
  const chosen = answers.filter(({ label, place }) =>
    hasWords(
      words,
      [label, ...(called.get(label) ?? [])].map((name) => [name, place].filter(Boolean).join(' ')),
    ),
  )
  const ids = new Set(chosen.map(({ id }) => id))
  const labels = new Map(answers.map(({ id, label }) => [id, label]))
  const standing = onEvents(standingJudgements(await ledger.judgements()))
  return {
    events: chosen,
    proposals: proposals.flatMap((proposal): EventPair[] => {
      const [one, other] = proposal.events
      if (!ids.has(one) && !ids.has(other)) return []
      return [{ ...proposal, labels: [labels.get(one) ?? one, labels.get(other) ?? other] }]
    }),
    idle: clusters.length === 0 ? standing : standing.filter(({ sequence }) => idle.includes(sequence)),
  }
}

/** One event, with its figures and what it may be one with. @throws HearsayError `not-found`. */
export async function eventInFull(ledger: Ledger, id: string): Promise<EventInFull> {
  const { events: all, proposals } = await events(ledger)
  const event = all.find((one) => one.id === id)
  if (event === undefined) throw new HearsayError('not-found', `no event has this id: ${id}`)
  const own = new Set(event.figures)
  const figures: FigureOfDocument[] = []
  for (const document of new Set(event.tellings.map((telling) => telling.document)))
    figures.push(...(await figuresOfDocument(ledger, document)).filter((figure) => own.has(figure.id)))
  return { event, figures, proposals: proposals.filter(({ events: pair }) => pair.includes(id)) }
}

const answersOfLedger = onceARevision(async (ledger) => answersOf(ledger, await linkedLedger(ledger)))

async function answersOf(ledger: Ledger, { rows, links }: ComparedLedger): Promise<LedgerEvent[]> {
  const tellings = await tellingsOf(ledger)
  const standing = new Map(standingJudgements(await ledger.judgements()).map((one) => [one.sequence, one]))
  const figures = new Map<string, string[]>()
  for (const { id, document, event } of rows.figures) {
    const cluster = links.events.clusterOf(document, event)
    if (cluster === null) continue
    const known = figures.get(cluster.id)
    if (known) known.push(id)
    else figures.set(cluster.id, [id])
  }
  const reasons = linksByCluster(links.events.links, (document, label) => links.events.clusterOf(document, label))
  return links.events.clusters
    .map((cluster): LedgerEvent => {
      const { id, label, name = null, kind, place, from, to, judgements = [] } = cluster
      return {
        ...{ schema: 'hearsay/event/1', id, label, name, kind, place, from, to },
        tellings: cluster.members.flatMap((member) => tellings.get(`${member.document} ${member.label}`) ?? []),
        figures: figures.get(id) ?? [],
        links: (reasons.get(id) ?? []).map(({ score, reason }) => ({ score, reason })),
        judgements: judgements.flatMap((sequence) => standing.get(sequence) ?? []),
      }
    })
    .sort((a, b) => documentsOf(b) - documentsOf(a) || (a.label < b.label ? -1 : 1))
}

function documentsOf({ tellings }: LedgerEvent): number {
  return new Set(tellings.map(({ document }) => document)).size
}

async function tellingsOf(ledger: Ledger): Promise<Map<string, EventTelling>> {
  const rows = await ledger.events()
  return new Map(
    rows.map(({ id, document, path, label, mentions }) => {
      const { start, end, text } = mentions[0] ?? { start: 0, end: 0, text: '' }
      return [`${document} ${label}`, { id, document, path, label, start, end, text }]
    }),
  )
}

/** The links of what is still one event after the judgements. */
function linksByCluster(
  links: readonly EventLink[],
  clusterOf: (document: string, label: string | null) => EventCluster | null,
): Map<string, EventLink[]> {
  const byCluster = new Map<string, EventLink[]>()
  for (const link of links) {
    const [one, other] = link.members.map(({ document, label }) => clusterOf(document, label)?.id)
    if (one === undefined || one !== other) continue
    const known = byCluster.get(one)
    if (known) known.push(link)
    else byCluster.set(one, [link])
  }
  return byCluster
}
