import type { Token } from '../analysis.ts'
import { type Context, type TokenSpan, sameSentence } from './context.ts'
import { beginsClause, phraseEndingAt, reach } from './phrase-ending.ts'
import { headOf } from './speakers.ts'
import {
  adjunctPrepositions,
  beForms,
  clauseOpeners,
  days,
  months,
  personalPronouns,
  reflexives,
  relativePronouns,
} from './words.ts'
import { cueNouns, cueVerbs, wordyThings } from './cue-verbs.ts'

/** The noun phrase that speaks. `relative` when it is "who" or "which"; `antecedent` is then what that stands for. */
export interface Source extends TokenSpan {
  readonly relative: boolean
  readonly antecedent: TokenSpan | null
}

/** The subject right before a verb group that begins at `first`; undefined where none stands there. */
export function subjectBefore(context: Context, first: number): Source | undefined {
  const { tokens } = context
  let at = first - 1
  while ((isSkippable(tokens[at]) || isFloating(tokens, at)) && sameSentence(context, at, first)) at--
  const token = tokens[at]
  if (!token || !sameSentence(context, at, first)) return undefined
  if (relativePronouns.has(token.lower)) return relativeSource(context, at)
  if (personalPronouns.has(token.lower)) return plain({ first: at, end: at + 1 })
  if (token.text === ',') return acrossParenthesis(context, at)
  const phrase = phraseEndingAt(context, at)
  return phrase && plain(withRelativeClause(context, withName(context, withoutAdverbial(context, phrase))))
}

/** "In an interview N. said", "In September N. said": the preposition takes only the first part of what looks like one phrase. */
function withoutAdverbial(context: Context, phrase: TokenSpan): TokenSpan {
  const { tokens } = context
  if (!isAdjunctLead(context, tokens[phrase.first - 1], phrase.first)) return phrase
  let first = phrase.end - 1
  const proper = tokens[first]?.pos === 'PROPN'
  while (first > phrase.first) {
    const before = tokens[first - 1]
    if (!before || months.has(before.lower) || days.has(before.lower) || before.pos === 'NUM') break
    if (proper ? before.pos !== 'PROPN' : tokens[first]?.pos === 'DET' || before.pos === 'ADP') break
    first--
  }
  return first > phrase.first ? { first, end: phrase.end } : phrase
}

/** "Mosel, the country's second city, N. said": the city describes what stands before it. */
const placeNouns = /^(?:city|town|village|country|nation|capital|province|region|district|port|island|river|area|camp)$/

/** "N., spokesman for the ministry said", "the head of the court, N. said": the other half before an unclosed comma. */
function withName(context: Context, phrase: TokenSpan): TokenSpan {
  const { tokens } = context
  if (tokens[phrase.first - 1]?.text !== ',' || !sameSentence(context, phrase.first - 1, phrase.first)) return phrase
  const outer = phraseEndingAt(context, phrase.first - 2)
  if (!outer || !sameSentence(context, outer.first, phrase.first) || isAdverbial(context, outer.first)) return phrase
  const named = (span: TokenSpan) =>
    tokens[span.end - 1]?.pos === 'PROPN' && tokens[span.first]?.pos === 'PROPN' && !isParticiple(tokens, span)
  const described = (span: TokenSpan) => tokens[span.first]?.pos === 'DET' || tokens[span.first]?.pos === 'NOUN'
  const alone = tokens.slice(phrase.first, phrase.end).every(({ pos }) => pos === 'PROPN')
  const halves =
    (named(outer) && described(phrase)) ||
    (described(outer) && named(phrase) && alone && !placeNouns.test(headOf(context, outer)?.lemma ?? ''))
  return halves && beginsClause(context, outer.first) ? { first: outer.first, end: phrase.end } : phrase
}

/** "Cross-examined, the detective said", "Pressed, she said": a participle with the capital of its sentence. */
function isParticiple(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  const [token, before] = [tokens[first], tokens[first - 1]]
  return end === first + 1 && token !== undefined && /[a-z]ed$/.test(token.text) && before?.sentence !== token.sentence
}

