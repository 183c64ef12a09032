import { describe, expect, test } from 'vitest'
import type { Document, DocumentFacts } from '../model/index.ts'
import { isUnreadable, readDocument } from './index.ts'

const first =
  'Guards in Port Sele held at least forty dock workers after the march on Monday, relatives said, while the harbour stayed closed for a second day.'
const second =
  'The harbour office said it knew of twelve arrests, and that all the others had been let go by the evening, which the families deny.'

async function read(html: string, facts: Partial<DocumentFacts> = {}): Promise<Document> {
  const document = await readDocument(Buffer.from(html), { path: 'page.html', language: 'en', ...facts })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

function page(body: string, head = '<title>Dock workers held | Harbour Watch</title>'): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
}

function noticed({ text, notices }: Document): [string, string][] {
  return notices.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

const article = `<article><h1>Dock workers held</h1><p>${first}</p><p>${second}</p></article>`

test('the article’s title and paragraphs first, then what stands around them, told apart', async () => {
  const around = `<nav><a href="/">Home</a> <a href="/w">World</a></nav>${article}<aside>Most read</aside><footer>Contact</footer>`
  const document = await read(page(around))
  expect(document.text).toBe(`Dock workers held\n\n${first}\n\n${second}\n\nHome World\n\nMost read\n\nContact`)
  expect(document).toMatchObject({
    mediaType: 'text/html',
    title: 'Dock workers held',
    titleSpan: { start: 0, end: 17 },
  })
  expect(noticed(document)).toEqual([
    ['navigation', 'Home World'],
    ['navigation', 'Most read'],
    ['boilerplate', 'Contact'],
  ])
})

describe('what is told apart on a page', () => {
  const third =
    'Three of the workers told a reporter that they had been asked to sign papers which they were not given to read.'
  const blocks: readonly { html: string; kind: string | null; words: string }[] = [
    {
      html: '<div class="share-bar"><a href="#">Facebook</a> <a href="#">Telegram</a></div>',
      kind: 'navigation',
      words: 'Facebook Telegram',
    },
    {
      html: '<div class="related-articles"><ul><li><a href="/a">Harbour closed again</a></li><li><a href="/b">Office denies arrests</a></li></ul></div>',
      kind: 'navigation',
      words: 'Harbour closed again',
    },
    {
      html: '<div class="ad-slot">Sele Bank: loans for all</div>',
      kind: 'advertisement',
      words: 'Sele Bank: loans for all',
    },
    {
      html: '<div class="newsletter-signup">Get our letter every morning.</div>',
      kind: 'boilerplate',
      words: 'Get our letter every morning.',
    },
    {
      html: '<figure><img src="a.jpg"><figcaption>Guards at the gate</figcaption></figure>',
      kind: 'boilerplate',
      words: 'Guards at the gate',
    },
    { html: '<ul><li>Twelve held</li><li>Two let go</li></ul>', kind: null, words: 'Two let go' },
    {
      html: '<table><tr><td>May</td><td>12</td></tr><tr><td>June</td><td>14</td></tr></table>',
      kind: null,
      words: 'June\t14',
    },
    {
      html: '<blockquote><p>We were never told why, one of the families wrote in a letter to the office.</p></blockquote>',
      kind: null,
      words: 'We were never told why',
    },
  ]
  for (const { html, kind, words } of blocks)
    test(`${words} → ${kind ?? 'article'}`, async () => {
      const document = await read(
        page(`<article><h1>Dock workers held</h1><p>${first}</p>${html}<p>${second}</p><p>${third}</p></article>`),
      )
      const at = document.text.indexOf(words)
      expect(at).toBeGreaterThan(0)
      const notice = document.notices.find(({ start, end }) => start <= at && at < end)
      expect(notice?.kind ?? null).toBe(kind)
    })

  test('a card that shows on pointing stands after its paragraph, which stays whole', async () => {
    const card =
      '<span class="rollover-card"><a href="/b">Ana Belmar</a> <a href="/c">More on Ana Belmar and the docks</a></span>'
    const body = `<p>The guards held Ana Belmar${card} of the union, relatives said, and forty others who had marched with her.</p>`
    const document = await read(
      page(`<article><h1>Dock workers held</h1><p>${first}</p>${body}<p>${second}</p></article>`),
    )
    expect(document.text).toContain('The guards held Ana Belmar of the union, relatives said')
    const at = document.text.indexOf('More on Ana Belmar')
    expect(document.notices.some(({ start, end }) => start <= at && at < end)).toBe(true)
  })
})

test('entities, line breaks, lists, tables, quotes and soft hyphens', async () => {
  const body = `<article><p>${first} &ldquo;Sel&eacute; &amp; us&rdquo;<br>Next line</p><h2>The count</h2><ul><li>Twelve held</li><li>Two re&shy;leased</li></ul>
    <table><tr><td>May</td><td>12</td></tr><tr><td>June</td><td>14</td></tr></table><p>${second} <q>No</q></p></article>`
  const document = await read(page(body))
  expect(document.text).toContain(
    `${first} “Selé & us”\nNext line\n\nThe count\n\nTwelve held\nTwo released\n\nMay\t12\nJune\t14\n\n${second} “No”`,
  )
  expect(document.headings.map(({ start, end }) => document.text.slice(start, end))).toContain('The count')
})

test('scripts and styles are no words, and nothing of them runs', async () => {
  const body = `<script>globalThis.ran = true; document.write("<p>written</p>")</script><style>p { color: red }</style>${article}`
  const document = await read(page(body))
  expect(document.text).not.toMatch(/ran|written|color/)
  expect('ran' in globalThis).toBe(false)
})

test('an embedded post stays in the text as an embed with its author and date', async () => {
  const post = `<blockquote class="twitter-tweet"><p>Free the dock workers now.</p>&mdash; Ana Bel (@anabel) <a href="#">March 3, 2031</a></blockquote>`
  const document = await read(page(`<article><p>${first}</p>${post}<p>${second}</p></article>`))
  const embed = document.notices.find(({ kind }) => kind === 'embed')
  expect(document.text.slice(embed?.start, embed?.end)).toBe(
    'Free the dock workers now.\n— Ana Bel (@anabel) March 3, 2031',
  )
  expect(embed).toMatchObject({ author: 'Ana Bel', published: { from: '2031-03-03' } })
  expect(document.notices.filter(({ kind }) => kind === 'embed')).toHaveLength(1)
})

test('the caption of a picture is outside the article', async () => {
  const figure = '<figure><img src="a.jpg" alt="x"><figcaption>Guards at the gate</figcaption></figure>'
  const document = await read(page(`<article><p>${first}</p>${figure}<p>${second}</p></article>`))
  const caption = document.notices.find(({ kind }) => kind === 'boilerplate')
  expect(document.text.slice(caption?.start, caption?.end)).toBe('Guards at the gate')
})

describe('what the page’s metadata says', () => {
  const jsonLd = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`
  const news = {
    '@type': 'NewsArticle',
    headline: 'Forty dock workers held',
    datePublished: '2031-12-06T10:00:00+01:00',
    author: [{ '@type': 'Person', name: 'Ana Belmar' }, { name: 'Ilan Torv' }],
    publisher: { '@type': 'Organization', name: 'Harbour Watch' },
  }
  const full = { title: 'Forty dock workers held', byline: 'Ana Belmar, Ilan Torv', publisher: 'Harbour Watch' }
  const heads: readonly { what: string; head: string; expected: Partial<Document>; from?: string }[] = [
    { what: 'JSON-LD', head: jsonLd(news), expected: full, from: '2031-12-06' },
    {
      what: 'JSON-LD in a graph',
      head: jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'x' }, news] }),
      expected: full,
      from: '2031-12-06',
    },
    {
      what: 'meta elements',
      head: `<meta property="og:title" content="Forty held"><meta property="og:site_name" content="Sele Daily"><meta name="author" content="By Ana Belmar">
        <meta property="article:published_time" content="2031-12-06T10:00:00Z"><link rel="canonical" href="https://sele.example/held">`,
      expected: {
        title: 'Forty held',
        publisher: 'Sele Daily',
        byline: 'Ana Belmar',
        url: 'https://sele.example/held',
      },
      from: '2031-12-06',
    },
    {
      what: 'a title with the site’s name',
      head: '<title>Dock workers held - Sele Daily</title>',
      expected: { title: 'Dock workers held' },
    },
    {
      what: 'broken JSON-LD',
      head: '<title>Held</title><script type="application/ld+json">{"@type": </script>',
      expected: { title: 'Held', byline: null },
    },
    { what: 'nothing', head: '', expected: { title: 'Dock workers held', publisher: null, published: null } },
  ]
  for (const { what, head, expected, from } of heads)
    test(what, async () => {
      const document = await read(page(article, head))
      expect(document).toMatchObject(expected)
      expect(document.published?.from).toBe(from)
    })

  test('a <time> element tells the day', async () => {
    const document = await read(
      page(`<article><time datetime="2031-12-06">today</time><p>${first}</p><p>${second}</p></article>`),
    )
    expect(document.published).toEqual({ text: '2031-12-06', from: '2031-12-06', to: '2031-12-06', basis: 'stated' })
  })
})

describe('pages without an article', () => {
  test('all words are taken, and a notice says so', async () => {
    const document = await read(page('<div>Twelve held.</div><div>Two let go.</div>', ''))
    expect(document.text).toBe('Twelve held.\n\nTwo let go.')
    expect(document.notices[0]?.reason).toMatch(/^no article found on the page/)
  })

  const hostile = [
    { what: 'nested without end', html: `<html><body>${'<div>'.repeat(100_000)}Twelve held.` },
    {
      what: 'nested and closed',
      html: `<html><body>${'<b><div>'.repeat(50_000)}Twelve held.${'</div></b>'.repeat(50_000)}`,
    },
    { what: 'very many elements', html: `<html><body>${'<i>a</i>'.repeat(60_000)} Twelve held.` },
    { what: 'tags that never close', html: `<html><body><p>Twelve held.</p>${'<a b="'.repeat(50_000)}` },
    { what: 'a comment that never closes', html: `<html><body><p>Twelve held.</p>${'<!-- '.repeat(50_000)}` },
    {
      what: 'ten million characters on one line',
      html: `<html><body><p>Twelve held. ${'word '.repeat(2_000_000)}</p>`,
    },
    {
      what: 'a million characters of attributes',
      html: `<html><body><p class="${'x '.repeat(500_000)}">Twelve held.</p>`,
    },
    { what: 'very many attributes', html: `<html><body><p ${'a=b '.repeat(250_000)}>Twelve held.</p>` },
    {
      what: 'a charset that does not exist',
      html: `<html><head><meta charset="no-such-thing"></head><body><p>Twelve held.</p>`,
    },
    { what: 'a charset that lies', html: `<html><head><meta charset="utf-16"></head><body><p>Twelve held.</p>` },
    { what: 'one paragraph repeated', html: `<html><body>${'<p>Share</p>'.repeat(8000)}<p>Twelve held.</p>` },
    { what: 'entities without end', html: `<html><body><p>Twelve held. ${'&amp;'.repeat(200_000)}</p>` },
  ]
  for (const { what, html } of hostile)
    test(what, async () => expect((await read(html)).text).toContain('Twelve held.'), 120_000)
})

test('a fragment of HTML under another name is HTML by its look', async () => {
  const document = await read(`<p>${first}</p>\n<p>${second}</p>`, { path: 'report.txt' })
  expect(document.text).toBe(`${first}\n\n${second}`)
})
