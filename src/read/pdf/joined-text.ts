import type { Notice, Span } from '../../model/index.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Row } from './rows.ts'

/** Where a stretch of the text stands: on which page, and the box of each UTF-16 unit. */
export interface Place extends Span {
  readonly page: number
  /** Left, bottom, right, top for each unit. */
  readonly boxes: Float32Array
}

const dividedEnd = /(\p{L}{1,60})[-\u2010]$/u
const lowerStart = /^(\p{Ll}+)/u
/** More words joined are told in one notice. */
const mostNotices = 50

/** Writes paragraphs into one text, and keeps where each piece of it stands. */
export class JoinedText {
  private readonly parts: string[] = []
  private length = 0
  private previous: Paragraph['kind'] | null = null
  readonly places: Place[] = []
  readonly headings: Span[] = []
  private readonly divided: Notice[] = []

  /** `compounds`: words with a hyphen that the document writes within a line. */
  constructor(private readonly compounds: ReadonlySet<string>) {}

  /** Writes a paragraph and gives its span. */
  add(paragraph: Paragraph): Span {
    const { kind } = paragraph
    const isList = (kind === 'item' || kind === 'row') && this.previous === kind
    if (this.previous !== null) this.write(isList ? '\n' : '\n\n')
    this.previous = kind
    const start = this.length
    paragraph.rows.forEach((row, index) => this.addRow(row, paragraph.rows[index + 1]))
    const span = { start, end: this.length }
    if (kind === 'heading') this.headings.push(span)
    return span
  }

  get text(): string {
    return this.parts.join('')
  }

  get notices(): Notice[] {
    const [first, last] = [this.divided[0], this.divided.at(-1)]
    if (this.divided.length <= mostNotices || !first || !last) return this.divided
    const reason = `words divided at the ends of lines joined in ${String(this.divided.length)} places`
    return [{ kind: 'repaired', start: first.start, end: last.end, reason }]
  }

  private addRow(row: Row, next: Row | undefined): void {
    row.segments.forEach((segment, index) => {
      if (index > 0) this.write('\t')
      const isLast = index === row.segments.length - 1
      const joins = isLast && next !== undefined && this.isDivided(segment.text, next.text)
      const text = joins ? segment.text.slice(0, -1) : segment.text
      const start = this.length
      this.write(text.replace(/\u2010$/, '-'))
      this.places.push({ page: segment.page, start, end: this.length, boxes: segment.boxes })
      if (joins) this.tell(text, next.text)
      else if (isLast && next !== undefined && !/\p{L}[-\u2010]$/u.test(text)) this.write(' ')
    })
  }

  private isDivided(end: string, start: string): boolean {
    const [first, second] = [dividedEnd.exec(end)?.[1], lowerStart.exec(start)?.[1]]
    return first !== undefined && second !== undefined && !this.compounds.has(`${first}-${second}`.toLowerCase())
  }

  private tell(text: string, next: string): void {
    const first = /\p{L}{1,60}$/u.exec(text)?.[0] ?? ''
    const second = lowerStart.exec(next)?.[1] ?? ''
    const span = { start: this.length - first.length, end: this.length + second.length }
    this.divided.push({
      kind: 'repaired',
      ...span,
      reason: `“${first}-” and “${second}”, divided at the end of a line, joined`,
    })
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

/** The words with a hyphen inside that stand within a line, in lower case. */
export function compoundsIn(rows: Iterable<Row>): Set<string> {
  const compounds = new Set<string>()
  for (const { text } of rows)
    for (const [word] of text.matchAll(/\p{L}{1,60}-\p{Ll}{1,60}/gu))
      compounds.add(word.replaceAll('\u2010', '-').toLowerCase())
  return compounds
}
