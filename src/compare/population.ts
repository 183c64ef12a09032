import type { Measure } from '../model/index.ts'
import { anybody, partsOfACrowd, restatements, sameKind } from './population-words.ts'
import { isEmptyWord, lemma, wordsOf } from './words.ts'

/** Whom a figure counts, as far as two figures can be held against each other. */
export interface Counted {
  /** The one word for the kind of people or things; null for anybody, or whoever the measure itself means. */
  readonly head: string | null
  /** A part of a crowd ("children", "officers"): never the whole. */
  readonly isPart: boolean
  /** What narrows the head down ("political" of "political prisoners"). */
  readonly modifiers: readonly string[]
}

const closing: ReadonlySet<string> = new Set([
  'of',
  'in',
  'from',
  'at',
  'by',
  'for',
  'with',
  'who',
  'whom',
  'that',
  'which',
  'during',
  'on',
  'against',
  'among',
  'under',
  'across',
])

/** A ledger has few populations and asks for each a thousand times: the last ones read are kept. */
const mostKept = 20_000
const kept = new Map<string, Counted>()

/** Reads the population's words: the head is the last word before "of", "in", "who" … */
export function countedBy(population: string | null, measure: Measure): Counted {
  const key = `${measure} ${population ?? ''}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const counted = readPopulation(population, measure)
  kept.set(key, counted)
  return counted
}

function readPopulation(population: string | null, measure: Measure): Counted {
  const words = population === null ? [] : wordsOf(population)
  const end = words.findIndex((word, index) => index > 0 && closing.has(word))
  const phrase = (end < 0 ? words : words.slice(0, end)).filter((word) => !isEmptyWord(word) && !/^\d/.test(word))
  const last = phrase.at(-1)
  if (last === undefined) return { head: null, isPart: false, modifiers: [] }
  const head = kindOf(singular(last))
  const modifiers = phrase.slice(0, -1).map(lemma)
  const isAnybody = anybody.has(head) || (restatements[measure] ?? []).some((word) => kindOf(word) === head)
  if (isAnybody && !modifiers.some((word) => partsOfACrowd.has(word))) return { head: null, isPart: false, modifiers }
  return { head, isPart: partsOfACrowd.has(head) || modifiers.some((word) => partsOfACrowd.has(word)), modifiers }
}

function singular(word: string): string {
  const known = lemma(word)
  return known === 'die' ? 'dead' : known
}

function kindOf(word: string): string {
  return sameKind.find((row) => row.includes(word))?.[0] ?? word
}

/**
 * Whether two figures can count the same people: the same head, or anybody against a kind that is no part of a crowd.
 * "People" killed in a protest and "protesters" killed in it can be one count; "children" and "people" cannot.
 */
export function samePopulation(a: Counted, b: Counted): boolean {
  if (a.head === b.head) return true
  if (a.head === null) return !b.isPart
  return b.head === null && !a.isPart
}
