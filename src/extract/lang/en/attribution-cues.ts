import { trimmed } from './attribution-content.ts'
import type { Context } from './attribution-context.ts'
import { readForward } from './attribution-forward.ts'
import type { Found, Reading } from './attribution-found.ts'
import { readInverted } from './attribution-inverted.ts'
import { readNaming } from './attribution-naming.ts'
import { readPassive } from './attribution-passive.ts'
import { sourceOf } from './attribution-subject.ts'
import { isOnlyParticiple, type VerbGroup } from './attribution-verbs.ts'
import { cueVerbs, glossAdverbs } from './cues.ts'

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
  if (group.form === 'infinitive' || group.unreal || isGloss(context, group)) return undefined
  if (verbs.length === 0) return readNaming(context, group)
  const source = sourceOf(context, group, earlier)
  for (const verb of verbs) {
    const attribution = readPassive(context, group, verb) ?? readActive({ context, group, verb, source })
    if (attribution) return attribution
  }
  return readNaming(context, group)
}

function isGloss(context: Context, group: VerbGroup): boolean {
  for (let at = group.firstToken; at <= group.head + 1; at++) {
    if (glossAdverbs.has(context.tokens[at]?.lower ?? '')) return true
  }
  return false
}

function readActive(reading: Reading): Found | undefined {
  const { context, group } = reading
  if (group.form === 'passive') return undefined
  const head = context.tokens[group.head]
  if (group.firstToken === group.head && head && isOnlyParticiple(head)) return undefined
  return readInverted(reading) ?? readForward(reading)
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

export { trimmed }
