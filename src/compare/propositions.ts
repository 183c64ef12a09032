import type { LocatedAttribution, QuotedSpan } from '../model/index.ts'
import { determiners, existence, futureWords, negators, phraseEnds } from './proposition-words.ts'
import { contentWords, lemma, wordsOf } from './words.ts'

/** One thing affirmed or denied. */
export interface Proposition {
  readonly attribution: LocatedAttribution
  /** The clause it was read from. */
  readonly clause: string
  /** That a thing exists ("political prisoner"), or a whole clause by its content words. */
  readonly kind: 'existence' | 'clause'
  /** What the affirmation and the denial share: the words, sorted. */
  readonly words: readonly string[]
  readonly isDenied: boolean
  readonly isFuture: boolean
  /** The first content word after the negation: what is denied. Null where the stance denies, or nothing does. */
  readonly pivot: string | null
}

/** Stances that say how things are. Demands, orders, threats and suppositions neither affirm nor deny. */
const asserting: ReadonlySet<string> = new Set([
  'asserts',
  'announces',
  'confirms',
  'acknowledges',
  'estimates',
  'denies',
])

/** Longer contents hold whole passages, in which clauses can no longer be told apart well. */
const longestContent = 2000

/** The things that an attribution affirms or denies; `nested` are contents of other voices inside it, left out. */
export function propositionsOf(attribution: LocatedAttribution, nested: readonly QuotedSpan[]): Proposition[] {
  if (!asserting.has(attribution.stance)) return []
  return attribution.content.flatMap((content) => {
    if (content.end - content.start > longestContent) return []
    return clausesOf(without(content, nested)).flatMap((clause) => read(clause, attribution))
  })
}

function without(content: QuotedSpan, nested: readonly QuotedSpan[]): string {
  let text = content.text
  for (const span of nested.slice(0, 50)) {
    const from = Math.max(0, span.start - content.start)
    const to = Math.min(text.length, span.end - content.start)
    if (from < to) text = `${text.slice(0, from)}.${' '.repeat(to - from - 1)}${text.slice(to)}`
  }
  return text
}

function clausesOf(text: string): string[] {
  return text
    .split(
      /[.;:!?“”"…]|,\s(?=(?:but|while|and|although|because|so|whereas|which|who)\b)|\s(?:but|while|although|because|whereas)\s|\sand\s(?=(?:I|we|he|she|they|it|you)\b)/u,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 3)
}

function read(clause: string, attribution: LocatedAttribution): Proposition[] {
  const words = wordsOf(clause.replace(/\bnot (?:only|just|merely)\b/gi, ''))
  const isFuture = words.some((word) => futureWords.has(word))
  const flips = attribution.stance === 'denies'
  const base = { attribution, clause, isFuture, pivot: pivotOf(words) }
  const things = thingsThatExist(words, flips).map(({ phrase, isDenied }) => ({
    ...{ ...base, kind: 'existence' as const, words: phrase, isDenied: isDenied !== flips },
  }))
  const content = contentWords(clause).filter((word) => !negators.has(word))
  if (content.length < 3 || content.length > 14) return things
  const isDenied = words.some((word) => negators.has(word) && word !== 'without') !== flips
  return [...things, { ...base, kind: 'clause' as const, words: [...content].sort(), isDenied }]
}

function pivotOf(words: readonly string[]): string | null {
  const negator = words.findIndex((word) => negators.has(word))
  return negator < 0 ? null : (contentWords(words.slice(negator + 1).join(' '))[0] ?? '')
}

/** The noun phrases of which the clause says that they are there: "we have both critics and political prisoners". */
function thingsThatExist(words: readonly string[], isDenial: boolean): { phrase: string[]; isDenied: boolean }[] {
  const verb = words.findIndex((word, index) => isExistence(word, words[index + 1], words.slice(0, index)))
  const from = verb < 0 ? (isDenial ? 0 : -1) : verb + 1
  if (from < 0) return []
  const isDenied = words.slice(0, from + 2).some((word) => negators.has(word))
  return phrasesFrom(words.slice(from)).map((phrase) => ({ phrase, isDenied }))
}

function isExistence(word: string, next: string | undefined, before: readonly string[]): boolean {
  if (!existence.has(word)) return false
  if (word === 'is' || word === 'are') return before.at(-1) === 'there'
  if (word === 'there' || word.startsWith('do')) return false
  const isAuxiliary = next !== undefined && (/(?:ed|en)$/.test(next) || ['been', 'to', 'had', 'done'].includes(next))
  return !isAuxiliary
}

/** Noun phrases joined by "and", "or" and commas, up to the first preposition; those of two words or more name a kind. */
function phrasesFrom(words: readonly string[]): string[][] {
  const phrases: string[][] = [[]]
  for (const word of words) {
    if (phraseEnds.has(word) && word !== 'of') break
    if (word === 'of' && (phrases.at(-1)?.length ?? 0) > 0) break
    if (word === 'and' || word === 'or' || word === 'nor') phrases.push([])
    else if (!determiners.has(word) && !negators.has(word) && !/^\d/.test(word)) phrases.at(-1)?.push(lemma(word))
  }
  return phrases.filter((phrase) => phrase.length >= 2 && phrase.length <= 4).map((phrase) => [...phrase].sort())
}