/** "who spoke on condition of anonymity", "who asked not to be named": about the speaker, no words of theirs. */
const silent = /^(?:speak|talk|ask|decline|refuse|request|insist|demand)$/

/** "inmates who left the prison state": the phrase right before the verb belongs to a relative clause of the subject. */
function withRelativeClause(context: Context, phrase: TokenSpan): TokenSpan {
  let verbs = 0
  for (let at = phrase.first - 1; at > phrase.first - 25 && sameSentence(context, at, phrase.first); at--) {
    const token = context.tokens[at]
    if (!token || token.pos === 'PUNCT' || (clauseOpeners.has(token.lower) && token.lower !== 'that')) return phrase
    if (context.groupOfHead.has(at)) {
      if (cueVerbs.has(token.lemma) && !silent.test(token.lemma)) return phrase
      verbs++
    } else if (token.pos === 'AUX') verbs++
    if (token.lower !== 'who') continue
    const subject = verbs > 0 ? phraseEndingAt(context, at - 1) : undefined
    return subject && sameSentence(context, subject.first, at) ? { first: subject.first, end: phrase.end } : phrase
  }
  return phrase
}

function plain(span: TokenSpan): Source {
  return { ...span, relative: false, antecedent: null }
}

/** "the two unions both reject": a quantity that has floated away from its noun. */
function isFloating(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return /^(?:both|all|each)$/.test(tokens[at]?.lower ?? '') && (before?.pos === 'NOUN' || before?.pos === 'PROPN')
}

function isSkippable(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || reflexives.has(token.lower) || days.has(token.lower))
}

function relativeSource(context: Context, at: number): Source | undefined {
  const { tokens } = context
  const before = tokens[at - 1]
  if (!before || !sameSentence(context, at - 1, at)) return undefined
  const end = before.text === ',' ? at - 1 : at
  const phrase =
    tokens[end - 1] && sameSentence(context, end - 1, at) ? phraseWithAppositions(context, end - 1) : undefined
  const antecedent = phrase && tokens[at]?.lower === 'who' ? personOf(context, phrase) : phrase
  if (!antecedent && before.text === ':') return undefined
  if (tokens[at]?.lower === 'that' && !(antecedent && before.text !== ',')) return undefined
  return { first: at, end: at + 1, relative: true, antecedent: antecedent ?? null }
}

/** "the claims of N., the deputy, who": "who" is a person, so it cannot be the claims. */
function personOf(context: Context, phrase: TokenSpan): TokenSpan {
  const { tokens } = context
  for (let at = phrase.first; at < phrase.end - 1; at++) {
    const token = tokens[at]
    if (token?.lower === 'of' || token?.lower === 'by' || token?.lower === 'from') {
      const wordy = cueNouns.has(tokens[at - 1]?.lemma ?? '') || wordyThings.has(tokens[at - 1]?.lemma ?? '')
      return wordy ? { first: at + 1, end: phrase.end } : phrase
    }
    if (token?.text === ',') return phrase
  }
  return phrase
}

/** "NP, apposition, said": the comma at `comma` closes a parenthesis; finds the noun phrase before it. */
function acrossParenthesis(context: Context, comma: number): Source | undefined {
  const { tokens } = context
  let best: { first: number; outerEnd: number } | undefined
  let segmentEnd = comma
  for (let at = comma - 1, commas = 0; at > comma - reach && at > 0 && commas < 8; at--) {
    if (!sameSentence(context, at, comma)) break
    const quotation = context.closing.get(at + 1)
    if (quotation !== undefined) {
      const words = context.quotations[quotation]
      if (words?.kind !== 'words') break
      at = words.firstToken
      continue
    }
    if (tokens[at]?.text !== ',') continue
    commas++
    if (!isAside(context, at + 1, segmentEnd)) break
    const outer = phraseEndingAt(context, at - 1) ?? pronounAt(context, at - 1)
    segmentEnd = at
    if (!outer) continue
    // "Floods have cut off villages, the head of the agency, N., said": the villages are no subject.
    if (best && !beginsClause(context, outer.first)) break
    if (isHome(context, outer.first)) {
      at = outer.first - 1
      continue
    }
    if (!isAdverbial(context, outer.first)) best = { first: outer.first, outerEnd: at }
    if (tokens[outer.first - 1]?.text !== ',' || isAdverbial(context, outer.first)) break
    at = outer.first
  }
  if (!best) return undefined
  const described = isDescription(context, best.outerEnd + 1)
  return plain({ first: best.first, end: described ? comma + 1 : best.outerEnd })
}

