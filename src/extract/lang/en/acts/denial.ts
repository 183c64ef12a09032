import type { ActTrigger } from './triggers.ts'
import { denials, negations, possibilities, unrealBefore } from './words.ts'
import type { Analysis, Token } from '../analysis.ts'

/** How far before an act a denial or a threat still governs it, in tokens. */
const reach = 12

/** False where the words deny the act, threaten it, or hold it only possible. */
export function isAsserted(analysis: Analysis, trigger: ActTrigger, clauses: Int32Array): boolean {
  return trigger.construction === 'nominal'
    ? !isUnrealNoun(analysis, trigger)
    : !isUnrealVerb(analysis, trigger, clauses) && !isDenied(analysis, trigger)
}

function isUnrealVerb(analysis: Analysis, trigger: ActTrigger, clauses: Int32Array): boolean {
  const { tokens } = analysis
  for (let at = trigger.firstToken; at < trigger.head; at++)
    if (negations.has(tokens[at]?.lower ?? '') || possibilities.has(tokens[at]?.lower ?? '')) return true
  const before = tokens[trigger.firstToken - 1]
  if (before?.lower === 'to' && before.sentence === trigger.sentence) return true
  for (let at = trigger.firstToken - 1; at >= trigger.firstToken - reach; at--) {
    const token = tokens[at]
    if (token?.sentence !== trigger.sentence || clauses[at] !== clauses[trigger.head]) return false
    if (['if', 'unless', 'whether'].includes(token.lower)) return true
    if (['event', 'case'].includes(token.lower) && tokens[at - 1]?.lower !== 'a' && isSupposed(tokens, at)) return true
    if (negations.has(token.lower) && at >= trigger.firstToken - 2) return true
  }
  return false
}

/** "in the event she was injured", "in case he is arrested". */
function isSupposed(tokens: readonly Token[], noun: number): boolean {
  return tokens.slice(Math.max(0, noun - 2), noun).some(({ lower }) => lower === 'in')
}

/** Words that open a clause of what did happen: "demanded answers after X was arrested". */
const factual = new Set(['after', 'since', 'because', 'when', 'who', 'whose', 'where', 'while'])

/** "denied that X was arrested", "threatened to execute X"; not "denied him the seat and arrested him". */
function isDenied(analysis: Analysis, trigger: ActTrigger): boolean {
  const { tokens } = analysis
  const joined = tokens[trigger.firstToken - 1]?.lower === 'and' && /ed$/.test(tokens[trigger.head]?.lower ?? '')
  let that = false
  for (let at = trigger.firstToken - 1; at >= trigger.firstToken - reach; at--) {
    const token = tokens[at]
    if (token?.sentence !== trigger.sentence || /^[,;:—–]$/.test(token.text) || factual.has(token.lower)) return false
    if (token.lower === 'that') that = true
    if (denials.has(token.lower)) return that || !joined
  }
  return false
}

function isUnrealNoun(analysis: Analysis, trigger: ActTrigger): boolean {
  for (let at = trigger.head - 1; at >= trigger.head - 5; at--) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence || token.pos === 'PUNCT') return false
    if (achieved.has(token.lower)) return false
    if (unrealBefore.has(token.lower) || denials.has(token.lower)) return !isAchieved(analysis, at)
    if (token.pos === 'AUX') return false
  }
  return false
}

const achieved = new Set(['secured', 'won', 'obtained'])

/** "helped to secure X’s release": it came about. */
function isAchieved(analysis: Analysis, at: number): boolean {
  return analysis.tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => ['helped', 'managed', 'able', 'succeeded'].includes(lower))
}
