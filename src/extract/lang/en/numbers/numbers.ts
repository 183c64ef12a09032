import type { Analysis, Sentence, Token } from '../analysis.ts'
import { onePerson } from '../figures/act-words.ts'
import { numberAt, type FormedNumber, type NumberForm } from './forms.ts'
import { isGlued, lexemesOf, type Lexeme } from './lexemes.ts'

export type { NumberForm } from './forms.ts'

/** A number as it is written in a text: offsets in UTF-16 code units, bounds as `WrittenNumber` has them. */
export interface ParsedNumber {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: NumberForm
  readonly low: number | null
  readonly high: number | null
  readonly digits: boolean
  readonly elaborate: boolean
  /** "a third", "one fifth": parts or places in an order; only the words around them tell. */
  readonly doubtful: boolean
  /** Letters right against its digits: before ("USD10m", "F-16" without the dash) and after ("75ml"). */
  readonly prefix: string
  readonly suffix: string
}

/**
 * Every number that is written in a text between two offsets, whatever it is used for: dates, telephones and codes are not told
 * apart here. Each place gives its longest reading. Linear in the length of the text.
 */
export function parseNumbers(text: string, from = 0, end = text.length): ParsedNumber[] {
  const lexemes = lexemesOf(text, from, end)
  const found: ParsedNumber[] = []
  for (let at = 0; at < lexemes.length;) {
    const number = numberAt(lexemes, at)
    if (number) found.push(parsedOf(text, lexemes, at, number))
    at = number?.end ?? at + 1
  }
  return found
}

function parsedOf(text: string, lexemes: readonly Lexeme[], at: number, number: FormedNumber): ParsedNumber {
  const { end: endLexeme, ...rest } = number
  const start = lexemes[at]?.start ?? 0
  const end = lexemes[endLexeme - 1]?.end ?? start
  const before = isGlued(lexemes, at) ? lexemes[at - 1] : undefined
  const after = isGlued(lexemes, endLexeme) ? lexemes[endLexeme] : undefined
  return {
    start,
    end,
    text: text.slice(start, end),
    ...rest,
    prefix: before?.kind === 'word' ? before.text : '',
    suffix: number.digits && after?.kind === 'word' ? after.text : '',
  }
}

/**
 * Words or digits that write a number, without wording, sign or unit. Tokens are indices into `Analysis.tokens`; where letters
 * stand against the digits the first token holds them too.
 */
export interface WrittenNumber {
  readonly firstToken: number
  readonly endToken: number
  readonly form: Exclude<NumberForm, 'ordinal'>
  /** The number; of a range and a magnitude the bounds; null for an untold number. */
  readonly low: number | null
  readonly high: number | null
  /** True where the first token is in digits. */
  readonly digits: boolean
  /** True where a scale word, a separator or a decimal makes it more than a bare whole number. */
  readonly elaborate: boolean
  /** Letters inside its first or last token that are no part of the number ("RM" of "RM2.70", "ml" of "75ml"). */
  readonly prefix: string
  readonly suffix: string
}

/** Every written number of a document that is no ordinal; dates and codes are not told apart here. */
export function writtenNumbers(analysis: Analysis): WrittenNumber[] {
  return analysis.sentences.flatMap((sentence) => numbersOf(analysis, sentence))
}

function numbersOf(analysis: Analysis, sentence: Sentence): WrittenNumber[] {
  const { tokens, text } = analysis
  const found: WrittenNumber[] = []
  let token = sentence.firstToken
  for (const parsed of parseNumbers(text, sentence.start, sentence.end)) {
    for (; token < sentence.endToken && (tokens[token]?.end ?? 0) <= parsed.start; token++)
      pushLength(found, tokens, token, sentence)
    const first = tokens[token]
    let endToken = token
    while (endToken < sentence.endToken && (tokens[endToken]?.start ?? Infinity) < parsed.end) endToken++
    if (!first || endToken === token) continue
    if (counts(text, parsed)) found.push(writtenOf(parsed, token, endToken, tokens))
    else if (parsed.form !== 'ordinal') pushLength(found, tokens, token, sentence)
    token = endToken
  }
  for (; token < sentence.endToken; token++) pushLength(found, tokens, token, sentence)
  return found
}

