import { readFileSync } from 'node:fs'

/** One tree: at each of `2^depth - 1` nodes a feature and a bound, right where the feature is above it; a value per leaf. */
export interface Tree {
  readonly features: readonly number[]
  readonly bounds: readonly number[]
  readonly values: readonly number[]
}

/** Gradient-boosted trees (Friedman 2001) whose sum is the logarithm of the odds that a block is the article's. */
export interface BlockModel {
  /** The features, in the order in which they were trained. */
  readonly features: readonly string[]
  readonly depth: number
  readonly bias: number
  readonly trees: readonly Tree[]
}

let shipped: BlockModel | null = null

/** The model of `block-model.json`, read once. */
export function blockModel(): BlockModel {
  shipped ??= JSON.parse(readFileSync(new URL('./block-model.json', import.meta.url), 'utf8')) as BlockModel
  return shipped
}

/** The logarithm of the odds that a block with these features is the article's. */
export function blockOdds({ bias, depth, trees }: BlockModel, row: Float32Array): number {
  let odds = bias
  for (const { features, bounds, values } of trees) {
    let place = 0
    for (let level = 0; level < depth; level += 1) {
      const node = (1 << level) - 1 + place
      const isAbove = (row[features[node] ?? -1] ?? 0) > (bounds[node] ?? 0)
      place = place * 2 + (isAbove ? 1 : 0)
    }
    odds += values[place] ?? 0
  }
  return odds
}
