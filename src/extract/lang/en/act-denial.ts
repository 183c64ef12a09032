import type { ActTrigger } from './act-triggers.ts'
import { denials, negations, possibilities, unrealBefore } from './act-words.ts'
import type { Analysis } from './analysis.ts'

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
    if (negations.has(token.lower) && at >= trigger.firstToken - 2) return true
  }
  return false
}

/** "denied that X was arrested", "threatened to execute X". */
function isDenied(analysis: Analysis, trigger: ActTrigger): boolean {
  for (let at = trigger.firstToken - 1; at >= trigger.firstToken - reach; at--) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence || /^[,;:—–]$/.test(token.text)) return false
    if (denials.has(token.lower)) return true
  }
  return false
}

function isUnrealNoun(analysis: Analysis, trigger: ActTrigger): boolean {
  for (let at = trigger.head - 1; at >= trigger.head - 5; at--) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence || token.pos === 'PUNCT') return false
    if (unrealBefore.has(token.lower) || denials.has(token.lower)) return true
    if (token.pos === 'AUX') return false
  }
  return false
}
