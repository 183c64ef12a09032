import { seeded } from '../../bench/seeded-random.ts'
import type { BlockModel } from '../../src/read/block-model.ts'
import { boostedTrees } from './boosted-trees.ts'
import type { TrainingPage } from './pages.ts'

const seed = 1
const depth = 3
const manner = { trees: 160, depth, rate: 0.08, leastWeight: 0.1, damping: 0.5, columnShare: 0.4, rowShare: 0.8 }
const folds = 5

/** A model from the blocks of these pages; the same pages give the same model. */
export function train(pages: readonly TrainingPage[]): BlockModel {
  const used = pages.flatMap((page) =>
    page.rows.flatMap((row, at) => ((page.weights[at] ?? 0) > 0 ? [{ page, row, at }] : [])),
  )
  const sample = {
    rows: used.map(({ row }) => row),
    targets: used.map(({ page, at }) => page.targets[at] ?? 0),
    weights: used.map(({ page, at }) => page.weights[at] ?? 0),
  }
  const { bias, trees } = boostedTrees(sample, { ...manner, random: seeded(seed) })
  const rounded = trees.map(({ features, bounds, values }) => ({
    features,
    bounds: bounds.map(short),
    values: values.map(short),
  }))
  return { features: pages[0]?.features ?? [], depth, bias: short(bias), trees: rounded }
}

/** Four digits are enough, and keep the file small. */
function short(value: number): number {
  return Number(value.toPrecision(4))
}

/** Sites in a random order: pages of one site must not stand on both sides. */
export function shuffledSites(pages: readonly TrainingPage[], draw: number): string[] {
  const random = seeded(draw)
  const order = new Map([...new Set(pages.map(({ host }) => host))].sort().map((host) => [host, random()]))
  return [...order].sort((a, b) => a[1] - b[1]).map(([host]) => host)
}

/** For each page a model that saw no page of its site. */
export function crossModels(pages: readonly TrainingPage[], draw = 1): Map<string, BlockModel> {
  const foldOf = new Map(shuffledSites(pages, draw).map((host, at) => [host, at % folds]))
  const models = new Map<string, BlockModel>()
  for (let fold = 0; fold < folds; fold += 1) {
    const model = train(pages.filter(({ host }) => foldOf.get(host) !== fold))
    for (const { id, host } of pages) if (foldOf.get(host) === fold) models.set(id, model)
  }
  return models
}
