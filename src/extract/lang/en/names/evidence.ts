import type { Analysis } from '../analysis.ts'
import { openingWords } from './organisations.ts'
import type { Word } from './words.ts'

/** How a sentence uses capitals: as prose does, on most words (a headline), or on every letter. */
export type Casing = 'plain' | 'title' | 'caps'

/** What a document itself tells of its words. */
export interface Evidence {
  readonly casing: readonly Casing[]
  /** How often a word (by its lower-case form) stands in lower case where capitals mean something. */
  readonly lower: ReadonlyMap<string, number>
  /** How often it has a capital that its position does not explain. */
  readonly capital: ReadonlyMap<string, number>
  /** The words of the publisher's name, in lower case, where it has several: whoever writes of itself names a party. */
  readonly publisher: readonly string[]
  /** For each word, whether it stands inside quotation marks. */
  readonly quoted: readonly boolean[]
}

export function evidenceOf(analysis: Analysis, words: readonly Word[]): Evidence {
  const casing = casings(analysis, words)
  const lower = new Map<string, number>()
  const capital = new Map<string, number>()
  for (const word of words) {
    if (casing[word.sentence] !== 'plain') continue
    if (word.shape === 'lower') count(lower, word.lower)
    else if ((word.shape === 'capital' || word.shape === 'caps') && !word.opens) count(capital, word.lower)
  }
  const publisher = publisherWords(analysis.document.publisher)
  return { casing, lower, capital, publisher, quoted: quotedWords(analysis, words) }
}

function publisherWords(publisher: string | null): string[] {
  const words =
    (publisher ?? '')
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'.-]*/gu) ?? []
  const own = words[0] === 'the' ? words.slice(1) : words
  return own.length > 1 ? own.map((word) => word.replace(/'s?$/, '')) : []
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Shortest word whose capital counts for the casing of its sentence: headlines leave small words in lower case. */
const shortestTelling = 4

function casings(analysis: Analysis, words: readonly Word[]): Casing[] {
  const tallies = analysis.sentences.map(() => ({ telling: 0, capital: 0, caps: 0, lower: 0, small: 0 }))
  for (const word of words) {
    const tally = tallies[word.sentence]
    if (!tally || word.shape === 'mark' || word.shape === 'number') continue
    if (word.shape === 'caps') tally.caps++
    if (word.shape === 'lower') tally.lower++
    if (!word.opens && word.shape === 'capital' && openingWords.has(word.lower)) tally.small++
    if (word.text.length < shortestTelling || word.opens) continue
    tally.telling++
    if (word.shape !== 'lower') tally.capital++
  }
  return tallies.map(({ telling, capital, caps, lower, small }, index) => {
    if (lower === 0 && caps >= 3) return 'caps'
    const sentence = analysis.sentences[index]
    const heading = analysis.paragraphs[sentence?.paragraph ?? -1]?.heading ?? false
    if (
      small === 0 &&
      !heading &&
      sentence &&
      /[.!][”"’')]?$/.test(analysis.text.slice(sentence.end - 2, sentence.end))
    )
      return 'plain'
    return telling >= (heading ? 2 : 4) && capital >= telling * (heading ? 0.6 : 0.75) ? 'title' : 'plain'
  })
}

function quotedWords(analysis: Analysis, words: readonly Word[]): boolean[] {
  const quoted: boolean[] = []
  let inside = false
  let paragraph = -1
  for (const word of words) {
    const its = analysis.sentences[word.sentence]?.paragraph ?? -1
    if (its !== paragraph) inside = false
    paragraph = its
    if (word.shape === 'mark') {
      if (/[“«]/.test(word.text)) inside = true
      else if (/[”»]/.test(word.text)) inside = false
      else if (word.text === '"') inside = !inside
    }
    quoted.push(inside && word.shape !== 'mark')
  }
  return quoted
}
