import type { Stance } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import type { Context } from './context.ts'
import { refusing } from './cue-words.ts'
import { stanceOfCue } from './cue-stance.ts'
import type { Found } from './found.ts'
import { isPastParticiple } from './verbs.ts'
import { negations } from './words.ts'

/**
 * The stance of an attribution by the words of its cue and their surroundings: denials of speech, commands to one's own men,
 * "should be punished". A reading that the cue was found under stands where it does more than say.
 */
export function stanceOf(context: Context, { stance: read, negated, cue, source, content }: Found): Stance {
  if (!cue || read === 'withholds') return read
  const { tokens } = context
  const words = tokens.slice(cue.first, cue.end)
  const denied = negated || isNegated(context, cue.first) || isNobody(tokens[source?.first ?? -1])
  const told = stanceOfCue(words, denied)
  const stance = read === 'asserts' || denied || words.some(({ lemma }) => refusing.has(lemma)) ? (told ?? read) : read
  const first = content[0]?.first
  if (first === undefined || denied) return stance
  return inContent(context, stance, words, first)
}

/** What the content tells beyond the cue. */
function inContent(context: Context, stance: Stance, cue: readonly Token[], first: number): Stance {
  const lemma = cue.at(-1)?.lemma ?? ''
  if (stance === 'threatens' && cue.some((word) => /^(?:warn|warning|caution)$/.test(word.lemma)))
    return warnsOf(context, first) || warnsAfter(context, first, cue) ? 'asserts' : stance
  if (stance === 'demands' && commandsOwn(context, first)) return 'orders'
  if (stance !== 'asserts') return stance
  if (lemma === 'tell' && isCommand(context, first)) return 'orders'
  if (lemma === 'ask' && isCommand(context, first)) return 'demands'
  if (lemma === 'put' && isNumbered(context, first)) return 'estimates'
  return saying.test(lemma) && isDemand(context, first) ? 'demands' : stance
}

/** "did | not say", "no longer | believes": a negation right before the cue, auxiliaries and adverbs apart. */
function isNegated({ tokens }: Context, first: number): boolean {
  for (let at = first - 1; at > first - 4; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return false
    if (negations.has(token.lower)) return true
    if (token.pos !== 'AUX' && token.pos !== 'ADV') return false
  }
  return false
}

/** "Nobody believes", "few expect". */
function isNobody(token: Token | undefined): boolean {
  return token !== undefined && /^(?:nobody|none|neither|few|no)$/.test(token.lower)
}

/** "(told) residents not to drink", "(told them) to leave": an infinitive before any finite verb. */
function isCommand({ tokens, groupOfHead, groups }: Context, first: number): boolean {
  for (let at = first; at < first + longestWarned; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || token.lower === 'that' || token.pos === 'PUNCT')
      return false
    if (token.lower === 'to')
      return groups[groupOfHead.get(at + 1) ?? groupOfHead.get(at + 2) ?? -1]?.form === 'infinitive'
    if (token.pos === 'AUX' || groups[groupOfHead.get(at) ?? -1]?.form === 'finite') return false
  }
  return false
}

/** "put the number at 60,000". */
function isNumbered({ tokens }: Context, first: number): boolean {
  const at = tokens.slice(first, first + longestWarned).findIndex(({ lower }) => lower === 'at')
  return at >= 0 && tokens.slice(first + at + 1, first + at + 5).some(({ pos, text }) => pos === 'NUM' || text === '$')
}

const saying =
  /^(?:say|state|add|tell|insist|stress|emphasi[sz]e|reiterate|argue|write|declare|underline|underscore|maintain|repeat)$/

/** Whom one warns, at most, in tokens. */
const longestWarned = 12

/** "warned the firm that the roof was unsafe", "warned of floods": told what may come, not threatened with it. */
function warnsOf({ tokens }: Context, first: number): boolean {
  for (let at = first; at < first + longestWarned; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || /^(?:to|not)$/.test(token.lower)) return false
    if (/^(?:that|of|about)$/.test(token.lower)) return true
  }
  return false
}

/** "The dam will not hold, the engineer warned": only "I" and "we" threaten, and only "you" is threatened. */
function warnsAfter({ tokens }: Context, first: number, [cue]: readonly Token[]): boolean {
  if (cue === undefined || first > cue.index) return false
  const words = tokens.slice(first, Math.min(cue.index, first + longestWarned))
  return !words.some(({ lower }) => /^(?:i|we|you|your|our)$/.test(lower))
}

/** "urged his men to …": whoever has men under him commands. */
function commandsOwn({ tokens }: Context, first: number): boolean {
  return (
    /^(?:his|her|its|their)$/.test(tokens[first]?.lower ?? '') &&
    /^(?:man|men|troop|soldier|force|fighter|officer|gunman|gunmen|guard|unit|militiaman|militiamen|policeman|policemen|commander|army|militia)s?$/.test(
      tokens[first + 1]?.lower ?? '',
    ) &&
    tokens[first + 2]?.lower === 'to'
  )
}

/** Longest subject before the modal, in tokens. */
const longestSubject = 25

/** "that those responsible should be punished", "the shelling must stop": by the first finite verb of the content. */
function isDemand({ tokens, groupOfHead, groups }: Context, first: number): boolean {
  for (let at = first; at < first + longestSubject; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || /^[.;?]$/.test(token.text)) return false
    if (/^(?:there|if|who|which|where|when|why|how|whether)$/.test(token.lower)) return false
    if (/^(?:should|must)$/.test(token.lower)) return asksFor(tokens.slice(at + 1, at + 5))
    const group = groups[groupOfHead.get(at) ?? -1]
    if (token.pos === 'AUX' || (group && (group.form === 'finite' || group.form === 'passive'))) return false
  }
  return false
}

function asksFor(after: Context['tokens']): boolean {
  const [one, two, three] = after.filter(({ pos }) => pos !== 'ADV')
  if (
    /^(?:stop|end|cease|resign|go|apologise|apologize|answer|pay|leave|act|release|free|investigate|halt)$/.test(
      one?.lower ?? '',
    )
  )
    return true
  const participle = one?.lower === 'not' ? three : two
  return (one?.lower === 'be' || two?.lower === 'be') && isPastParticiple(participle)
}
