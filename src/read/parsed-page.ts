import type { MarkupFacts } from './article.ts'
import type { PageHints } from './block-features.ts'
import { factsAndHints, type PageElement } from './html-facts.ts'
import { htmlTokens } from './html-tokens.ts'
import { LeanSource } from './lean-source.ts'
import { type PageBlock, type PageOutline, pageOutline } from './page-outline.ts'

/** A page with its metadata and what the extraction library takes for its article. */
export interface ParsedPage {
  readonly outline: PageOutline
  readonly markup: MarkupFacts
  readonly content: readonly PageBlock[]
  readonly hints: Omit<PageHints, 'chosen'>
}

/** A page as one pass over its source tells it. */
export interface ScannedPage {
  readonly outline: PageOutline
  /** The source that a tree is built from; null where the page is too large for one. */
  readonly lean: string | null
}

export function scannedPage(source: string): ScannedPage {
  const lean = new LeanSource()
  const outline = pageOutline(source, (token) => lean.take(token))
  return { outline, lean: lean.isCut ? wholeSource(source) : lean.source }
}

function wholeSource(source: string): string | null {
  const lean = new LeanSource({ whole: true })
  for (const token of htmlTokens(source)) lean.take(token)
  return lean.source
}

/**
 * Builds the page as a tree (linkedom) and has Readability look for its article; null where that fails or the page is too large.
 */
export async function parsedPage({ outline, lean }: ScannedPage): Promise<ParsedPage | null> {
  if (lean === null) return null
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(wrapped(lean)) as unknown as { document: PageElement }
    const { markup, description, body } = factsAndHints(document)
    const content = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()?.content ?? ''
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
