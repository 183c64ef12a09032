/**
 * Trains the model that tells a page's article from what stands around it:
 * `npx tsx training/articles/train.ts --data DIR [--check]`. DIR holds `articles/`. Seeded: the same data give the same file.
 *
 * `--check` writes nothing: it holds every page against a model that saw no page of its site (five folds, two draws), and one
 * random half of the sites against a model that saw the other half only.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { meanScore, pageScore, sharedShingles } from '../../bench/accuracy/shingles.ts'
import { keptBlocks } from '../../src/read/article-blocks.ts'
import { type BlockModel, blockOdds } from '../../src/read/block-model.ts'
import { crossModels, shuffledSites, train } from './folds.ts'
import { type TrainingPage, trainingPages } from './pages.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, check: { type: 'boolean', default: false } },
})
const seed = 1

function scoreOf(pages: readonly { readonly page: TrainingPage; readonly model: BlockModel }[]): string {
  const scores = pages.map(({ page: { outline, chosen, rows, gold }, model }) => {
    const kept = keptBlocks(
      outline,
      chosen,
      rows.map((row) => blockOdds(model, row)),
    )
    const text = outline.blocks.filter((_, at) => kept[at]).map((block) => block.text)
    return pageScore(sharedShingles(gold, text.join('\n')))
  })
  const { precision, recall, f1 } = meanScore(scores)
  return [precision, recall, f1].map((value) => value.toFixed(4)).join(' | ')
}

function check(pages: readonly TrainingPage[]): void {
  console.log('| blocks alone | precision | recall | F1 |\n|---|---:|---:|---:|')
  for (const draw of [1, 2]) {
    const models = crossModels(pages, draw)
    const held = pages.flatMap((page) => {
      const model = models.get(page.id)
      return model ? [{ page, model }] : []
    })
    console.log(`| cross-validated by site, draw ${draw} | ${scoreOf(held)} |`)
  }
  const sites = shuffledSites(pages, seed)
  const seen = new Set(sites.slice(0, sites.length >> 1))
  const model = train(pages.filter(({ host }) => seen.has(host)))
  const half = (isSeen: boolean) =>
    pages.filter(({ host }) => seen.has(host) === isSeen).map((page) => ({ page, model }))
  console.log(`| half that was trained on | ${scoreOf(half(true))} |\n| the other half | ${scoreOf(half(false))} |`)
}

const pages = await trainingPages(options.data)
if (options.check) check(pages)
else {
  const file = new URL('../../src/read/block-model.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(train(pages))}\n`)
  console.log(`written: src/read/block-model.json, from ${pages.length} pages`)
}
