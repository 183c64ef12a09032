import { quote } from '../../../../model/index.ts'
import type { DateMention, DraftEvent, DraftFigure, FigureContext } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { gatherEvents, type GatheredEvents } from './gather.ts'
import { kindOf, labelOf, uniqueLabels } from './labels.ts'
import { placeFiguresAmong } from './figures.ts'
import type { PlaceMention } from '../places/places.ts'

/**
 * The events of one document, by what, where and when, in the order in which each is first named or dated. The label of
 * each is unique among them. Two mentions of different times never join.
 */
export function findEvents(
  analysis: Analysis,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): DraftEvent[] {
  const gathered = gathering(analysis, dates, places)
  const labels = uniqueLabels(gathered.clusters.map(labelOf))
  return gathered.clusters.map((cluster, index) => ({
    kind: kindOf(cluster),
    label: labels[index] ?? '',
    place: cluster.where?.name ?? null,
    date: cluster.date,
    mentions: cluster.mentions
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => quote(analysis.text, start, end)),
  }))
}

/**
 * For each figure, in their order: the event it belongs to (an index into the events, null for none), where, and as of
 * when, as far as the words around it tell.
 */
export function placeFigures(
  analysis: Analysis,
  events: readonly DraftEvent[],
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
  figures: readonly DraftFigure[],
): FigureContext[] {
  return placeFiguresAmong(analysis, gathering(analysis, dates, places), events, dates, places, figures)
}

interface Gathering {
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly events: GatheredEvents
}

const gatherings = new WeakMap<Analysis, Gathering>()

/** Both functions above need the same mentions: gathered once per document, dates and places. */
function gathering(analysis: Analysis, dates: readonly DateMention[], places: readonly PlaceMention[]): GatheredEvents {
  const known = gatherings.get(analysis)
  if (known?.dates === dates && known.places === places) return known.events
  const events = gatherEvents(analysis, dates, places)
  gatherings.set(analysis, { dates, places, events })
  return events
}
