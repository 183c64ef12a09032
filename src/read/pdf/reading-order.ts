import { middle, type Segment } from './segments.ts'

const fewestLines = 3
const deepestCut = 4
/** A distance of lines wider than this many times their height parts what stands above from what stands below. */
const widestLineGap = 1.6
/** Of the segments of a part that is cut in two columns, at most this share may lie across both. */
const mostAcross = 0.35

/**
 * The segments of a page by columns, in reading order: top to bottom, and within a part of the page that is set in columns
 * one column after the other, the right one first where the text runs from right to left. A recursive cut along
 * white space (Nagy and Seth 1984), with lines that lie across the columns parting what stands above and below.
 */
export function columnsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const sorted = [...segments].sort((a, b) => b.baseline - a.baseline || a.left - b.left)
  const gutter = depth < deepestCut ? gutterOf(sorted) : null
  if (gutter === null) return sorted.length > 0 ? [sorted] : []
  return bandsOf(sorted, gutter).flatMap((band) => columnsOfBand(band, gutter, depth))
}

function columnsOfBand(band: Band, gutter: number, depth: number): Segment[][] {
  const sides = sidesOf(band.segments, gutter)
  if (!band.isColumns || !sides.every(isProse)) return [band.segments]
  const isRight = band.segments.filter((segment) => segment.isRight).length * 2 > band.segments.length
  return (isRight ? sides.reverse() : sides).flatMap((side) => columnsOf(side, depth + 1))
}

function sidesOf(segments: readonly Segment[], gutter: number): Segment[][] {
  return [segments.filter(({ right }) => right <= gutter), segments.filter(({ left }) => left >= gutter)]
}

interface Band {
  readonly isAcross: boolean
  readonly isColumns: boolean
  readonly segments: Segment[]
}

/** From top to bottom: runs of segments across the gutter, and of segments beside it, these parted at wide gaps. */
function bandsOf(sorted: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const segment of sorted) {
    const isAcross = segment.left < gutter && segment.right > gutter
    const last = bands.at(-1)
    const below = last?.segments.at(-1)
    const isNear =
      below !== undefined && below.baseline - segment.baseline < Math.min(below.height, segment.height) * widestLineGap
    if (last?.isAcross === isAcross && (isNear || isAcross)) last.segments.push(segment)
    else bands.push({ isAcross, isColumns: false, segments: [segment] })
  }
  return bands.reduce((joined: Band[], band) => withBand(joined, band, gutter), [])
}

/** What is set in columns stays together where a gap goes through all of them; so does what is not. */
function withBand(bands: readonly Band[], band: Band, gutter: number): Band[] {
  const last = bands.at(-1)
  if (last?.isColumns !== isColumns(band, gutter)) return [...bands, { ...band, isColumns: isColumns(band, gutter) }]
  return [...bands.slice(0, -1), { ...last, segments: [...last.segments, ...band.segments] }]
}

function isColumns({ isAcross, segments }: Band, gutter: number): boolean {
  return !isAcross && sidesOf(segments, gutter).every((side) => side.length > 0 && hasProse(side))
}

/** Lines of words that fill most of their column: not cells of a table, not labels beside a text. */
function isProse(side: readonly Segment[]): boolean {
  return side.length >= fewestLines && hasProse(side)
}

function hasProse(side: readonly Segment[]): boolean {
  const left = Math.min(...side.map((segment) => segment.left))
  const right = Math.max(...side.map((segment) => segment.right))
  const filled = middle(side.map((segment) => (segment.right - segment.left) / (right - left)))
  const words = middle(side.map(({ text }) => text.split(' ').length))
  return filled > 0.6 && words >= 3
}

/** Where the fewest segments cross a white strip of a letter's width that has lines of words on both sides; null where none. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < fewestLines * 2) return null
  const start = Math.floor(Math.min(...segments.map(({ left }) => left)))
  const width = Math.ceil(Math.max(...segments.map(({ right }) => right))) - start
  if (width < 60 || width > 20_000) return null
  const crossing = crossings(segments, start, width)
  const [from, to] = [Math.floor(width * 0.12), Math.ceil(width * 0.88)]
  const least = crossing.slice(from, to).reduce((best, count) => Math.min(best, count), segments.length)
  if (least > segments.length * mostAcross) return null
  const strip = widestStrip(crossing, least, from, to)
  if (strip === null || strip.end - strip.start < middle(segments.map(({ height }) => height)) * 0.5) return null
  const gutter = start + (strip.start + strip.end) / 2
  const beside = (test: (segment: Segment) => boolean): boolean => isProse(segments.filter(test))
  return beside(({ right }) => right <= gutter) && beside(({ left }) => left >= gutter) ? gutter : null
}

/** How many segments lie over each point of the width. */
function crossings(segments: readonly Segment[], start: number, width: number): Int32Array {
  const changes = new Int32Array(width + 2)
  for (const { left, right } of segments) {
    const [from, to] = [Math.floor(left) - start, Math.min(width, Math.ceil(right) - start)]
    changes[from] = (changes[from] ?? 0) + 1
    changes[to] = (changes[to] ?? 0) - 1
  }
  for (let at = 1; at < changes.length; at += 1) changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0)
  return changes
}

function widestStrip(
  crossing: Int32Array,
  least: number,
  from: number,
  to: number,
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null
  let start = -1
  for (let at = from; at <= to; at += 1) {
    const isIn = at < to && (crossing[at] ?? 0) <= least
    if (isIn && start < 0) start = at
    if (isIn || start < 0) continue
    if (best === null || at - start > best.end - best.start) best = { start, end: at }
    start = -1
  }
  return best
}
