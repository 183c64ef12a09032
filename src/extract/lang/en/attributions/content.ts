import { cueVerbs } from './cue-verbs.ts'
import { lastInside, sameSentence, sentenceOf, type Context, type TokenSpan } from './context.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { subjectBefore } from './source.ts'
import type { Quotation } from './quotations.ts'
import type { VerbGroup } from './verbs.ts'
import { clauseOpeners, months, personalPronouns, subordinators } from './words.ts'

/** Longest content sought inside one sentence, in tokens: keeps a sentence of any length linear. */
const longestContent = 400

/** How the clause that holds a cue stands in its sentence, for where its content must end. */
export interface ClauseKind {
  /** The cue's subject is "who" or "which": the content ends before the comma that resumes the main clause. */
  readonly relative: boolean
  /** The cue stands in a clause before the main clause ("While claiming …, the outlet wrote"). */
  readonly fronted: boolean
}

/** The content that begins at `from`: to the end of its clause or of the quotation that it is. */
export function contentAfter(context: Context, from: number, kind: ClauseKind): TokenSpan | undefined {
  const sentence = sentenceOf(context, from)
  if (!sentence) return undefined
  let seenVerb = false
  let at = from
  const limit = Math.min(sentence.endToken, from + longestContent)
  while (at < limit) {
    const quotation = quotationAt(context, at)
    if (quotation) {
      at = quotation.endToken
      seenVerb ||= quotation.kind !== 'words'
      if (quotation.kind === 'speech' && endsSentence(context, at)) return { first: from, end: at }
      if (at >= limit || isCommentAfter(context, quotation, kind)) return { first: from, end: at }
      continue
    }
    if (endsContent(context, at, from, kind, seenVerb)) break
    if (isFiniteAt(context, at)) seenVerb = true
    at++
  }
  return trimmed(context, { first: from, end: Math.min(at, Math.max(limit, at)) })
}

function isFiniteAt(context: Context, at: number): boolean {
  const index = context.groupOfHead.get(at)
  const form = index === undefined ? undefined : context.groups[index]?.form
  return form === 'finite' || form === 'passive' || context.tokens[at]?.pos === 'AUX'
}

function quotationAt(context: Context, at: number) {
  const index = context.opening.get(at)
  const quotation = index === undefined ? undefined : context.quotations[index]
  return quotation && quotation.endToken > at ? quotation : undefined
}

/** After a quotation with its comma inside: the main clause of a fronted one, or the writer's comment on the words quoted. */
function isCommentAfter(context: Context, quotation: Quotation, kind: ClauseKind): boolean {
  const { tokens } = context
  const at = quotation.endToken
  if (lastInside(context, at) !== ',' || !sameSentence(context, at - 1, at)) return false
  const next = tokens[at]?.lower ?? ''
  if (quotation.kind !== 'words' && !/^(?:and|or|nor)$/.test(next) && !context.opening.has(at)) return true
  if (/^(?:a|an|which)$/.test(next) || next === 'according') return true
  const group = context.groupAtFirst.get(at)
  if (group?.form === 'participle' && isCue(context, group)) return true
  return (kind.fronted && startsMainClause(context, at)) || isTrailingCue(context, at)
}

function endsSentence(context: Context, end: number): boolean {
  const last = lastInside(context, end)
  const next = context.tokens[end]
  if (!next || !sameSentence(context, end - 1, end)) return true
  return /^[.!?…]$/.test(last) && next.text !== ','
}

function endsContent(context: Context, at: number, from: number, kind: ClauseKind, seenVerb: boolean): boolean {
  const { tokens } = context
  const token = tokens[at]
  if (!token || at === from) return false
  if (token.text === ';') return true
  if ((token.text === '”' || token.text === '"' || token.text === '’') && context.closing.has(at + 1)) return true
  if (token.text === '(' && tokens[at + 1]?.lower === 'according') return true
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true
  if (token.text === ',' || token.text === '—' || token.text === '–')
    return endsAtComma(context, at, from, kind, seenVerb)
  if (token.lower === 'and' || token.lower === 'but') return endsAtConjunction(context, at, from, seenVerb)
  if (token.lower === 'while' || token.lower === 'whereas') return clauseWithCueFollows(context, at + 1)
  return false
}

