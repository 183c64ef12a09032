/**
 * How well reprints are told from independent articles: `npx tsx bench/accuracy/reprints.ts --data DIR [--split dev]
 * [--seed 1] [--misses]`. Takes news articles and the example reports, makes copies of them as copyists do, lends
 * their words to other articles that only look alike, and counts what is found.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findReuse, type TextReuse } from '../../src/compare/index.ts'
import { seeded, shuffled } from '../seeded-random.ts'
import {
  copyKinds,
  lendersOfArticle,
  negativeKinds,
  reprintCases,
  type NamedText,
  type ReprintCase,
} from './reprint-cases.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.' },
    split: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
  },
})

const seed = Number(values.seed)
const examples = fileTexts(join(import.meta.dirname, '..', '..', 'examples', 'reports'))
const news = (split: string): NamedText[] => fileTexts(join(values.data, 'polnear', split, 'text'))
const lenders = shuffled(seeded(seed), news('train'))
const drawn = values.split === 'train' ? lenders.splice(0, 100) : news(values.split)
const most = Math.floor(lenders.length / lendersOfArticle)
const cases = reprintCases([...examples, ...drawn].slice(0, most), lenders, seed)
const byId = new Map(cases.map((one) => [one.document, one]))
const found = await findReuse(cases, (document) => Promise.resolve(byId.get(document) ?? null))
print(cases, found.copies)

function fileTexts(folder: string): NamedText[] {
  return (
    readdirSync(folder)
      // Example 13 reprints example 4 by itself.
      .filter((name) => /\.(?:txt|md)$/.test(name) && !name.includes('wire-reprint'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  )
}

function familyOf({ document, copyOf }: ReprintCase): string {
  return copyOf ?? document
}

function isRight({ original, copy }: TextReuse): boolean {
  const [one, other] = [byId.get(original.document), byId.get(copy.document)]
  return one !== undefined && other !== undefined && familyOf(one) === familyOf(other)
}

function print(all: readonly ReprintCase[], reuses: readonly TextReuse[]): void {
  const reprints = reuses.filter(({ extent }) => extent === 'reprint')
  const right = new Set(reprints.filter(isRight).map(({ copy }) => copy.document))
  const told = new Set(reuses.filter(isRight).map(({ copy }) => copy.document))
  console.log('| kind of copy | texts | found a reprint | or passages shown |\n| --- | --: | --: | --: |')
  for (const kind of Object.keys(copyKinds)) {
    const own = all.filter((one) => one.kind === kind)
    const share = (set: ReadonlySet<string>): string =>
      `${((100 * own.filter(({ document }) => set.has(document)).length) / own.length).toFixed(1)}%`
    console.log(`| ${kind} | ${own.length} | ${share(right)} | ${share(told)} |`)
  }
  for (const kind of ['original', ...Object.keys(negativeKinds)]) {
    const own = all.filter((one) => one.kind === kind)
    const wrong = reprints.filter((one) => byId.get(one.copy.document)?.kind === kind)
    const passages = reuses.filter((one) => one.extent === 'passages' && byId.get(one.copy.document)?.kind === kind)
    console.log(`| ${kind} (no reprint) | ${own.length} | ${wrong.length} wrongly | ${passages.length} with passages |`)
  }
  const copies = all.filter(({ copyOf }) => copyOf !== null).length
  const recall = right.size / copies
  const precision = reprints.filter(isRight).length / reprints.length
  console.log(
    `\nreprints: precision ${(100 * precision).toFixed(1)}% (${reprints.length} told), recall ${(100 * recall).toFixed(1)}% (${copies} copies)`,
  )
  if (values.misses) printMisses(all, reuses, right)
}

function printMisses(all: readonly ReprintCase[], reuses: readonly TextReuse[], right: ReadonlySet<string>): void {
  for (const one of reuses.filter((reuse) => !isRight(reuse)))
    console.log(
      `wrong ${one.extent}: ${one.copy.document} ← ${one.original.document} (${one.words} words, ${one.shareOfCopy.toFixed(2)}): ${one.passages.map(({ later, words }) => `${words} «${later.text.slice(0, 120)}»`).join(' ')}`,
    )
  for (const { document } of all.filter((one) => one.copyOf !== null && !right.has(one.document)))
    console.log(`missed: ${document}`)
}
