import stringWidth from 'string-width'
import { isolateRightToLeft } from './direction.ts'
import { safeLine } from './safe.ts'
import { coloured, plain, type Paint, type Role } from './style.ts'
import { padEnd, padStart, wrap } from './wrap.ts'

/** How the output is drawn: its width, and whether colours and direction marks are wanted. */
export interface Drawing {
  readonly columns: number
  readonly colour: boolean
  readonly isolate: boolean
}

export interface Column {
  readonly header?: string
  readonly align?: 'left' | 'right'
  readonly role?: Role
  /** The column that takes what room is left and wraps; else a column is as wide as its widest cell. */
  readonly flexible?: boolean
  /** The most columns that this one may take; longer cells wrap. */
  readonly most?: number
}

const gap = 2
const [opening, closing] = ['\ue000', '\ue001']

/** Draws lines of document words: made safe, wrapped to the width, painted, isolated. Every method returns lines. */
export class Page {
  readonly columns: number
  private readonly painter: Paint
  private readonly colour: boolean
  private readonly isolate: boolean

  constructor(drawing: Drawing) {
    this.columns = Math.max(40, drawing.columns)
    this.painter = drawing.colour ? coloured : plain
    this.colour = drawing.colour
    this.isolate = drawing.isolate
  }

  /** Paints finished text: safe text only, as it stands. */
  paint(role: Role | null, text: string): string {
    const placed = this.isolate ? isolateRightToLeft(text) : text
    return role === null ? placed : this.painter(role, placed)
  }

  /** A paragraph, wrapped; `hang` indents the lines after the first. */
  paragraph(text: string, options: { indent?: number; hang?: number; role?: Role } = {}): string[] {
    const indent = options.indent ?? 0
    const hang = options.hang ?? indent
    const lines = wrap(safeLine(text), this.columns - Math.max(indent, hang))
    return lines.map((line, at) => ' '.repeat(at === 0 ? indent : hang) + this.paint(options.role ?? null, line))
  }

  /** A paragraph in which the words from `start` to `end` (offsets of `text`) stand out: by colour, else in «guillemets». */
  excerpt(text: string, start: number, end: number, indent: number): string[] {
    const [before, words, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(lineKeepingEdges)
    // Two private-use characters stand for the marks while the text is wrapped; they are taken out of the text first.
    const marked = [before, opening, words, closing, after].join('').trim()
    let inside = false
    return wrap(marked, this.columns - indent).map((line) => {
      const pieces = line.split(/(\ue000|\ue001)/u).map((piece) => {
        if (piece === opening || piece === closing) {
          inside = piece === opening
          return this.colour ? '' : inside ? '«' : '»'
        }
        return piece === '' ? '' : this.paint(inside ? 'quoted' : null, piece)
      })
      return ' '.repeat(indent) + pieces.join('')
    })
  }

  /** Rows in aligned columns, at most as wide as the page; empty columns are left out. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[], indent = 0): string[] {
    const cells = rows.map((row) => columns.map((_, at) => safeLine(row[at] ?? '')))
    const used = columns.map((column, at) => cells.some((row) => row[at] !== '') || column.flexible === true)
    const widths = this.widths(columns, cells, used, indent)
    const draw = (row: readonly string[], role?: Role): string[] => this.row(columns, row, widths, indent, role)
    const headers = columns.some((column) => column.header !== undefined)
      ? draw(
          columns.map((column) => column.header ?? ''),
          'faint',
        )
      : []
    return [...headers, ...cells.flatMap((row) => draw(row))]
  }

  private widths(columns: readonly Column[], cells: readonly string[][], used: boolean[], indent: number): number[] {
    const natural = columns.map((column, at) => {
      if (used[at] !== true) return 0
      const header = stringWidth(column.header ?? '')
      const widest = cells.reduce((most, row) => Math.max(most, stringWidth(row[at] ?? '')), header)
      return Math.min(widest, column.most ?? widest)
    })
    const shown = used.filter(Boolean).length
    const room = this.columns - indent - gap * Math.max(0, shown - 1)
    const fixed = natural.reduce((sum, width, at) => (columns[at]?.flexible === true ? sum : sum + width), 0)
    return natural.map((width, at) =>
      columns[at]?.flexible === true ? Math.min(width, Math.max(16, room - fixed)) : width,
    )
  }

  private row(
    columns: readonly Column[],
    row: readonly string[],
    widths: number[],
    indent: number,
    as?: Role,
  ): string[] {
    const wrapped = row.map((cell, at) => (widths[at] === 0 ? [] : wrap(cell, widths[at] ?? 0)))
    const height = Math.max(1, ...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) => {
      const cells = columns.flatMap((column, at) => {
        const width = widths[at] ?? 0
        if (width === 0) return []
        const text = wrapped[at]?.[line] ?? ''
        const padded = column.align === 'right' ? padStart(text, width) : padEnd(text, width)
        return [this.paint(as ?? column.role ?? null, padded)]
      })
      return (' '.repeat(indent) + cells.join(' '.repeat(gap))).trimEnd()
    })
  }
}

/** Like `safeLine`, but a space at either edge stays a space: the pieces are put together again. */
function lineKeepingEdges(text: string): string {
  const middle = safeLine(text.replace(/[\ue000\ue001]/gu, ''))
  if (middle === '') return /\s/u.test(text) ? ' ' : ''
  return (/^\s/u.test(text) ? ' ' : '') + middle + (/\s$/u.test(text) ? ' ' : '')
}