function endsAtComma(context: Context, comma: number, from: number, kind: ClauseKind, seenVerb: boolean): boolean {
  const { tokens, groupAtFirst } = context
  let next = comma + 1
  const token = tokens[next]
  if (!token || !sameSentence(context, comma, next)) return false
  if (token.lower === 'according' || token.lower === 'citing') return true
  const group = groupAtFirst.get(next)
  // The content is a mere noun phrase: what trails after its comma is the writer's.
  const relative = /^(?:who|which|whose)$/.test(token.lower) && !clauseWithCueFollows(context, next + 1)
  if (!seenVerb && (relative || (group?.form === 'participle' && token.lower !== 'including'))) return true
  const resumes = token.pos === 'ADV' ? groupAtFirst.get(next + 1) : group
  if (kind.relative && (resumes?.form === 'finite' || resumes?.form === 'passive' || token.pos === 'AUX')) return true
  if (kind.fronted && startsMainClause(context, next)) return true
  if (group?.form === 'participle' && isCue(context, group)) return true
  if (token.lower === 'while' || token.lower === 'with') {
    const following = groupAtFirst.get(next + 1)
    if (following?.form === 'participle' && isCue(context, following)) return true
  }
  if (
    token.lower === 'and' ||
    token.lower === 'but' ||
    token.lower === 'while' ||
    token.lower === 'although' ||
    token.lower === 'though'
  )
    return token.lower === 'but'
      ? clauseFollows(context, next + 1)
      : token.lower === 'and'
        ? endsAtConjunction(context, next, from, seenVerb)
        : clauseWithCueFollows(context, next + 1)
  while (tokens[next]?.pos === 'ADV' && next < comma + 4) next++
  return isTrailingCue(context, next)
}

/** ", X said" or ", said X" right after the comma: another attribution takes what stands before. */
function isTrailingCue(context: Context, from: number): boolean {
  const group = cueGroupWithin(context, from, from + 25)
  if (!group || group.form !== 'finite') return false
  const after = context.tokens[group.head + 1]
  const stops = !after || !sameSentence(context, group.head, group.head + 1) || /^[.,;:?!—–]$/.test(after.text)
  if (group.firstToken === from)
    return !stops && personOrName(context, group.head + 1) && stopsAfterPhrase(context, group.head + 1)
  if (!stops) return false
  const source = subjectBefore(context, group.firstToken)
  return source !== undefined && source.first === from
}

function personOrName(context: Context, at: number): boolean {
  const token = context.tokens[at]
  return token !== undefined && (token.pos === 'PROPN' || token.pos === 'DET' || personalPronouns.has(token.lower))
}

function stopsAfterPhrase(context: Context, at: number): boolean {
  const phrase = phraseStartingAt(context, at)
  if (!phrase) return false
  const after = context.tokens[phrase.end]
  return !after || !sameSentence(context, at, phrase.end) || /^[.,;:?!—–]$/.test(after.text)
}

/** "and" before a new clause with a cue of its own, or before a second verb of the cue's own subject. */
function endsAtConjunction(context: Context, conjunction: number, _from: number, seenVerb: boolean): boolean {
  const { tokens, groupAtFirst } = context
  let next = conjunction + 1
  while (tokens[next]?.pos === 'ADV' && !groupAtFirst.has(next)) next++
  const group = groupAtFirst.get(next)
  if (group && group.form === 'finite' && group.head - group.firstToken < 6) {
    const head = tokens[group.head]
    if (isCue(context, group) && head && /(?:ed|said|told|wrote|says|tells)$/.test(head.lower)) return true
    return !seenVerb && head !== undefined && /(?:ed|s)$/.test(head.lower) && !isNounAfterAnd(context, group)
  }
  return clauseWithCueFollows(context, next)
}

function isNounAfterAnd(context: Context, group: VerbGroup): boolean {
  const after = context.tokens[group.head + 1]
  return after === undefined || after.pos === 'NOUN' || after.pos === 'PUNCT'
}

/** A subject and a cue verb of its own begin here: "…, and the ministry denied …". */
function clauseWithCueFollows(context: Context, from: number): boolean {
  const group = cueGroupWithin(context, from, from + 15)
  if (!group || group.form !== 'finite') return false
  if (group.firstToken === from) return true
  const source = subjectBefore(context, group.firstToken)
  return source !== undefined && source.first === from && !source.relative
}

