import { contentAfter, contentBefore } from './content.ts'
import { type Context, type TokenSpan, lastInside, sameSentence, sentenceOf } from './context.ts'
import { type Found, type Reading, plainClause } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import type { Source } from './source.ts'
import { couldSpeak } from './speakers.ts'
import { afterAdjuncts, isBareStart, longestAdjunct } from './start.ts'
import type { VerbGroup } from './verbs.ts'
import { adjunctPrepositions, clauseOpeners, days, subordinators, timeWords } from './words.ts'
import { type CueVerb, cueVerbs } from './cue-verbs.ts'

/** "“…,” said X" and "“…,” X said", with or without quotation marks. */
export function readInverted(reading: Reading): Found | undefined {
  const { context, group, verb } = reading
  if (!verb.frames.has('after') || group.form !== 'finite') return undefined
  const { tokens } = context
  if (/^(?:continue|begin)$/.test(tokens[group.head]?.lemma ?? '') && tokens[group.head + 1]?.lower === 'to')
    return undefined
  return readCueThenSource(reading) ?? readSourceThenCue(context, group, verb, reading.source)
}

/** Any verb beside a quotation that it cuts off with a comma: "“No,” stormed the keeper", "“No,” she smiled." */
export function readQuotative(context: Context, group: VerbGroup, source: Source | undefined): Found | undefined {
  if (group.form !== 'finite' || group.negated) return undefined
  const endsQuoted = (at: number) => context.closing.has(at) && /^[,?!]$/.test(lastInside(context, at))
  if (endsQuoted(group.firstToken)) {
    const phrase = phraseStartingAt(context, group.head + 1)
    const speaks = phrase && couldSpeak(context, { ...phrase, relative: false, antecedent: null })
    return speaks ? readCueThenSource({ context, group, verb: anyVerb, source }) : undefined
  }
  if (!source || group.firstToken !== source.end || !endsQuoted(source.first) || !couldSpeak(context, source))
    return undefined
  const after = context.tokens[group.head + 1]
  const stops = !after || !sameSentence(context, group.head, group.head + 1) || /^[.,;:]$/.test(after.text)
  return stops ? readSourceThenCue(context, group, anyVerb, source) : undefined
}

export const anyVerb: CueVerb = { stance: 'asserts', kind: 'telling', frames: new Set(['after']), particles: new Set() }

function readCueThenSource({ context, group, verb }: Reading): Found | undefined {
  const { tokens } = context
  const closed = quotationClosedBefore(context, group.firstToken)
  const afterComma =
    tokens[group.firstToken - 1]?.text === ',' && sameSentence(context, group.firstToken - 1, group.head)
  if (closed === undefined && (!afterComma || group.firstToken < group.head)) return undefined
  const next = tokens[group.head + 1]
  if (!next || next.lower === 'that' || context.opening.has(group.head + 1)) return undefined
  // "…," the spokesman, N., told reporters: what follows these verbs is the listener.
  if (verb.frames.has('addressee') && tokens[group.head]?.lemma !== 'ask') return undefined
  const phrase = phraseStartingAt(context, group.head + 1)
  if (!phrase || !sameSentence(context, group.head, phrase.first)) return undefined
  // "The director, N., denies it: “…”": an object, no speaker.
  if (closed === undefined && /^(?:it|this|that|them)$/.test(next.lower)) return undefined
  if (closed === undefined) {
    const stop = tokens[phrase.end]
    if (stop && sameSentence(context, group.head, phrase.end) && !/^[.,;:?!—–]$/.test(stop.text)) return undefined
    if (!couldSpeak(context, { ...phrase, relative: false, antecedent: null })) return undefined
  }
  return inverted(context, group, verb, { ...phrase, relative: false, antecedent: null }, group.firstToken, phrase.end)
}

export function readSourceThenCue(
  context: Context,
  group: VerbGroup,
  verb: CueVerb,
  source: Source | undefined,
): Found | undefined {
  if (!source || source.relative || source.first >= group.firstToken) return undefined
  const { tokens } = context
  const closed = quotationClosedBefore(context, source.first)
  if (tokens[group.head + 1]?.text === ':') return undefined
  if (closed !== undefined) {
    const object = isBareStart(context, group.head + 1)
    if (object && (context.quotations[closed]?.kind === 'words' || group.firstToken < group.head)) return undefined
    return inverted(context, group, verb, source, source.first, group.head + 1)
  }
  if (tokens[source.first - 1]?.text !== ',' || !sameSentence(context, source.first - 1, group.head)) return undefined
  const after = tokens[group.head + 1]
  const stops = !after || !sameSentence(context, group.head, group.head + 1) || /^[.,;:?!—–]$/.test(after.text)
  const adjunct =
    after && (adjunctPrepositions.has(after.lower) || days.has(after.lower)) && !verb.particles.has(after.lower)
  if (!stops && !adjunct && !listenerEnds(context, group, verb)) return undefined
  const opener = tokens[sentenceOf(context, group.head)?.firstToken ?? -1]
  if (
    !stops &&
    opener &&
    (clauseOpeners.has(opener.lower) || subordinators.has(opener.lower)) &&
    opener.lower !== 'that'
  )
    return undefined
  if (after?.text === ',' && context.opening.has(group.head + 2)) return undefined
  if (adjunct && afterAdjuncts(context, group.head + 1, verb.frames) !== undefined) return undefined
  return inverted(context, group, verb, source, source.first, group.head + 1)
}

