import { decodeHTML } from 'entities'
import { blockElements, embedClasses, hiddenElements, optionalEnds, voidElements } from './html-elements.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'
import type { Block } from './text-builder.ts'

/** An element that holds blocks of text. `parent` is the index of the element around it, -1 for the outermost. */
export interface Container {
  readonly parent: number
  readonly name: string
  /** Its class, id, role and itemprop in small letters. */
  readonly marks: string
  /** Name and marks of the element and of the one around it: alike for the paragraphs of one article, or of one list. */
  readonly path: string
  readonly isHidden: boolean
  /** That it holds a social network's post. */
  readonly isPost: boolean
}

/** A block of a page with where it stands and how much of it is links. */
export interface PageBlock extends Block {
  /** Index of the innermost container. */
  readonly container: number
  /** Letters inside links. */
  readonly linked: number
  /** The element of an embedded post that it belongs to, -1 for none. */
  readonly post: number
}

export interface PageOutline {
  readonly blocks: readonly PageBlock[]
  readonly containers: readonly Container[]
  /** How many elements the source opens, and how deep those are nested that must be closed. */
  readonly elements: number
  readonly deepest: number
}

const heading = /^h[1-6]$/
/** Deeper than this, elements are taken for children of the last: no page is meant that deep. */
const deepest = 400
/** How far up an end tag looks for its beginning. */
const farthestUp = 60
const longestAttributes = 4000
const longestMarks = 300
/** What ends an open element of the same list without an end tag. */
const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
}
const hoverCard = /roll-?over|tool-?tip|pop-?over|hover-?card|fly-?out/
const scopes: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'menu'])

/**
 * The words of a page as blocks, with the elements that hold them. One pass over the source, without a tree; `watch` sees each
 * tag and text that is passed.
 */
export function pageOutline(html: string, watch?: (token: HtmlToken) => void): PageOutline {
  const reader = new OutlineReader()
  let [elements, depth, deepestElement] = [0, 0, 0]
  for (const token of htmlTokens(html)) {
    watch?.(token)
    if (token.kind !== 'text') {
      if (token.kind === 'open') elements += 1
      if (!voidElements.has(token.name) && !optionalEnds.has(token.name)) {
        depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1))
        deepestElement = Math.max(deepestElement, depth)
      }
    }
    if (token.kind === 'text') reader.write(token.text)
    else if (token.kind === 'close') reader.close(token.name)
    else reader.open(token.name, token.attributes)
  }
  reader.end()
  return { blocks: wholePosts(reader.blocks), containers: reader.containers, elements, deepest: deepestElement }
}

/** The paragraphs of one embedded post are one block. */
function wholePosts(blocks: readonly PageBlock[]): PageBlock[] {
  const whole: PageBlock[] = []
  for (const block of blocks) {
    const before = whole.at(-1)
    if (!before || block.post < 0 || block.post !== before.post) whole.push(block)
    else {
      const text = `${before.text}\n${block.text}`
      whole[whole.length - 1] = { ...before, text, linked: before.linked + block.linked }
    }
  }
  return whole
}

interface Card {
  readonly name: string
  depth: number
  /** How many elements were open around it. */
  readonly height: number
  /** The paragraph's words so far. */
  readonly pieces: string[]
  readonly linked: number
}

class OutlineReader {
  readonly blocks: PageBlock[] = []
  readonly containers: Container[] = [
    { parent: -1, name: 'html', marks: '', path: 'html', isHidden: false, isPost: false },
  ]
  private readonly stack: number[] = [0]
  private pieces: string[] = []
  private linked = 0
  private inLink = false
  private hiddenName = ''
  private hiddenDepth = 0
  private cells = 0
  private preformatted = 0
  private card: Card | null = null
  private readonly cards: PageBlock[] = []

  write(source: string): void {
    if (this.hiddenDepth > 0) return
    const text = source.includes('&') || source.includes('\u00AD') ? plainLetters(source) : source
    const words = this.preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
    this.pieces.push(words)
    if (this.inLink) this.linked += words.trim().length
  }

  open(name: string, attributes: string): void {
    if (this.hiddenDepth > 0) {
      if (this.hiddenName === 'head' && (name === 'body' || blockElements.has(name))) this.hiddenDepth = 0
      else {
        if (name === this.hiddenName) this.hiddenDepth += 1
        return
      }
    }
    if (hiddenElements.has(name)) {
      if (voidElements.has(name)) return
      this.hiddenName = name
      this.hiddenDepth = 1
      return
    }
    if (name === 'br') this.pieces.push('\n')
    else if (name === 'q') this.pieces.push('“')
    else if (name === 'a') this.inLink = true
    const isCell = name === 'td' || name === 'th'
    if (!blockElements.has(name) && !isCell) {
      this.openCard(name, attributes)
      return
    }
    if (!isCell) this.flush()
    if (name === 'pre') this.preformatted += 1
    this.endImplied(name)
    if (isCell) {
      if (this.cells > 0) this.pieces.push('\t')
      this.cells += 1
    }
    if (name === 'tr' || name === 'table') this.cells = 0
    if (!voidElements.has(name)) this.push(name, attributes)
  }

  private push(name: string, attributes: string): void {
    if (this.stack.length >= deepest) this.stack.pop()
    const parent = this.stack.at(-1) ?? 0
    const marks = marksOf(attributes)
    const above = this.containers[parent]
    this.containers.push({
      ...{ parent, name, marks, path: `${name}.${marks}>${above?.name}.${above?.marks}` },
      isHidden: isHidden(attributes),
      isPost: marks !== '' && embedClasses.some((one) => marks.includes(one)),
    })
    this.stack.push(this.containers.length - 1)
  }