/** A subject and any finite verb begin here. */
function clauseFollows(context: Context, from: number): boolean {
  const { tokens } = context
  for (let at = from; at < from + 12; at++) {
    const token = tokens[at]
    if (!token || !sameSentence(context, from, at) || token.pos === 'PUNCT') return false
    if (token.pos === 'AUX' || context.groupOfHead.has(at)) return at > from
  }
  return false
}

/** After a fronted clause's comma: the main clause's subject and verb. */
function startsMainClause(context: Context, from: number): boolean {
  const phrase = phraseStartingAt(context, from, false)
  if (!phrase) return false
  for (let at = phrase.end; at < phrase.end + 14; at++) {
    const token = context.tokens[at]
    if (!token || !sameSentence(context, from, at)) return false
    if (token.lower === 'and' || token.lower === 'or') return false
    if (token.pos === 'AUX' || context.groupOfHead.has(at)) return true
    if (token.pos !== 'ADV' && at > phrase.end + 3 && token.text === ',') return false
  }
  return false
}

function cueGroupWithin(context: Context, from: number, end: number): VerbGroup | undefined {
  for (let at = from; at < end; at++) {
    if (!sameSentence(context, from, at) || context.opening.has(at)) return undefined
    const index = context.groupOfHead.get(at)
    const group = index === undefined ? undefined : context.groups[index]
    if (group) {
      if (isCue(context, group)) return group
      if (group.form === 'finite') return undefined
    }
  }
  return undefined
}

function isCue(context: Context, group: VerbGroup): boolean {
  const lemma = context.tokens[group.head]?.lemma ?? ''
  return lemma === 'want' || (cueVerbs.get(lemma) ?? []).some((verb) => verb.kind !== 'attitude')
}

/** Without the stop, comma or dash at its end; a stop inside a closing mark stays. */
export function trimmed(context: Context, { first, end }: TokenSpan): TokenSpan | undefined {
  let last = end
  while (last > first && /^(?:[.,;:?!—–]|-|and|but|while)$/.test(context.tokens[last - 1]?.text ?? '')) {
    if (context.tokens[last - 1]?.text !== '.' && last < end - 3) break
    last--
  }
  return last > first ? { first, end: last } : undefined
}

/** True when the clause of a cue comes before the main clause: its sentence, or the part before it, opens with "While", "By" … */
export function isFronted(context: Context, cue: number): boolean {
  const sentence = sentenceOf(context, cue)
  if (!sentence) return false
  for (let at = cue - 1; at >= sentence.firstToken && at > cue - 30; at--) {
    const token = context.tokens[at]
    if (!token) return false
    if (subordinators.has(token.lower) || clauseOpeners.has(token.lower)) {
      const before = context.tokens[at - 1]
      return (
        at === sentence.firstToken ||
        (before?.text === ',' && token.lower !== 'that' && token.lower !== 'as') ||
        /^(?:but|and|even)$/.test(before?.lower ?? '')
      )
    }
    if (context.groupOfHead.has(at)) return false
  }
  return false
}

/** "PORT SELE (AP) — …": past the dateline. */
export function afterDateline(context: Context, first: number, end: number): number {
  for (let at = first; at < Math.min(end, first + 9); at++) {
    const token = context.tokens[at]
    if (!token) break
    if (/^(?:[—–―-]|--)$/.test(token.text))
      return at > first && token.start > (context.tokens[at - 1]?.end ?? 0) ? at + 1 : first
    if (!/^(?:PROPN|PUNCT|NUM)$/.test(token.pos) && !months.has(token.lower)) break
  }
  return first
}

/** The content before an inverted cue: what stands between the last break of the sentence and the comma at `end - 1`. */
export function contentBefore(context: Context, comma: number, floor: number): TokenSpan | undefined {
  const sentence = sentenceOf(context, comma)
  if (!sentence) return undefined
  let first = Math.max(sentence.firstToken, floor, comma - longestContent)
  first = afterDateline(context, first, comma)
  while (
    first < comma &&
    /^(?:[,;:.)”"]|[—–-])$/.test(context.tokens[first]?.text ?? '') &&
    !context.opening.has(first)
  )
    first++
  return trimmed(context, { first, end: comma })
}
