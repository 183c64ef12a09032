import type { Notice, NoticeKind, Span } from '../model/index.ts'
import { wordsOf } from './letter-case.ts'
import type { Lines } from './lines.ts'

/**
 * A text under inspection: its lines, what is known of its publisher and title, the notices found so far, and which lines
 * they cover wholly.
 */
export class Page {
  readonly notices: Notice[] = []
  readonly headings: Span[] = []
  private readonly taken: Uint8Array
  titleSpan: Span | null = null

  constructor(
    readonly lines: Lines,
    readonly publisher: string | null,
    public title: string | null,
  ) {
    this.taken = new Uint8Array(lines.count)
  }

  get text(): string {
    return this.lines.text
  }

  isTaken(line: number): boolean {
    return this.taken[line] === 1
  }

  /** Puts the whole line outside the article. */
  take(line: number, kind: NoticeKind, reason: string): void {
    this.taken[line] = 1
    this.notices.push({ kind, ...this.lines.span(line), reason })
  }

  /** Takes lines that a notice of several lines or of a part covers. */
  mark(first: number, last: number): void {
    this.taken.fill(1, first, last + 1)
  }

  /** The next line from `line` on that is not outside the article; the number of lines where there is none. */
  nextFree(line: number): number {
    let next = line
    while (next < this.lines.count && this.isTaken(next)) next += 1
    return next
  }

  isTitle(words: string): boolean {
    return this.title !== null && plainTitle(words) === plainTitle(this.title)
  }
}

/** A title without case, punctuation and spaces, as repetitions differ in these. */
export function plainTitle(words: string): string {
  return wordsOf(words.toLowerCase()).join(' ')
}
