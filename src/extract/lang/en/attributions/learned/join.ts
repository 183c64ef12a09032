import { reviewBelow } from '../../../../../model/index.ts'
import type { Context, TokenSpan } from '../context.ts'
import type { Found } from '../found.ts'
import { certaintyByRule, certaintyOf, confidenceOf, type Certainty } from './confidence.ts'
import type { Predicted, Prediction } from './predict.ts'
import {
  chainsOf,
  isApart,
  isGloss,
  isLabel,
  isNobodys,
  isPartOfName,
  isPronoun,
  isUnsaid,
  stands,
} from './standing.ts'

/** An attribution of either reading; the certainty is missing where the network has no say. */
export interface Joined extends Found {
  readonly certainty?: Certainty
}

/**
 * The network's attributions, with what the rules know of the same cue (stance, negation, whom "who" stands for), and those of
 * the rules that the network has no say on or does not rule out. Chains that the rules find stay theirs.
 */
export function joinReadings(context: Context, rules: readonly Found[], prediction: Prediction): Joined[] {
  const { attributions, likelyCue } = prediction
  const chains = chainsOf(context, rules)
  const inChain = coveredBy([...chains].flatMap(({ cue }) => cue ?? []))
  const taken = new Set<Found>()
  const read = attributions.flatMap((predicted): Joined[] => {
    const { cue, source, content } = predicted
    if (content.length === 0 || touches(inChain, cue) || isLabel(context, cue, source)) return []
    const byRule = predicted.byRule && !taken.has(predicted.byRule) ? predicted.byRule : undefined
    if (byRule) taken.add(byRule)
    else if (isNoClaim(context, predicted)) return []
    if (byRule && isAside(byRule) && !sharesSource(byRule, source)) return [byRule]
    const found = foundOf(context, predicted, byRule)
    return byRule || found.confidence >= leastSure ? [found] : []
  })
  const depth = depths(
    context.tokens.length,
    [...read, ...rules].flatMap(({ content }) => content),
  )
  const kept = rules.flatMap((rule): Joined[] => {
    if (taken.has(rule)) return []
    if (chains.has(rule) || isApart(context, rule)) return [rule]
    const likely = likelihoodOf(rule.cue, likelyCue)
    const nested = (depth[rule.cue?.first ?? 0] ?? 0) > 0
    if (!stands(context, rule, likely) && !(nested && isRelayed(rule))) return []
    // What stands in another's content is nowhere annotated in PolNeAR: that the network passes over it tells nothing.
    if (rule.cue && nested) return [rule]
    const certainty = certaintyByRule(rule.confidence, likely)
    return [{ ...rule, certainty, confidence: confidenceOf(certainty) }]
  })
  return [...read, ...kept]
}

/** "The weekly reported that the mayor had denied taking money": a denial or an admission that somebody else passes on. */
function isRelayed({ source, stance, confidence }: Found): boolean {
  return source !== null && (stance === 'denies' || stance === 'acknowledges') && confidence >= relayedSure
}

const relayedSure = 0.6

/** What the network alone finds and a reader would not call a claim. */
function isNoClaim(context: Context, { cue, source, content }: Predicted): boolean {
  if (isPartOfName(context, cue)) return true
  return isGloss(context, cue) || isNobodys(context, source) || isPronoun(context, content) || isUnsaid(context, cue)
}

/** "Food, say inmates, comes once a day": a speaker right after the verb, amid the words or after them, whom the network overlooks. */
function isAside({ cue, source, content }: Found): boolean {
  return cue !== null && source?.first === cue.end && (content[0]?.end ?? Infinity) <= cue.first
}

function sharesSource(byRule: Found, source: TokenSpan | null): boolean {
  return source !== null && byRule.source !== null && overlap(byRule.source, source)
}

/** How sure the network must be of what no rule finds; chosen on dev. */
const leastSure = 0.25

