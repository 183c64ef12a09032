import type { Modality } from '../../../../model/index.ts'
import type { Analysis, Sentence, Token } from '../analysis.ts'

type Tokens = readonly Token[]

const supposing = /^(?:suppose|supposing|assume|assuming|hypothetically|imagine)$/
const estimating = /^(?:estimate|estimates|estimated|estimating|estimation|projected|extrapolate|extrapolates)$/
const hedging =
  /^(?:may|might|could|reportedly|allegedly|apparently|possibly|perhaps|supposedly|purportedly|unconfirmed|rumoured|rumored|presumably|probably|likely|feared|believed|thought)$/
const planning =
  /^(?:will|would|shall|'ll|’ll|plans|plan|planned|planning|intends|intend|expected|scheduled|promised|promises|vows|vowed|pledged|pledges|hopes)$/
const norms = /^(?:should|ought)$/

/** How far before a figure an estimate can govern it, in tokens: keeps the search linear. */
const longestReach = 60

/** Words that open a clause of their own: what stands before them does not govern what stands after. */
const clauseOpeners = /^(?:while|but|whereas|although|though|because|which|who|whom|when)$/

/**
 * How a figure is put forward, read from the words of its clause: from the clause's beginning to the predicate. A
 * supposition governs its whole sentence, and the next where that goes on with "in that case" or "then".
 */
export function modalityOf(
  analysis: Analysis,
  figure: { readonly firstToken: number; readonly endToken: number; readonly predicate: number | null },
): Modality {
  const { tokens } = analysis
  const sentence = analysis.sentences[tokens[figure.firstToken]?.sentence ?? 0]
  if (!sentence) return 'asserted'
  // Who asks claims nothing.
  if (tokens[sentence.endToken - 1]?.text === '?') return 'supposed'
  if (isSupposed(analysis, sentence, figure.firstToken)) return 'supposed'
  const from = clauseStart(tokens, figure.firstToken, sentence.firstToken)
  const to = Math.min(sentence.endToken, clauseEnd(tokens, figure.endToken, sentence.endToken, figure.predicate))
  const governs = (test: RegExp, first: number, end: number) => someToken(tokens, first, end, test)
  const isNorm = governs(norms, from, figure.firstToken) || isMustDo(tokens, from, figure.firstToken)
  if (isNorm || (figure.predicate !== null && governs(norms, figure.endToken, figure.predicate))) return 'normative'
  const far = Math.max(sentence.firstToken, figure.firstToken - longestReach)
  if (governs(estimating, far, figure.firstToken)) return 'estimated'
  if (governs(hedging, from, to)) return 'hedged'
  return governs(planning, from, to) ? 'planned' : 'asserted'
}

/** "The company must hire 150 people"; what "must be" or "must have been" is a guess. */
function isMustDo(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at + 1 < end; at++) {
    if (
      tokens[at]?.lower === 'must' &&
      tokens[at + 1]?.pos === 'VERB' &&
      !/^(?:be|have)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return true
  }
  return false
}

function isSupposed(analysis: Analysis, sentence: Sentence, at: number): boolean {
  const { tokens } = analysis
  for (let index = sentence.firstToken; index < at && index < sentence.firstToken + 60; index++) {
    const word = tokens[index]?.lower ?? ''
    if (word === 'if' ? governsAsIf(tokens, index, sentence.firstToken, at) : supposing.test(word)) return true
  }
  const before = analysis.sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph || !goesOn(tokens, sentence.firstToken)) return false
  return someToken(tokens, before.firstToken, Math.min(before.endToken, before.firstToken + 4), supposing)
}

/** "If" governs its sentence where it opens it, and otherwise only its own clause; "if not for" supposes nothing. */
function governsAsIf(tokens: Tokens, at: number, start: number, figure: number): boolean {
  if (/^(?:not|only|so|any|ever)$/.test(tokens[at + 1]?.lower ?? '')) return false
  if (at <= start + 1) return true
  for (let between = at; between < figure; between++) if (/^[,;:]$/.test(tokens[between]?.text ?? '')) return false
  return true
}

/** "In that case", "Then", "That would mean". */
function goesOn(tokens: Tokens, first: number): boolean {
  const words = [0, 1, 2, 3]
    .map((offset) => tokens[first + offset]?.lower ?? '')
    .filter((word) => !/^["“”]$/.test(word))
  const opening = words.join(' ')
  return (
    /^(?:in (?:that|this|such) (?:case|event)|then\b|that would|this would|if so)/.test(opening) ||
    /^in such a case/.test(opening)
  )
}

function clauseStart(tokens: Tokens, at: number, start: number): number {
  for (let before = at - 1; before >= start; before--) {
    const token = tokens[before]
    if (/^[;:]$/.test(token?.text ?? '') || clauseOpeners.test(token?.lower ?? '') || isClauseAnd(tokens, before))
      return before
    if (at - before > 30) return before
  }
  return start
}

/** "and this number should be 20,000": a joining word before a new subject, not before a noun of a list. */
function isClauseAnd(tokens: Tokens, at: number): boolean {
  if (!/^(?:and|or)$/.test(tokens[at]?.lower ?? '')) return false
  const next = tokens[at + 1]
  return /^(?:this|that|these|it|they|he|she|we|there)$/.test(next?.lower ?? '') || next?.pos === 'PRON'
}

function clauseEnd(tokens: Tokens, at: number, end: number, predicate: number | null): number {
  if (predicate !== null && predicate >= at) return predicate + 1
  for (let next = at; next < Math.min(end, at + 8); next++) {
    if (/^[,;:.]$/.test(tokens[next]?.text ?? '') || clauseOpeners.test(tokens[next]?.lower ?? '')) return next
    if (/^(?:and|or)$/.test(tokens[next]?.lower ?? '')) return next
    if (tokens[next]?.pos === 'VERB') return next
  }
  return Math.min(end, at + 8)
}

function someToken(tokens: Tokens, from: number, end: number, test: RegExp): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token && test.test(token.lower) && !(token.lower === 'may' && token.text === 'May' && at > from)) return true
  }
  return false
}
