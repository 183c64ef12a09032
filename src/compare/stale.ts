import type { Links, LocatedFigure } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { boundsKey, sameNumber } from './bounds.ts'
import { roleOf } from './comparable.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { originOf } from './origins.ts'
import type { Revision } from './revision.ts'

/** How far from the revised figure its companions stand, in UTF-16 code units: the same or the next sentence. */
const reach = 400

/** The figures of each document in order of place, so that neighbours are found without searching. */
export function figuresByDocument(figures: readonly LocatedFigure[]): Map<string, LocatedFigure[]> {
  const byDocument = grouped(figures, ({ document }) => document)
  for (const own of byDocument.values()) own.sort((a, b) => a.start - b.start)
  return byDocument
}

/**
 * Companions that stood still: beside a revised number, the same origin repeats numbers for other measures that it had
 * given beside the old one. They may be right; nobody can tell from the text whether they were counted again.
 */
export function staleCompanions(
  revisions: readonly Revision[],
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): Noticed[] {
  return revisions.flatMap(({ earlier, later }) => {
    const before = companionsOf(earlier.first, byDocument, links)
    const after = companionsOf(later.first, byDocument, links)
    const kept = after.flatMap((figure) => {
      const old = before.find((one) => isSameCount(one, figure))
      return old === undefined ? [] : [{ old, figure }]
    })
    if (kept.length === 0) return []
    const list = kept.map(
      ({ old, figure }) => `${figure.measure} “${old.text}”, then “${figure.text}”${unbounded(old, figure)}`,
    )
    const reason =
      `${later.origin ?? ''} moved its count of ${later.first.measure} from “${earlier.words}” to “${later.words}”, ` +
      `but repeats beside it the numbers of before: ${list.join('; ')}.`
    const evidence = [earlier.first, later.first, ...kept.flatMap(({ old, figure }) => [old, figure])].map(
      figureWitness,
    )
    return [{ kind: 'stale' as const, verdict: 'undecided' as const, reason, evidence }]
  })
}

function isSameCount(one: LocatedFigure, other: LocatedFigure): boolean {
  return one.measure === other.measure && roleOf(one) === roleOf(other) && sameNumber(one, other)
}

function unbounded(old: LocatedFigure, figure: LocatedFigure): string {
  return boundsKey(old) === boundsKey(figure) ? '' : ' (worded differently)'
}

function companionsOf(
  figure: LocatedFigure,
  byDocument: ReadonlyMap<string, readonly LocatedFigure[]>,
  links: Links,
): LocatedFigure[] {
  const origin = originOf(figure.voice, links.parties, figure.document)
  const event = links.events.clusterOf(figure.document, figure.event)?.id
  const own = byDocument.get(figure.document) ?? []
  const near = own.slice(firstFrom(own, figure.start - reach), firstFrom(own, figure.end + reach))
  return near.filter(
    (other) =>
      isOfAnotherKind(other, figure) &&
      other.value !== null &&
      other.unit === figure.unit &&
      links.events.clusterOf(other.document, other.event)?.id === event &&
      originOf(other.voice, links.parties, other.document) === origin,
  )
}

/** Another measure, or a part of the same one ("among them 35 children"). */
function isOfAnotherKind(other: LocatedFigure, figure: LocatedFigure): boolean {
  return other.measure !== figure.measure || (roleOf(other) === 'part-of' && roleOf(figure) !== 'part-of')
}

/** The index of the first figure that starts at the offset or after it (binary search). */
function firstFrom(figures: readonly LocatedFigure[], offset: number): number {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
