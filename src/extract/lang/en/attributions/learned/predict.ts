import type { Sentence } from '../../analysis.ts'
import type { Context, TokenSpan } from '../context.ts'
import type { Found } from '../found.ts'
import { Chain, type Labelling } from './chain.ts'
import { cueWindow, outermostQuotations, placesAround } from './cue-window.ts'
import { tokenFeatures } from './features.ts'
import { AttributionNetwork, longestRun, mostCues } from './network.ts'

/** An attribution as the network reads it, in tokens of the document. */
export interface Predicted {
  readonly cue: TokenSpan
  readonly source: TokenSpan | null
  readonly content: readonly TokenSpan[]
  /** The attribution of the rules whose cue it shares, if any. */
  readonly byRule: Found | undefined
  /** Least marginal probability over the labels of the cue, of the source and of the content; 1 where there are none. */
  readonly likely: { readonly cue: number; readonly source: number; readonly content: number }
}

let loaded: { network: AttributionNetwork; cues: Chain; roles: Chain } | undefined

function model() {
  if (!loaded) {
    const network = new AttributionNetwork()
    loaded = { network, cues: new Chain(network.header.cueChain), roles: new Chain(network.header.roleChain) }
  }
  return loaded
}

/** Longest cue, in tokens; the network was trained on none longer. */
const longestCue = 12

export interface Prediction {
  /** By cue. */
  readonly attributions: readonly Predicted[]
  /** How likely each token of the document belongs to a cue. */
  readonly likelyCue: Float32Array
}

/** The attributions that the network finds, given those of the rules. The model is loaded on first use. */
export function predictAttributions(context: Context, rules: readonly Found[]): Prediction {
  const features = tokenFeatures(context, rules)
  const { tokens, sentences } = context.analysis
  const isCue = new Uint8Array(tokens.length)
  const byToken = rulesByToken(rules, tokens.length)
  const quotations = outermostQuotations(context)
  const likelyCue = new Float32Array(tokens.length)
  const { network, cues, roles } = model()
  const attributions = runsOf(sentences, tokens.length).flatMap((run) => {
    const scores = network.encode(features.slice(run.first, run.end))
    const labelling = cues.label(scores.values, scores.rows, scores.stride)
    for (let row = 0; row < scores.rows; row++) likelyCue[run.first + row] = 1 - (labelling.marginals[row * 3] ?? 1)
    const spans = spansOf(labelling.labels, 1).filter(({ first, end }) => end - first <= longestCue)
    if (spans.length === 0) return []
    for (const { first, end } of spans) isCue.fill(1, run.first + first, run.first + end)
    network.prepareCues(spans.map(({ first, end }) => [first, end] as const))
    return spans.slice(0, mostCues).map((inRun): Predicted => {
      const cue = { first: run.first + inRun.first, end: run.first + inRun.end }
      const byRule = ruleOf(byToken, rules, cue)
      const window = cueWindow(context, quotations, cue, run, network.header.window)
      const places = placesAround(context, quotations, cue, window, byRule, isCue)
      const read = network.readCue(inRun.first, window.first - run.first, window.end - run.first, places)
      const roleLabels = roles.label(read.values, read.rows, read.stride)
      const found = (code: number) => spansOf(roleLabels.labels, code)
      const [source, content] = [found(1), found(3)]
      const moved = ({ first, end }: TokenSpan) => ({ first: first + window.first, end: end + window.first })
      return {
        cue,
        source: source[0] ? moved(source[0]) : null,
        content: content.map(moved),
        byRule,
        likely: {
          cue: leastLikely(labelling, 3, [inRun]),
          source: leastLikely(roleLabels, 5, source.slice(0, 1)),
          content: leastLikely(roleLabels, 5, content),
        },
      }
    })
  })
  return { attributions, likelyCue }
}

/** Runs of whole sentences that the network encodes at once; a longer sentence is cut. */
function runsOf(sentences: readonly Sentence[], count: number): TokenSpan[] {
  const runs: TokenSpan[] = []
  let first = 0
  for (const { firstToken, endToken } of sentences) {
    if (endToken - first > longestRun && firstToken > first) {
      runs.push({ first, end: firstToken })
      first = firstToken
    }
    for (; endToken - first > longestRun; first += longestRun) runs.push({ first, end: first + longestRun })
  }
  if (count > first) runs.push({ first, end: count })
  return runs
}

/** The first rule whose cue covers each token; -1 where none does. */
function rulesByToken(rules: readonly Found[], count: number): Int32Array {
  const byToken = new Int32Array(count).fill(-1)
  rules.forEach(({ cue }, index) => {
    for (let at = cue?.first ?? 0; at < (cue?.end ?? 0); at++) if (byToken[at] === -1) byToken[at] = index
  })
  return byToken
}

function ruleOf(byToken: Int32Array, rules: readonly Found[], { first, end }: TokenSpan): Found | undefined {
  let least = -1
  for (let at = first; at < end; at++) {
    const index = byToken[at] ?? -1
    if (index >= 0 && (least < 0 || index < least)) least = index
  }
  return rules[least]
}

/** Runs of a label and the one after it, which goes on with it. */
function spansOf(labels: Uint8Array, label: number): TokenSpan[] {
  const spans: { first: number; end: number }[] = []
  labels.forEach((one, at) => {
    const last = spans.at(-1)
    if (one === label + 1 && last?.end === at) last.end = at + 1
    else if (one === label || one === label + 1) spans.push({ first: at, end: at + 1 })
  })
  return spans
}

function leastLikely({ labels, marginals }: Labelling, count: number, spans: readonly TokenSpan[]): number {
  let least = 1
  for (const { first, end } of spans)
    for (let at = first; at <= end && at < labels.length; at++)
      least = Math.min(least, marginals[at * count + (labels[at] ?? 0)] ?? 0)
  return least
}
