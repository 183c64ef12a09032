import type { Token } from '../../analysis.ts'
import type { Context, TokenSpan } from '../context.ts'
import type { Found } from '../found.ts'

/** What the attribution model sees of one token. Training exports these very words, so that both see the same. */
export interface TokenFeatures {
  /** Lower case, digits as 0, apostrophes straight. */
  readonly word: string
  readonly lemma: string
  /** Last and first three letters of a longer word; the word itself otherwise. */
  readonly suffix: string
  readonly prefix: string
  readonly shape: Shape
  readonly pos: string
  /** Where the token stands to quotation marks: see `quoteCodes`. */
  readonly quote: number
  /** Where it stands in its sentence and paragraph: see `boundaryCodes`. */
  readonly boundary: number
  /** What the rules make of it: see `ruleCodes`. */
  readonly rule: number
}

export const shapes = ['lower', 'Title', 'UPPER', 'Mixed', 'digit', 'letters-digits', 'A', 'stop', 'mark'] as const
type Shape = (typeof shapes)[number]

export function tokenFeatures(context: Context, found: readonly Found[]): TokenFeatures[] {
  const quotes = quoteCodes(context)
  const boundaries = boundaryCodes(context)
  const rules = ruleCodes(context.analysis.tokens.length, found)
  return context.analysis.tokens.map((token, index) => {
    const word = plainWord(token.lower)
    return {
      word,
      lemma: plainWord(token.lemma),
      suffix: word.slice(-3),
      prefix: word.slice(0, 3),
      shape: shapeOf(token),
      pos: token.pos,
      quote: quotes[index] ?? 0,
      boundary: boundaries[index] ?? 0,
      rule: rules[index] ?? 0,
    }
  })
}

const unplain = /[\d’‘“”]/
/** Longest word that is looked up, in code units. */
const longestWord = 24

function plainWord(lower: string): string {
  if (lower.length <= longestWord && !unplain.test(lower)) return lower
  return lower.slice(0, longestWord).replace(/\d/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
}

export function shapeOf({ text }: Pick<Token, 'text'>): Shape {
  if (/^[.!?…;:]/.test(text)) return 'stop'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'mark'
  if (/^[\d.,:/-]+$/.test(text)) return 'digit'
  if (/\d/.test(text)) return 'letters-digits'
  if (!/\p{Lu}/u.test(text)) return 'lower'
  if (text.length === 1) return 'A'
  if (!/\p{Ll}/u.test(text)) return 'UPPER'
  return /^\p{Lu}[^\p{Lu}]+$/u.test(text) ? 'Title' : 'Mixed'
}

/** 0 outside, 1 first token of a quotation, 2 inside speech, 3 last token, 4 inside a few quoted words. */
export const quoteCodeCount = 5

function quoteCodes({ analysis, quotations }: Context): Uint8Array {
  const codes = new Uint8Array(analysis.tokens.length)
  for (const { firstToken, endToken, kind } of quotations) {
    codes.fill(kind === 'words' ? 4 : 2, firstToken, endToken)
    codes[firstToken] = 1
    codes[endToken - 1] = 3
  }
  return codes
}

/** 0 inside a sentence, 1 its first token, 2 the first of a paragraph, 3 the last of a sentence; 4 more in a heading. */
export const boundaryCodeCount = 8

function boundaryCodes({ analysis }: Context): Uint8Array {
  const codes = new Uint8Array(analysis.tokens.length)
  for (const { firstToken, endToken } of analysis.sentences) {
    codes[endToken - 1] = 3
    codes[firstToken] = 1
  }
  for (const { firstSentence, endSentence, heading } of analysis.paragraphs) {
    const first = analysis.sentences[firstSentence]?.firstToken ?? 0
    const end = analysis.sentences[endSentence - 1]?.endToken ?? first
    codes[first] = 2
    if (heading) for (let at = first; at < end; at++) codes[at] = (codes[at] ?? 0) + 4
  }
  return codes
}

/** Three digits in base 3, of cue, source and content: 0 outside, 1 the first token, 2 a later one. */
export const ruleCodeCount = 27

function ruleCodes(count: number, found: readonly Found[]): Uint8Array {
  const codes = new Uint8Array(count)
  const mark = (span: TokenSpan, unit: number) => {
    for (let at = span.first; at < span.end; at++) {
      const before = codes[at] ?? 0
      const digit = Math.floor(before / unit) % 3
      codes[at] = before + unit * ((at === span.first ? 1 : 2) - digit)
    }
  }
  for (const { cue, source, content } of found) {
    if (cue) mark(cue, 1)
    if (source) mark(source, 3)
    for (const span of content) mark(span, 9)
  }
  return codes
}