/** "…, N. told reporters today.": only a listener and a time stand between the verb and the stop. */
function listenerEnds(context: Context, group: VerbGroup, verb: CueVerb): boolean {
  const listener = verb.frames.has('addressee') ? phraseStartingAt(context, group.head + 1, false) : undefined
  if (!listener) return false
  let at = listener.end
  while (timeWords.has(context.tokens[at]?.lower ?? '') || days.has(context.tokens[at]?.lower ?? '')) at++
  const after = context.tokens[at]
  return (
    !after ||
    !sameSentence(context, group.head, at) ||
    /^[.;?!—–]$/.test(after.text) ||
    (/^(?:in|on|at|during|after|by|via|from)$/.test(after.lower) && !context.opening.has(at + 1))
  )
}

/** The quotation that ends right before a token, whatever comma stands between. */
function quotationClosedBefore(context: Context, at: number): number | undefined {
  const direct = context.closing.get(at)
  if (direct !== undefined) return isWordsInside(context, direct) || !leadsOn(context, at) ? undefined : direct
  const before = context.closing.get(at - 1)
  if (before === undefined || context.tokens[at - 1]?.text !== ',') return undefined
  return isWordsInside(context, before) ? undefined : before
}

/** A quotation that ends in a full stop, or in another paragraph, is not taken up by what follows. */
function leadsOn(context: Context, at: number): boolean {
  const last = lastInside(context, at)
  if (sameSentence(context, at - 1, at)) return last !== '.'
  const here = sentenceOf(context, at)
  return here !== undefined && here.paragraph === sentenceOf(context, at - 1)?.paragraph && /^[,?!]$/.test(last)
}

function isWordsInside(context: Context, index: number): boolean {
  const quotation = context.quotations[index]
  if (quotation?.kind !== 'words') return false
  return !/^[,.!?]$/.test(context.tokens[quotation.endInside - 1]?.text ?? '')
}

function inverted(
  context: Context,
  group: VerbGroup,
  verb: CueVerb,
  source: Source,
  start: number,
  end: number,
): Found | undefined {
  const before = wordsBefore(context, start)
  const after = quotationAfter(context, end) ?? clauseAfter(context, start, end)
  // One word alone before the comma is a content only where the clause goes on: "Food, say inmates, is scarce".
  if (!before || (before.end - before.first < 2 && !after && quotationClosedBefore(context, start) === undefined))
    return undefined
  return {
    cue: { first: group.firstToken, end: group.head + 1 },
    source: { first: source.first, end: source.end },
    antecedent: source.antecedent,
    content: after ? [before, after] : [before],
    stance: verb.stance,
    negated: group.negated,
    confidence: quotationClosedBefore(context, start) === undefined ? 0.8 : 0.95,
  }
}

function wordsBefore(context: Context, start: number): TokenSpan | undefined {
  const closed = quotationClosedBefore(context, start)
  if (closed === undefined) {
    return contentBefore(context, start - 1, 0)
  }
  const quotation = context.quotations[closed]
  if (!quotation) return undefined
  const sentence = sentenceOf(context, quotation.firstToken)
  if (!sentence || quotation.firstToken === sentence.firstToken)
    return { first: quotation.firstToken, end: quotation.endToken }
  const first = hasCueBetween(context, sentence.firstToken, quotation.firstToken)
    ? quotation.firstToken
    : sentence.firstToken
  return { first, end: quotation.endToken }
}

function hasCueBetween(context: Context, first: number, end: number): boolean {
  for (let at = Math.max(first, end - 60); at < end; at++) {
    if (/^[:]$/.test(context.tokens[at]?.text ?? '')) return true
    if (context.groupOfHead.has(at) && cueVerbs.has(context.tokens[at]?.lemma ?? '')) return true
    if (context.closing.has(at)) return true
  }
  return false
}

/** "A, she said, and B", "In Port Sele, she said, B": the rest of the clause that the cue cuts in two. */
function clauseAfter(context: Context, start: number, end: number): TokenSpan | undefined {
  const { tokens, groupAtFirst } = context
  if (tokens[start - 1]?.text !== ',' || tokens[end]?.text !== ',' || !sameSentence(context, start, end + 1))
    return undefined
  const next = tokens[end + 1]
  if (!next || context.closing.has(start - 1) || context.opening.has(end + 1)) return undefined
  if (
    /^(?:but|while|although|though|as|who|which|where|when|according|citing|with|after|before|in|on|at)$/.test(
      next.lower,
    )
  )
    return undefined
  if (groupAtFirst.get(end + 1)?.form === 'participle') return undefined
  return contentAfter(context, end + 1, plainClause)
}

/** "“A,” she said, “B.”": the quotation that goes on in the same sentence, past an adverbial. */
function quotationAfter(context: Context, from: number): TokenSpan | undefined {
  for (let at = from; at < from + longestAdjunct; at++) {
    if (!sameSentence(context, from - 1, at)) return undefined
    const index = context.opening.get(at)
    if (index !== undefined) {
      const quotation = context.quotations[index]
      const separator = context.tokens[at - 1]?.text ?? ''
      if (!quotation || quotation.kind === 'words' || !/^[,:;—–]$/.test(separator)) return undefined
      return { first: quotation.firstToken, end: quotation.endToken }
    }
    if (context.groupOfHead.has(at)) return undefined
  }
  return undefined
}
