import { plainTitle } from './page.ts'
import type { PageBlock, PageOutline } from './page-outline.ts'
import { surroundingOf } from './surroundings.ts'
import type { Block } from './text-builder.ts'

/** A title further above the article than this many blocks heads something else too. */
const mostBetween = 25

/** The blocks of a page in the order in which they are read. */
export interface LaidOut {
  readonly blocks: readonly Block[]
  readonly title: string | null
  /** The words between the title and the article. */
  readonly top: readonly string[]
}

/**
 * Puts the article first: its title, what stands between title and article, the article with what interrupts it in its place,
 * then the rest of the page in the page's order. Every block of the page is there once.
 */
export function layOut(outline: PageOutline, isArticle: readonly boolean[], markupTitle: string | null): LaidOut {
  const { blocks } = outline
  const first = Math.max(0, isArticle.indexOf(true))
  const last = Math.max(first, isArticle.lastIndexOf(true))
  const titleAt = titlePlace(blocks, first, markupTitle)
  const title = blocks[titleAt]?.text ?? markupTitle
  const topFrom = titleAt >= 0 && titleAt < first && first - titleAt <= mostBetween ? titleAt + 1 : first
  const outside = (block: PageBlock): Block => ({ ...plain(block), outside: surroundingOf(outline, block) })
  const laid: Block[] = title === null ? [] : [{ text: title, kind: 'title' }]
  blocks.slice(topFrom, last + 1).forEach((block, at) => {
    if (topFrom + at !== titleAt) laid.push(isArticle[topFrom + at] ? plain(block) : outside(block))
  })
  blocks.forEach((block, at) => {
    if ((at < topFrom || at > last) && at !== titleAt) laid.push(outside(block))
  })
  return {
    blocks: laid,
    title,
    top: blocks.slice(Math.max(topFrom, first - mostBetween), first).map(({ text }) => text),
  }
}

function plain({ text, kind }: PageBlock): Block {
  return { text, kind }
}

/** The last heading above the article with the title's words, else another block with them; -1 where there is none. */
function titlePlace(blocks: readonly PageBlock[], first: number, title: string | null): number {
  if (title === null) return -1
  const wanted = plainTitle(title)
  const same = blocks.slice(0, first + 1).flatMap(({ text }, at) => (plainTitle(text) === wanted ? [at] : []))
  return same.findLast((at) => blocks[at]?.kind === 'heading') ?? same.at(-1) ?? -1
}
