import type { Stance } from '../../../../model/index.ts'
import type { Context } from './context.ts'
import type { Found } from './found.ts'
import { isPastParticiple } from './verbs.ts'

/** The stance of a cue in its surroundings: denials of speech, commands to one's own men, "should be punished". */
export function stanceOf(context: Context, { stance, negated, cue, content }: Found): Stance {
  if (!cue) return stance
  const lemma = context.tokens[cue.end - 1]?.lemma
  if (negated && stance === 'acknowledges') return 'denies'
  if (negated && stance === 'confirms') return 'doubts'
  if (negated && (lemma === 'believe' || lemma === 'think')) return 'doubts'
  const first = content[0]?.first
  if (first === undefined || negated) return stance
  if (stance === 'threatens' && lemma === 'warn' && warnsOf(context, first)) return 'asserts'
  if (stance === 'demands' && commandsOwn(context, first)) return 'orders'
  if (stance === 'asserts' && saying.test(lemma ?? '') && isDemand(context, first)) return 'demands'
  return stance
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
