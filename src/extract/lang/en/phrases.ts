import type { Span } from '../../../model/index.ts'
import type { Analysis, Token } from './analysis.ts'

/** A base noun phrase: determiner, modifiers and head, without what follows the head ("of the regime", "who said"). */
export interface NounPhrase extends Span {
  readonly firstToken: number
  readonly endToken: number
  /** Index of the head token: the last noun, name, number or pronoun. */
  readonly head: number
}

const openers = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'ADV', 'VERB'])
const heads = new Set(['NOUN', 'PROPN', 'NUM', 'PRON'])

/** The base noun phrases of a document in order of the text; they never overlap. */
export function nounPhrases(analysis: Analysis): NounPhrase[] {
  const phrases: NounPhrase[] = []
  for (let at = 0; at < analysis.tokens.length;) {
    const phrase = phraseAt(analysis.tokens, at)
    if (phrase) phrases.push(phrase)
    at = phrase?.endToken ?? at + 1
  }
  return phrases
}

/** Longest noun phrase, in tokens: words in a row without a noun would be looked through again from each of them. */
const longestPhrase = 60

function phraseAt(tokens: readonly Token[], from: number): NounPhrase | undefined {
  const first = tokens[from]
  if (!first || !openers.has(first.pos)) return undefined
  if (first.pos === 'PRON' && !possessives.has(first.lower)) return phraseOf(tokens, from, from + 1, from)
  let head = -1
  let at = from
  for (; at < from + longestPhrase; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== first.sentence || !continues(tokens, at, from, head)) break
    if ((heads.has(token.pos) && !possessives.has(token.lower)) || isOffice(tokens, at, from)) head = at
  }
  if (head >= 0) return phraseOf(tokens, from, head + 1, head)
  // "according to her", "told her that": it owns nothing that follows.
  return first.lower === 'her' ? phraseOf(tokens, from, from + 1, from) : undefined
}

const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])

function continues(tokens: readonly Token[], at: number, from: number, head: number): boolean {
  const token = tokens[at]
  if (!token) return false
  switch (token.pos) {
    case 'DET':
      return at === from || isDeterminer(tokens[at - 1])
    case 'PRON':
      return at === from && possessives.has(token.lower)
    case 'NOUN':
    case 'PROPN':
    case 'NUM':
    case 'SYM':
      return true
    case 'ADJ':
      return head < 0 || isNominal(tokens[at + 1]) || isOwning(tokens[at + 1]) || isOffice(tokens, at, from)
    case 'ADV':
      return head < 0 && isNominal(tokens[at + 1])
    case 'VERB':
      return head < 0 && at > from && /(?:ing|ed)$/.test(token.lower) && isNominal(tokens[at + 1])
    case 'PART':
      return /^['’]s?$/.test(token.text) && head >= 0
    case 'PUNCT':
      return head >= 0 && isNominal(tokens[at + 1]) && (token.text === '-' || isPluralOwner(tokens, at))
    default:
      return false
  }
}

/** "The fire chief said", "the latter said", "the 52-year-old said": adjectives, or words taken for them, that stand for somebody. */
function isOffice(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  const stands = token && (offices.has(token.lower) || (token.lower === 'old' && tokens[at - 1]?.text === '-'))
  return stands === true && token.pos === 'ADJ' && at > from && !isNominal(tokens[at + 1])
}

const offices = new Set(['chief', 'general', 'head', 'deputy', 'representative', 'executive', 'former', 'latter'])

/** The "'" of "the doctors' syndicate": it touches a plural before it, and no words after it. */
function isPluralOwner(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    token !== undefined &&
    /^['’]$/.test(token.text) &&
    /s$/i.test(before?.text ?? '') &&
    before?.end === token.start &&
    after !== undefined &&
    after.start > token.end
  )
}

/** The "'s" of "the prosecutor general's office": what stands before it is a noun. */
function isOwning(token: Token | undefined): boolean {
  return token?.pos === 'PART' && /^['’]s?$/.test(token.text)
}

function isDeterminer(token: Token | undefined): boolean {
  return token?.pos === 'DET'
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'NUM')
  )
}

function phraseOf(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  head: number,
): NounPhrase | undefined {
  const first = tokens[firstToken]
  const last = tokens[endToken - 1]
  if (!first || !last) return undefined
  return { start: first.start, end: last.end, firstToken, endToken, head }
}
