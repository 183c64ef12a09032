import { markCategories } from './block-marks.ts'
import { type ContainerSums, type Places, placesOf, tellingElements } from './page-places.ts'
import type { PageBlock, PageOutline } from './page-outline.ts'

/** What is known of a page beside its blocks. */
export interface PageHints {
  readonly title: string | null
  readonly description: string | null
  /** The words of the article as the page's JSON-LD repeats them. */
  readonly articleBody: string | null
  /** Per block: 1 where the extraction library takes it for the article's. */
  readonly chosen: Uint8Array
}

const kinds: readonly string[] = ['paragraph', 'heading', 'item', 'row', 'caption', 'embed']
const tags: readonly string[] = [
  ...['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'td', 'figcaption', 'blockquote', 'section', 'article'],
]
const nearNames: readonly string[] = [
  ...markCategories.map((name) => `mark ${name}`),
  ...tellingElements.map((name) => `in ${name}`),
]
const farthest = 9
const longestCompared = 600
const ascii = /^[\x00-\x7F]*$/
const around = 5
const neighbourSteps = [-2, -1, 1, 2]

/** Letters and digits only, in small letters: how repetitions of a text are compared. */
export function lettersOf(text: string): string {
  // The wide classes of letters take several times as long, and most pages need them seldom.
  if (ascii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * One row of numbers per block: its words, the marks of the elements around it, its place on the page and in its containers, its
 * neighbours, and the choice of the extraction library. The order is the trained model's; `names` gives it.
 */
export function blockFeatures(
  outline: PageOutline,
  hints: PageHints,
  isWanted: (block: number) => boolean = () => true,
): { names: string[]; rows: Float32Array[] } {
  const page = new FeaturePage(outline, hints)
  const names: string[] = []
  const first = outline.blocks.findIndex((_, at) => isWanted(at))
  const rows = outline.blocks.map((_, at) => {
    const row: number[] = []
    if (!isWanted(at)) {
      page.pass(at)
      return new Float32Array(0)
    }
    page.describe(at, (name, value) => {
      if (at === first) names.push(name)
      row.push(value)
    })
    return Float32Array.from(row)
  })
  return { names, rows }
}

type Put = (name: string, value: number) => void

class FeaturePage {
  private readonly places: Places
  private readonly letters: readonly string[]
  private readonly paths: readonly string[]
  private readonly pathProse = new Map<string, number>()
  private readonly pathCount = new Map<string, number>()
  private readonly title: string
  private readonly description: string
  private readonly body: string
  private readonly titleAt: number
  private readonly mainLevels = new Map<number, number>()
  private readonly repeats: Uint8Array
  private readonly toNextProse: Int32Array
  private readonly textTotal: number
  private readonly firstInMain: number
  private readonly lastInMain: number
  private textBefore = 0
  private proseBefore = 0
  private sinceProse = 0

  constructor(
    private readonly outline: PageOutline,
    private readonly hints: PageHints,
  ) {
    const { blocks } = outline
    this.places = placesOf(outline)
    this.letters = blocks.map(({ text }) => lettersOf(text.slice(0, longestCompared)))
    this.paths = blocks.map(({ container }) => outline.containers[container]?.path ?? '')
    this.paths.forEach((path, at) => {
      this.pathCount.set(path, (this.pathCount.get(path) ?? 0) + 1)
      if (this.isProse(at)) this.pathProse.set(path, (this.pathProse.get(path) ?? 0) + (blocks[at]?.text.length ?? 0))
    })
    this.title = lettersOf(hints.title ?? '')
    this.description = lettersOf(hints.description ?? '')
    this.body = lettersOf(hints.articleBody ?? '')
    this.titleAt = this.findTitle()
    for (let at = this.places.main, level = 0; at >= 0; at = this.parent(at), level += 1) this.mainLevels.set(at, level)
    this.repeats = repeatsOf(this.letters)
    this.toNextProse = this.distancesToProse()
    this.textTotal = Math.max(
      1,
      blocks.reduce((sum, { text }) => sum + text.length, 0),
    )
    const inMain = blocks.flatMap(({ container }, at) =>
      this.isProse(at) && this.toMain(container).level === 0 ? [at] : [],
    )
    this.firstInMain = inMain[0] ?? -1
    this.lastInMain = inMain.at(-1) ?? -1
  }

  /** Blocks are described in order: what stands before is counted on the way. */
  describe(at: number, put: Put): void {
    const block = this.outline.blocks[at]
    if (!block) return
    this.words(block, put)
    this.surroundings(block, put)
    this.containers(block, at, put)
    this.position(block, at, put)
    this.comparisons(at, put)
    for (const step of neighbourSteps) this.neighbour(block, at, step, put)
    this.choice(at, put)
    this.pass(at)
  }

  /** Goes on to the next block. */
  pass(at: number): void {
    const block = this.outline.blocks[at]
    if (!block) return
    this.textBefore += block.text.length
    this.sinceProse = this.isProse(at) ? 0 : this.sinceProse + 1
    if (this.isProse(at) && this.toMain(block.container).level <= 1) this.proseBefore += block.text.length
  }

  private words({ text, linked, kind, container }: PageBlock, put: Put): void {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
    const share = (pattern: RegExp): number =>
      words.length === 0 ? 0 : words.filter((word) => pattern.test(word)).length / words.length
    put('length', Math.log1p(text.length))
    put('linked', linked / text.length)
    put('words', Math.log1p(words.length))
    put('word length', words.length === 0 ? 0 : words.join('').length / words.length)
    put('ends sentence', /[.!?…。！？؟۔]["”’»)\]]{0,3}$/u.test(text) ? 1 : /:$/.test(text) ? 0.5 : 0)
    put('sentences', text.match(/[.!?。؟۔](?:\s|$)/gu)?.length ?? 0)
    put('commas', text.match(/[,،、]/g)?.length ?? 0)
    put('digits', (text.match(/\d/g)?.length ?? 0) / text.length)
    put('capitals', share(/^\p{Lu}/u))
    put('upper case', share(/^\p{Lu}{2,}$/u))
    put('separators', /[|•·»›→>©]/.test(text) ? 1 : 0)
    put('copyright', /©|\(c\)|all rights/i.test(text) ? 1 : 0)
    put('label', /^[\p{L} ]{3,25}:/u.test(text) ? 1 : 0)
    put('in brackets', /^[[(*]/.test(text) && /[\])*]$/.test(text) ? 1 : 0)
    put('opens quote', /^["“'‘«]/.test(text) ? 1 : 0)
    put('address', /@\w|https?:|www\./.test(text) ? 1 : 0)
    put('kind', kinds.indexOf(kind))
    put('element', tags.indexOf(this.outline.containers[container]?.name ?? ''))
  }

  private surroundings({ container }: PageBlock, put: Put): void {
    put('depth', this.places.depths[container] ?? 0)
    put('hidden', this.places.hidden[container] ?? 0)
    nearNames.forEach((name, place) =>
      put(name, Math.min(farthest, this.places.distances[container]?.[place] ?? farthest)),
    )
  }

  private containers(block: PageBlock, at: number, put: Put): void {
    const parent = this.holder(block.container)
    const above = Math.max(0, this.parent(parent))
    const sums = [parent, above, Math.max(0, this.parent(above))].map((one) => this.places.sums[one] ?? noSums)
    const [own = noSums, second = noSums, third = noSums] = sums
    put('parent linked', own.linked / Math.max(1, own.text))
    put('parent prose', own.prose / this.places.proseTotal)
    put('parent density', own.prose / Math.max(1, own.text))
    put('parent blocks', Math.log1p(own.blocks))
    put('parent text', Math.log1p(own.text))
    put('second linked', second.linked / Math.max(1, second.text))
    put('second prose', second.prose / this.places.proseTotal)
    put('second density', second.prose / Math.max(1, second.text))
    put('second mean', second.text / Math.max(1, second.blocks))
    put('third prose', third.prose / this.places.proseTotal)
    put('parent mean', own.text / Math.max(1, own.blocks))
    const path = this.paths[at] ?? ''
    put('path prose', (this.pathProse.get(path) ?? 0) / this.places.proseTotal)
    put('path count', Math.log1p(this.pathCount.get(path) ?? 0))
    const { up, level } = this.toMain(block.container)
    put('up to main', Math.min(up, 12))
    put('main above', Math.min(level, 12))
    put('main prose', (this.places.sums[this.places.main]?.prose ?? 0) / this.places.proseTotal)
  }

  private position({ text }: PageBlock, at: number, put: Put): void {
    const from = (place: number, least: number, most: number): number =>
      place < 0 ? 0 : Math.max(least, Math.min(most, at - place))
    put('position', this.textBefore / this.textTotal)
    put('prose before', this.proseBefore / this.places.proseTotal)
    put('since prose', Math.min(this.sinceProse, 30))
    put('to prose', Math.min(this.toNextProse[at] ?? 30, 30))
    put('side of main', this.firstInMain < 0 ? 0 : at < this.firstInMain ? -1 : at > this.lastInMain ? 1 : 0)
    put('from first', from(this.firstInMain, -20, 20))
    put('from last', from(this.lastInMain, -20, 20))
    put('from title', this.titleAt < 0 ? -30 : from(this.titleAt, -20, 40))
    put('prose', this.isProse(at) ? 1 : 0)
    put('lines', Math.min(9, text.split('\n', 10).length))
  }

  private comparisons(at: number, put: Put): void {
    const own = this.letters[at] ?? ''
    const inTitle = own.length > 8 && this.title !== '' && (this.title.includes(own) || own.includes(this.title))
    const opens = (a: string, b: string): boolean => a.startsWith(b.slice(0, 60))
    const described = this.description !== '' && own.length > 20
    put('title', at === this.titleAt ? 2 : inTitle ? 1 : 0)
    put('description', described && (opens(this.description, own) || opens(own, this.description)) ? 1 : 0)
    put('repeated', this.repeats[at] ?? 0)
    put('in JSON-LD', this.body === '' ? -1 : own.length > 5 && this.body.includes(own.slice(0, 200)) ? 1 : 0)
  }

  private neighbour(block: PageBlock, at: number, step: number, put: Put): void {
    const other = this.outline.blocks[at + step]
    const side = step > 0 ? `after ${step}` : `before ${-step}`
    const tell = (name: string, value: (one: PageBlock) => number): void =>
      put(`${side} ${name}`, other ? value(other) : -1)
    tell('length', ({ text }) => Math.log1p(text.length))
    tell('linked', ({ text, linked }) => linked / text.length)
    tell('same path', () => (this.paths[at + step] === this.paths[at] ? 1 : 0))
    tell('prose', () => (this.isProse(at + step) ? 1 : 0))
    if (Math.abs(step) > 1) return
    tell('sibling', ({ container }) => (this.areSiblings(container, block.container) ? 1 : 0))
    tell('path prose', () => (this.pathProse.get(this.paths[at + step] ?? '') ?? 0) / this.places.proseTotal)
    tell('heading', ({ kind }) => (kind === 'heading' ? 1 : 0))
  }

  private choice(at: number, put: Put): void {
    const { chosen } = this.hints
    const nearby = [...chosen.subarray(Math.max(0, at - around), at), ...chosen.subarray(at + 1, at + around + 1)]
    put('chosen', chosen[at] ?? 0)
    put('chosen around', nearby.length === 0 ? 0 : nearby.filter((one) => one === 1).length / nearby.length)
    put('chosen before', chosen[at - 1] ?? 0)
    put('chosen after', chosen[at + 1] ?? 0)
  }

  private isProse(at: number): boolean {
    return this.places.prose[at] === true
  }

  private parent(container: number): number {
    return this.outline.containers[container]?.parent ?? -1
  }

  private areSiblings(a: number, b: number): boolean {
    return a === b || this.parent(a) === this.parent(b)
  }

  /** The element that holds a paragraph, heading or item among others. */
  private holder(container: number): number {
    const name = this.outline.containers[container]?.name ?? ''
    const parent = this.parent(container)
    return parent >= 0 && /^(?:p|h\d|li)$/.test(name) ? parent : container
  }

  /** Levels up to an element that also holds the main container, and that element's level above the main container. */
  private toMain(container: number): { readonly up: number; readonly level: number } {
    let at = container
    let up = 0
    while (at >= 0 && !this.mainLevels.has(at)) {
      at = this.parent(at)
      up += 1
    }
    return { up, level: this.mainLevels.get(at) ?? 99 }
  }

  private findTitle(): number {
    const { title } = this
    if (title === '') return -1
    let found = -1
    this.letters.forEach((own, at) => {
      if (own.length <= 8) return
      const same =
        own === title ||
        (title.includes(own) && own.length > 0.6 * title.length) ||
        (own.includes(title) && title.length > 0.6 * own.length)
      const betters = found < 0 || (this.isHeading(at) && !this.isHeading(found))
      if (same && betters) found = at
    })
    return found
  }

  private isHeading(at: number): boolean {
    return this.outline.blocks[at]?.kind === 'heading'
  }

  private distancesToProse(): Int32Array {
    const distances = new Int32Array(this.outline.blocks.length)
    let next = 0
    for (let at = distances.length - 1; at >= 0; at -= 1) {
      next += 1
      distances[at] = next
      if (this.isProse(at)) next = 0
    }
    return distances
  }
}

const noSums: ContainerSums = { text: 0, linked: 0, prose: 0, blocks: 0 }

/** 1 for a text that stands on the page before, 2 for one that is repeated later. */
function repeatsOf(letters: readonly string[]): Uint8Array {
  const repeats = new Uint8Array(letters.length)
  const seen = new Map<string, number>()
  letters.forEach((own, at) => {
    if (own.length < 12) return
    const first = seen.get(own)
    if (first === undefined) seen.set(own, at)
    else {
      repeats[at] = 1
      repeats[first] ||= 2
    }
  })
  return repeats
}
