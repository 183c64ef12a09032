import type { Row } from './rows.ts'
import { middle } from './segments.ts'

/** Rows that belong together, in reading order. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row'
  readonly rows: readonly Row[]
}

const bullet = /^(?:[•▪●◦‣·–—*-]|\(?(?:\p{Nd}{1,2}|[a-z])[.)])\s/u
const endsSentence = /[.!?…:؟۔]["'”’»)\]]*$/u
const headingHeight = 1.12
const mostHeadingRows = 4
const longestHeading = 250

/** The paragraphs of one column, by distance, indent, size and short last lines. `body` is the height of most of the text. */
export function paragraphsOf(rows: readonly Row[], body: number): Paragraph[] {
  const column = columnOf(rows)
  const groups: Row[][] = []
  rows.forEach((row, index) => {
    const previous = rows[index - 1]
    if (previous && !startsParagraph(row, previous, column)) groups.at(-1)?.push(row)
    else groups.push([row])
  })
  return groups.map((group) => ({ kind: kindOf(group, body), rows: group }))
}

interface Column {
  readonly left: number
  readonly right: number
  /** The distance of lines within paragraphs, in heights of a line. */
  readonly leading: number
}

function columnOf(rows: readonly Row[]): Column {
  const leadings = rows
    .slice(1)
    .map((row, index) => ((rows[index]?.baseline ?? 0) - row.baseline) / row.height)
    .filter((leading) => leading > 0.5 && leading < 2.5)
  const lefts = rows.map(({ left }) => left)
  return {
    left: lefts.reduce((least, left) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: rows.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    leading: leadings.length > 0 ? leastUsual(leadings) : 1,
  }
}

/** The distance of lines within paragraphs: the lower quartile, as the distances between paragraphs are larger. */
function leastUsual(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)] ?? 0
}

function startsParagraph(row: Row, previous: Row, column: Column): boolean {
  if (isTableRow(row) || isTableRow(previous)) return true
  const distance = previous.baseline - row.baseline
  const isLarge = row.height > previous.height * 1.08 || previous.height > row.height * 1.08
  if (isLarge || distance < 0) return true
  if (distance > (column.leading * 1.25 + 0.05) * row.height) return true
  return (
    bullet.test(row.text) ||
    isIndented(row, previous, column) ||
    (endsSentence.test(previous.text) && isShort(previous, column))
  )
}

/** Begins further in than the line before it and than its column. */
function isIndented(row: Row, previous: Row, column: Column): boolean {
  const indent = (one: Row): number => (row.isRight ? column.right - one.right : one.left - column.left)
  return indent(row) > row.height * 0.6 && indent(previous) < row.height * 0.3 && endsSentence.test(previous.text)
}

/** Ends well before its column does. */
function isShort(row: Row, column: Column): boolean {
  const rest = row.isRight ? row.left - column.left : column.right - row.right
  return rest > (column.right - column.left) * 0.18
}

function isTableRow(row: Row): boolean {
  return row.segments.length > 1
}

function kindOf(rows: readonly Row[], body: number): Paragraph['kind'] {
  const [first] = rows
  if (!first) return 'paragraph'
  if (isTableRow(first)) return 'row'
  const length = rows.reduce((sum, { text }) => sum + text.length, 0)
  const isLarge = middle(rows.map(({ height }) => height)) > body * headingHeight
  if (isLarge && rows.length <= mostHeadingRows && length < longestHeading) return 'heading'
  return bullet.test(first.text) ? 'item' : 'paragraph'
}

/** Whether the paragraph, the first of its column, goes on with the last one of the column before. */
export function continues(next: Paragraph, last: Paragraph): boolean {
  const end = last.rows.at(-1)
  const start = next.rows[0]
  if (next.kind !== 'paragraph' || last.kind === 'heading' || last.kind === 'row' || !end || !start) return false
  const isSameSize = Math.abs(end.height - start.height) < end.height * 0.08
  return isSameSize && !endsSentence.test(end.text) && /^[\p{Ll}\p{Lo}\p{Nd}“"«(]/u.test(start.text)
}
