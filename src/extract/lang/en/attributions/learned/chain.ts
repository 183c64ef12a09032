import type { ChainWeights } from './model-file.ts'

/** The best label of each token and how likely each label is. */
export interface Labelling {
  readonly labels: Uint8Array
  /** Probability of each label at each token, row by row. */
  readonly marginals: Float64Array
}

/**
 * Labels a run of tokens by a linear-chain conditional random field (Lafferty et al. 2001): the best sequence by Viterbi, and the
 * labels' marginal probabilities by the forward-backward algorithm with a scale a token.
 *
 * @param scores `rows` rows of label scores that begin `stride` numbers apart
 */
export class Chain {
  readonly #count: number
  readonly #steps: Float64Array
  readonly #first: Float64Array
  readonly #stepFactors: Float64Array
  readonly #firstFactors: Float64Array

  constructor({ steps, first }: ChainWeights) {
    this.#count = first.length
    this.#steps = Float64Array.from(steps.flat())
    this.#first = Float64Array.from(first)
    this.#stepFactors = this.#steps.map(Math.exp)
    this.#firstFactors = this.#first.map(Math.exp)
  }

  label(scores: Float32Array, rows: number, stride: number): Labelling {
    return { labels: this.#best(scores, rows, stride), marginals: this.#marginals(scores, rows, stride) }
  }

  #best(scores: Float32Array, rows: number, stride: number): Uint8Array {
    const count = this.#count
    const steps = this.#steps
    const from = new Uint8Array(rows * count)
    let before = new Float64Array(count)
    let now = new Float64Array(count)
    for (let label = 0; label < count; label++) now[label] = this.#first[label]! + scores[label]!
    for (let row = 1; row < rows; row++) {
      ;[before, now] = [now, before]
      for (let label = 0; label < count; label++) {
        let most = -Infinity
        let source = 0
        for (let previous = 0; previous < count; previous++) {
          const sum = before[previous]! + steps[previous * count + label]!
          if (sum > most) {
            most = sum
            source = previous
          }
        }
        now[label] = most + scores[row * stride + label]!
        from[row * count + label] = source
      }
    }
    const labels = new Uint8Array(rows)
    let at = 0
    for (let label = 1; label < count; label++) if (now[label]! > now[at]!) at = label
    for (let row = rows - 1; row >= 0; row--) {
      labels[row] = at
      at = from[row * count + at]!
    }
    return labels
  }

  #marginals(scores: Float32Array, rows: number, stride: number): Float64Array {
    const count = this.#count
    const steps = this.#stepFactors
    const factors = this.#factors(scores, rows, stride)
    const ahead = new Float64Array(rows * count)
    for (let row = 0; row < rows; row++) {
      let sum = 0
      for (let label = 0; label < count; label++) {
        let weight = row === 0 ? this.#firstFactors[label]! : 0
        if (row > 0)
          for (let previous = 0; previous < count; previous++)
            weight += ahead[(row - 1) * count + previous]! * steps[previous * count + label]!
        sum += ahead[row * count + label] = weight * factors[row * count + label]!
      }
      for (let label = 0; label < count; label++) ahead[row * count + label]! /= sum
    }
    const behind = new Float64Array(count).fill(1)
    const earlier = new Float64Array(count)
    for (let row = rows - 1; row >= 0; row--) {
      let sum = 0
      for (let label = 0; label < count; label++) sum += ahead[row * count + label]! * behind[label]!
      for (let label = 0; label < count; label++)
        ahead[row * count + label] = (ahead[row * count + label]! * behind[label]!) / sum
      let scale = 0
      for (let label = 0; label < count; label++) {
        let weight = 0
        for (let next = 0; next < count; next++)
          weight += steps[label * count + next]! * factors[row * count + next]! * behind[next]!
        scale += earlier[label] = weight
      }
      for (let label = 0; label < count; label++) behind[label] = earlier[label]! / scale
    }
    return ahead
  }

  /** exp of each score less the greatest of its token. */
  #factors(scores: Float32Array, rows: number, stride: number): Float64Array {
    const count = this.#count
    const factors = new Float64Array(rows * count)
    for (let row = 0; row < rows; row++) {
      let most = -Infinity
      for (let label = 0; label < count; label++) most = Math.max(most, scores[row * stride + label]!)
      for (let label = 0; label < count; label++)
        factors[row * count + label] = Math.exp(scores[row * stride + label]! - most)
    }
    return factors
  }
}
