import { byNetwork, byRules } from './confidence-weights.ts'
import type { Predicted } from './predict.ts'

/** What a confidence follows from: a constant, then log odds and flags, in the order of the weights of its kind. */
export interface Certainty {
  readonly kind: 'byNetwork' | 'byRules'
  readonly inputs: readonly number[]
}

/** What the network makes of the labels of an attribution, and whether the rules have its cue. */
export function certaintyOf({ likely, byRule, source }: Predicted): Certainty {
  return {
    kind: 'byNetwork',
    inputs: [1, logOdds(likely.cue), logOdds(likely.source), logOdds(likely.content), byRule ? 1 : 0, source ? 1 : 0],
  }
}

/** What the rules make of an attribution that they alone found, and the network of its cue. */
export function certaintyByRule(confidence: number, likelyCue: number): Certainty {
  return { kind: 'byRules', inputs: [1, logOdds(confidence), logOdds(likelyCue)] }
}

/** The chance that a careful reader would note the attribution with this source and content, 0 to 1. */
export function confidenceOf({ kind, inputs }: Certainty): number {
  const weights: readonly number[] = kind === 'byNetwork' ? byNetwork : byRules
  return 1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)))
}

/** Kept finite: a probability of 1 is a rounding. */
function logOdds(probability: number): number {
  const within = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(within / (1 - within))
}
