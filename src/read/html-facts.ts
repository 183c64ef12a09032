import type { MarkupFacts } from './article.ts'
import { dateAt, partialDate } from './calendar-date.ts'
import type { UncertainDate } from '../model/index.ts'
import { nativeDateIn } from './native-date.ts'
import { articleObjects, type JsonObject, nameOf, textOf } from './json-ld.ts'

/** The little of the DOM that is used here: linkedom's documents have it. */
export interface PageElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** The names that `<meta>` gives a fact, the most telling first. */
const titleMetas = ['og:title', 'twitter:title', 'dc.title']
const siteMetas = ['og:site_name', 'application-name', 'dc.publisher']
const authorMetas = ['author', 'byl', 'dc.creator', 'parsely-author']
const dateMetas = [
  ...['article:published_time', 'datepublished', 'parsely-pub-date', 'dc.date.issued', 'dc.date', 'pubdate', 'date'],
  ...['sailthru.date', 'publish-date', 'article.published'],
]
const descriptionMetas = ['og:description', 'description']
const timeElements = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time[datetime]', 'time[datetime]']

/** What the page's own metadata says: JSON-LD first, then `<meta>`, then visible elements. */
export function htmlFacts(document: PageElement): MarkupFacts {
  return factsAndHints(document).markup
}

/** What the page says of its article, and of its article's words, which helps to find it. */
export function factsAndHints(document: PageElement): {
  readonly markup: MarkupFacts
  readonly description: string | null
  readonly body: string | null
} {
  const objects = jsonLd(document)
  const metas = metasOf(document)
  return {
    markup: markupFacts(document, objects, metas),
    description: firstOf(metas, descriptionMetas),
    body: first(objects, (object) => textOf(object['articleBody'])),
  }
}

function markupFacts(document: PageElement, objects: readonly JsonObject[], metas: Metas): MarkupFacts {
  const site = first(objects, (object) => nameOf(object['publisher'])) ?? firstOf(metas, siteMetas)
  const title =
    first(objects, (object) => textOf(object['headline'])) ?? firstOf(metas, titleMetas) ?? visibleTitle(document)
  return {
    title: title === null ? null : withoutSite(title, site, document),
    byline: cleanByline(first(objects, (object) => nameOf(object['author'])) ?? firstOf(metas, authorMetas)),
    publisher: site,
    published: publishedOf(document, objects, metas),
    url: addressOf(document, metas),
  }
}

function jsonLd(document: PageElement): JsonObject[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    articleObjects(script.textContent ?? ''),
  )
}

function first<T>(objects: readonly JsonObject[], pick: (object: JsonObject) => T | null): T | null {
  for (const object of objects) {
    const value = pick(object)
    if (value !== null) return value
  }
  return null
}

/** The first content of each name, property or itemprop in small letters. One look at the tree, whatever is asked of it. */
type Metas = ReadonlyMap<string, string>

function metasOf(document: PageElement): Metas {
  const metas = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase() ?? ''
      if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
    }
  }
  return metas
}

function firstOf(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const content = metas.get(name)
    if (content !== undefined) return content
  }
  return null
}

function visibleTitle(document: PageElement): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h1) => oneLine(h1.textContent ?? '')).filter(Boolean)
  const title = oneLine(document.querySelector('title')?.textContent ?? '')
  return headings.find((heading) => title.includes(heading)) ?? (title || (headings[0] ?? null))
}

/** Cuts " | Site" or " - Site" off where the rest is the page's heading or the end is the site's name. */
function withoutSite(title: string, site: string | null, document: PageElement): string {
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: ', ' » '].map((sign) => title.lastIndexOf(sign)))
  if (cut < 10) return title
  const [head, tail] = [title.slice(0, cut).trim(), title.slice(cut + 3).trim()]
  const isSite = site !== null && tail.toLowerCase().includes(site.toLowerCase())
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 20).map((h1) => oneLine(h1.textContent ?? ''))
  return isSite || (headings.includes(head) && !headings.includes(title)) ? head : title
}

function cleanByline(byline: string | null): string | null {
  const name = byline?.replace(/^by:? /i, '').trim() ?? ''
  return name === '' || /^https?:/.test(name) || name.length > 200 ? null : name
}

function publishedOf(document: PageElement, objects: readonly JsonObject[], metas: Metas): UncertainDate | null {
  const stated = first(objects, (object) => dateOf(textOf(object['datePublished']) ?? textOf(object['dateCreated'])))
  if (stated) return stated
  for (const name of dateMetas) {
    const date = dateOf(metas.get(name) ?? null)
    if (date) return date
  }
  for (const selector of timeElements) {
    const date = dateOf(document.querySelector(selector)?.getAttribute('datetime') ?? null)
    if (date) return date
  }
  return null
}

function dateOf(value: string | null): UncertainDate | null {
  if (value === null) return null
  // A year before 1500 is of another calendar: solar where it is written so, else not guessed at.
  if (/^\s*1[34]\d\d\b/.test(value)) return nativeDateIn(value)
  return partialDate(value, 'stated') ?? dateAt(value.trim(), 0)?.date ?? nativeDateIn(value)
}

function addressOf(document: PageElement, metas: Metas): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const address = canonical ?? metas.get('og:url') ?? ''
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
