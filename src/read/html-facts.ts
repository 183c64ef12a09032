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

const titleMetas = ['meta[property="og:title"]', 'meta[name="twitter:title"]', 'meta[name="dc.title" i]']
const siteMetas = ['meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="dc.publisher" i]']
const authorMetas = [
  'meta[name="author" i]',
  'meta[name="byl"]',
  'meta[name="dc.creator" i]',
  'meta[name="parsely-author"]',
]
const dateMetas = [
  ...['meta[property="article:published_time"]', 'meta[itemprop="datePublished"]', 'meta[name="parsely-pub-date"]'],
  ...['meta[name="dc.date.issued" i]', 'meta[name="dc.date" i]', 'meta[name="pubdate" i]', 'meta[name="date" i]'],
  ...['meta[name="sailthru.date"]', 'meta[name="publish-date" i]', 'meta[name="article.published"]'],
]
const timeElements = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time[datetime]', 'time[datetime]']

/** What the page's own metadata says: JSON-LD first, then `<meta>`, then visible elements. */
export function htmlFacts(document: PageElement): MarkupFacts {
  const objects = jsonLd(document)
  const site = first(objects, (object) => nameOf(object['publisher'])) ?? meta(document, siteMetas)
  const title =
    first(objects, (object) => textOf(object['headline'])) ?? meta(document, titleMetas) ?? visibleTitle(document)
  return {
    title: title === null ? null : withoutSite(title, site, document),
    byline: cleanByline(first(objects, (object) => nameOf(object['author'])) ?? meta(document, authorMetas)),
    publisher: site,
    published: publishedOf(document, objects),
    url: addressOf(document),
  }
}

/** What the page says of its article's words, which helps to find it. */
export function articleHints(document: PageElement): {
  readonly description: string | null
  readonly body: string | null
} {
  const description = meta(document, ['meta[property="og:description"]', 'meta[name="description" i]'])
  return { description, body: first(jsonLd(document), (object) => textOf(object['articleBody'])) }
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

function meta(document: PageElement, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = oneLine(document.querySelector(selector)?.getAttribute('content') ?? '')
    if (content !== '') return content
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

function publishedOf(document: PageElement, objects: readonly JsonObject[]): UncertainDate | null {
  const stated = first(objects, (object) => dateOf(textOf(object['datePublished']) ?? textOf(object['dateCreated'])))
  if (stated) return stated
  for (const selector of dateMetas) {
    const date = dateOf(document.querySelector(selector)?.getAttribute('content') ?? null)
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

function addressOf(document: PageElement): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const address = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? ''
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
