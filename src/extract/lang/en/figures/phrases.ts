import type { Token } from '../analysis.ts'
import { months, weekdays } from '../dates/words.ts'
import { actVerb } from './acts.ts'
import { stateAdjectives } from './act-words.ts'
import { durationUnits } from './unit-words.ts'

type Tokens = readonly Token[]

/** What a number counts: the noun phrase after it. Tokens are indices into `Analysis.tokens`. */
export interface CountedPhrase {
  /** First token of the noun phrase's own words, and the end of all that belongs to it. */
  readonly firstToken: number
  readonly endToken: number
  /** The head noun; null where the number stands alone ("12,000 arrested"). */
  readonly head: number | null
  /** "4,000 more", "another 12", "200 others". */
  readonly additional: boolean
  /** "320 of the victims", "30 of them": a part of what is told elsewhere. */
  readonly partitive: boolean
}

const additionalWords = new Set(['more', 'other', 'others', 'additional', 'further', 'extra'])
const openQuote = /^["“”„‘’'«»]$/
const determiners = new Set('the these those this that its their his her our my your a an all both any'.split(' '))
const pronouns = new Set(['them', 'whom', 'which', 'us', 'these', 'those', 'you'])

/** Reads the noun phrase that begins at a token. */
export function countedPhrase(tokens: Tokens, from: number, end: number, before: number): CountedPhrase {
  let at = from
  let additional = isAdditional(tokens, before)
  let partitive = false
  if (openQuote.test(tokens[at]?.text ?? '') && at < end) at++
  for (; at < end; at++) {
    const word = tokens[at]?.lower ?? ''
    if (additionalWords.has(word) && tokens[at + 1]?.lower !== 'than') additional = true
    else if (word === 'of' && !partitive) partitive = isDefinite(tokens, at + 1)
    else if (!(
      determiners.has(word) &&
      ((at === from && !/^an?$/.test(word) && !durationUnits.has(tokens[at + 1]?.lower ?? '')) ||
        precededByOf(tokens, at))
    ))
      break
    if (word === 'others') return { firstToken: at, endToken: at + 1, head: at, additional, partitive }
  }
  if (openQuote.test(tokens[at]?.text ?? '') && tokens[at - 1]?.lower === 'of') at++
  if (tokens[at]?.lower === 'of') at++
  // "half of the 4,500 inmates": the inmates are what is counted.
  if (partitive && tokens[at]?.pos === 'NUM') at++
  if (partitive && pronouns.has(tokens[at - 1]?.lower ?? '')) return afterPronoun(tokens, at, end, additional)
  if (partitive && pronouns.has(tokens[at]?.lower ?? '')) return afterPronoun(tokens, at + 1, end, additional)
  const phrase = nounPhraseFrom(tokens, at, end)
  return { ...phrase, additional, partitive }
}

function isAdditional(tokens: Tokens, before: number): boolean {
  const word = tokens[before - 1]?.lower ?? ''
  return (
    word === 'another' ||
    word === 'additional' ||
    word === 'further' ||
    (word === 'other' && tokens[before - 2]?.pos !== 'DET')
  )
}

function isDefinite(tokens: Tokens, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return pronouns.has(word) || /^(?:the|its|their|his|her|our|all|my)$/.test(word)
}

function precededByOf(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  return before === 'of' || determiners.has(before)
}

/** "30 of them dockers": the noun after the pronoun is what they are. */
function afterPronoun(tokens: Tokens, at: number, end: number, additional: boolean): CountedPhrase {
  const phrase = nounPhraseFrom(tokens, at, end)
  return { ...phrase, additional, partitive: true }
}

const longestPhrase = 12

function nounPhraseFrom(
  tokens: Tokens,
  from: number,
  end: number,
): { readonly firstToken: number; readonly endToken: number; readonly head: number | null } {
  let head: number | null = null
  let at = from
  for (; at < end && at < from + longestPhrase; at++) {
    const token = tokens[at]
    if (!token || !belongs(tokens, at, end, head)) break
    if (isHead(token)) head = at
  }
  if (head === null) return { firstToken: from, endToken: from, head: null }
  const close = coordinated(tokens, head, end)
  return { firstToken: skipQuotes(tokens, from), endToken: close + 1, head: close }
}

function skipQuotes(tokens: Tokens, at: number): number {
  return openQuote.test(tokens[at]?.text ?? '') ? at + 1 : at
}

function isHead(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN'
}

const closedWords = new Set(
  (
    'have has had been be were was are is am being do does did will would may might could can should must and or but nor by in on at to from with for of ' +
    'who whom which that when while as during after before since until including among than under over yesterday today tonight tomorrow last this next ' +
    'ago later earlier so far also already still since because if though although each there here he she they it we you not no yet only even need needs face faces remain remains await awaits lack lacks share live'
  ).split(' '),
)

/** Whether a token goes on a noun phrase. Tags are wrong too often to be the only ground: closed words always end it. */
function belongs(tokens: Tokens, at: number, end: number, head: number | null): boolean {
  const token = tokens[at]
  if (!token || closedWords.has(token.lower)) return false
  if (token.lower === '-' || /^[’']s?$/.test(token.lower)) return gluesNouns(tokens, at, end, head)
  if (openQuote.test(token.text)) return head === null && at + 1 < end && isNominal(tokens[at + 1])
  if (head !== null && isDateWord(token)) return false
  const state = stateAdjectives.has(token.lower) || isActForm(token)
  if (state && !isNominal(tokens[at + 1], at + 1 < end)) return false
  if (head !== null && isActForm(token) && tokens[head]?.index === at - 1) return false
  switch (token.pos) {
    case 'NOUN':
    case 'PROPN':
      return head === null || tokens[head]?.text !== 'people' || token.pos !== 'PROPN'
    case 'ADJ':
      return isNominal(tokens[at + 1], at + 1 < end) || gluesAhead(tokens, at + 1)
    case 'ADV':
      return head === null && isNominal(tokens[at + 1], at + 1 < end)
    case 'VERB':
      return head === null && /(?:ing|ed|en|wn|run)$/.test(token.lower) && isNominal(tokens[at + 1], at + 1 < end)
    case 'NUM':
      return false
    case 'SYM':
      return token.text === '/' && head !== null
    default:
      return false
  }
}

function isActForm(token: Token): boolean {
  const act = actVerb(token)
  return act !== undefined && token.pos !== 'NOUN' && (act.participle || act.finite)
}

function isNominal(token: Token | undefined, inside = true): boolean {
  return inside && token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) && !isClosed(token)
}

function isClosed(token: Token): boolean {
  return closedWords.has(token.lower) || isDateWord(token)
}

function gluesAhead(tokens: Tokens, at: number): boolean {
  const mark = tokens[at]
  return mark?.text === '-' && mark.start === tokens[at - 1]?.end
}

function gluesNouns(tokens: Tokens, at: number, end: number, head: number | null): boolean {
  const next = tokens[at + 1]
  if (!next || at + 1 >= end) return false
  const mark = tokens[at]
  const glued = tokens[at - 1]?.end === mark?.start
  if (mark?.text === '-') return glued && next.start === mark.end && /^(?:NOUN|PROPN|ADJ|VERB)$/.test(next.pos)
  return head !== null && glued && isNominal(next)
}

function isDateWord(token: Token): boolean {
  if (durationUnits.has(token.lower) || !/^\p{Lu}/u.test(token.text)) return false
  const word = token.lower.replace(/\.$/, '')
  return weekdays.has(word) || (months.has(word) && word !== 'may')
}

/** "prisoners and detainees", "cities and towns": a second bare plural that the number counts as well. */
function coordinated(tokens: Tokens, head: number, end: number): number {
  const joiner = tokens[head + 1]?.lower
  const second = tokens[head + 2]
  if ((joiner !== 'and' && joiner !== 'or') || !second || head + 2 >= end || second.pos !== 'NOUN') return head
  if (!/s$|men$|children$|people$/.test(second.lower) || !/s$|men$|children$|people$/.test(tokens[head]?.lower ?? ''))
    return head
  const after = head + 3 < end ? tokens[head + 3] : undefined
  return !after || /^(?:ADP|PUNCT|AUX|PRON|SCONJ)$/.test(after.pos) || closedWords.has(after.lower) ? head + 2 : head
}
