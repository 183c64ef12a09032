import type { Span } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { contentSpans } from './content-edges.ts'
import { contextOf, spanOf, type Context, type TokenSpan } from './context.ts'
import { findVerbCues } from './cues.ts'
import type { Found } from './found.ts'
import { findCited, isQuoting } from './cited.ts'
import { embeddedAttributions } from './embeds.ts'
import { takeIntroduced } from './introduced.ts'
import { joinReadings } from './learned/join.ts'
import { predictAttributions } from './learned/predict.ts'
import { modeOf, nest } from './nesting.ts'
import { findPhraseCues } from './phrases.ts'
import { findPosts } from './post-heads.ts'
import { findQuotedPassives, takeQuotedBefore } from './quoted-as.ts'
import { continueQuotations } from './quotes.ts'
import { findSigned } from './signed.ts'
import { stanceOf } from './stance.ts'
import { settleTrailing } from './trailing.ts'
import { tableSources } from './table-sources.ts'
import { withWithheld } from './withheld.ts'

/**
 * Who says what: every attribution relation of a document in the sense of PARC and PolNeAR (Pareti 2012; Newell et al. 2018), in order
 * of the text, then those of embedded posts. Rules read first; a trained network reads again, told what they found. Linear time.
 */
export function findAttributions(analysis: Analysis): DraftAttribution[] {
  const context = contextOf(analysis)
  const rules = attributionsByRule(context)
  const joined = joinReadings(context, rules, predictAttributions(context, rules))
  const read = withWithheld(context, settleTrailing(context, withoutQuestions(context, joined)))
  const found = continueQuotations(context, inOrder(read))
  return [...draftsOf(context, found), ...embeddedAttributions(analysis.document)]
}

/** What was found, nested, with mode and stance. */
export function draftsOf(context: Context, found: readonly Found[]): DraftAttribution[] {
  const within = nest(found)
  return found.map((attribution, index) => draftOf(context, attribution, within[index] ?? null))
}

/** What the rules find, in order of the text. */
export function attributionsByRule(context: Context): Found[] {
  const cues = withoutHedges(context, inOrder(takeQuotedBefore(context, allCues(context))))
  return continueQuotations(context, inOrder(takeIntroduced(context, cues)))
}

function allCues(context: Context): Found[] {
  const cited = (cue: TokenSpan | null) =>
    context.tokens[cue?.first ?? -1]?.lower === 'citing' || isQuoting(context, cue?.first ?? -1)
  const quoted = findQuotedPassives(context)
  const passives = new Set(quoted.flatMap(({ cue }) => cue?.first ?? []))
  const verbs = findVerbCues(context).filter(({ cue }) => !cited(cue) && !passives.has(cue?.first ?? -1))
  const taken = new Set(verbs.map(({ cue }) => cue?.first))
  const phrases = findPhraseCues(context).filter(({ cue }) => !taken.has(cue?.first))
  return [
    ...withoutMakers(context, verbs, phrases),
    ...quoted,
    ...findCited(
      context,
      [...verbs, ...phrases].sort((a, b) => (a.cue?.first ?? 0) - (b.cue?.first ?? 0)),
    ),
    ...tableSources(context),
    ...findPosts(context),
    ...findSigned(context),
    ...phrases,
  ]
}

/** "According to a statement published by the Front": who published it says no more than the phrase does. */
function withoutMakers({ tokens }: Context, verbs: readonly Found[], phrases: readonly Found[]): Found[] {
  const sources = new Map<number, TokenSpan>()
  for (const { cue, source } of phrases)
    if (source && tokens[cue?.first ?? -1]?.lower === 'according')
      for (let at = source.first; at < source.end; at++) sources.set(at, source)
  return verbs.filter(({ cue, content }) => {
    const at = cue?.first ?? -1
    const source = sources.get(at)
    return !source || !content.every(({ first }) => source.first <= first && first < at)
  })
}

/** "The army, asked about the strike, said": whoever is asked says nothing by that. */
function withoutQuestions({ tokens }: Context, found: Found[]): Found[] {
  return found.filter(({ cue, source }) => {
    const at = cue?.first ?? -1
    const isAside = tokens[at - 1]?.text === ',' && source?.end === at - 1
    return !isAside || !/^(?:asked|questioned|pressed)$/.test(tokens[at]?.lower ?? '')
  })
}

/** "Ten are believed to have fled, according to X": the belief is a hedge of X's, no unnamed speaker behind X. */
function withoutHedges(context: Context, found: Found[]): Found[] {
  const within = nest(found)
  return found.filter(({ source, cue }, index) => {
    const hedges = /^(?:believe|think|expect)$/.test(context.tokens[(cue?.end ?? 0) - 1]?.lemma ?? '')
    return source !== null || !hedges || within[index] === null
  })
}

/** By cue; one that is passed on by another stands right after that other, so that the innermost of equals comes last. */
function inOrder(found: Found[]): Found[] {
  const place = ({ heldBy, cue }: Found) => heldBy ?? cue?.first ?? 0
  return found.sort((a, b) => place(a) - place(b) || (a.heldBy ?? -1) - (b.heldBy ?? -1))
}

function draftOf(context: Context, found: Found, within: number | null): DraftAttribution {
  const antecedent = found.antecedent ? spanOf(context, found.antecedent) : undefined
  return {
    mode: modeOf(context, found),
    stance: stanceOf(context, found),
    within,
    confidence: Math.max(0.1, Math.round(found.confidence * 100) / 100),
    source: spansOf(context, found.source ? [withoutTags(context, found.source)] : []),
    cue: spansOf(context, found.cue ? [found.cue] : []),
    content: spansOf(context, contentSpans(context, found)),
    ...(antecedent ? { antecedent } : {}),
    ...(found.tentative ? { tentative: true as const } : {}),
  }
}

/** "RT @handle", "@handle https://… #tag": of a post's marks only the account speaks. */
function withoutTags({ tokens }: Context, source: TokenSpan): TokenSpan {
  let { first, end } = source
  if (/^(?:rt|via|h\/t)$/.test(tokens[first]?.lower ?? '') && tokens[first + 1]?.text.startsWith('@')) first++
  for (let at = first + 1; at < end; at++) if (/^(?:#|https?:|www\.)/.test(tokens[at]?.lower ?? '')) end = at
  return { first, end }
}

function spansOf(context: Context, spans: readonly TokenSpan[]): Span[] {
  return spans.flatMap((span) => spanOf(context, span) ?? [])
}
