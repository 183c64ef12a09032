import type { Glyph, PdfPage } from './glyph.ts'
import { isRightToLeft, logicalLine } from './right-to-left.ts'

/** Glyphs that stand close together on one line: a line of a column, a cell of a table. Text in logical order. */
export interface Segment {
  readonly page: number
  readonly text: string
  /** Left, bottom, right, top for each UTF-16 unit of `text`. */
  readonly boxes: Float32Array
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The height of most of its letters. */
  readonly height: number
  readonly isRight: boolean
  readonly ligatures: number
}

/** A gap wider than this part of the line's height parts columns and cells. */
const widestWordGap = 1.15

/** The segments of a page, in the order in which the file draws them. */
export function segmentsOf(page: PdfPage): Segment[] {
  return page.lines.flatMap((line) => apart(line).flatMap((part) => segmentOf(part, page)))
}

/** Parts a line of glyphs where its drawing leaves a wide gap. */
function apart(line: readonly Glyph[]): Glyph[][] {
  const drawn = line.filter(({ text, isGap }) => !isGap && text !== ' ')
  const height = middle(drawn.map((glyph) => glyph.height))
  const edges = gapsOf(drawn, height * widestWordGap)
  if (edges.length === 0) return [[...line]]
  const parts = Array.from({ length: edges.length + 1 }, (): Glyph[] => [])
  for (const glyph of line) parts[edges.filter((edge) => glyph.left >= edge).length]?.push(glyph)
  return parts
}

/** Where gaps of at least `width` end, from left to right. */
function gapsOf(glyphs: readonly Glyph[], width: number): number[] {
  const edges: number[] = []
  let right = Number.POSITIVE_INFINITY
  for (const glyph of [...glyphs].sort((a, b) => a.left - b.left)) {
    if (glyph.left - right > width) edges.push((right + glyph.left) / 2)
    right = Math.max(right === Number.POSITIVE_INFINITY ? glyph.right : right, glyph.right)
  }
  return edges
}

function segmentOf(glyphs: readonly Glyph[], { number, isInOrder = false }: PdfPage): Segment[] {
  const hasRight = glyphs.some(({ text }) => isRightToLeft(text))
  const logical = hasRight && !isInOrder ? logicalLine(glyphs) : { glyphs, ligatures: 0 }
  const kept = trimmed(logical.glyphs)
  const drawn = kept.filter(({ text }) => text !== ' ')
  const [first] = drawn
  if (!first) return []
  return [
    {
      ...{ page: number, text: kept.map(({ text }) => text).join(''), boxes: boxesOf(kept) },
      left: drawn.reduce((least, { left }) => Math.min(least, left), first.left),
      right: drawn.reduce((most, { right }) => Math.max(most, right), first.right),
      baseline: middle(drawn.map(({ baseline }) => baseline)),
      height: middle(drawn.map(({ height }) => height)),
      ...{ isRight: hasRight && isMostlyRight(drawn), ligatures: logical.ligatures },
    },
  ]
}

function isMostlyRight(glyphs: readonly Glyph[]): boolean {
  return (
    glyphs.filter(({ text }) => isRightToLeft(text)).length * 2 >
    glyphs.filter(({ text }) => /\p{L}/u.test(text)).length
  )
}

/** Without spaces at the ends, and one for several. */
function trimmed(glyphs: readonly Glyph[]): Glyph[] {
  const kept = glyphs.filter(({ text }, index) => text !== ' ' || (index > 0 && glyphs[index - 1]?.text !== ' '))
  while (kept.at(-1)?.text === ' ') kept.pop()
  return kept
}

function boxesOf(glyphs: readonly Glyph[]): Float32Array {
  const boxes = new Float32Array(4 * glyphs.reduce((sum, { text }) => sum + text.length, 0))
  let at = 0
  for (const { text, left, bottom, right, top } of glyphs)
    for (let unit = 0; unit < text.length; unit += 1, at += 4) boxes.set([left, bottom, right, top], at)
  return boxes
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
