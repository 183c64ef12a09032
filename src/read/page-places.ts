import { markBits, markCategories } from './block-marks.ts'
import type { PageBlock, PageOutline } from './page-outline.ts'

/** Elements whose nearness tells something, in the order of `Places.distances` after the categories of marks. */
export const tellingElements: readonly string[] = [
  ...['article', 'main', 'aside', 'nav', 'footer', 'header', 'form'],
  ...['figure', 'ul', 'ol', 'table', 'blockquote', 'section', 'p'],
]

const far = 255
const proseLength = 80
/** How far up a block's words are counted: deeper nesting than this says nothing more. */
const levelsCounted = 40

/** Sums over one container and everything inside it, in letters. */
export interface ContainerSums {
  text: number
  linked: number
  prose: number
  blocks: number
}

/** Where the elements of a page stand to one another, and where its running text is. */
export interface Places {
  /** Per container: levels up to the nearest element of each category and name, 255 where there is none. */
  readonly distances: readonly Uint8Array[]
  readonly depths: Int32Array
  readonly hidden: Uint8Array
  readonly sums: readonly ContainerSums[]
  /** Per block: whether it is running text. */
  readonly prose: readonly boolean[]
  readonly proseTotal: number
  /** The container that most running text stands in, links counting against it. */
  readonly main: number
}

export function placesOf(outline: PageOutline): Places {
  const { blocks, containers } = outline
  const prose = blocks.map(isProse)
  const sums = sumsOf(outline, prose)
  const { depths, hidden } = inherited(outline)
  const proseTotal = blocks.reduce((sum, { text }, at) => (prose[at] ? sum + text.length : sum), 0)
  const main = mainContainer(outline, prose, hidden, sums)
  return { distances: distancesOf(containers), depths, hidden, sums, prose, proseTotal: Math.max(1, proseTotal), main }
}

function isProse({ text, linked }: PageBlock): boolean {
  return text.length >= proseLength && linked / text.length < 0.4 && /[.!?…。！？؟۔]["”’»)\]]?(?:\s|$)/u.test(text)
}

function distancesOf(containers: PageOutline['containers']): Uint8Array[] {
  const distances: Uint8Array[] = []
  const width = markCategories.length + tellingElements.length
  for (const { parent, name, marks } of containers) {
    const above = distances[parent]
    const own = new Uint8Array(width).fill(far)
    if (above) own.forEach((_, place) => (own[place] = Math.min(far, (above[place] ?? far) + 1)))
    const bits = name === 'body' || name === 'html' ? 0 : markBits(marks)
    for (let place = 0; place < markCategories.length; place += 1) if (bits & (1 << place)) own[place] = 0
    const element = tellingElements.indexOf(name)
    if (element >= 0) own[markCategories.length + element] = 0
    distances.push(own)
  }
  return distances
}

function inherited({ containers }: PageOutline): { readonly depths: Int32Array; readonly hidden: Uint8Array } {
  const depths = new Int32Array(containers.length)
  const hidden = new Uint8Array(containers.length)
  containers.forEach(({ parent, isHidden }, at) => {
    depths[at] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1
    hidden[at] = isHidden || hidden[parent] === 1 ? 1 : 0
  })
  return { depths, hidden }
}

function sumsOf({ blocks, containers }: PageOutline, prose: readonly boolean[]): ContainerSums[] {
  const sums = containers.map(() => ({ text: 0, linked: 0, prose: 0, blocks: 0 }))
  blocks.forEach(({ text, linked, container }, block) => {
    let at = container
    for (let up = 0; up < levelsCounted; up += 1) {
      const sum = sums[at]
      if (!sum) return
      sum.text += text.length
      sum.linked += linked
      sum.blocks += 1
      if (prose[block]) sum.prose += text.length
      at = containers[at]?.parent ?? -1
    }
  })
  return sums
}

/** Arc90's scoring, on which Readability builds too: a paragraph counts for its parent, half for the one above, and so on. */
function mainContainer(
  { blocks, containers }: PageOutline,
  prose: readonly boolean[],
  hidden: Uint8Array,
  sums: readonly ContainerSums[],
): number {
  const scores = new Float64Array(containers.length)
  blocks.forEach(({ text, container }, block) => {
    if (!prose[block]) return
    const commas = text.match(/[,،、]/g)?.length ?? 0
    let share = (1 + commas + Math.min(text.length / 100, 3)) * (hidden[container] ? 0.1 : 1)
    const own = containers[container]
    let at = own?.name === 'p' ? own.parent : container
    for (let up = 0; up < 4 && at >= 0; up += 1, share /= 2) {
      scores[at] = (scores[at] ?? 0) + share
      at = containers[at]?.parent ?? -1
    }
  })
  let main = 0
  let best = 0
  scores.forEach((score, at) => {
    const { linked, text } = sums[at] ?? { linked: 0, text: 1 }
    const fair = score * (1 - linked / Math.max(1, text))
    if (fair > best) [main, best] = [at, fair]
  })
  return main
}
