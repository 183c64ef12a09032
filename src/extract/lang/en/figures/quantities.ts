import type { Span } from '../../../../model/index.ts'
import type { Analysis, Token } from '../analysis.ts'
import { dateExpressions } from '../dates/expressions.ts'
import { roleOf, type NumberRole } from './not-counts.ts'
import { countedPhrase, type CountedPhrase } from './phrases.ts'
import { unitOf, type NumberUnit } from './units.ts'
import { wordingOf, type Worded } from './wording.ts'
import { writtenNumbers, type WrittenNumber } from '../numbers/numbers.ts'

/** A written number that is no date, with its wording, its unit, what it is used for and what it counts. */
export interface Quantity extends Span {
  readonly number: WrittenNumber
  readonly unit: NumberUnit | undefined
  readonly role: NumberRole
  readonly worded: Worded
  readonly phrase: CountedPhrase
  readonly sentence: number
  /** Tokens of the quantity's own words: wording, sign, number and unit. */
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Every quantity of a document in order of the text, claimed or not. Dates are left out; `role` tells ages, labels, scores and
 * codes from counts.
 */
export function findQuantities(analysis: Analysis): Quantity[] {
  const dated = datedTokens(analysis)
  return writtenNumbers(analysis).flatMap((number) => quantityOf(analysis, number, dated) ?? [])
}

function quantityOf(analysis: Analysis, written: WrittenNumber, dated: ReadonlySet<number>): Quantity | undefined {
  const { tokens, text } = analysis
  const first = tokens[written.firstToken]
  const sentence = first && analysis.sentences[first.sentence]
  if (!sentence || dated.has(written.firstToken)) return undefined
  const plainUnit = unitOf(tokens, written)
  const negative = plainUnit?.kind === 'money' && isNegated(text, tokens, written, plainUnit)
  const number = negative ? { ...written, low: -(written.low ?? 0), high: -(written.high ?? 0) } : written
  const unit = negative ? { ...plainUnit, firstToken: plainUnit.firstToken - 1 } : plainUnit
  const role = roleOf(text, tokens, number, unit)
  const found = wordingOf(tokens, number, unit?.firstToken ?? number.firstToken)
  const worded = unit?.kind === 'duration' ? lengthWording(tokens, found, number) : found
  const endToken = Math.max(worded.endToken, unit?.endToken ?? number.endToken)
  const phrase = countedPhrase(tokens, Math.max(endToken, number.endToken), sentence.endToken, worded.outerFirst)
  return {
    start: tokens[worded.firstToken]?.start ?? first.start,
    end: (tokens[endToken - 1]?.end ?? first.end) - (endToken === number.endToken && number.suffix === '.' ? 1 : 0),
    number,
    unit,
    role,
    worded,
    phrase,
    sentence: sentence.index,
    firstToken: worded.firstToken,
    endToken,
  }
}

/** "-$3m": the dash stands right before the sign of the currency and after white space. */
function isNegated(text: string, tokens: readonly Token[], number: WrittenNumber, unit: NumberUnit): boolean {
  const sign = tokens[unit.firstToken]
  const dash = tokens[unit.firstToken - 1]
  return (
    sign !== undefined &&
    number.form === 'one' &&
    (number.low ?? 0) > 0 &&
    unit.firstToken < number.firstToken &&
    /^[-−–]$/.test(dash?.text ?? '') &&
    dash?.end === sign.start &&
    /[\s(]/.test(text[dash.start - 1] ?? ' ')
  )
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
