import type { Span } from '../../../model/index.ts'
import type { Analysis, Token } from './analysis.ts'
import { dateExpressions } from './date-expressions.ts'
import { countsNothing } from './figure-not-counts.ts'
import { countedPhrase, type CountedPhrase } from './figure-phrases.ts'
import { unitOf, type NumberUnit } from './figure-units.ts'
import { wordingOf, type Worded } from './figure-wording.ts'
import { writtenNumbers, type WrittenNumber } from './numbers.ts'

/** A number that may be a claim, with its wording, its unit and what it counts. */
export interface Candidate {
  readonly number: WrittenNumber
  readonly unit: NumberUnit | undefined
  readonly worded: Worded
  readonly phrase: CountedPhrase
  readonly sentence: number
  /** Tokens of the figure's own words: wording, sign, number and unit. */
  readonly firstToken: number
  readonly endToken: number
}

/** The numbers of a document that count or measure something, in order of the text. */
export function figureCandidates(analysis: Analysis): Candidate[] {
  const dated = datedTokens(analysis)
  return writtenNumbers(analysis).flatMap((number) => candidateOf(analysis, number, dated) ?? [])
}

function candidateOf(analysis: Analysis, number: WrittenNumber, dated: ReadonlySet<number>): Candidate | undefined {
  const { tokens } = analysis
  const first = tokens[number.firstToken]
  const sentence = first && analysis.sentences[first.sentence]
  if (!sentence || dated.has(number.firstToken)) return undefined
  const unit = unitOf(tokens, number)
  if (countsNothing(tokens, number, unit)) return undefined
  const found = wordingOf(tokens, number, unit?.firstToken ?? number.firstToken)
  const worded = unit?.kind === 'duration' ? lengthWording(tokens, found, number) : found
  const endToken = Math.max(worded.endToken, unit?.endToken ?? number.endToken)
  const phrase = countedPhrase(tokens, Math.max(endToken, number.endToken), sentence.endToken, worded.outerFirst)
  return { number, unit, worded, phrase, sentence: sentence.index, firstToken: worded.firstToken, endToken }
}

/** Before a length of time "over" says "during", unless a word of lasting or a "be" stands before it. */
function lengthWording(tokens: readonly Token[], worded: Worded, number: WrittenNumber): Worded {
  const word = tokens[worded.firstToken]?.lower ?? ''
  const alone = worded.firstToken === number.firstToken - 1
  const before = tokens[worded.firstToken - 1]?.lower ?? ''
  const bounding =
    /^(?:for|in|after|of|lasts?|lasted|lasting|takes?|took|spent|is|was|are|were|been|and|to|served|within)$/.test(
      before,
    )
  const doubled = /^(?:more|less|nearly|almost|about|around|just|at|well)$/.test(
    tokens[worded.firstToken + 1]?.lower ?? '',
  )
  if (word === 'over' && doubled) return { ...worded, firstToken: worded.firstToken + 1 }
  if (!alone || bounding || !/^(?:over|from|about|around|under|above|below|beyond)$/.test(word)) return worded
  return { ...worded, firstToken: number.firstToken, qualifier: 'exact' }
}

/** Tokens that tell dates. The count of "the past five months" stays: it claims a length of time. */
function datedTokens(analysis: Analysis): Set<number> {
  const dated = new Set<number>()
  for (const { firstToken, endToken, meaning } of dateExpressions(analysis)) {
    if (meaning.form === 'span') continue
    for (let at = firstToken; at < endToken; at++) dated.add(at)
  }
  return dated
}

/** The words that an unfilled head leaves: from the number to the end of the phrase. */
export function spanOfTokens(tokens: readonly Token[], firstToken: number, endToken: number): Span {
  return { start: tokens[firstToken]?.start ?? 0, end: tokens[endToken - 1]?.end ?? 0 }
}
