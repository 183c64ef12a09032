import type { Event, LinkedParty, Links } from '../model/index.ts'

/** Links for one document about which nothing more is known: every name and every event label stands for itself. */
export function plainLinks(document: string, events: readonly Event[]): Links {
  const clusters = events.map(({ id, label, kind, place, date }) => ({
    ...{ id, label, kind, place, from: date?.from ?? null, to: date?.to ?? null },
    members: [{ document, label }],
  }))
  const byLabel = new Map(clusters.map((cluster) => [cluster.label, cluster]))
  return {
    parties: { parties: [], partyOf: itself },
    events: {
      clusters,
      links: [],
      clusterOf: (_document, label) => (label === null ? null : (byLabel.get(label) ?? null)),
    },
  }
}

function itself(name: string): LinkedParty {
  const reason = 'It is known by this name alone.'
  return { party: name, family: null, origin: name, names: [name], score: 1, reason }
}
