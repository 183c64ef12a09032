import { decodeHTML } from 'entities'
import type { Notice } from '../model/index.ts'
import { type MarkupFacts, noMarkupFacts } from './article.ts'
import { htmlBlocks } from './html-blocks.ts'
import { embedClasses, hiddenElements, optionalEnds, surroundingElements, voidElements } from './html-elements.ts'
import { htmlFacts, type PageElement } from './html-facts.ts'
import { htmlTokens } from './html-tokens.ts'
import { plainTitle } from './page.ts'
import { type Block, type BuiltText, buildText } from './text-builder.ts'

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
 * The article of an HTML page, its title as the first line, and what the page's metadata says. What stands around the article
 * is left out and counted in a notice. Where no article can be told from its surroundings, or the page is too large or too
 * deeply nested to look, the whole page's words are the text, with a notice that says so. Runs no script, fetches nothing.
 */
export async function readHtml(source: string): Promise<HtmlReading> {
  const outline = outlineOf(source)
  const reading = outline.fitsTree ? await readTree(source) : null
  if (reading?.blocks) return assemble(reading.markup, reading.blocks, leftOut(outline))
  const markup = reading?.markup ?? (await headFacts(source))
  const why = outline.fitsTree
    ? 'no article found on the page'
    : 'page too large or too deeply nested to find its article'
  const blocks = [...htmlBlocks(source, new Set([...hiddenElements, ...surroundingElements]))]
  const notice = `${why}: the words of the whole page were taken`
  if (blocks.length > 0) return assemble(markup, blocks, [zeroNotice('boilerplate', notice), ...leftOut(outline)])
  return assemble(markup, [...htmlBlocks(source)], [zeroNotice('boilerplate', notice)])
}

interface TreeReading {
  readonly markup: MarkupFacts
  readonly blocks: Block[] | null
}

async function readTree(source: string): Promise<TreeReading | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(wrapped(source)) as unknown as { document: PageElement }
    const markup = htmlFacts(document)
    const options = { classesToPreserve: [...embedClasses] }
    const content = new Readability(document, options).parse()?.content ?? ''
    const blocks = [...htmlBlocks(content)]
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
    return { markup, blocks: length >= shortestArticle ? blocks : null }
  } catch {
    // Hostile markup can exhaust the parser's stack: the caller then takes the words without a tree.
    return null
  }
}

/** linkedom wants one root element. */
function wrapped(source: string): string {
  return /<html[\s>]/i.test(source.slice(0, 20_000)) ? source : `<html><head></head><body>${source}</body></html>`
}

async function headFacts(source: string): Promise<MarkupFacts> {
  const end = source.slice(0, longestHead).search(/<\/head>/i)
  if (end < 0 || !outlineOf(source.slice(0, end)).fitsTree) return { ...noMarkupFacts, title: titleIn(source) }
  const { parseHTML } = await import('linkedom')
  try {
    const page = parseHTML(`${source.slice(0, end)}</head><body></body></html>`) as unknown as { document: PageElement }
    return htmlFacts(page.document)
  } catch {
    return { ...noMarkupFacts, title: titleIn(source) }
  }
}

function titleIn(source: string): string | null {
  const title = /<title[^<>]{0,200}>([^<]{1,500})</i.exec(source.slice(0, longestHead))?.[1]
  return title === undefined ? null : decodeHTML(title).replace(/\s+/g, ' ').trim() || null
}

function assemble(markup: MarkupFacts, blocks: Block[], notices: readonly Notice[]): HtmlReading {
  const first = blocks[0]
  const repeats = markup.title !== null && first !== undefined && plainTitle(first.text) === plainTitle(markup.title)
  const title = repeats ? first.text : markup.title
  const body = repeats ? blocks.slice(1) : blocks
  const built = buildText(title === null ? body : [{ text: title, kind: 'title' }, ...body])
  return { built: { ...built, notices: [...notices, ...built.notices] }, markup: { ...markup, title } }
}

interface Outline {
  readonly fitsTree: boolean
  readonly surroundings: ReadonlyMap<string, number>
}

function outlineOf(source: string): Outline {
  const surroundings = new Map<string, number>()
  let [elements, depth, deepest] = [0, 0, 0]
  for (const token of htmlTokens(source)) {
    if (token.kind === 'text' || voidElements.has(token.name) || optionalEnds.has(token.name)) {
      if (token.kind === 'open') elements += 1
      continue
    }
    depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1))
    deepest = Math.max(deepest, depth)
    if (token.kind !== 'open') continue
    elements += 1
    if (surroundingElements.has(token.name)) surroundings.set(token.name, (surroundings.get(token.name) ?? 0) + 1)
  }
  const fitsTree =
    elements <= mostElements &&
    deepest <= deepestNesting &&
    source.length <= longestSource &&
    !hasTooManyEntities(source)
  return { fitsTree, surroundings }
}

/** Each entity becomes a text node of its own. */
function hasTooManyEntities(source: string): boolean {
  let count = 0
  for (let at = source.indexOf('&'); at >= 0 && count <= mostEntities; at = source.indexOf('&', at + 1)) count += 1
  return count > mostEntities
}

function leftOut({ surroundings }: Outline): Notice[] {
  if (surroundings.size === 0) return []
  const counts = [...surroundings].map(([name, count]) => `${count} ${name}`).join(', ')
  return [zeroNotice('navigation', `left out around the article: ${counts}`)]
}

function zeroNotice(kind: 'navigation' | 'boilerplate', reason: string): Notice {
  return { kind, start: 0, end: 0, reason }
}
