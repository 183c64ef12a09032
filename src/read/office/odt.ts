import { htmlTokens } from '../html-tokens.ts'
import { type FormatReading, readingOfMarkup, withPlainCells } from '../markup-text.ts'
import { isName } from './docx.ts'
import { textOfElement, valueOf } from './xml.ts'
import { textOfPart, zipParts } from './zip-parts.ts'

/** OpenDocument elements (ODF 1.3 part 3) and the HTML elements that mean the same. */
const elements: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:h': 'h2',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}
/** Elements that are no text of the document: comments, what was deleted, numbers of notes. */
const left = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'office:forms',
  'text:sequence-decls',
])
/** A space may be told to stand many times. */
const mostSpaces = 8

/** The text of an OpenDocument text (ODT): headings, lists, tables, and its notes after the text. Throws `BadParts`. */
export async function readOdt(bytes: Uint8Array, mostBytes: number): Promise<FormatReading> {
  const parts = await zipParts(bytes, mostBytes)
  const meta = textOfPart(parts, 'meta.xml')
  const author = textOfElement(meta, 'meta:initial-creator') ?? textOfElement(meta, 'dc:creator')
  const byline = author !== null && isName(author) ? author : null
  return readingOfMarkup(withPlainCells(htmlOf(textOfPart(parts, 'content.xml'))), { title: null, byline })
}

function htmlOf(xml: string): string {
  const writer = new Writer()
  for (const token of htmlTokens(xml)) {
    if (token.kind === 'text') writer.write(token.text)
    else if (token.kind === 'close') writer.close(token.name)
    else {
      writer.open(token.name, token.attributes)
      if (token.attributes.endsWith('/')) writer.close(token.name)
    }
  }
  return writer.html
}

class Writer {
  private readonly text: string[] = []
  private readonly notes: string[] = []
  private leftName = ''
  private leftDepth = 0
  private noteDepth = 0
  private isBody = false

  get html(): string {
    return [...this.text, ...this.notes].join('')
  }

  write(text: string): void {
    if (this.isBody && this.leftDepth === 0) this.put(text)
  }

  open(name: string, attributes: string): void {
    if (name === 'office:text') this.isBody = true
    if (this.leftDepth > 0) this.leftDepth += name === this.leftName ? 1 : 0
    else if (left.has(name)) {
      this.leftName = name
      this.leftDepth = 1
    } else if (name === 'text:note') this.noteDepth += 1
    else if (name === 'text:s') this.put(' '.repeat(Math.min(mostSpaces, Number(valueOf(attributes, 'text:c')) || 1)))
    else if (name === 'text:tab') this.put(' ')
    else if (name === 'text:line-break') this.put('<br>')
    else this.element(name, '')
  }

  close(name: string): void {
    if (this.leftDepth > 0) this.leftDepth -= name === this.leftName ? 1 : 0
    else if (name === 'text:note') this.noteDepth = Math.max(0, this.noteDepth - 1)
    else this.element(name, '/')
  }

  private element(name: string, slash: string): void {
    if (!this.isBody) return
    const html = elements[name]
    if (html !== undefined) this.put(`<${slash}${html}>`)
  }

  private put(html: string): void {
    ;(this.noteDepth > 0 ? this.notes : this.text).push(html)
  }
}
