import type { Span } from '../../../../model/index.ts'
import {
  isCapitalised,
  wordsBetween,
  type Analysis,
  type PartOfSpeech,
  type Sentence,
  type Token,
} from '../analysis.ts'

/** A word as names are made of: tokens that hyphens and slashes join ("Bani-Ameriyan", "RFE/RL") are one. */
export interface Word extends Span {
  /** Its place in the list of words. */
  readonly index: number
  /** Apostrophes straight, no inner spaces, no possessive ending. */
  readonly text: string
  readonly lower: string
  readonly shape: 'capital' | 'caps' | 'lower' | 'number' | 'mark'
  readonly pos: PartOfSpeech
  readonly lemma: string
  /** Followed by a possessive ending, which is no word of its own. */
  readonly possessive: boolean
  /** The people or the adjective of a country that the text itself names ("Varenian" where it has "Varenia"). */
  readonly people: boolean
  /** Its capital may come from its position: it opens a sentence, a quotation or a line. */
  readonly opens: boolean
  readonly sentence: number
  readonly firstToken: number
  readonly endToken: number
}

/** Lower-case parts of names of persons. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al el ul as ad ash an ar at az bin ibn bint ben abu abd van von der den de del della da dos du di la le ter zu ould ap af'.split(
    ' ',
  ),
)

/** The words of a document in order of the text. */
export function wordsOf(analysis: Analysis): Word[] {
  const words: Word[] = []
  for (const sentence of analysis.sentences) addWords(analysis, sentence, words)
  return withPeoples(words)
}

/** Marks the words whose ending makes the people of a place out of a name that the text has. */
function withPeoples(words: readonly Word[]): Word[] {
  const capitals = new Set(words.flatMap(({ shape, lower }) => (shape === 'capital' ? [lower] : [])))
  return words.map((word) =>
    word.shape === 'capital' && placesOf(word.lower).some((place) => capitals.has(place))
      ? { ...word, people: true }
      : word,
  )
}

/** Shortest name of a place that a people is looked for under. */
const shortestPlace = 4

/** The names of places that a word could be the people of: "Varenian" of "Varenia", "Torvese" of "Torva". */
function placesOf(lower: string): string[] {
  const stem = /^(.+?)(?:ians?|ans?|ese|ish)$/.exec(lower)?.[1] ?? ''
  if (stem.length < shortestPlace - 1) return []
  return /ians?$/.test(lower) ? [`${stem}ia`, `${stem}i`, `${stem}y`] : [`${stem}a`, `${stem}e`, `${stem}o`]
}

