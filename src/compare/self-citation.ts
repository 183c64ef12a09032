import type { Links, LocatedFigure } from '../model/index.ts'
import { figureWitness, type Noticed } from './noticed.ts'

/** "The Front said" in the Front's own paper: one finding per document and speaker, over all figures it lends weight to. */
export function selfCitations(figures: readonly LocatedFigure[], links: Links): Noticed[] {
  const groups = new Map<string, { speaker: string; publisher: string; family: string; figures: LocatedFigure[] }>()
  for (const figure of figures) {
    const [first, last] = [figure.voice[0], figure.voice.at(-1)]
    if (first === undefined || last === undefined || first === last || !first.named || last.role !== 'publisher')
      continue
    const speaker = links.parties.partyOf(first.name, figure.document)
    const publisher = links.parties.partyOf(last.name, figure.document)
    if (speaker.origin !== publisher.origin) continue
    const key = `${figure.document}\u0000${speaker.party}`
    const group = groups.get(key) ?? {
      speaker: speaker.party,
      publisher: publisher.party,
      family: speaker.origin,
      figures: [],
    }
    group.figures.push(figure)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    kind: 'self-citation' as const,
    verdict: 'undecided' as const,
    reason:
      (group.publisher === group.speaker
        ? `${group.publisher} cites itself: `
        : `${group.publisher} publishes the word of ${group.speaker}, and both belong to ${group.family}: `) +
      'the citation adds no source.',
    evidence: group.figures.map(figureWitness),
  }))
}