function foundOf(context: Context, predicted: Predicted, byRule: Found | undefined): Joined {
  const { cue } = predicted
  const { source, content } = spansOf(context, predicted, byRule)
  const certainty = certaintyOf(predicted)
  const confidence = confidenceOf(certainty)
  const sameSource = byRule?.source && source && overlap(byRule.source, source)
  return {
    cue,
    source,
    antecedent: sameSource ? byRule.antecedent : null,
    content,
    stance: byRule?.stance ?? 'asserts',
    negated: byRule?.negated ?? false,
    confidence,
    certainty,
    ...(byRule || confidence >= reviewBelow ? {} : { tentative: true as const }),
  }
}

/** The network's source and content, but for what the rules know better. */
function spansOf(
  context: Context,
  { source, content }: Predicted,
  byRule: Found | undefined,
): Pick<Found, 'source' | 'content'> {
  if (!byRule) return { source, content }
  if (!source && byRule.source)
    return { source: byRule.source, content: without(byRule.source, content) ?? byRule.content }
  return {
    source: isExpletive(context, source, byRule) ? null : withoutAdverbial(context, source, byRule),
    content: reachesFurther(context, byRule.content, content) ? byRule.content : content,
  }
}

/** The content if it keeps clear of the source; who speaks is not what is said. */
function without(source: TokenSpan, content: readonly TokenSpan[]): readonly TokenSpan[] | undefined {
  return content.some((span) => overlap(span, source)) ? undefined : content
}

/** "In a letter seen by the weekly, | the director warned": what the network takes along before the comma is no part of the subject. */
function withoutAdverbial({ tokens }: Context, source: TokenSpan | null, { source: told }: Found): TokenSpan | null {
  if (!source || !told || told.first <= source.first || told.end !== source.end) return source
  const joins = tokens.slice(source.first, told.end).some(({ lower }) => lower === 'and' || lower === 'or')
  const adverbial =
    /^(?:ADP|VERB|ADV)$/.test(tokens[source.first - 1]?.pos ?? '') || tokens[source.first]?.pos === 'VERB'
  return tokens[told.first - 1]?.text === ',' && adverbial && !joins ? told : source
}

/** "It is feared that …": an "it" that the rules take for nobody is no source. */
function isExpletive({ tokens }: Context, source: TokenSpan | null, byRule: Found | undefined): boolean {
  if (!source || byRule?.source !== null) return false
  return source.end === source.first + 1 && tokens[source.first]?.lower === 'it'
}

/** A list or a speech of several paragraphs, of which the network read only the beginning. */
function reachesFurther(context: Context, content: readonly TokenSpan[], read: readonly TokenSpan[]): boolean {
  return paragraphAt(context, content.at(-1)) > paragraphAt(context, read.at(-1))
}

function paragraphAt({ analysis, tokens }: Context, span: TokenSpan | undefined): number {
  return analysis.sentences[tokens[(span?.end ?? 0) - 1]?.sentence ?? -1]?.paragraph ?? -1
}

/** How many of the spans cover each token, whatever their number and length. */
function depths(count: number, spans: readonly TokenSpan[]): Int32Array {
  const depth = new Int32Array(count + 1)
  for (const { first, end } of spans) {
    depth[first] = (depth[first] ?? 0) + 1
    depth[end] = (depth[end] ?? 0) - 1
  }
  for (let at = 1; at < count; at++) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0)
  return depth
}

function coveredBy(spans: readonly TokenSpan[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)))
}

function touches(tokens: ReadonlySet<number>, { first, end }: TokenSpan): boolean {
  for (let at = first; at < end; at++) if (tokens.has(at)) return true
  return false
}

/** What the network makes of a cue at its likeliest token. */
function likelihoodOf(cue: TokenSpan | null, likelyCue: Float32Array): number {
  let most = 0
  for (let at = cue?.first ?? 0; at < (cue?.end ?? 0); at++) most = Math.max(most, likelyCue[at] ?? 0)
  return most
}

function overlap(a: TokenSpan, b: TokenSpan): boolean {
  return a.first < b.end && b.first < a.end
}
