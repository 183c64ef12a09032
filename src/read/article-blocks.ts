import { blockFeatures, lettersOf, type PageHints } from './block-features.ts'
import { type BlockModel, blockModel, blockOdds } from './block-model.ts'
import { commonInOrder } from './common-order.ts'
import { surroundingOf, unmarked } from './surroundings.ts'
import type { PageBlock, PageOutline } from './page-outline.ts'

/** Blocks are told apart by their first letters: the library may have taken words out of the rest. */
const comparedLetters = 40
const repeatedLetters = 30
/** A chosen block is left out below the first of these, another one taken above the second. Chosen by cross-validation. */
const leastChosen = -2
const leastOther = 2
/** A list or table inside the article that neither its marks nor its links say to be anything else. */
const leastUnmarked = -9
const leastChosenShare = 0.1
const longestAside = 400
const asideLevels = 4
const asideMark =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|ad-?slot|newsletter|sign-?up|subscribe|cookies?|share|sharing|related)(?:$|[\s_-])/
const weightOfPath = 0.5
const weightOfGroup = 2
const weightOfParent = 0.5

/** Which blocks of the page the extraction library's content holds, by their words and order. */
export function chosenBlocks(outline: PageOutline, content: readonly PageBlock[]): Uint8Array {
  const key = ({ text }: PageBlock): string => lettersOf(text.slice(0, 4 * comparedLetters)).slice(0, comparedLetters)
  return commonInOrder(outline.blocks.map(key), content.map(key))
}

/**
 * Per block whether it is the article's: what the extraction library chose, without what the trained model is sure to be
 * something else, and with what it is sure of beside the chosen ones. A table or a list stands or falls as a whole; blocks of one
 * parent or path share a part of their odds. A text that the article already holds is not taken again.
 */
export function articleBlocks(outline: PageOutline, hints: PageHints, model: BlockModel = blockModel()): boolean[] {
  const { blocks } = outline
  const wanted = beside(outline, hints.chosen)
  const { rows } = blockFeatures(outline, hints, (at) => wanted[at] === true)
  const own = rows.map((row) => (row.length === 0 ? 0 : blockOdds(model, row)))
  return keptBlocks(outline, hints.chosen, own).map((keeps, at) => keeps && blocks[at]?.text !== '')
}

/** The chosen blocks, those that might be taken beside them, and all whose odds these share: nothing else is looked at. */
function beside(outline: PageOutline, chosen: Uint8Array): boolean[] {
  const keysOf = (block: PageBlock): string[] => {
    const group = groupOf(outline, block)
    const own = [pathOf(outline, block), `parent ${parentOf(outline, block.container)}`]
    return group === null ? own : [...own, group]
  }
  const all = outline.blocks.map(keysOf)
  const keys = new Set<string>()
  for (const near of [false, true])
    all
      .filter((own, at) => chosen[at] === 1 || (near && own.slice(0, 2).some((key) => keys.has(key))))
      .forEach((own) => {
        for (const key of own) keys.add(key)
      })
  return all.map((own) => own.some((key) => keys.has(key)))
}

/** The choice among blocks by the odds of each. */
export function keptBlocks(outline: PageOutline, chosen: Uint8Array, own: readonly number[]): boolean[] {
  const { blocks } = outline
  const paths = blocks.map((block) => pathOf(outline, block))
  const parents = blocks.map(({ container }) => String(parentOf(outline, container)))
  const groups = blocks.map((block, at) => groupOf(outline, block) ?? `block ${at}`)
  const mean = (keys: readonly string[]): number[] => means(keys, blocks, own)
  const [byPath, byGroup, byParent] = [mean(paths), mean(groups), mean(parents)]
  const chosenShare = (keys: readonly string[]): number[] => shares(keys, blocks, chosen)
  const [pathChosen, parentChosen] = [chosenShare(paths), chosenShare(parents)]
  const seen = new Set<string>()
  const asides = markedAsides(outline)
  return blocks.map((block, at) => {
    const odds =
      weightOfGroup * (byGroup[at] ?? 0) + weightOfPath * (byPath[at] ?? 0) + weightOfParent * (byParent[at] ?? 0)
    const isNear = Math.max(pathChosen[at] ?? 0, parentChosen[at] ?? 0) > leastChosenShare
    const least = isPlainList(outline, block) ? leastUnmarked : leastChosen
    const keeps = chosen[at] === 1 ? odds > least : odds > leastOther && isNear
    return keeps && !asides.has(block.container) && !repeats(block.text, seen)
  })
}

