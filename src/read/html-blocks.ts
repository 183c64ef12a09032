import { decodeHTML } from 'entities'
import { blockElements, embedClasses, hiddenElements, voidElements } from './html-elements.ts'
import { attribute, htmlTokens } from './html-tokens.ts'
import type { Block } from './text-builder.ts'

const heading = /^h[1-6]$/

/**
 * The words of HTML as blocks of text: paragraphs, headings, items, table rows, captions and embedded posts, in order.
 * Entities are decoded, scripts and elements of `hidden` left out, white space collapsed outside `<pre>`.
 */
export function* htmlBlocks(html: string, hidden: ReadonlySet<string> = hiddenElements): Generator<Block> {
  const writer = new BlockWriter(hidden)
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') writer.write(token.text)
    else if (token.kind === 'close') writer.close(token.name)
    else writer.open(token.name, token.attributes)
    yield* writer.take()
  }
  writer.flush()
  yield* writer.take()
}

class BlockWriter {
  private done: Block[] = []
  private pieces: string[] = []
  /** The hidden element we are in, and how often it is nested in itself. */
  private hiddenName = ''
  private hiddenDepth = 0
  /** Inside an embedded post: the element that holds it, and how often it is nested in itself. */
  private embedName = ''
  private embedDepth = 0
  private headingDepth = 0
  private captionDepth = 0
  private preformattedDepth = 0
  private inItem = false
  private inRow = false
  /** Cells of the row that are open or done. */
  private cells = 0

  constructor(private readonly hidden: ReadonlySet<string>) {}

  take(): Block[] {
    if (this.done.length === 0) return this.done
    const blocks = this.done
    this.done = []
    return blocks
  }

  write(source: string): void {
    if (this.hiddenDepth > 0) return
    const text = decodeHTML(source).replaceAll('\u00AD', '')
    this.pieces.push(this.preformattedDepth > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
  }

  open(name: string, attributes: string): void {
    if (this.hiddenDepth > 0) {
      if (name === this.hiddenName) this.hiddenDepth += 1
      return
    }
    if (this.hidden.has(name)) {
      if (voidElements.has(name)) return
      this.hiddenName = name
      this.hiddenDepth = 1
      return
    }
    if (this.embedDepth > 0 && name === this.embedName) this.embedDepth += 1
    if (name === 'br') this.pieces.push('\n')
    else if (name === 'q') this.pieces.push('“')
    else if (name === 'td' || name === 'th') this.openCell()
    if (!blockElements.has(name)) return
    this.breakBlock()
    this.enter(name, attributes)
  }

  private openCell(): void {
    if (this.cells > 0) this.pieces.push('\t')
    this.cells += 1
  }

  private enter(name: string, attributes: string): void {
    if (heading.test(name)) this.headingDepth += 1
    if (name === 'figcaption') this.captionDepth += 1
    if (name === 'pre') this.preformattedDepth += 1
    if (name === 'li' || name === 'dt' || name === 'dd') this.inItem = true
    if (name === 'tr') this.inRow = true
    if (name === 'tr' || name === 'table') this.cells = 0
    if (this.embedDepth === 0 && isEmbed(attributes)) {
      this.embedName = name
      this.embedDepth = 1
    }
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) {
      if (name === this.hiddenName) this.hiddenDepth -= 1
      return
    }
    if (name === 'q') this.pieces.push('”')
    const endsEmbed = this.embedDepth === 1 && name === this.embedName
    if (blockElements.has(name)) {
      if (endsEmbed) this.flush()
      else this.breakBlock()
      this.leave(name)
    }
    if (this.embedDepth > 0 && name === this.embedName) this.embedDepth -= 1
  }

  private leave(name: string): void {
    if (heading.test(name)) this.headingDepth = Math.max(0, this.headingDepth - 1)
    if (name === 'figcaption') this.captionDepth = Math.max(0, this.captionDepth - 1)
    if (name === 'pre') this.preformattedDepth = Math.max(0, this.preformattedDepth - 1)
    if (name === 'li' || name === 'ul' || name === 'ol' || name === 'dd' || name === 'dl') this.inItem = false
    if (name === 'tr' || name === 'table') this.inRow = false
  }

  /** A post's paragraphs stay one block; anything else ends here. */
  private breakBlock(): void {
    if (this.embedDepth > 0) this.pieces.push('\n')
    else this.flush()
  }

  flush(): void {
    if (this.pieces.length === 0) return
    const text = this.pieces.join('')
    this.pieces = []
    const kind = this.kind()
    for (const part of kind === 'embed' ? [text] : text.split(/\n\s*\n/)) {
      const words = tidy(part, this.preformattedDepth > 0)
      if (words !== '') this.done.push({ text: words, kind })
    }
  }

  private kind(): Block['kind'] {
    if (this.embedDepth > 0) return 'embed'
    if (this.captionDepth > 0) return 'caption'
    if (this.headingDepth > 0) return 'heading'
    if (this.inRow) return 'row'
    return this.inItem ? 'item' : 'paragraph'
  }
}

function isEmbed(attributes: string): boolean {
  if (!attributes.includes('class')) return false
  const classes = attribute(attributes, 'class').split(/\s+/)
  return classes.some((name) => embedClasses.includes(name))
}

function tidy(text: string, preformatted: boolean): string {
  if (preformatted) return text.replace(/^\n+/, '').trimEnd()
  const lines = text.split('\n').map((line) => trimmedLine(line.replace(/ {2,}/g, ' ')))
  return lines.filter((line) => line !== '').join('\n')
}

/** An empty first cell keeps its place in the row. */
function trimmedLine(line: string): string {
  const words = line.trim()
  return words !== '' && /^ ?\t/.test(line) ? `\t${words}` : words
}
