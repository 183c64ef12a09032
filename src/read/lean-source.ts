import { hiddenElements, optionalEnds, surroundingElements, voidElements } from './html-elements.ts'
import type { HtmlToken } from './html-tokens.ts'

/** What the page's facts and the search for its article look at. */
const telling: ReadonlySet<string> = new Set([
  ...['class', 'id', 'role', 'itemprop', 'rel', 'property', 'name', 'content', 'type', 'href', 'datetime', 'pubdate'],
  ...['hidden', 'aria-hidden', 'aria-modal', 'rowspan', 'colspan', 'summary', 'datatable'],
])
/** Hidden elements that tell the page's facts, or that Readability counts. */
const counted: ReadonlySet<string> = new Set(['head', 'script', 'iframe', 'object', 'audio', 'video', 'map'])
const wordless = [...hiddenElements].filter((name) => !counted.has(name))
/** Elements that Readability takes out of an article, or that hold none: half of the elements of many pages. Some sites put all in one form. */
const around = [...surroundingElements].filter((name) => name !== 'form')
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g
const showing = /display|visibility/
const longestAttributes = 20_000

/** More pieces than a page has of which a tree may be built. */
const mostPieces = 200_000

/**
 * A page's source, put together again from its tags and texts without what the search for an article has no use of: scripts but
 * for JSON-LD, styles, drawings, comments, attributes that say nothing of what an element is, and (unless `whole`) menus, asides
 * and the like. A tree of it takes less time and memory.
 */
export class LeanSource {
  private readonly pieces: string[] = []
  private readonly skipped: ReadonlySet<string>
  /** The element that is skipped, how many of its name are open in it, and how many that must be closed. */
  private inside = ''
  private sameName = 0
  private open = 0

  constructor({ whole = false }: { readonly whole?: boolean } = {}) {
    this.skipped = new Set(whole ? wordless : [...wordless, ...around])
  }

  /** The page ended in an element that is skipped: what should have come after it may be missing. */
  get isCut(): boolean {
    return this.inside !== ''
  }

  /** Null where the page has too many pieces. */
  get source(): string | null {
    return this.pieces.length > mostPieces ? null : this.pieces.join('')
  }

  take(token: HtmlToken): void {
    if (this.inside !== '') this.skip(token)
    else if (this.pieces.length > mostPieces) return
    else if (token.kind === 'text') this.pieces.push(token.text)
    else if (token.kind === 'close') this.pieces.push(`</${token.name}>`)
    else this.begin(token)
  }

  private skip(token: HtmlToken): void {
    if (token.kind === 'text' || voidElements.has(token.name) || optionalEnds.has(token.name)) return
    const step = token.kind === 'open' ? 1 : -1
    this.open += step
    if (token.name === this.inside) this.sameName += step
    if (this.sameName > 0 && this.open > 0) return
    this.inside = ''
    // Its own end is missing: the element around it ends here.
    if (this.sameName > 0) this.take(token)
  }

  private begin({ name, attributes, raw }: HtmlToken & { kind: 'open' }): void {
    if (this.skipped.has(name)) [this.inside, this.sameName, this.open] = [name, 1, 1]
    else {
      const isRead = name === 'title' || (name === 'script' && attributes.includes('ld+json'))
      this.pieces.push(`<${name}${leanAttributes(name, attributes)}>${isRead ? raw : ''}`)
    }
  }
}

function leanAttributes(element: string, attributes: string): string {
  if (!attributes.includes('=') && !attributes.includes('hidden')) return ''
  if (attributes.length > longestAttributes) return ''
  let kept = ''
  for (const [whole, name = ''] of attributes.matchAll(attribute)) {
    const known = name.toLowerCase()
    if (telling.has(known) || (known === 'style' && showing.test(whole)) || (known === 'src' && element === 'iframe'))
      kept += ` ${whole}`
  }
  return kept
}
