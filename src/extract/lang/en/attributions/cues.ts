import { readAs, readAsPut } from './as.ts'
import { sentenceOf, type Context } from './context.ts'
import { readForward } from './forward.ts'
import { readGivenBy } from './given-by.ts'
import type { Found, Reading } from './found.ts'
import { readInverted, readQuotative } from './inverted.ts'
import { readCount } from './counts.ts'
import { readLight } from './light.ts'
import { readNaming } from './naming.ts'
import { readObjectBefore } from './object-before.ts'
import { readPassive } from './passive.ts'
import { sourceOf } from './subject.ts'
import { readWentOn } from './went-on.ts'
import { isOnlyParticiple, type VerbGroup } from './verbs.ts'
import { cueVerbs, glossAdverbs } from './cue-verbs.ts'

/** Every attribution whose cue is a verb, in order of the cues. */
export function findVerbCues(context: Context): Found[] {
  const found: Found[] = []
  for (const group of context.groups) {
    const attribution = readGroup(context, group, found)
    if (attribution && acceptable(context, attribution, group)) found.push(attribution)
  }
  return found
}

function readGroup(context: Context, group: VerbGroup, earlier: readonly Found[]): Found | undefined {
  const verbs = cueVerbs.get(context.tokens[group.head]?.lemma ?? '') ?? []
  if (group.form === 'infinitive' || isGloss(context, group)) return undefined
  if (group.unreal && !isUnconfirmed(context, group)) return undefined
  if (isReadInto(context, group)) return undefined
  const source = sourceOf(context, group, earlier)
  const phrase =
    readLight(context, group, source) ??
    readGivenBy(context, group) ??
    readAsPut(context, group, source) ??
    readWentOn(context, group, source)
  if (phrase) return phrase
  for (const verb of verbs) {
    const attribution = readPassive(context, group, verb) ?? readActive({ context, group, verb, source })
    if (attribution) return attribution
  }
  return readCount(context, group, source) ?? readNaming(context, group) ?? readQuotative(context, group, source)
}

/** "could not confirm the count": that nothing was confirmed is said all the same. */
function isUnconfirmed(context: Context, group: VerbGroup): boolean {
  const { tokens } = context
  const could = tokens.slice(group.firstToken, group.head).some(({ lower }) => /^(?:could|can|would)$/.test(lower))
  return could && group.negated && /^(?:confirm|verify|corroborate)$/.test(tokens[group.head]?.lemma ?? '')
}

function isGloss(context: Context, group: VerbGroup): boolean {
  for (let at = group.firstToken; at <= group.head + 1; at++) {
    if (glossAdverbs.has(context.tokens[at]?.lower ?? '')) return true
  }
  return false
}

/** "By admitting that …, the general has conceded …": what the writer reads into an act, on whatever words. */
function isReadInto(context: Context, group: VerbGroup): boolean {
  if (group.form !== 'participle' || context.tokens[group.firstToken - 1]?.lower !== 'by') return false
  const verbs = cueVerbs.get(context.tokens[group.head]?.lemma ?? '') ?? []
  if (verbs.some(({ stance }) => stance === 'acknowledges')) return true
  const end = sentenceOf(context, group.head)?.endToken ?? 0
  for (let at = group.head + 1; at < Math.min(end, group.head + longestFronted); at++)
    if (glossAdverbs.has(context.tokens[at]?.lower ?? '')) return true
  return false
}

/** Longest clause before the main clause that a reading into it is looked for behind, in tokens. */
const longestFronted = 60

function readActive(reading: Reading): Found | undefined {
  const { context, group } = reading
  if (group.form === 'passive') return undefined
  const head = context.tokens[group.head]
  if (group.firstToken === group.head && head && isOnlyParticiple(head)) return undefined
  return readAs(reading) ?? readInverted(reading) ?? readForward(reading) ?? readObjectBefore(reading)
}

/** Inside a quotation only what a third party says counts: "I think" and "we say" are the quoted speaker's own. */
function acceptable(context: Context, { source, cue, content, confidence }: Found, group: VerbGroup): boolean {
  const first = source && context.tokens[source.first]
  if (content.length === 0 || !cue) return false
  if (source && content.some((span) => span.first < source.end && source.first < span.end)) return false
  if ((context.spokenIn[group.head] ?? -1) < 0) return !(first && /^(?:you|there|what)$/.test(first.lower))
  if (!source || !first) return false
  const kind = cueVerbs.get(context.tokens[group.head]?.lemma ?? '')?.[0]?.kind
  if (kind !== 'telling' && !(kind === 'showing' && confidence > 0.8)) return false
  return first.pos !== 'PRON' || first.lower === 'who'
}
