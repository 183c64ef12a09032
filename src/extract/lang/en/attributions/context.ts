import type { Span } from '../../../../model/index.ts'
import type { Analysis, Sentence, Token } from '../analysis.ts'
import { retagged } from './tags.ts'
import { turnLabels } from './turn-labels.ts'
import { findVerbGroups, type VerbGroup } from './verbs.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** A stretch of tokens, half open. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** One document with what every part of attribution looks up, each computed once. */
export interface Context {
  readonly analysis: Analysis
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly groups: readonly VerbGroup[]
  /** Index of the verb group whose head a token is. */
  readonly groupOfHead: ReadonlyMap<number, number>
  /** Index of the verb group that begins at a token. */
  readonly groupAtFirst: ReadonlyMap<number, VerbGroup>
  /** Index of the outermost speech or part quotation that covers a token, -1 outside. */
  readonly spokenIn: Int32Array
  /** Index of the innermost quotation of any kind that covers a token, -1 outside. */
  readonly quotedIn: Int32Array
  /** Index of the outermost quotation that begins at a token. */
  readonly opening: ReadonlyMap<number, number>
  /** Index of the outermost quotation that ends before a token, by that token. */
  readonly closing: ReadonlyMap<number, number>
  /** The colons that end a speaker's label in a transcript. */
  readonly labelled: ReadonlySet<number>
}

export function contextOf(analysis: Analysis): Context {
  const tokens = retagged(analysis)
  const quotations = findQuotations(analysis)
  const groups = findVerbGroups(tokens)
  const spokenIn = new Int32Array(tokens.length).fill(-1)
  const quotedIn = new Int32Array(tokens.length).fill(-1)
  const opening = new Map<number, number>()
  const closing = new Map<number, number>()
  quotations.forEach((quotation, index) => {
    quotedIn.fill(index, quotation.firstToken, quotation.endToken)
    if (quotation.kind !== 'words')
      for (let at = quotation.firstToken; at < quotation.endToken; at++) if (spokenIn[at] === -1) spokenIn[at] = index
    if (!opening.has(quotation.firstToken)) opening.set(quotation.firstToken, index)
    const before = closing.get(quotation.endToken)
    if (before === undefined || quotation.within === null) closing.set(quotation.endToken, index)
  })
  return {
    analysis,
    tokens,
    quotations,
    groups,
    groupOfHead: new Map(groups.map((group, index) => [group.head, index])),
    groupAtFirst: new Map(groups.map((group) => [group.firstToken, group])),
    spokenIn,
    quotedIn,
    opening,
    closing,
    labelled: turnLabels(analysis),
  }
}

/** The last word or mark inside the quotation that closes right before a token; empty where none closes there. */
export function lastInside(context: Context, at: number): string {
  const index = context.closing.get(at)
  const quotation = index === undefined ? undefined : context.quotations[index]
  return quotation ? (context.tokens[quotation.endInside - 1]?.text ?? '') : ''
}

/** The sentence of a token. */
export function sentenceOf(context: Context, token: number): Sentence | undefined {
  const index = context.tokens[token]?.sentence
  return index === undefined ? undefined : context.analysis.sentences[index]
}

/** True when both tokens exist and stand in one sentence. */
export function sameSentence(context: Context, a: number, b: number): boolean {
  const sentence = context.tokens[a]?.sentence
  return sentence !== undefined && sentence === context.tokens[b]?.sentence
}

/** The characters that a stretch of tokens covers. */
export function spanOf(context: Context, { first, end }: TokenSpan): Span | undefined {
  const from = context.tokens[first]
  const to = context.tokens[end - 1]
  return from && to && end > first ? { start: from.start, end: to.end } : undefined
}
