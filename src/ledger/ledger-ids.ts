import { outputId, type QuotedSpan, type Reading, type Span } from '../model/index.ts'

/** From the ids of one reading to those of the ledger. */
export interface LedgerIds {
  /** In the reading's order. */
  readonly attributions: readonly string[]
  readonly figures: readonly string[]
  readonly acts: readonly string[]
  readonly events: readonly string[]
  attribution(id: string | null): string | null
  figure(id: string | null): string | null
  /** Evidence can be a figure, an attribution, an act or an event; null for an id that the reading does not hold. */
  any(id: string): string | null
}

interface Identified {
  readonly id: string
}

/** The ledger-wide ids of what a reading holds: by document, kind and span, so that they outlive the extractor. */
export function ledgerIds(reading: Reading): LedgerIds {
  const document = reading.document.id
  const attributions = idsOf(document, 'attribution', reading.attributions, (item) =>
    firstSpan(item.cue, item.content, item.source),
  )
  const figures = idsOf(document, 'figure', reading.figures, (item) => item)
  const acts = idsOf(document, 'act', reading.acts, (item) => item)
  const events = idsOf(document, 'event', reading.events, (item) => firstSpan(item.mentions))
  const attributionById = byId(reading.attributions, attributions)
  const figureById = byId(reading.figures, figures)
  const all = [figureById, attributionById, byId(reading.acts, acts), byId(reading.events, events)]
  return {
    attributions,
    figures,
    acts,
    events,
    attribution: (id) => (id === null ? null : (attributionById.get(id) ?? null)),
    figure: (id) => (id === null ? null : (figureById.get(id) ?? null)),
    any: (id) => all.find((ids) => ids.has(id))?.get(id) ?? null,
  }
}

/** Where an attribution stands: at its cue, or at its content where no word introduces it. */
export function firstSpan(...spans: readonly (readonly QuotedSpan[])[]): Span {
  return spans.find((list) => list.length > 0)?.[0] ?? { start: 0, end: 0 }
}

/** The second thing of one kind on the very same words is numbered, in the reading's order. */
function idsOf<Item>(document: string, kind: string, items: readonly Item[], spanOf: (item: Item) => Span): string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const { start, end } = spanOf(item)
    const place = `${start} ${end}`
    const count = (seen.get(place) ?? 0) + 1
    seen.set(place, count)
    return outputId(document, count === 1 ? kind : `${kind}#${count}`, start, end)
  })
}

function byId(items: readonly Identified[], ids: readonly string[]): Map<string, string> {
  return new Map(items.map((item, index) => [item.id, ids[index] ?? '']))
}