  /** A card that shows when a reader points at a word: its words stand after the paragraph that they hang on. */
  private openCard(name: string, attributes: string): void {
    if (this.card) {
      if (name === this.card.name) this.card.depth += 1
      return
    }
    if (name !== 'span' || !hoverCard.test(marksOf(attributes))) return
    this.card = { name, depth: 1, height: this.stack.length, pieces: this.pieces, linked: this.linked }
    this.pieces = []
    this.linked = 0
    this.push(name, attributes)
  }

  private closeCard(name: string): void {
    if (this.card?.name !== name) return
    this.card.depth -= 1
    if (this.card.depth === 0) this.endCard()
  }

  private endCard(): void {
    if (!this.card) return
    this.flush()
    const { height, pieces, linked } = this.card
    this.card = null
    this.stack.length = Math.min(this.stack.length, height)
    this.pieces = pieces
    this.linked = linked
  }

  private nameAt(place: number): string {
    return this.containers[this.stack[place] ?? 0]?.name ?? ''
  }

  private endImplied(name: string): void {
    const top = this.nameAt(this.stack.length - 1)
    if ((top === 'p' || heading.test(top)) && name !== 'td' && name !== 'th') this.stack.pop()
    const ended = closes[name]
    if (!ended) return
    for (let place = this.stack.length - 1; place > 0 && place > this.stack.length - farthestUp; place -= 1) {
      if (scopes.has(this.nameAt(place))) return
      if (ended.includes(this.nameAt(place))) {
        this.stack.length = place
        this.endImplied(name)
        return
      }
    }
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) {
      if (name === this.hiddenName) this.hiddenDepth -= 1
      return
    }
    if (name === 'q') this.pieces.push('”')
    if (name === 'a') this.inLink = false
    const isCell = name === 'td' || name === 'th'
    if (!blockElements.has(name) && !isCell) {
      this.closeCard(name)
      return
    }
    if (!isCell) this.flush()
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1)
    for (let place = this.stack.length - 1; place > 0 && place > this.stack.length - farthestUp; place -= 1) {
      if (this.nameAt(place) !== name) continue
      if (this.card && place < this.card.height) {
        this.endCard()
        this.flush()
      }
      this.stack.length = place
      return
    }
  }

  end(): void {
    this.endCard()
    this.flush()
    this.blocks.push(...this.cards)
  }

  private flush(): void {
    if (this.pieces.length === 0) return
    const text = this.pieces.join('')
    const linked = this.linked
    this.pieces = []
    this.linked = 0
    const post = this.post()
    const kind = post >= 0 ? 'embed' : this.kind()
    const container = this.stack.at(-1) ?? 0
    const parts = (text.includes('\n') ? text.split(/\n\s*\n/) : [text])
      .map((part) => tidy(part, this.preformatted > 0))
      .filter((part) => part !== '')
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    const found = parts.map((part) => ({
      ...{ text: part, kind, container, post },
      linked: Math.min(part.length, (linked * part.length) / length),
    }))
    if (this.card) this.cards.push(...found)
    else this.blocks.push(...found, ...this.cards.splice(0))
  }

  private kind(): Block['kind'] {
    const top = this.nameAt(this.stack.length - 1)
    if (this.within('figcaption')) return 'caption'
    if (heading.test(top) || this.withinHeading()) return 'heading'
    if (top === 'td' || top === 'th' || top === 'tr') return 'row'
    return this.within('li') || this.within('dd') || this.within('dt') ? 'item' : 'paragraph'
  }

  private within(name: string): boolean {
    for (let place = this.stack.length - 1; place > 0 && place > this.stack.length - 8; place -= 1)
      if (this.nameAt(place) === name) return true
    return false
  }

  private withinHeading(): boolean {
    for (let place = this.stack.length - 1; place > 0 && place > this.stack.length - 4; place -= 1)
      if (heading.test(this.nameAt(place))) return true
    return false
  }

  private post(): number {
    for (let place = this.stack.length - 1; place > 0 && place > this.stack.length - 8; place -= 1) {
      const container = this.stack[place] ?? 0
      if (this.containers[container]?.isPost === true) return container
    }
    return -1
  }
}

const markedBy = /(?:^|\s)(?:class|id|role|itemprop|data-testid)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

function marksOf(attributes: string): string {
  if (attributes.length > longestAttributes || !attributes.includes('=')) return ''
  let marks = ''
  for (const [, double, single, bare] of attributes.matchAll(markedBy))
    marks += `${(double ?? single ?? bare ?? '').slice(0, 120)} `
  return marks
    .slice(0, longestMarks)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
}

function plainLetters(source: string): string {
  return decodeHTML(source).replaceAll('\u00AD', '')
}

function isHidden(attributes: string): boolean {
  if (!/hidden|none/i.test(attributes)) return false
  return /display:\s?none|aria-hidden="true"|\shidden(?:[\s=]|$)/i.test(attributes.slice(0, 1000))
}

function tidy(text: string, preformatted: boolean): string {
  if (preformatted) return text.replace(/^\n+/, '').trimEnd()
  if (!text.includes('\n')) return trimmedLine(text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text)
  const lines = text.split('\n').map((line) => trimmedLine(line.replace(/ {2,}/g, ' ')))
  return lines.filter((line) => line !== '').join('\n')
}

/** An empty first cell keeps its place in the row. */
function trimmedLine(line: string): string {
  const words = line.trim()
  return words !== '' && (line.startsWith('\t') || line.startsWith(' \t')) ? `\t${words}` : words
}
