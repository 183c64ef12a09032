import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync, strToU8, zipSync } from 'fflate'

/** A file as it should be, of one format. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Buffer
}

const words =
  'Port Sele, March 4, 2031\n\nAt least 12 people were killed and 40 injured in the flood, the harbour police said on Monday. ' +
  '“Nobody told us,” said Amina Diallo, a clerk. According to the ministry, 1,500 houses were destroyed, up from 900. بازداشت ۱۲ نفر.\n'
const html = `<!doctype html><html lang="en"><head><title>Flood</title><meta name="author" content="Lina Verado">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04","author":{"name":"Lina Verado"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Flood</h1>${`<p>${words}</p>`.repeat(6)}<table><tr><td>killed</td><td>12</td></tr></table></article></body></html>`
const posts = JSON.stringify([
  {
    id_str: '1',
    created_at: 'Wed Mar 03 20:19:24 +0000 2021',
    full_text: words,
    user: { name: 'Ana Bel', screen_name: 'anabel' },
  },
  {
    id_str: '2',
    created_at: 'Wed Mar 03 20:19:24 +0000 2021',
    full_text: 'Twelve.',
    user: { name: 'Ana Bel', screen_name: 'anabel' },
  },
])

/** Every file of the tests, and one of each format that is words. */
export function sampleFiles(): SampleFile[] {
  const folder = fileURLToPath(new URL('../../test/files/', import.meta.url))
  const real = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(folder + path) }))
  const inner = Object.fromEntries(
    real.filter(({ path }) => /^report|^counts/.test(path)).map(({ path, bytes }) => [path, bytes]),
  )
  const written: Record<string, string | Uint8Array> = {
    'words.txt': words.repeat(4),
    'words.md': `# Flood\n\n* one\n* two\n\n${words.repeat(3)}`,
    'page.html': html,
    'table.csv': 'place,killed,injured\nKaro,12,"40, at least"\nSele,3,9\n'.repeat(20),
    'posts.json': posts,
    'nested.zip': zipSync({ ...inner, 'a/b.txt': strToU8(words), 'inner.zip': zipSync({ 'c.html': strToU8(html) }) }),
    'words.gz': gzipSync(strToU8(words)),
  }
  return [...real, ...Object.entries(written).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))]
}
