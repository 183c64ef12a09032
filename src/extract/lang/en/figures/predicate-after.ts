import type { Token } from '../analysis.ts'
import { stateAdjectives } from './act-words.ts'
import { actVerb } from './acts.ts'
import { isFinite, quoteMark, reach, type Predicate } from './predicate.ts'
import { asideOpeners, sayingVerbs } from './predicate-words.ts'
import { hasInjuries, idiomAt, passiveOf, verbGroup, whereaboutsWithin } from './verb-groups.ts'

type Tokens = readonly Token[]

/**
 * What happened to those counted, told after them: "… were killed", "… died", "… arrested in June", "… who were shot",
 * "… may face the death penalty", "… are behind bars".
 */
export function predicateAfter(tokens: Tokens, from: number, end: number, mainOnly = false): Predicate | undefined {
  const limit = Math.min(end, from + reach)
  const near = adjacentState(tokens, from, limit)
  if (near) return near
  let attached: Predicate | undefined
  let numbers = 0
  for (let at = from; at < limit; at++) {
    const token = tokens[at]
    if (!token) break
    const word = token.lower
    // A row of numbers is a table: no verb governs it.
    if (token.pos === 'NUM' && ++numbers > 3) break
    if (quoteMark.test(token.text)) continue
    if (/^[;:—]$/.test(word) || word === 'while' || word === 'but' || word === 'than') break
    if (word === ',') {
      const leap = overAside(tokens, at, limit)
      if (leap === undefined) break
      at = leap - 1
      continue
    }
    if ((word === 'and' || word === 'or') && !isNounList(tokens, at + 1, limit)) break
    if (/^(?:who|whom|which)$/.test(word) || (word === 'that' && at === from)) {
      const told = verbGroup(tokens, at + 1, limit)
      if (told) return told
      at = verbFrom(tokens, at + 1, limit)
      continue
    }
    if (isFinite(token)) return verbGroup(tokens, at, limit) ?? attached
    const verb = bareVerb(tokens, at, limit)
    if (verb === 'other') {
      if (attached || endsSearch(tokens, at, limit)) break
      continue
    }
    if (verb && (verb.main || attached)) return attached && !verb.main ? attached : verb.predicate
    if (!mainOnly) attached ??= verb?.predicate
    if (!verb && token.pos === 'NUM' && at > from && /^[,]$/.test(tokens[at - 1]?.text ?? '')) break
  }
  return attached
}

/** The first verb at or after a token: the verb of a relative clause, which the search leaps over. */
function verbFrom(tokens: Tokens, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 5); at++) {
    const next = tokens[at + 1]
    if (
      tokens[at]?.pos === 'VERB' ||
      (isVerbal(tokens[at]) && !isVerbal(next) && next?.pos !== 'VERB' && next?.pos !== 'ADV')
    )
      return at
  }
  return from
}

function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && isFinite(token)
}

/** A main verb of another kind: one of saying, or one with an object that is no "-ing" form of the subject's own. */
function endsSearch(tokens: Tokens, at: number, end: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (sayingVerbs.has(word)) return true
  return !word.endsWith('ing') && hasObject(tokens, at + 1, end) && !/^(?:ADP|DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '')
}

/** "12 dead", "40 wounded", "12 people to death", "31 lives lost". */
function adjacentState(tokens: Tokens, from: number, end: number): Predicate | undefined {
  const token = tokens[from]
  const measure = stateAdjectives.get(token?.lower ?? '')
  if (measure && from < end) return { measure, token: from }
  if (token?.lower === 'to' && tokens[from + 1]?.lower === 'death') return { measure: 'killed', token: from + 1 }
  if (token?.lower === 'with') return hasInjuries(tokens, from + 1, end)
  if (token?.lower === 'in' || token?.lower === 'behind' || token?.lower === 'from') {
    const place = whereaboutsWithin(tokens, from + 1, Math.min(end, from + 3))
    return token.lower !== 'from' ? place : undefined
  }
  return undefined
}

/** Leaps from a comma over words set off by commas; undefined where the clause ends at the comma. */
function overAside(tokens: Tokens, comma: number, end: number): number | undefined {
  const first = tokens[comma + 1]
  if (!first || comma + 1 >= end) return undefined
  const opens =
    asideOpeners.has(first.lower) || first.pos === 'PROPN' || /^(?:who|whom|which|the|a|an|in|on)$/.test(first.lower)
  if (isFinite(first)) return comma + 1
  if (!opens) return undefined
  for (let at = comma + 1; at < Math.min(end, comma + 25); at++) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.lower === ',' && !listGoesOn(tokens, at, end)) return at + 1
    if (
      isFinite(token) &&
      /^(?:including|among|mostly|mainly)$/.test(first.lower) &&
      !/^(?:who|whom|which|that)$/.test(tokens[at - 1]?.lower ?? '')
    )
      return at
  }
  return undefined
}

function listGoesOn(tokens: Tokens, comma: number, end: number): boolean {
  const next = tokens[comma + 1]
  if (!next || comma + 1 >= end) return false
  return next.pos === 'NUM' || ((next.lower === 'and' || next.lower === 'or') && !isFinite(tokens[comma + 2] ?? next))
}

/** "… and the mayor were killed": more subjects of the same verb, none of them counted. */
function isNounList(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    const token = tokens[at]
    if (!token || token.pos === 'NUM') return false
    if (isFinite(token)) return at > from
    if (token.pos === 'VERB' || token.pos === 'PRON' || token.pos === 'PUNCT') return false
  }
  return false
}

/**
 * A verb without auxiliary. One that tells of its subject is the main verb ("12 died"); a participle that tells of its
 * patient is attached ("12 arrested in June"); with an object after it the counted are the doers ("40 men killed a guard").
 */
function bareVerb(
  tokens: Tokens,
  at: number,
  end: number,
): { readonly predicate: Predicate; readonly main: boolean } | 'other' | undefined {
  const idiom = idiomAt(tokens, at, end)
  if (idiom) return { predicate: idiom, main: true }
  const verb = actVerb(tokens[at])
  if (!verb || actNounOnly(tokens, at)) return tokens[at]?.pos === 'VERB' ? 'other' : undefined
  if (verb.subject && (!verb.patient || !verb.participle))
    return { predicate: { measure: verb.subject, token: at }, main: !verb.ing }
  if (!verb.participle || !verb.patient) return 'other'
  if (hasObject(tokens, at + 1, end)) return 'other'
  const predicate = passiveOf(tokens, at, end, verb.patient)
  return predicate && { predicate, main: false }
}

/** "protest", "march", "name" as nouns. */
function actNounOnly(tokens: Tokens, at: number): boolean {
  return tokens[at]?.pos === 'NOUN' || (tokens[at]?.pos === 'ADJ' && !stateAdjectives.has(tokens[at].lower))
}

function hasObject(tokens: Tokens, at: number, end: number): boolean {
  const next = at < end ? tokens[at] : undefined
  if (!next) return false
  return /^(?:DET|NUM|PROPN|NOUN)$/.test(next.pos) || (next.pos === 'PRON' && next.lower !== 'who')
}
