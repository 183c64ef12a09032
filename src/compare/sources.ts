import type { ChainLink, LocatedAttribution, LocatedFigure, PartyLinks, SourceAnswer } from '../model/index.ts'

/** What is counted for one party while the claims go by. */
interface Tally {
  readonly party: string
  readonly family: string | null
  readonly names: Set<string>
  readonly relays: Map<string, number>
  readonly claims: Set<string>
  readonly documents: Set<string>
}

/**
 * Every named voice: what it claims as first speaker, in how many documents, and whose words it passes on. A party
 * passes on the words of whoever speaks before it in a chain; a figure in the writer's own voice is the publisher's claim.
 */
export function sources(
  attributions: readonly LocatedAttribution[],
  figures: readonly LocatedFigure[],
  parties: PartyLinks,
): SourceAnswer[] {
  const tallies = new Map<string, Tally>()
  const own = figures.filter(({ attribution }) => attribution === null)
  for (const { id, voice, document } of [...attributions, ...own]) {
    const links = voice.map((link) => (link.named ? tallyOf(link, document, parties, tallies) : null))
    links[0]?.claims.add(id)
    for (const tally of links) tally?.documents.add(document)
    for (const [index, relay] of links.entries()) {
      const speaker = index === 0 ? undefined : voice[index - 1]
      if (relay === null || speaker === undefined) continue
      const from = links[index - 1]?.party ?? speaker.name
      if (from !== relay.party) relay.relays.set(from, (relay.relays.get(from) ?? 0) + 1)
    }
  }
  return [...tallies.values()].map(answer).sort((a, b) => b.claims - a.claims || (a.party < b.party ? -1 : 1))
}

function tallyOf(link: ChainLink, document: string, parties: PartyLinks, tallies: Map<string, Tally>): Tally {
  const { party, family, names } = parties.partyOf(link.name, document)
  const known = tallies.get(party)
  if (known) {
    known.names.add(link.name)
    return known
  }
  const tally: Tally = {
    ...{ party, family, names: new Set([...names, link.name]) },
    relays: new Map(),
    claims: new Set(),
    documents: new Set(),
  }
  tallies.set(party, tally)
  return tally
}

function answer({ party, family, names, relays, claims, documents }: Tally): SourceAnswer {
  const passed = [...relays].map(([from, count]) => ({ party: from, claims: count }))
  return {
    schema: 'hearsay/source/1',
    ...{ party, family, names: [...names] },
    relays: passed.sort((a, b) => b.claims - a.claims || (a.party < b.party ? -1 : 1)),
    claims: claims.size,
    documents: documents.size,
  }
}
