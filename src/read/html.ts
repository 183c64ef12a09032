import { decodeHTML } from 'entities'
import type { Notice } from '../model/index.ts'
import { type MarkupFacts, noMarkupFacts } from './article.ts'
import { articleBlocks, chosenBlocks } from './article-blocks.ts'
import { type BlockModel, blockModel } from './block-model.ts'
import { surroundingElements } from './html-elements.ts'
import { htmlFacts, type PageElement } from './html-facts.ts'
import { type LaidOut, layOut } from './page-layout.ts'
import { type PageOutline, pageOutline } from './page-outline.ts'
import { parsedPage, scannedPage } from './parsed-page.ts'
import { type BuiltText, buildText } from './text-builder.ts'
import { visibleFacts } from './visible-facts.ts'

/** Beyond these a page is not built as a tree: finding its article would take time and memory out of proportion. */
const mostElements = 30_000
const deepestNesting = 150
const longestSource = 8_000_000
const mostEntities = 50_000
const longestHead = 300_000
const shortestArticle = 140

export interface HtmlReading {
  readonly built: BuiltText
  readonly markup: MarkupFacts
}

/**
 * The words of an HTML page: its title, its article, and after it what stands around the article, in the page's order, each
 * outside the article by a notice that says what it is. Where no article can be told from its surroundings, or the page is too
 * large or too deeply nested to look, the whole page's words count as the article but for its menus, asides, footers and forms,
 * with a notice that says so. Runs no script, fetches nothing.
 */
export async function readHtml(source: string, model: BlockModel = blockModel()): Promise<HtmlReading> {
  const scanned = scannedPage(source)
  const { outline } = scanned
  const page = fitsTree(source, outline) ? await parsedPage(scanned) : null
  if (page) {
    const chosen = chosenBlocks(outline, page.content)
    const isArticle = articleBlocks(outline, { ...page.hints, chosen }, model)
    const length = outline.blocks.reduce((sum, { text }, at) => (isArticle[at] ? sum + text.length : sum), 0)
    if (length >= shortestArticle) return assemble(page.markup, layOut(outline, isArticle, page.markup.title), [])
  }
  const markup = page?.markup ?? (await headFacts(source))
  const why = page ? 'no article found on the page' : 'page too large or too deeply nested to find its article'
  const notice = zeroNotice(`${why}: the words of the whole page were taken`)
  return assemble(markup, layOut(outline, wholePage(outline), markup.title), [notice])
}

/** All words but those of elements around an article; all, where nothing else is left. */
function wholePage({ blocks, containers }: PageOutline): boolean[] {
  const around: boolean[] = []
  containers.forEach(({ parent, name }, at) => (around[at] = surroundingElements.has(name) || around[parent] === true))
  const inside = blocks.map(({ container }) => around[container] !== true)
  return inside.includes(true) ? inside : inside.map(() => true)
}

function assemble(markup: MarkupFacts, laidOut: LaidOut, notices: readonly Notice[]): HtmlReading {
  const built = buildText(laidOut.blocks)
  const seen = visibleFacts(laidOut.top)
  return {
    built: { ...built, notices: [...notices, ...built.notices] },
    markup: {
      ...markup,
      title: laidOut.title,
      byline: markup.byline ?? seen.byline,
      published: markup.published ?? seen.published,
    },
  }
}

async function headFacts(source: string): Promise<MarkupFacts> {
  const end = source.slice(0, longestHead).search(/<\/head>/i)
  if (end < 0 || !headFits(source.slice(0, end))) return { ...noMarkupFacts, title: titleIn(source) }
  const { parseHTML } = await import('linkedom')
  try {
    const page = parseHTML(`${source.slice(0, end)}</head><body></body></html>`) as unknown as { document: PageElement }
    return htmlFacts(page.document)
  } catch {
    return { ...noMarkupFacts, title: titleIn(source) }
  }
}

function headFits(head: string): boolean {
  return fitsTree(head, pageOutline(head))
}

function titleIn(source: string): string | null {
  const title = /<title[^<>]{0,200}>([^<]{1,500})</i.exec(source.slice(0, longestHead))?.[1]
  return title === undefined ? null : decodeHTML(title).replace(/\s+/g, ' ').trim() || null
}

function fitsTree(source: string, { elements, deepest }: PageOutline): boolean {
  const isSmall = source.length <= longestSource && elements <= mostElements && deepest <= deepestNesting
  return isSmall && !hasTooManyEntities(source)
}

/** Each entity becomes a text node of its own. */
function hasTooManyEntities(source: string): boolean {
  let count = 0
  for (let at = source.indexOf('&'); at >= 0 && count <= mostEntities; at = source.indexOf('&', at + 1)) count += 1
  return count > mostEntities
}

function zeroNotice(reason: string): Notice {
  return { kind: 'boilerplate', start: 0, end: 0, reason }
}