/** "N., 59, of Ashby, Md., said": the place is where the speaker lives. */
function isHome({ tokens }: Context, first: number): boolean {
  return /^(?:of|from)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.text === ','
}

function pronounAt(context: Context, at: number): TokenSpan | undefined {
  return personalPronouns.has(context.tokens[at]?.lower ?? '') ? { first: at, end: at + 1 } : undefined
}

/** Between the commas there is no main verb of its own, unless in a relative clause. */
function isAside(context: Context, first: number, end: number): boolean {
  const { tokens, groupOfHead, groups } = context
  const opener = tokens[first]
  if (!opener || end <= first) return false
  if (relativePronouns.has(opener.lower) || clauseOpeners.has(opener.lower) || opener.lower === 'whose') return true
  if (opener.pos === 'CCONJ') return false
  let relative = false
  for (let at = first; at < end; at++) {
    if (relativePronouns.has(tokens[at]?.lower ?? '')) relative = true
    const index = groupOfHead.get(at)
    const group = index === undefined ? undefined : groups[index]
    if (group?.form === 'finite' && !relative && at > first && !/(?:ed|en)$/.test(tokens[at]?.lower ?? '')) return false
    if (tokens[at]?.pos === 'AUX' && beForms.has(tokens[at]?.lower ?? '') && !relative && at > first) return false
  }
  return true
}

/** A description of the noun phrase (apposition, age, relative clause) rather than an adverbial ("on Monday", "however"). */
function isDescription(context: Context, first: number): boolean {
  const opener = context.tokens[first]
  if (!opener) return false
  if (opener.pos === 'ADV' || opener.pos === 'SCONJ' || opener.pos === 'VERB' || opener.pos === 'CCONJ') return false
  if (clauseOpeners.has(opener.lower) && opener.lower !== 'that') return false
  if (opener.lower === 'to' || days.has(opener.lower)) return false
  return !adjunctPrepositions.has(opener.lower) || opener.lower === 'of'
}

/** True for the noun phrase of a leading adverbial: "In September, …", "On Monday, …". */
function isAdverbial(context: Context, first: number): boolean {
  const before = context.tokens[first - 1]
  const lower = context.tokens[first]?.lower ?? ''
  return isAdjunctLead(context, before, first) || days.has(lower) || months.has(lower)
}

function isAdjunctLead(context: Context, before: Token | undefined, first: number): boolean {
  return (
    before !== undefined &&
    sameSentence(context, first - 1, first) &&
    /^(?:in|on|at|during|after|before|since|under|despite|amid|inside|near|within|across)$/.test(before.lower)
  )
}

function phraseWithAppositions(context: Context, last: number): TokenSpan | undefined {
  const phrase = phraseEndingAt(context, last)
  if (!phrase || context.tokens[phrase.first - 1]?.text !== ',') return phrase
  const opener = context.tokens[phrase.first]
  const outer = phraseEndingAt(context, phrase.first - 2)
  if (!outer || !sameSentence(context, outer.first, last) || isAdverbial(context, outer.first)) return phrase
  const apposes = opener?.pos === 'DET' || (opener?.pos === 'NOUN' && context.tokens[outer.end - 1]?.pos === 'PROPN')
  return apposes ? { first: outer.first, end: last + 1 } : phrase
}
