import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech } from './analysis.ts'
import { repairTags } from './tag-repairs.ts'

/** A tagged word; `offset` counts from the start of the text that was given. */
export interface TaggedWord {
  readonly text: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly offset: number
}

export interface Tagger {
  /** Sentences of tagged words; white space is no word. */
  sentences(text: string): TaggedWord[][]
}

let loaded: Tagger | undefined

/** The English tokeniser, sentence splitter and part-of-speech tagger (wink-nlp), loaded on first use (about 150 ms). */
export function tagger(): Tagger {
  loaded ??= load()
  return loaded
}

function load(): Tagger {
  let reader = newReader()
  return {
    sentences: (text) => stretchesOf(text).flatMap(({ start, words }) => moved(sentencesOf(words), start)),
  }

  function sentencesOf(text: string): TaggedWord[][] {
    const before = reader.words.list.length
    try {
      return taggedSentences(text)
    } finally {
      forgetSince(reader.words, before)
      if (reader.words.list.length > mostWords) reader = newReader()
    }
  }

  function taggedSentences(text: string): TaggedWord[][] {
    const { its } = reader.nlp
    const read = reader.nlp.readDoc(text)
    /* eslint-disable @typescript-eslint/unbound-method -- wink-nlp's item functions use no `this` */
    const words = read.tokens().out(its.value)
    const tags = read.tokens().out(its.pos)
    const lemmas: string[] = read.tokens().out(its.lemma as never)
    const spaces = read.tokens().out(its.precedingSpaces)
    const ends = sentenceEnds(read.sentences().out(its.span) as unknown as [number, number][], words.length)
    /* eslint-enable @typescript-eslint/unbound-method */
    return group(words, repairTags(words, tags), lemmas, spaces, ends)
  }
}

/**
 * The words that wink-nlp knows. It adds every new word to them and later takes a word of the list as it is, where it would else
 * have split it: the reading of a text would depend on what was read before.
 */
interface KnownWords {
  readonly list: readonly string[]
  readonly hash: Record<string, number>
}

/** A reader that knows no words but its own (150 ms). */
export function newReader() {
  let words: KnownWords = { list: [], hash: {} }
  const core = () => {
    const made = (model as unknown as { core(): { features: { lexeme: KnownWords } } }).core()
    words = made.features.lexeme
    return made
  }
  const nlp = winkNLP({ ...(model as object), core, metaCER } as unknown as typeof model, ['sbd', 'pos'])
  return { nlp, words }
}

let entityModel: object | undefined

/** Asked for once: the package writes it as JSON again at every call, so that it doubles until no string can hold it. */
function metaCER(): object {
  entityModel ??= (model as unknown as { metaCER(): object }).metaCER()
  return entityModel
}

/** Makes the words since a place in the list unknown again; their places stay taken, since the reader counts on them. */
function forgetSince({ list, hash }: KnownWords, place: number): void {
  for (let at = place; at < list.length; at++) Reflect.deleteProperty(hash, list[at] ?? '')
}

/** How many words may be in the list, forgotten ones too, before the reader is made anew (150 ms; a page has some ten new ones). */
const mostWords = 150_000

/** No word is longer; the tokeniser looks for addresses in a longer run of signs in quadratic time. */
const longestRun = 400
const longRun = new RegExp(`\\S{${longestRun}}`, 'g')

/** The text in one, but for endless runs without a space ("''''''…"), which are cut. */
function stretchesOf(text: string): { readonly start: number; readonly words: string }[] {
  if (text.length < longestRun) return [{ start: 0, words: text }]
  const cuts = [0]
  for (const { index } of text.matchAll(longRun)) cuts.push(wholeLetter(text, index + longestRun))
  return cuts.map((start, at) => ({ start, words: text.slice(start, cuts[at + 1]) }))
}

/** Not between the two halves of a letter. */
function wholeLetter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function moved(sentences: TaggedWord[][], by: number): TaggedWord[][] {
  return by === 0 ? sentences : sentences.map((words) => words.map((word) => ({ ...word, offset: word.offset + by })))
}

function sentenceEnds(spans: readonly (readonly [number, number])[], count: number): ReadonlySet<number> {
  return new Set([...spans.map(([, last]) => last), count - 1])
}

function group(
  words: readonly string[],
  tags: readonly string[],
  lemmas: readonly string[],
  spaces: readonly string[],
  ends: ReadonlySet<number>,
): TaggedWord[][] {
  const sentences: TaggedWord[][] = []
  let current: TaggedWord[] = []
  let offset = 0
  words.forEach((word, index) => {
    offset += spaces[index]?.length ?? 0
    if (tags[index] !== 'SPACE' && word.trim() !== '') {
      current.push({ text: word, lemma: plainLemma(lemmas[index] ?? word), pos: tags[index] as PartOfSpeech, offset })
    }
    offset += word.length
    if (ends.has(index) && current.length > 0) {
      sentences.push(current)
      current = []
    }
  })
  if (current.length > 0) sentences.push(current)
  return sentences
}

function plainLemma(lemma: string): string {
  return lemma.toLowerCase().replaceAll('’', "'")
}
