import type { Token } from '../analysis.ts'
import type { Candidate } from './candidates.ts'
import { areListed } from './listed.ts'
import { includes } from './relations.ts'

type Tokens = readonly Token[]

/** How far a list of parts reaches behind its colon, in tokens and in parts. */
const longestList = 60
const mostParts = 10

/** The whole that a listed number is a part of, by the list alone. */
export function wholeOfTally(tokens: Tokens, candidates: readonly Candidate[], index: number): number | undefined {
  return wholeBeforeColon(tokens, candidates, index) ?? totalAfterList(tokens, candidates, index)
}

/** "57 people were injured: 31 men, 17 women and nine children": the last larger count before the colon or dash. */
function wholeBeforeColon(tokens: Tokens, candidates: readonly Candidate[], index: number): number | undefined {
  const own = candidates[index]
  const colon = own && isPlainCount(own) ? colonBefore(tokens, own) : undefined
  if (!own || colon === undefined) return undefined
  const first = firstBehind(candidates, index, colon)
  const last = lastInSentence(candidates, index)
  if (last === first || last - first >= mostParts) return undefined
  const parts = candidates.slice(first, last + 1)
  if (!parts.every((part, at) => isPlainCount(part) && isEnumerated(tokens, parts[at - 1], part))) return undefined
  const largest = Math.max(...parts.map(({ number }) => number.low ?? 0))
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const whole = candidates[at]
    if (whole?.sentence !== own.sentence) return undefined
    if (!whole.unit && (whole.number.low ?? 0) > largest) return at
  }
  return undefined
}

/** "nine men, four women and two children, 15 people in all": the total behind the list, announced as one. */
function totalAfterList(tokens: Tokens, candidates: readonly Candidate[], index: number): number | undefined {
  for (let at = index; at < index + mostParts; at++) {
    const [part, next] = [candidates[at], candidates[at + 1]]
    if (!part || !next || !isPlainCount(part) || next.sentence !== part.sentence) return undefined
    if (isAnnounced(tokens, next)) return at > index || isListedBefore(tokens, candidates, index) ? at + 1 : undefined
    if (!areListed(tokens, part, next)) return undefined
  }
  return undefined
}

function isListedBefore(tokens: Tokens, candidates: readonly Candidate[], index: number): boolean {
  return areListed(tokens, candidates[index - 1], candidates[index])
}

/** "…, 15 people in all", "…, a total of 15", "…, altogether 15". */
function isAnnounced(tokens: Tokens, { worded, endToken, phrase, unit, number }: Candidate): boolean {
  if (unit || number.low === null) return false
  const words = (from: number, length: number): string =>
    tokens
      .slice(Math.max(0, from), from + length)
      .map(({ lower }) => lower)
      .join(' ')
  const behind = words(Math.max(endToken, phrase.endToken), 2)
  const before = words(worded.outerFirst - 3, 3)
  const itself = words(worded.outerFirst, 3)
  if (/^(?:in all|in total|all told)\b|^altogether\b/.test(behind)) return true
  return /(?:\ba total of|\bin all ,?|\baltogether|\bin total ,?)$/.test(before) || /^a total of/.test(itself)
}

function isPlainCount({ unit, number, worded }: Candidate): boolean {
  return !unit && number.low !== null && number.form !== 'vague' && worded.qualifier === 'exact'
}

function colonBefore(tokens: Tokens, { worded, sentence }: Candidate): number | undefined {
  for (let at = worded.outerFirst - 1; at >= Math.max(0, worded.outerFirst - longestList); at--) {
    if (tokens[at]?.sentence !== sentence) return undefined
    if (/^[:—–]$/.test(tokens[at]?.text ?? '')) return at
  }
  return undefined
}

function firstBehind(candidates: readonly Candidate[], index: number, colon: number): number {
  let first = index
  while (first > 0 && (candidates[first - 1]?.worded.outerFirst ?? -1) > colon && index - first <= mostParts) first--
  return first
}

function lastInSentence(candidates: readonly Candidate[], index: number): number {
  const sentence = candidates[index]?.sentence
  let last = index
  while (candidates[last + 1]?.sentence === sentence && last - index <= mostParts) last++
  return last
}

/** Each part stands behind the colon, a comma or "and"; "among them" tells of a part of the parts. */
function isEnumerated(tokens: Tokens, before: Candidate | undefined, part: Candidate): boolean {
  const joint = tokens[part.worded.outerFirst - 1]?.lower ?? ''
  if (includes(tokens, part.worded.outerFirst)) return false
  return before === undefined ? /^[:—–]$/.test(joint) : joint === ',' || joint === 'and' || joint === ';'
}
