import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { MarkupFacts } from './article.ts'
import { htmlFacts, type PageElement } from './html-facts.ts'
import { nativeDateIn } from './native-date.ts'
import { visibleFacts } from './visible-facts.ts'

function factsOf(head: string, body = '', root = ''): MarkupFacts {
  const html = `<!doctype html><html ${root}><head>${head}</head><body>${body}</body></html>`
  return htmlFacts((parseHTML(html) as unknown as { document: PageElement }).document)
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const meta = (key: string, name: string, content: string): string => `<meta ${key}="${name}" content="${content}">`

interface Expected {
  readonly title?: string | null
  readonly byline?: string | null
  readonly publisher?: string | null
  readonly day?: string | null
}

const pages: readonly {
  readonly what: string
  readonly head: string
  readonly body?: string
  readonly is: Expected
}[] = [
  {
    what: 'an array of objects',
    head: ld([
      { '@type': 'WebSite', name: 'Sele' },
      { '@type': 'NewsArticle', headline: 'Docks shut', datePublished: '2031-12-06' },
    ]),
    is: { title: 'Docks shut', day: '2031-12-06' },
  },
  {
    what: 'a graph, its article after the page',
    head: ld({
      '@graph': [
        { '@type': 'WebPage', headline: 'Page' },
        { '@type': 'Article', headline: 'Docks shut' },
      ],
    }),
    is: { title: 'Docks shut' },
  },
  {
    what: 'several types',
    head: ld({ '@type': ['Thing', 'ReportageNewsArticle'], headline: 'Docks shut', author: 'Ana Belmar' }),
    is: { title: 'Docks shut', byline: 'Ana Belmar' },
  },
  {
    what: 'authors as objects',
    head: ld({ '@type': 'BlogPosting', headline: 'D', author: [{ name: 'Ana Belmar' }, { name: 'Ilan Torv' }] }),
    is: { byline: 'Ana Belmar, Ilan Torv' },
  },
  {
    what: 'dateCreated alone',
    head: ld({ '@type': 'Report', dateCreated: '2031-12-06T23:00:00Z' }),
    is: { day: '2031-12-06' },
  },
  {
    what: 'an article as main entity',
    head: ld({ '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'Docks shut' } }),
    is: { title: 'Docks shut' },
  },
  { what: 'an object that is no article', head: ld({ '@type': 'Product', headline: 'Boots' }), is: { title: null } },
  {
    what: 'broken JSON beside sound',
    head: `<script type="application/ld+json">{"@type":</script>${ld({ '@type': 'Article', headline: 'Docks shut' })}`,
    is: { title: 'Docks shut' },
  },
  {
    what: 'a date that is none',
    head: ld({ '@type': 'Article', datePublished: 'soon' }) + meta('name', 'date', '2031-12-06'),
    is: { day: '2031-12-06' },
  },
  {
    what: 'article:published_time',
    head: meta('property', 'article:published_time', '2031-12-06T10:00:00+03:30'),
    is: { day: '2031-12-06' },
  },
  { what: 'dc.date', head: meta('name', 'dc.date', '2031-12-06'), is: { day: '2031-12-06' } },
  { what: 'DC.Date.Issued', head: meta('name', 'DC.Date.Issued', '2031-12'), is: { day: '2031-12-01' } },
  { what: 'pubdate in words', head: meta('name', 'pubdate', 'December 6, 2031'), is: { day: '2031-12-06' } },
  { what: 'itemprop datePublished', head: meta('itemprop', 'datePublished', '2031-12-06'), is: { day: '2031-12-06' } },
  {
    what: 'parsely',
    head: meta('name', 'parsely-pub-date', '2031-12-06') + meta('name', 'parsely-author', 'Ana Belmar'),
    is: { day: '2031-12-06', byline: 'Ana Belmar' },
  },
  {
    what: 'a time element',
    head: '',
    body: '<article><time datetime="2031-12-06T08:00">today</time></article>',
    is: { day: '2031-12-06' },
  },
  {
    what: 'JSON-LD before meta',
    head:
      ld({ '@type': 'Article', datePublished: '2031-12-06' }) +
      meta('property', 'article:published_time', '2031-12-08'),
    is: { day: '2031-12-06' },
  },
  {
    what: 'og:title and og:site_name',
    head: meta('property', 'og:title', 'Docks shut | Sele Daily') + meta('property', 'og:site_name', 'Sele Daily'),
    is: { title: 'Docks shut', publisher: 'Sele Daily' },
  },
  {
    what: 'the heading rather than the window’s title',
    head: '<title>Docks shut - news of the harbour</title>',
    body: '<h1>Docks shut</h1>',
    is: { title: 'Docks shut' },
  },
  {
    what: 'an author that is an address',
    head: meta('name', 'author', 'https://sele.example/ana'),
    is: { byline: null },
  },
  { what: 'By in the author', head: meta('name', 'author', 'By Ana Belmar'), is: { byline: 'Ana Belmar' } },
  {
    what: 'dc.creator and dc.publisher',
    head: meta('name', 'dc.creator', 'Ana Belmar') + meta('name', 'DC.publisher', 'Sele Daily'),
    is: { byline: 'Ana Belmar', publisher: 'Sele Daily' },
  },
  {
    what: 'a Solar Hijri date in JSON-LD',
    head: ld({ '@type': 'Article', headline: 'بندر بسته شد', datePublished: '1410-09-15' }),
    is: { title: 'بندر بسته شد', day: '2031-12-06' },
  },
  { what: 'Persian digits in meta', head: meta('name', 'date', '۱۴۱۰/۰۹/۱۵'), is: { day: '2031-12-06' } },
  { what: 'Persian words in meta', head: meta('name', 'date', '۱۵ آذر ۱۴۱۰'), is: { day: '2031-12-06' } },
  { what: 'Arabic words in meta', head: meta('name', 'date', '٦ ديسمبر ٢٠٣١'), is: { day: '2031-12-06' } },
  { what: 'a year that no calendar here has', head: meta('name', 'date', '1453'), is: { day: null } },
]

describe('what the head of a page says', () => {
  for (const { what, head, body, is } of pages)
    test(what, () => {
      const facts = factsOf(head, body, 'lang="fa" dir="rtl"')
      const { day, ...rest } = is
      expect(facts).toMatchObject(rest)
      if (day !== undefined) expect(facts.published?.from ?? null).toBe(day)
    })
})

describe('what stands between title and article', () => {
  const lines: readonly { readonly line: string; readonly byline?: string; readonly day?: string }[] = [
    { line: 'By Ana Belmar', byline: 'Ana Belmar' },
    { line: 'Published: 6 December 2031 14:05', day: '2031-12-06' },
    { line: 'By Ana Belmar on December 6, 2031', byline: 'Ana Belmar', day: '2031-12-06' },
    { line: 'تاریخ انتشار: ۱۵ آذر ۱۴۱۰', day: '2031-12-06' },
    { line: 'نشر في ٦ كانون الأول ٢٠٣١', day: '2031-12-06' },
    { line: 'World news' },
  ]
  for (const { line, byline, day } of lines)
    test(line, () => {
      const facts = visibleFacts([line])
      expect(facts.byline).toBe(byline ?? null)
      expect(facts.published?.from).toBe(day)
    })
})

describe('Solar Hijri days', () => {
  const days = [
    ['1 فروردین 1403', '2024-03-20'],
    ['۲۹ اسفند ۱۴۰۲', '2024-03-19'],
    ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۳۰ اسفند ۱۴۰۲', undefined], // not a leap year
    ['1402/13/01', undefined],
    ['۲۲ بهمن ۱۳۵۷', '1979-02-11'],
  ] as const
  for (const [line, day] of days) test(`${line} → ${day}`, () => expect(nativeDateIn(line)?.from).toBe(day))
})
