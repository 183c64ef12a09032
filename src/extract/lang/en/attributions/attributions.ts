import type { Span } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { contextOf, spanOf, type Context, type TokenSpan } from './context.ts'
import { findVerbCues } from './cues.ts'
import type { Found } from './found.ts'
import { findCited, isQuoting } from './cited.ts'
import { embeddedAttributions } from './embeds.ts'
import { takeIntroduced } from './introduced.ts'
import { modeOf, nest } from './nesting.ts'
import { findPhraseCues } from './phrases.ts'
import { findPosts } from './post-heads.ts'
import { findQuotedPassives, takeQuotedBefore } from './quoted-as.ts'
import { continueQuotations } from './quotes.ts'
import { stanceOf } from './stance.ts'
import { tableSources } from './table-sources.ts'

/**
 * Who says what: every attribution relation of a document in the sense of PARC and PolNeAR (Pareti 2012; Newell et al. 2018), in order
 * of the text, then those of embedded posts. Rules over tokens and tags, in linear time: cues, then sources, then contents.
 */
export function findAttributions(analysis: Analysis): DraftAttribution[] {
  const context = contextOf(analysis)
  const cues = withoutHedges(context, inOrder(takeQuotedBefore(context, allCues(context))))
  const found = continueQuotations(context, inOrder(takeIntroduced(context, cues)))
  const within = nest(found)
  return [
    ...found.map((attribution, index) => draftOf(context, attribution, within[index] ?? null)),
    ...embeddedAttributions(analysis.document),
  ]
}

function allCues(context: Context): Found[] {
  const cited = (cue: TokenSpan | null) =>
    context.tokens[cue?.first ?? -1]?.lower === 'citing' || isQuoting(context, cue?.first ?? -1)
  const quoted = findQuotedPassives(context)
  const passives = new Set(quoted.flatMap(({ cue }) => cue?.first ?? []))
  const verbs = findVerbCues(context).filter(({ cue }) => !cited(cue) && !passives.has(cue?.first ?? -1))
  const taken = new Set(verbs.map(({ cue }) => cue?.first))
  return [
    ...verbs,
    ...quoted,
    ...findCited(context, verbs),
    ...tableSources(context),
    ...findPosts(context),
    ...findPhraseCues(context).filter(({ cue }) => !taken.has(cue?.first)),
  ]
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
    content: spansOf(context, found.content),
    ...(antecedent ? { antecedent } : {}),
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
