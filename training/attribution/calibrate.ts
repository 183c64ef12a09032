/**
 * Fits what turns the network's and the rules' certainty into a confidence: `npx tsx training/attribution/calibrate.ts --data DIR`. Two
 * logistic regressions on PolNeAR dev (Platt 1999), of the attributions that the network finds and of those that only the rules
 * find; right is what a gold attribution confirms (see `bench/accuracy/polnear.ts`). Writes `learned/confidence-weights.ts`, and
 * prints the reliability of weights fitted on one half of the articles and held against the other.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { plainDocument } from '../../bench/accuracy/plain-document.ts'
import { polnearArticles, type PolnearArticle } from '../../bench/accuracy/polnear-corpus.ts'
import { confirms, snap, wordsOf } from '../../bench/accuracy/polnear-scoring.ts'
import { printReliability } from '../../bench/accuracy/reliability.ts'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { attributionsByRule, draftsOf } from '../../src/extract/lang/en/attributions/attributions.ts'
import { contextOf } from '../../src/extract/lang/en/attributions/context.ts'
import { joinReadings } from '../../src/extract/lang/en/attributions/learned/join.ts'
import { predictAttributions } from '../../src/extract/lang/en/attributions/learned/predict.ts'

/** Certainties of one attribution, a constant 1 first, and whether it is right. */
interface Example {
  readonly article: number
  readonly inputs: readonly number[]
  readonly right: boolean
}

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/benchmarks' } } })
const articles = polnearArticles(join(values.data, 'polnear', 'dev'))
const kinds = ['byNetwork', 'byRules'] as const
const examples: Record<(typeof kinds)[number], Example[]> = { byNetwork: [], byRules: [] }
articles.forEach(collect)

const lines = kinds.map((kind) => {
  console.log(`\n${kind}: ${String(examples[kind].length)} attributions`)
  const halves = [0, 1].map((half) => examples[kind].filter(({ article }) => article % 2 === half))
  printReliability(
    halves.flatMap((held, half) => {
      const weights = fit(halves[1 - half] ?? [])
      return held.map(({ inputs, right }) => ({ confidence: chance(weights, inputs), right }))
    }),
  )
  const weights = fit(examples[kind]).map((weight) => Number(weight.toFixed(3)))
  return `export const ${kind} = [${weights.join(', ')}] as const\n`
})
const file = new URL('../../src/extract/lang/en/attributions/learned/confidence-weights.ts', import.meta.url)
writeFileSync(
  fileURLToPath(file),
  `// Written by training/attribution/calibrate.ts: a constant, then a weight for each input of confidence.ts.\n${lines.join('')}`,
)

function collect(article: PolnearArticle, index: number): void {
  const words = wordsOf(article.text)
  const gold = article.attributions.map((spans) => snap(spans, words))
  const context = contextOf(analyse(plainDocument(article.text)))
  const rules = attributionsByRule(context)
  const read = joinReadings(context, rules, predictAttributions(context, rules))
  draftsOf(context, read).forEach((draft, at) => {
    const certainty = read[at]?.certainty
    if (!certainty) return
    const spans = snap(draft, words)
    examples[certainty.kind].push({
      article: index,
      inputs: certainty.inputs,
      right: gold.some((other) => confirms(spans, other)),
    })
  })
}

function chance(weights: readonly number[], inputs: readonly number[]): number {
  return 1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)))
}

/** Logistic regression by gradient descent, with a small pull towards 0; the inputs are log odds and flags. */
function fit(from: readonly Example[]): number[] {
  const weights = new Array<number>(from[0]?.inputs.length ?? 0).fill(0)
  for (let step = 0; step < 4000; step++) {
    const slope = weights.map((weight) => weight * 0.001)
    for (const { inputs, right } of from) {
      const miss = chance(weights, inputs) - (right ? 1 : 0)
      inputs.forEach((input, at) => (slope[at] = (slope[at] ?? 0) + (miss * input) / from.length))
    }
    slope.forEach((value, at) => (weights[at] = (weights[at] ?? 0) - 0.2 * value))
  }
  return weights
}
