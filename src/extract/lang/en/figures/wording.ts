import type { Modality, Qualifier } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import { longestWording, plainWordings, wordingsAfter, wordingsBefore } from './wording-words.ts'
import type { WrittenNumber } from '../numbers/numbers.ts'

type Tokens = readonly Token[]

/** How a number is bounded by its wording; the tokens cover the wording and the number. */
export interface Worded {
  readonly firstToken: number
  readonly endToken: number
  readonly qualifier: Qualifier
  readonly modality: Modality | null
  /** First token of the wording with words that bound nothing ("only"), where the clause before it ends. */
  readonly outerFirst: number
}

const marks = /^["“”„‘’'«»(~$€£¥₹]$/

/** Reads the wording before (and right after) a number, through an opening quotation mark or a sign of currency. */
export function wordingOf(tokens: Tokens, number: WrittenNumber, signFirst: number): Worded {
  const sentence = tokens[number.firstToken]?.sentence
  let at = Math.min(signFirst, number.firstToken)
  if (marks.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.sentence === sentence) at--
  const found = applies(tokens, number, phraseEndingAt(tokens, at, sentence))
  const after = phraseStartingAt(tokens, number.endToken, sentence)
  const base = baseQualifier(number)
  if (!found) {
    const first = Math.min(signFirst, number.firstToken)
    const qualifier = after ? combined(after.qualifier, base) : base
    return { firstToken: first, endToken: after?.end ?? number.endToken, qualifier, modality: null, outerFirst: first }
  }
  const plain = plainWordings.has(found.qualifier)
  return {
    firstToken: plain ? Math.min(signFirst, number.firstToken) : found.first,
    endToken: after?.end ?? number.endToken,
    qualifier: combined(after?.qualifier ?? found.qualifier, base),
    modality: found.modality ?? null,
    outerFirst: found.first,
  }
}

/** "between" and "from" belong to ranges; "back up to 4.8" moves and does not bound. */
function applies(tokens: Tokens, { form }: WrittenNumber, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase?.qualifier === 'between' && form !== 'range') return undefined
  const moves = phrase && tokens[phrase.first]?.lower === 'up' && movesUp.test(tokens[phrase.first - 1]?.lower ?? '')
  return moves ? undefined : phrase
}
const movesUp = /^(?:back|inch(?:ed|ing)|went|going|moved?|crept|pushed|shot|climb(?:ed|s)?|rose)$/

function baseQualifier({ form, prefix }: WrittenNumber): Qualifier {
  if (form === 'range') return 'between'
  if (/[~≈]$/.test(prefix)) return 'about'
  if (/^sub[-–]$/i.test(prefix)) return 'less-than'
  return form === 'magnitude' ? 'order-of-magnitude' : form === 'vague' ? 'vague' : 'exact'
}

/** "more than" bounds a range or an order of magnitude from below; "between" and "about" leave them what they are. */
function combined(worded: Qualifier, base: Qualifier): Qualifier {
  if (base === 'exact') return worded === 'between' ? 'exact' : worded
  const bounds = worded === 'at-least' || worded === 'more-than' || worded === 'at-most' || worded === 'less-than'
  return bounds && base !== 'vague' ? worded : base
}

interface Phrase {
  readonly first: number
  readonly qualifier: Qualifier
  readonly modality?: Modality
}

function phraseEndingAt(tokens: Tokens, end: number, sentence: number | undefined): Phrase | undefined {
  for (let length = longestWording; length >= 1; length--) {
    const first = end - length
    if (tokens[first]?.sentence !== sentence) continue
    const wording = wordingsBefore.get(wordsBetween(tokens, first, end))
    if (wording) return widened(tokens, { first, ...wording }, sentence)
  }
  return undefined
}

/** "just over", "at least some", "probably more than": a wording before the wording only adds its words. */
function widened(tokens: Tokens, phrase: Phrase, sentence: number | undefined): Phrase {
  const before = phraseEndingAt(tokens, phrase.first, sentence)
  if (!before) return phrase
  const outer = plainWordings.has(before.qualifier) || before.qualifier === 'between'
  if (outer) return phrase
  const modality = phrase.modality ?? before.modality
  const qualifier = plainWordings.has(phrase.qualifier)
    ? before.qualifier
    : stricter(before.qualifier, phrase.qualifier)
  return { first: before.first, qualifier, ...(modality ? { modality } : {}) }
}

function stricter(outer: Qualifier, inner: Qualifier): Qualifier {
  return inner === 'about' ? outer : inner
}

function phraseStartingAt(
  tokens: Tokens,
  first: number,
  sentence: number | undefined,
): { readonly end: number; readonly qualifier: Qualifier } | undefined {
  for (let length = 3; length >= 1; length--) {
    const end = first + length
    if (tokens[end - 1]?.sentence !== sentence) continue
    const wording = wordingsAfter.get(wordsBetween(tokens, first, end))
    if (wording) return { end, qualifier: wording.qualifier }
  }
  return undefined
}

function wordsBetween(tokens: Tokens, first: number, end: number): string {
  let words = tokens[first]?.lower ?? ''
  for (let at = first + 1; at < end; at++) words += ` ${tokens[at]?.lower ?? ''}`
  return words
}

/** The bounds that a qualifier gives a number, by the wording alone. */
export function boundsOf(
  { low, high, form }: WrittenNumber,
  qualifier: Qualifier,
): { value: number | null; low: number | null; high: number | null } {
  const value = form === 'one' || form === 'fraction' || form === 'none' ? low : null
  switch (qualifier) {
    case 'at-least':
    case 'more-than':
      return { value, low, high: null }
    case 'nearly':
    case 'at-most':
    case 'less-than':
      return { value, low: null, high }
    case 'about':
    case 'vague':
      return form === 'one' || form === 'fraction' ? { value, low: null, high: null } : { value, low, high }
    default:
      return { value, low, high }
  }
}
