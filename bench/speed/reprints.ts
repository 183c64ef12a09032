/**
 * How the time to find reprints grows: `npx tsx bench/speed/reprints.ts --data DIR [--sizes 1000,3000,10000]`. Texts of
 * some 500 words follow the word pairs of real news, so that turns of phrase recur as they do in print; a fifth of them
 * are copies with every tenth word changed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findReuse } from '../../src/compare/index.ts'
import type { LocatedText } from '../../src/model/index.ts'
import { pick, seeded } from '../seeded-random.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: '.' }, sizes: { type: 'string', default: '1000,3000,10000' } },
})
const wordsOfText = 500
const shareOfCopies = 0.2

const followers = wordPairs(join(values.data, 'polnear', 'train', 'text'))
const starts = [...followers.keys()].slice(0, 2000)
console.log(
  '| documents | copies made | found | processor s | ms a document | peak MiB |\n| --: | --: | --: | --: | --: | --: |',
)
for (const size of values.sizes.split(',').map(Number)) await measure(size)

async function measure(size: number): Promise<void> {
  const { texts, copies } = collection(size)
  const byId = new Map(texts.map((text) => [text.document, text]))
  const before = process.cpuUsage()
  const { copies: found } = await findReuse(texts, (document) => Promise.resolve(byId.get(document) ?? null))
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const right = found.filter(({ copy, extent }) => extent === 'reprint' && copies.has(copy.document)).length
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `| ${size} | ${copies.size} | ${right} | ${seconds.toFixed(2)} | ${((1000 * seconds) / size).toFixed(2)} | ${peak} |`,
  )
}

function wordPairs(folder: string): Map<string, string[]> {
  const next = new Map<string, string[]>()
  for (const name of readdirSync(folder)) {
    const words = readFileSync(join(folder, name), 'utf8').trim().split(/\s+/)
    words.forEach((word, at) => {
      const follower = words[at + 1]
      const known = next.get(word)
      if (follower === undefined) return
      if (known) known.push(follower)
      else next.set(word, [follower])
    })
  }
  return next
}

function collection(size: number): { texts: LocatedText[]; copies: Set<string> } {
  const random = seeded(size)
  const texts: LocatedText[] = []
  const copies = new Set<string>()
  for (let at = 0; at < size; at++) {
    const original = texts.length > 10 && random() < shareOfCopies ? pick(random, texts) : null
    const document = `d${String(at).padStart(7, '0')}`
    if (original !== null) copies.add(document)
    texts.push(located(document, original === null ? prose(random) : changed(original.text, random)))
  }
  return { texts, copies }
}

function located(document: string, text: string): LocatedText {
  return { document, path: document, publisher: document, published: null, text, notices: [], credit: null }
}

function prose(random: () => number): string {
  const words: string[] = []
  while (words.length < wordsOfText) words.push(pick(random, followers.get(words.at(-1) ?? '') ?? starts))
  return words.join(' ')
}

function changed(text: string, random: () => number): string {
  return text.replace(/\S+/g, (word) => (random() < 0.1 ? pick(random, ['so', 'then', 'and', 'there', '']) : word))
}