/** Short elements, with all inside them, whose makers called them advertising, a letter to subscribe to, sharing or the like. */
function markedAsides({ blocks, containers }: PageOutline): ReadonlySet<number> {
  const lengths = new Map<number, number>()
  const marked = containers.map(({ marks }) => marks !== '' && asideMark.test(marks))
  const nearest = (container: number): number => {
    let at = container
    for (let up = 0; up < asideLevels && at > 0 && marked[at] !== true; up += 1) at = containers[at]?.parent ?? -1
    return marked[at] === true ? at : -1
  }
  for (const { container, text } of blocks) {
    const aside = nearest(container)
    if (aside >= 0) lengths.set(aside, (lengths.get(aside) ?? 0) + text.length)
  }
  const held = blocks.filter(({ container }) => (lengths.get(nearest(container)) ?? Infinity) <= longestAside)
  return new Set(held.map(({ container }) => container))
}

function isPlainList(outline: PageOutline, block: PageBlock): boolean {
  return (block.kind === 'item' || block.kind === 'row') && surroundingOf(outline, block) === unmarked
}

function repeats(text: string, seen: Set<string>): boolean {
  const letters = lettersOf(text)
  if (letters.length <= repeatedLetters) return false
  if (seen.has(letters)) return true
  seen.add(letters)
  return false
}

function pathOf({ containers }: PageOutline, { container }: PageBlock): string {
  return containers[container]?.path ?? ''
}

function parentOf({ containers }: PageOutline, container: number): number {
  const own = containers[container]
  return own && own.parent >= 0 && /^(?:p|h\d|li|blockquote)$/.test(own.name) ? own.parent : container
}

/** The table or list that a block belongs to. */
function groupOf({ containers }: PageOutline, { container }: PageBlock): string | null {
  let list: number | null = null
  let at = container
  for (let up = 0; up < 8 && at > 0; up += 1) {
    const { name, parent } = containers[at] ?? { name: '', parent: -1 }
    if (name === 'table') return `table ${at}`
    if (list === null && up < 5 && (name === 'ul' || name === 'ol' || name === 'dl')) list = at
    at = parent
  }
  return list === null ? null : `list ${list}`
}

/** The mean odds of the blocks with the same key; a longer block counts more. */
function means(keys: readonly string[], blocks: readonly PageBlock[], values: readonly number[]): number[] {
  return weighted(keys, values, (at) => Math.min(400, blocks[at]?.text.length ?? 0) + 10)
}

function shares(keys: readonly string[], blocks: readonly PageBlock[], chosen: Uint8Array): number[] {
  return weighted(keys, [...chosen], (at) => blocks[at]?.text.length ?? 0)
}

function weighted(keys: readonly string[], values: readonly number[], weightAt: (at: number) => number): number[] {
  const sums = new Map<string, { total: number; weight: number }>()
  keys.forEach((key, at) => {
    const sum = sums.get(key) ?? { total: 0, weight: 0 }
    sum.total += weightAt(at) * (values[at] ?? 0)
    sum.weight += weightAt(at)
    sums.set(key, sum)
  })
  return keys.map((key) => {
    const { total, weight } = sums.get(key) ?? { total: 0, weight: 1 }
    return total / Math.max(1, weight)
  })
}