function addWords(analysis: Analysis, sentence: Sentence, words: Word[]): void {
  let opens = true
  for (let at = sentence.firstToken; at < sentence.endToken;) {
    const first = analysis.tokens[at]
    if (!first) return
    const next = joinedEnd(analysis.tokens, at, sentence.endToken)
    const possessive = isPossessiveEnding(analysis.tokens[next], sentence)
    const word = wordOf(analysis, first, next, words.length, opens, possessive)
    words.push(word)
    opens = word.shape === 'mark' ? opens || /^["“‘'«:—–•(\]-]+$/u.test(word.text) : false
    at = possessive ? next + 1 : next
  }
}

/** Most words: letters alone, with nothing to straighten or take out. */
const isPlainWord = /^[A-Za-z]+$/

function wordOf(
  analysis: Analysis,
  first: Token,
  endToken: number,
  index: number,
  opens: boolean,
  possessive: boolean,
): Word {
  const last = analysis.tokens[endToken - 1] ?? first
  const raw = wordsBetween(analysis, first.start, last.end)
  const plain = isPlainWord.test(raw) ? raw : raw.replaceAll('’', "'").replace(/\s+/g, '')
  const bare = plain.length > 2 && plain.toLowerCase().endsWith("'s") ? plain.slice(0, -2) : plain
  const isWhole = bare === first.text
  return {
    index,
    start: first.start,
    end: last.end - (plain.length - bare.length),
    text: bare,
    lower: isWhole ? first.lower : bare.toLowerCase(),
    shape: shapeOf(bare),
    pos: posOf(analysis.tokens, first, endToken),
    lemma: endToken - first.index === 1 ? first.lemma : bare.toLowerCase(),
    possessive: possessive || bare !== plain,
    people: false,
    opens,
    sentence: first.sentence,
    firstToken: first.index,
    endToken,
  }
}

function posOf(tokens: readonly Token[], first: Token, endToken: number): PartOfSpeech {
  for (let at = first.index; at < endToken; at++) if (tokens[at]?.pos === 'PROPN') return 'PROPN'
  return first.pos
}

function shapeOf(text: string): Word['shape'] {
  if (/^\p{Ll}+$/u.test(text)) return 'lower'
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return 'capital'
  if (/^\d/.test(text)) return 'number'
  if (!/\p{L}/u.test(text)) return 'mark'
  if (!/\p{Lu}/u.test(text) || /^[#@]/.test(text)) return 'lower'
  if (!/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length > 1) return 'caps'
  return /^\p{Lu}/u.test(text) || nameParticles.has(text.slice(0, 3).toLowerCase().split(/[-']/)[0] ?? '')
    ? 'capital'
    : /^\p{Ll}[-']?\p{Lu}/u.test(text)
      ? 'capital'
      : 'lower'
}

const possessiveEndings: ReadonlySet<string> = new Set(["'", '’', "'s", '’s'])

function isPossessiveEnding(token: Token | undefined, sentence: Sentence): boolean {
  return (
    token !== undefined && token.index < sentence.endToken && possessiveEndings.has(token.text) && token.pos !== 'AUX'
  )
}

/** End of the run of tokens that make one word: joined by hyphens or slashes without spaces, capitals on both sides. */
function joinedEnd(tokens: readonly Token[], from: number, end: number): number {
  let last = from
  for (let at = from + 1; at + 1 < end; at += 2) {
    const left = tokens[last]
    const joint = tokens[at]
    const right = tokens[at + 1]
    if (!left || !joint || !right || joint.start !== left.end) break
    if (!joins(left, joint, right) && !isDeclaredPair(tokens[from - 1], left, joint, right)) break
    last = at + 1
  }
  return last + 1
}

/** "(FLO/Volan)": two short names of what stands before the bracket. */
function isDeclaredPair(before: Token | undefined, left: Token, joint: Token, right: Token): boolean {
  const named = isCaps(left.text) && /^\p{Lu}\p{Ll}+$/u.test(right.text)
  return before?.text === '(' && joint.text === '/' && right.start === joint.end && named
}

function joins(left: Token, joint: Token, right: Token): boolean {
  const gap = right.start - joint.end
  if (joint.text === '-' || joint.text === '‑' || joint.text === '–') {
    if (joint.text === '–' && gap > 0) return false
    if (gap === 1)
      return (
        /^\p{Lu}\p{Ll}/u.test(right.text) &&
        (isArabicArticle(left) || (/^\p{Lu}\p{Ll}/u.test(left.text) && left.pos === 'PROPN'))
      )
    if (gap > 0) return false
    if (isCapitalised(right.text)) return isCapitalised(left.text) || nameParticles.has(left.lower)
    return /^\d+$/.test(right.text) && /^\p{Lu}/u.test(left.text)
  }
  return joint.text === '/' && gap === 0 && isCaps(left.text) && isCaps(right.text)
}

function isArabicArticle(token: Token): boolean {
  return ['al', 'el', 'ul'].includes(token.lower)
}

function isCaps(text: string): boolean {
  return text.length > 1 && /^[\p{Lu}\d.&]+$/u.test(text)
}

/** The words as a gazetteer has them: words in capitals that are no acronyms get their small letters back. */
export function placeText(words: readonly Word[]): string {
  return words.map((word) => (isShouted(word) ? word.text.charAt(0) + word.lower.slice(1) : word.text)).join(' ')
}

function isShouted(word: Word): boolean {
  return word.shape === 'caps' && word.text.length > 2 && !word.text.includes('.')
}
