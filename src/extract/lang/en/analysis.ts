import type { Document, Span } from '../../../model/index.ts'
import type { Table } from './tables.ts'

/** Universal part-of-speech tags, as wink-nlp gives them (about 89% right: never the only ground for a decision). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word, number or punctuation mark. Offsets are those of the document's text. */
export interface Token extends Span {
  /** Its place in `Analysis.tokens`. */
  readonly index: number
  /** As it is meant: without a hyphen at a line's end, with the letters that a scan mistook. Its span is what is written. */
  readonly text: string
  readonly lower: string
  /** Lower case; typographic apostrophes straightened. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Index of its sentence. */
  readonly sentence: number
}

/** A sentence; its tokens are `tokens.slice(firstToken, endToken)`. A sentence never leaves its paragraph. */
export interface Sentence extends Span {
  readonly index: number
  readonly firstToken: number
  readonly endToken: number
  readonly paragraph: number
}

/** A paragraph, list item or heading of the article; spans outside the article lie in no paragraph. */
export interface Paragraph extends Span {
  readonly index: number
  readonly firstSentence: number
  readonly endSentence: number
  readonly heading: boolean
}

/** One document, split into what every extractor works on. Nothing in it lies outside the article. */
export interface Analysis {
  readonly document: Document
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  /** A row is a paragraph, a cell of it a sentence. */
  readonly tables: readonly Table[]
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word)
}

/** Index of the first token that ends after `offset` (the one that covers it, or the next); `tokens.length` past the end. */
export function tokenIndexAt(analysis: Analysis, offset: number): number {
  let low = 0
  let high = analysis.tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((analysis.tokens[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The sentence that covers an offset, or undefined outside every sentence. */
export function sentenceAt(analysis: Analysis, offset: number): Sentence | undefined {
  const token = analysis.tokens[tokenIndexAt(analysis, offset)]
  const sentence = token && analysis.sentences[token.sentence]
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : undefined
}

/** The words between two offsets as they are meant: where a token's text mends what stands there, mended; else as written. */
export function wordsBetween(analysis: Analysis, start: number, end: number): string {
  const { text, tokens } = analysis
  let words = ''
  let from = start
  for (let at = tokenIndexAt(analysis, start); at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.end > end) break
    if (token.start < from || token.text === text.slice(token.start, token.end)) continue
    words += text.slice(from, token.start) + token.text
    from = token.end
  }
  // Where a hyphen still stands at a line's end it belongs to the word.
  return (words + text.slice(from, end)).replaceAll(/(?<=\p{L})-[^\S\n]*\n\s*(?=\p{L})/gu, '-')
}
