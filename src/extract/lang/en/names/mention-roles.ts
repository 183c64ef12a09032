import type { Token } from '../analysis.ts'
import type { Referents } from './referents.ts'
import { speechVerbs } from './surroundings.ts'

/**
 * For each sentence, how many before it tell something: those that stand in a quotation from their first word to their last
 * put no distance between a speaker and "he said".
 */
export function narratedBefore(referents: Referents): Int32Array {
  const { sentences } = referents.analysis
  const counts = new Int32Array(sentences.length + 1)
  sentences.forEach(({ index, start, end }) => {
    const spoken = isQuoted(referents, start + 1) && isQuoted(referents, end - 2)
    counts[index + 1] = (counts[index] ?? 0) + (spoken ? 0 : 1)
  })
  return counts
}

/** Whether the offset stands in a quotation. */
export function isQuoted({ words, quoted }: Referents, start: number): boolean {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.end ?? Infinity) > start) high = middle
    else low = middle + 1
  }
  return quoted[low] ?? false
}

/** Longest second half of "Ada and her brother Omar ran", in tokens. */
const longestCoordinated = 6

/** Past "and her brother Omar", where nothing but a noun phrase stands up to the verb. */
function pastCoordinated(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== 'and') return from
  for (let at = from + 1; at <= from + longestCoordinated; at++) {
    const pos = tokens[at]?.pos ?? ''
    if (pos === 'VERB' || pos === 'AUX') return at > from + 1 ? at : from
    if (!['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN'].includes(pos)) return from
  }
  return from
}

/** Longest "of the detained workers", in tokens. */
const longestOf = 8

const parts: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])

/** "the detained workers": nouns and what stands before them, participles too. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  return (
    parts.has(token.pos) || (token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && tokens[at + 1]?.pos === 'NOUN')
  )
}

/** "The families | of the detained workers | said": past what only tells whose families. */
function pastOf(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== 'of') return from
  let at = from + 1
  while (at < from + longestOf && isPart(tokens, at)) at++
  return at > from + 1 ? at : from
}

/** Nouns that only count what "of" leads to: "dozens of workers said". */
const amounts =
  /^(?:number|group|majority|minority|thousands?|hundreds?|dozens?|scores|lot|couple|percent|half|quarter|third|members?|handful|pair)$/

/** The workers of "the families of the workers": another noun does what the sentence tells. */
function isOfOther(tokens: readonly Token[], token: number): boolean {
  const sentence = tokens[token]?.sentence
  let at = token - 1
  while (at > token - longestOf && tokens[at]?.sentence === sentence && isPart(tokens, at)) at--
  const noun = tokens[at - 1]
  return tokens[at]?.lower === 'of' && noun?.sentence === sentence && noun?.pos === 'NOUN' && !amounts.test(noun.lower)
}

/** Whether the mention is a subject (a verb follows, after an apposition too) and whether that verb is of saying. */
export function rolesAt(
  { analysis }: Referents,
  token: number,
  endToken: number,
): { subject: boolean; speaker: boolean } {
  const { tokens } = analysis
  const sentence = tokens[token]?.sentence
  const before = tokens[token - 1]
  const owns = /^['’]s?$/.test(tokens[endToken]?.text ?? '')
  if (before && before.sentence === sentence && speechVerbs.has(before.lower) && !owns)
    return { subject: true, speaker: true }
  if (isOfOther(tokens, token)) return { subject: false, speaker: false }
  let at = pastCoordinated(tokens, pastOf(tokens, endToken))
  if (tokens[at]?.text === ',') {
    let steps = 0
    at++
    while (steps++ < 30 && tokens[at]?.sentence === sentence && tokens[at]?.text !== ',') at++
    at++
  }
  if (opensClause(tokens, token) && relatives.has(tokens[at]?.lower ?? '')) return { subject: true, speaker: false }
  for (let steps = 0; steps < 3; steps++, at++) {
    const next = tokens[at]
    if (!next || next.sentence !== sentence) break
    if (speechVerbs.has(next.lower)) return { subject: true, speaker: true }
    if (next.pos === 'VERB' || next.pos === 'AUX') return { subject: true, speaker: false }
    if (next.pos !== 'ADV' && next.lower !== 'has' && next.lower !== 'had' && next.lower !== 'have') break
  }
  return { subject: false, speaker: false }
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'that'])

/** Nothing but an article or a number stands between the beginning of the sentence and the word. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence
  let first = at
  while (
    at - first < longestOpening &&
    tokens[first - 1]?.sentence === sentence &&
    openers.has(tokens[first - 1]?.pos ?? '')
  )
    first--
  return tokens[first - 1]?.sentence !== sentence
}

/** Most words before the noun that opens a sentence. */
const longestOpening = 6

const openers: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'NOUN'])
