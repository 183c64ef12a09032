import type { PageRectangle, Span } from '../../model/index.ts'
import { defaultReadLimits, type ReadLimits } from '../limits.ts'
import type { Place } from './joined-text.ts'
import { readPdf } from './read-pdf.ts'

/**
 * Where the words of a span stand in the PDF that its document was read from: a rectangle for each line they stand on, in the
 * order of the text. `limits` are those of the reading. Empty for a span that no printed letter belongs to.
 */
export async function rectanglesOf(
  bytes: Uint8Array,
  span: Span,
  limits: ReadLimits = defaultReadLimits,
): Promise<PageRectangle[]> {
  const { places } = await readPdf(bytes, limits)
  return places
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map((place) =>
      rectangleOf(place, Math.max(0, span.start - place.start), Math.min(place.end, span.end) - place.start),
    )
}

function rectangleOf({ page, boxes }: Place, from: number, to: number): PageRectangle {
  const all = { page, left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (let at = from * 4; at < to * 4; at += 4) {
    all.left = Math.min(all.left, boxes[at] ?? Infinity)
    all.bottom = Math.min(all.bottom, boxes[at + 1] ?? Infinity)
    all.right = Math.max(all.right, boxes[at + 2] ?? -Infinity)
    all.top = Math.max(all.top, boxes[at + 3] ?? -Infinity)
  }
  return all
}
