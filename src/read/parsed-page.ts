import type { MarkupFacts } from './article.ts'
import type { PageHints } from './block-features.ts'
import { embedClasses } from './html-elements.ts'
import { articleHints, htmlFacts, type PageElement } from './html-facts.ts'
import { type PageBlock, type PageOutline, pageOutline } from './page-outline.ts'

/** A page with its metadata and what the extraction library takes for its article. */
export interface ParsedPage {
  readonly outline: PageOutline
  readonly markup: MarkupFacts
  readonly content: readonly PageBlock[]
  readonly hints: Omit<PageHints, 'chosen'>
}

/** Builds the page as a tree (linkedom) and has Readability look for its article; null where that fails. */
export async function parsedPage(
  source: string,
  outline: PageOutline = pageOutline(source),
): Promise<ParsedPage | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(wrapped(source)) as unknown as { document: PageElement }
    const markup = htmlFacts(document)
    const { description, body } = articleHints(document)
    const content = new Readability(document, { classesToPreserve: [...embedClasses] }).parse()?.content ?? ''
    const hints = { title: markup.title, description, articleBody: body }
    return { outline, markup, content: pageOutline(content).blocks, hints }
  } catch {
    // Hostile markup can exhaust the parser's stack: the caller then takes the words without a tree.
    return null
  }
}

/** linkedom wants one root element. */
function wrapped(source: string): string {
  return /<html[\s>]/i.test(source.slice(0, 20_000)) ? source : `<html><head></head><body>${source}</body></html>`
}