/** Ordinals count nothing; "a third" does only where it tells of what, "half" where it is more than a word of degree. */
function counts(text: string, { form, doubtful, end, low }: ParsedNumber): boolean {
  if (form === 'ordinal') return false
  if (form === 'fraction' && (low ?? 0) >= 1) return false
  return !doubtful || /^\s{1,3}of\b/.test(text.slice(end, end + 6))
}

function writtenOf(
  parsed: ParsedNumber,
  firstToken: number,
  endToken: number,
  tokens: readonly Token[],
): WrittenNumber {
  const { form, low, high, digits, elaborate, start, end } = parsed
  const first = tokens[firstToken]
  const last = tokens[endToken - 1]
  return {
    firstToken,
    endToken,
    form: form === 'ordinal' ? 'one' : form,
    low,
    high,
    digits,
    elaborate,
    prefix: first && first.start < start ? first.text.slice(0, start - first.start) : '',
    suffix: last && last.end > end ? last.text.slice(end - last.end) : '',
  }
}

function pushLength(found: WrittenNumber[], tokens: readonly Token[], at: number, { endToken }: Sentence): void {
  if (isOneLength(tokens, at, endToken) || isOneOfList(tokens, at, endToken))
    found.push({
      firstToken: at,
      endToken: at + 1,
      form: 'one',
      low: 1,
      high: 1,
      digits: false,
      elaborate: false,
      prefix: '',
      suffix: '',
    })
}

/** "just over a week", "for a year": an article before a length of time counts one, after words that measure. */
function isOneLength(tokens: readonly Token[], at: number, end: number): boolean {
  const word = tokens[at]?.lower
  if (word !== 'a' && word !== 'an') return false
  const further = /^(?:full|whole|single)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1
  if (at + further >= end) return false
  if (!/^(?:hour|day|week|month|year|decade|century)$/.test(tokens[at + further]?.lower ?? '')) return false
  if (
    !/^(?:over|than|about|almost|nearly|around|least|under|for|lasting|lasted|within|roughly)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return false
  return tokens[at + further + 1]?.text !== '-' && tokens[at + further + 1]?.pos !== 'NOUN'
}

/** "12 men, three women and a child": an article before a person counts one beside a number in the same list. */
function isOneOfList(tokens: readonly Token[], at: number, end: number): boolean {
  const word = tokens[at]?.lower
  if ((word !== 'a' && word !== 'an') || at + 1 >= end) return false
  const noun = at + 1 < end && tokens[at + 1]?.pos === 'ADJ' ? at + 2 : at + 1
  if (noun >= end || !onePerson.has(tokens[noun]?.lower ?? '')) return false
  return isListedNumber(tokens, at) || isNumberNext(tokens, noun + 1, end)
}

/** A counted noun and nothing else between a number and "and a child". */
function isListedNumber(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|,|plus)$/.test(tokens[at - 1]?.lower ?? '')) return false
  for (let before = at - 2; before >= at - 5; before--) {
    const token = tokens[before]
    if (token?.sentence !== tokens[at]?.sentence) return false
    if (token?.pos === 'NUM') return before < at - 2
    if (!/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(token?.pos ?? '')) return false
  }
  return false
}

/** "a woman and two children", "a boy, 12 men and …". */
function isNumberNext(tokens: readonly Token[], at: number, end: number): boolean {
  const from = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1
  if (!/^(?:and|,)$/.test(tokens[at]?.lower ?? '') || from + 1 >= end) return false
  return (
    tokens[from]?.pos === 'NUM' &&
    /^(?:NOUN|ADJ)$/.test(tokens[from + 1]?.pos ?? '') &&
    !/^(?:year|years)$/.test(tokens[from + 1]?.lower ?? '')
  )
}
