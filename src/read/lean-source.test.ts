import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'
import { htmlTokens } from './html-tokens.ts'
import { LeanSource } from './lean-source.ts'

function lean(source: string, options?: { readonly whole: boolean }): LeanSource {
  const made = new LeanSource(options)
  for (const token of htmlTokens(source)) made.take(token)
  return made
}

describe('the source that a tree is built from', () => {
  it.each([
    ['<p class="a" style="color:red" onclick="x()">Words</p>', '<p class="a">Words</p>'],
    ['<p style="display:none">Words</p>', '<p style="display:none">Words</p>'],
    ['<script>var a = "<p>no</p>"</script><p>Words</p>', '<script></script><p>Words</p>'],
    ['<script type="application/ld+json">{"a":1}</script>', '<script type="application/ld+json">{"a":1}</script>'],
    ['<title>A &amp; B</title>', '<title>A &amp; B</title>'],
    ['<!-- not said --><p>Words<svg><path d="M0"/><text>drawn</text></svg></p>', '<p>Words</p>'],
    ['<nav><ul><li>Home<li>World</ul></nav><p>Words</p>', '<p>Words</p>'],
    ['<aside><aside>a</aside>b</aside><p>Words</p>', '<p>Words</p>'],
    ['<div><nav><a href="/">Home</a></div><p>Words</p>', '<div></div><p>Words</p>'],
    ['<nav><div>Home</nav><p>Words</p>', '<p>Words</p>'],
  ])('%s is made %s', (source, made) => {
    expect(lean(source).source).toBe(made)
  })

  it('is whole where that is asked for', () => {
    expect(lean('<nav>Home</nav><p>Words</p>', { whole: true }).source).toBe('<nav>Home</nav><p>Words</p>')
  })

  it('says that it ends in a menu without an end', () => {
    expect(lean('<body><nav>Home<p>Words</p>').isCut).toBe(true)
  })

  it('is none where a page has more pieces than a tree is built of', () => {
    expect(lean('<p>Words'.repeat(200_000)).source).toBeNull()
  })
})

describe('a page with faults in its markup', () => {
  const article = '<p>Police said on Monday that twelve people were killed in the harbour of Port Sele.</p>'.repeat(4)
  const menu = '<a href="/">Home</a> <a href="/world">World</a>'

  it.each([
    ['a menu that never ends', `<body><nav>${menu}<div>${article}</div></body>`],
    ['a menu that ends with what is around it', `<body><div><nav>${menu}</div><div>${article}</div></body>`],
  ])('%s keeps its article', async (_, body) => {
    const { built } = await readHtml(`<html><head><title>Harbour</title></head>${body}</html>`)
    const at = built.text.indexOf('Police said')
    const isOutside = built.notices.some(({ start, end }) => start <= at && at < end)
    expect({ isThere: at >= 0, isOutside }).toEqual({ isThere: true, isOutside: false })
  })
})
