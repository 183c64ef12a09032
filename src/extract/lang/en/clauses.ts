import type { Analysis, Sentence, Token } from './analysis.ts'

const conjunctions = new Set(['but', 'while', 'whereas', 'although', 'though'])
const afterComma = new Set([
  'which',
  'who',
  'whose',
  'whom',
  'where',
  'when',
  'as',
  'after',
  'before',
  'because',
  'if',
  'so',
  'yet',
])
const breaks = new Set([';', ':', '—', '–', '--'])

/**
 * The clause of each token, as a number that grows through the document. A shallow split at strong marks, contrasting
 * conjunctions, and commas before a subordinate clause: enough to tell what stands with what.
 */
export function clauseNumbers(analysis: Analysis): Int32Array {
  const clauses = new Int32Array(analysis.tokens.length)
  let clause = 0
  for (const sentence of analysis.sentences) {
    clause = numberSentence(analysis.tokens, sentence, clauses, clause) + 1
  }
  return clauses
}

function numberSentence(tokens: readonly Token[], sentence: Sentence, clauses: Int32Array, first: number): number {
  let clause = first
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at]
    if (token && at > sentence.firstToken && opens(tokens, at)) clause++
    clauses[at] = clause
  }
  return clause
}

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before) return false
  if (conjunctions.has(token.lower) || breaks.has(before.text)) return true
  if (before.text !== ',') return false
  if (afterComma.has(token.lower)) return true
  return token.lower === 'and' && startsClause(tokens, at + 1)
}

/** Longest subject looked through for a verb, in tokens. */
const longestSubject = 7

/** After ", and": a noun phrase and then a verb is a new clause; a list goes on without one. */
function startsClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + longestSubject; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[from]?.sentence || token.pos === 'PUNCT') return false
    if (token.pos === 'AUX' || token.pos === 'VERB') return at > from
  }
  return false
}
