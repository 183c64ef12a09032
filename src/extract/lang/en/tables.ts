import type { Document, Span } from '../../../model/index.ts'

/** A table in a text: at least two rows of at least two cells, a row a line. */
export interface Table {
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Span {
  /** Where its line begins. */
  readonly line: number
  /** Without the white space around; empty cells keep their place. */
  readonly cells: readonly Span[]
}

/** Cells further right than this are left in one. */
const mostCells = 60

/** The tables of a text, in order: lines that stand together and have their cells between tabs or upright strokes. Linear in its length. */
export function findTables({ text }: Pick<Document, 'text'>): Table[] {
  const tables: Table[] = []
  let rows: TableRow[] = []
  const close = () => {
    if (rows.length > 1) tables.push({ rows })
    rows = []
  }
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    const row = rowOf(text, start, end)
    if (row === undefined) close()
    else if (row !== 'ruler') rows.push(row)
    start = end + 1
  }
  close()
  return tables
}

function rowOf(text: string, from: number, to: number): TableRow | 'ruler' | undefined {
  const line = trimmed(text, from, to)
  const stroke = text[line.start] === '|' && text[line.end - 1] === '|' && line.end - line.start > 2
  const separator = stroke ? '|' : '\t'
  const inside = stroke ? { start: line.start + 1, end: line.end - 1 } : { start: from, end: line.end }
  const cells: Span[] = []
  let start = inside.start
  for (let at = text.indexOf(separator, start); ; at = text.indexOf(separator, start)) {
    const last = at < 0 || at >= inside.end || cells.length === mostCells - 1
    cells.push(trimmed(text, start, last ? inside.end : at))
    if (last) break
    start = at + 1
  }
  if (cells.length < 2 || cells.filter(({ start, end }) => end > start).length < 2) return undefined
  const isRuler =
    stroke && cells.every(({ start, end }) => /^:?-*:?$/.test(text.slice(start, Math.min(end, start + 200))))
  return isRuler ? 'ruler' : { ...line, line: from, cells }
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
}
