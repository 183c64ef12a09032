import { expect, test } from 'vitest'
import { Chain } from './chain.ts'
import type { ChainWeights } from './model-file.ts'

const weights: ChainWeights = {
  steps: [
    [0.4, -0.3, -10000],
    [-0.2, -1, 0.9],
    [0.1, -0.8, 0.6],
  ],
  first: [0.2, -0.1, -10000],
}
const scores = Float32Array.from([0.1, 0.7, 2, 0, -0.5, 0.4, 1.5, 0, -0.3, 0.2, 0.9, 0, 0.4, 0.1, 0.2, 0])
const rows = 4
const stride = 4

/** Every labelling with its weight, one by one. */
function labellings(): { labels: number[]; score: number }[] {
  const all = Array.from({ length: 3 ** rows }, (_, index) =>
    Array.from({ length: rows }, (__, row) => Math.floor(index / 3 ** row) % 3),
  )
  return all.map((labels) => {
    let score = weights.first[labels[0]!]!
    labels.forEach((label, row) => {
      score += scores[row * stride + label]!
      if (row > 0) score += weights.steps[labels[row - 1]!]![label]!
    })
    return { labels, score }
  })
}

test('the best labelling is the best of all labellings', () => {
  const best = labellings().reduce((a, b) => (b.score > a.score ? b : a))
  expect([...new Chain(weights).label(scores, rows, stride).labels]).toEqual(best.labels)
})

test('a label is as likely as the labellings that have it', () => {
  const all = labellings()
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
  const { marginals } = new Chain(weights).label(scores, rows, stride)
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < 3; label++) {
      const share =
        all.filter(({ labels }) => labels[row] === label).reduce((sum, { score }) => sum + Math.exp(score), 0) / total
      expect(marginals[row * 3 + label]).toBeCloseTo(share, 6)
    }
})

test('a later token never comes without a first one', () => {
  const tempting = Float32Array.from([0, 0, 50, 0, 0, 0, 50, 0])
  expect([...new Chain(weights).label(tempting, 2, 4).labels]).toEqual([1, 2])
})
