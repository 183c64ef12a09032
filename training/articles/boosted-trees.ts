import type { Tree } from '../../src/read/block-model.ts'

/** Rows of features with what they should give (0 to 1) and how much each counts. */
export interface Sample {
  readonly rows: readonly Float32Array[]
  readonly targets: readonly number[]
  readonly weights: readonly number[]
}

export interface Manner {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly leastWeight: number
  readonly damping: number
  readonly columnShare: number
  readonly rowShare: number
  readonly random: () => number
}

const mostBins = 48

/** Gradient boosting of the logistic loss with histograms of at most 48 bins (Friedman 2001; Ke et al. 2017). */
export function boostedTrees(sample: Sample, manner: Manner): { readonly bias: number; readonly trees: Tree[] } {
  const { rows, targets, weights } = sample
  const total = sum(weights)
  const share = targets.reduce((all, target, at) => all + target * (weights[at] ?? 0), 0) / total
  const bias = Math.log(share / (1 - share))
  const binned = new BinnedRows(rows)
  const odds = new Float64Array(rows.length).fill(bias)
  const trees: Tree[] = []
  for (let count = 0; count < manner.trees; count += 1) {
    const [slope, curve] = [new Float64Array(rows.length), new Float64Array(rows.length)]
    odds.forEach((value, at) => {
      const chance = 1 / (1 + Math.exp(-value))
      slope[at] = (weights[at] ?? 0) * (chance - (targets[at] ?? 0))
      curve[at] = Math.max(1e-9, (weights[at] ?? 0) * chance * (1 - chance))
    })
    trees.push(grow(binned, slope, curve, odds, manner))
  }
  return { bias, trees }
}

class BinnedRows {
  readonly width: number
  readonly edges: Float32Array[]
  readonly bins: Uint8Array

  constructor(readonly rows: readonly Float32Array[]) {
    this.width = rows[0]?.length ?? 0
    this.edges = Array.from({ length: this.width }, (_, column) => edgesOf(rows, column))
    this.bins = new Uint8Array(rows.length * this.width)
    rows.forEach((row, at) =>
      this.edges.forEach((edges, column) => (this.bins[at * this.width + column] = binOf(edges, row[column] ?? 0))),
    )
  }
}

function edgesOf(rows: readonly Float32Array[], column: number): Float32Array {
  const values = Float32Array.from(rows, (row) => row[column] ?? 0).sort()
  const different = [...new Set(values)]
  if (different.length <= mostBins)
    return Float32Array.from(different.slice(1), (value, at) => (value + (different[at] ?? value)) / 2)
  const cuts = Array.from(
    { length: mostBins - 1 },
    (_, bin) => values[Math.floor(((bin + 1) * values.length) / mostBins)] ?? 0,
  )
  return Float32Array.from(new Set(cuts))
}

function binOf(edges: Float32Array, value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (edges[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function grow(binned: BinnedRows, slope: Float64Array, curve: Float64Array, odds: Float64Array, manner: Manner): Tree {
  const { rows, width, bins, edges } = binned
  const place = new Int32Array(rows.length)
  const used = rows.flatMap((_, at) => (manner.random() < manner.rowShare ? [at] : []))
  const columns = edges.flatMap((_, column) => (manner.random() < manner.columnShare ? [column] : []))
  const [features, bounds]: [number[], number[]] = [[], []]
  for (let level = 0; level < manner.depth; level += 1) {
    const splits = bestSplits(binned, 1 << level, used, columns, place, slope, curve, manner)
    for (const { column, bin } of splits) {
      features.push(column)
      bounds.push(column < 0 ? 0 : (edges[column]?.[bin] ?? 0))
    }
    place.forEach((own, at) => {
      const { column, bin } = splits[own] ?? none
      place[at] = own * 2 + (column >= 0 && (bins[at * width + column] ?? 0) > bin ? 1 : 0)
    })
  }
  const leaves = 1 << manner.depth
  const [slopes, curves] = [new Float64Array(leaves), new Float64Array(leaves)]
  for (const at of used) {
    const leaf = place[at] ?? 0
    slopes[leaf] = (slopes[leaf] ?? 0) + (slope[at] ?? 0)
    curves[leaf] = (curves[leaf] ?? 0) + (curve[at] ?? 0)
  }
  const values = Array.from(slopes, (all, leaf) => (-manner.rate * all) / ((curves[leaf] ?? 0) + manner.damping))
  place.forEach((leaf, at) => (odds[at] = (odds[at] ?? 0) + (values[leaf] ?? 0)))
  return { features, bounds, values }
}

interface Split {
  readonly column: number
  readonly bin: number
}

const none: Split = { column: -1, bin: 0 }

function bestSplits(
  { width, bins, edges }: BinnedRows,
  nodes: number,
  used: readonly number[],
  columns: readonly number[],
  place: Int32Array,
  slope: Float64Array,
  curve: Float64Array,
  { leastWeight, damping }: Manner,
): Split[] {
  const size = width * mostBins
  const [slopes, curves] = [new Float64Array(nodes * size), new Float64Array(nodes * size)]
  for (const at of used) {
    const node = (place[at] ?? 0) * size
    for (const column of columns) {
      const cell = node + column * mostBins + (bins[at * width + column] ?? 0)
      slopes[cell] = (slopes[cell] ?? 0) + (slope[at] ?? 0)
      curves[cell] = (curves[cell] ?? 0) + (curve[at] ?? 0)
    }
  }
  return Array.from({ length: nodes }, (_, node) => {
    let [best, gain] = [none, 1e-6]
    for (const column of columns) {
      const cell = node * size + column * mostBins
      const [allSlope, allCurve] = [
        sum(slopes.subarray(cell, cell + mostBins)),
        sum(curves.subarray(cell, cell + mostBins)),
      ]
      let [leftSlope, leftCurve] = [0, 0]
      for (let bin = 0; bin < (edges[column]?.length ?? 0); bin += 1) {
        leftSlope += slopes[cell + bin] ?? 0
        leftCurve += curves[cell + bin] ?? 0
        const rightCurve = allCurve - leftCurve
        if (leftCurve < leastWeight || rightCurve < leastWeight) continue
        const worth = (part: number, weight: number): number => part ** 2 / (weight + damping)
        const won = worth(leftSlope, leftCurve) + worth(allSlope - leftSlope, rightCurve) - worth(allSlope, allCurve)
        if (won > gain) [best, gain] = [{ column, bin }, won]
      }
    }
    return best
  })
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
