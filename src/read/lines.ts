import type { Span } from '../model/index.ts'

const newline = 10
const singleNewline = 1
/** A paragraph wrapped into more lines than this is not followed to its beginning. */
const mostLinesBack = 40

/**
 * The lines of a text that hold something, trimmed of white space. Kept in typed arrays: a text of fifty million bytes
 * may have as many lines.
 */
export class Lines {
  private starts = new Int32Array(1024)
  private ends = new Int32Array(1024)
  private gaps = new Uint8Array(1024)
  /** Number of lines. */
  count = 0
  /** Whether the text separates paragraphs by empty lines; else each line is a paragraph. */
  readonly hasEmptyLines: boolean

  constructor(readonly text: string) {
    let newlinesBefore = 2
    let from = 0
    let empty = 0
    for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', from)) {
      const end = at < 0 ? text.length : at
      if (this.add(from, end, newlinesBefore)) newlinesBefore = 1
      else newlinesBefore += 1
      if (newlinesBefore === 2 && this.count > 0) empty += 1
      if (at < 0) break
      from = at + 1
    }
    this.hasEmptyLines = this.count > 1 && empty * 3 >= this.count - 1
  }

  private add(from: number, to: number, newlinesBefore: number): boolean {
    let start = from
    let end = to
    while (start < end && isSpace(this.text.charCodeAt(start))) start += 1
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end -= 1
    if (start === end) return false
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.gaps[this.count] = newlinesBefore > singleNewline ? 1 : 0
    this.count += 1
    return true
  }

  private grow(): void {
    const size = this.starts.length * 2
    const [starts, ends, gaps] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    starts.set(this.starts)
    ends.set(this.ends)
    gaps.set(this.gaps)
    this.starts = starts
    this.ends = ends
    this.gaps = gaps
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length
  }

  end(line: number): number {
    return this.ends[line] ?? this.text.length
  }

  length(line: number): number {
    return this.end(line) - this.start(line)
  }

  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) }
  }

  words(line: number): string {
    return this.text.slice(this.start(line), this.end(line))
  }

  /** Whether an empty line (or the text's beginning) stands before the line. */
  gapBefore(line: number): boolean {
    return line >= this.count || this.gaps[line] === 1
  }

  /** Whether the line is a paragraph of its own, as far as the text's own habit shows. */
  standsAlone(line: number): boolean {
    return !this.hasEmptyLines || (this.gapBefore(line) && this.gapBefore(line + 1))
  }

  /** The first line of the paragraph that holds the line. */
  paragraphStart(line: number): number {
    let first = line
    while (this.hasEmptyLines && first > line - mostLinesBack && first > 0 && !this.gapBefore(first)) first -= 1
    return first
  }
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13 && code !== newline) ||
    code === 0xa0 ||
    code === 0xfeff ||
    isWideSpace(code)
  )
}

function isWideSpace(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
}
