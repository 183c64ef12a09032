import type { Stance } from '../../../../model/index.ts'
import { type Context, sameSentence } from './context.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { adjunctPrepositions, days, months, questionWords, timeWords } from './words.ts'
import type { CueVerb } from './cue-verbs.ts'

/** Where "that", a quotation or a question word begins the content at `at`, after a comma or colon if need be. */
export function markedStart(context: Context, at: number, frames: CueVerb['frames']): number | undefined {
  const token = context.tokens[at]
  if (!token) return undefined
  if (token.lower === 'that' && frames.has('that')) return isThatClause(context, at) ? at : undefined
  if (questionWords.has(token.lower) && frames.has('question')) return at
  if (!frames.has('quote') && !frames.has('bare')) return undefined
  if (context.opening.has(at)) return at
  if (token.text === ':' || token.text === ',') {
    if (context.opening.has(at + 1) && sameSentence(context, at, at + 1)) return at + 1
    if (token.text === ':' && sameSentence(context, at, at + 1)) return at + 1
  }
  return undefined
}

function isThatClause(context: Context, at: number): boolean {
  const next = context.tokens[at + 1]
  return next !== undefined && sameSentence(context, at, at + 1) && !/^[.,;?!]$/.test(next.text)
}

/** "told reporters that …", "asked the court whether …", "told them to …". */
export function afterAddressee(
  context: Context,
  after: number,
  verb: CueVerb,
): { at: number; stance?: Stance } | undefined {
  const phrase = phraseStartingAt(context, after, false)
  if (!phrase) return undefined
  let end = phrase.end
  const adjunct = afterAdjuncts(context, end, verb.frames)
  const marked = markedStart(context, end, verb.frames)
  if (marked !== undefined && context.tokens[end]?.lower !== 'who' && isApart(context, end, marked))
    return { at: marked }
  if (adjunct !== undefined) return { at: adjunct }
  if (!verb.frames.has('addressee')) return undefined
  end = afterTime(context, end)
  const token = context.tokens[end]
  if (!token || !sameSentence(context, after, end)) return undefined
  if (token.lower === 'to' && verb.frames.has('infinitive'))
    return verb.stance === 'asserts' ? { at: end, stance: 'orders' } : { at: end }
  return /^(?:DET|PRON|PROPN|NOUN)$/.test(token.pos) ? { at: end } : undefined
}

/** Longest adverbial between a cue and its content, in tokens. */
export const longestAdjunct = 25

/** Past "in a statement", "on Monday", "to reporters": where a marked content begins after them. */
export function afterAdjuncts(context: Context, from: number, frames: CueVerb['frames']): number | undefined {
  const { tokens } = context
  const opener = tokens[from]
  if (
    !opener ||
    !(
      adjunctPrepositions.has(opener.lower) ||
      days.has(opener.lower) ||
      opener.pos === 'ADV' ||
      timeWords.has(opener.lower) ||
      opener.text === ','
    )
  )
    return undefined
  // "reported, citing two officials, that": the citing is one verb of an aside.
  const cites = opener.text === ',' && /^(?:citing|quoting)$/.test(tokens[from + 1]?.lower ?? '')
  let verbs = cites ? -1 : 0
  for (let at = from + 1; at < from + longestAdjunct; at++) {
    const token = tokens[at]
    if (!token || !sameSentence(context, from, at) || /^[;.?!]$/.test(token.text)) return undefined
    if (context.groupOfHead.has(at)) verbs++
    if (verbs > (opener.text === ',' ? 0 : 1) || token.pos === 'AUX' || token.lower === 'who') return undefined
    if (opener.text === ',' && at > from + 12) return undefined
    const marked =
      token.lower === 'that' && tokens[at - 1]?.pos === 'ADP' ? undefined : markedStart(context, at, frames)
    if (marked !== undefined && !questionWords.has(token.lower))
      return isApart(context, at, marked) ? marked : undefined
  }
  return undefined
}

/** False for quoted words that are a piece of the clause they stand in ("said the “new” plan"). */
function isApart(context: Context, at: number, marked: number): boolean {
  const index = context.opening.get(marked)
  const kind = index === undefined ? undefined : context.quotations[index]?.kind
  return (
    kind === undefined ||
    kind === 'speech' ||
    (kind === 'part' && (at < marked || context.tokens[at - 1]?.text === ','))
  )
}

export function afterTime(context: Context, from: number): number {
  const { tokens } = context
  let at = from
  if (tokens[at]?.lower === 'on' && days.has(tokens[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:last|this)$/.test(tokens[at]?.lower ?? '') && timeWords.has(tokens[at + 1]?.lower ?? '')) at += 2
  else if (days.has(tokens[at]?.lower ?? '')) at++
  else if (tokens[at]?.lower === 'in' && (months.has(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.pos === 'NUM'))
    at += 2
  return at
}

export function isBareStart(context: Context, at: number): boolean {
  const token = context.tokens[at]
  if (!token || !sameSentence(context, at - 1, at)) return false
  if (/^(?:PUNCT|CCONJ|ADP|PART)$/.test(token.pos)) return /^[$#@]$/.test(token.text) || opensClause(context, at)
  if (token.pos === 'SCONJ') return token.lower === 'if'
  return !(token.pos === 'ADV' && /^[.,;]$/.test(context.tokens[at + 1]?.text ?? ''))
}

/** Prepositions and particles that can begin a quantity or a clause: "said at least ten", "said over 40", "said not one". */
function opensClause(context: Context, at: number): boolean {
  const lower = context.tokens[at]?.lower ?? ''
  const next = context.tokens[at + 1]
  if (lower === 'at') return next?.lower === 'least' || next?.lower === 'most'
  return (
    lower === 'not' ||
    (/^(?:around|about|over|up|under|between|from)$/.test(lower) && (next?.pos === 'NUM' || next?.lower === 'to'))
  )
}
