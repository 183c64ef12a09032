import type { Token } from './analysis.ts'
import { cueNouns, cueVerbs, wordyThings } from './cues.ts'
import { lastInside, sameSentence, type Context, type TokenSpan } from './attribution-context.ts'
import {
  adjunctPrepositions,
  beForms,
  clauseOpeners,
  days,
  months,
  nounPrepositions,
  personalPronouns,
  possessives,
  quantifiers,
  reflexives,
  relativePronouns,
  timeWords,
} from './attribution-words.ts'

/** The noun phrase that speaks. `relative` when it is "who" or "which"; `antecedent` is then what that stands for. */
export interface Source extends TokenSpan {
  readonly relative: boolean
  readonly antecedent: TokenSpan | null
}

/** Longest stretch searched for a subject or an apposition, in tokens: keeps a sentence of any length linear. */
const reach = 60

/** The subject right before a verb group that begins at `first`; undefined where none stands there. */
export function subjectBefore(context: Context, first: number): Source | undefined {
  const { tokens } = context
  let at = first - 1
  while (isSkippable(tokens[at]) && sameSentence(context, at, first)) at--
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

/** "N., spokesman for the ministry said", "the head of the court, N. said": the other half before an unclosed comma. */
function withName(context: Context, phrase: TokenSpan): TokenSpan {
  const { tokens } = context
  if (tokens[phrase.first - 1]?.text !== ',' || !sameSentence(context, phrase.first - 1, phrase.first)) return phrase
  const outer = phraseEndingAt(context, phrase.first - 2)
  if (!outer || !sameSentence(context, outer.first, phrase.first) || isAdverbial(context, outer.first)) return phrase
  const named = (span: TokenSpan) => tokens[span.end - 1]?.pos === 'PROPN' && tokens[span.first]?.pos === 'PROPN'
  const described = (span: TokenSpan) => tokens[span.first]?.pos === 'DET' || tokens[span.first]?.pos === 'NOUN'
  const halves = (named(outer) && described(phrase)) || (described(outer) && named(phrase))
  return halves && beginsClause(context, outer.first) ? { first: outer.first, end: phrase.end } : phrase
}

/** "inmates who left the prison state": the phrase right before the verb belongs to a relative clause of the subject. */
function withRelativeClause(context: Context, phrase: TokenSpan): TokenSpan {
  let verbs = 0
  for (let at = phrase.first - 1; at > phrase.first - 25 && sameSentence(context, at, phrase.first); at--) {
    const token = context.tokens[at]
    if (!token || token.pos === 'PUNCT' || clauseOpeners.has(token.lower)) {
      if (token?.lower !== 'that' || verbs === 0) return phrase
    }
    if (context.groupOfHead.has(at)) {
      if (cueVerbs.has(token?.lemma ?? '')) return phrase
      verbs++
    } else if (token?.pos === 'AUX') verbs++
    if (token?.lower !== 'who') continue
    const subject = verbs > 0 ? phraseEndingAt(context, at - 1) : undefined
    return subject && sameSentence(context, subject.first, at) ? { first: subject.first, end: phrase.end } : phrase
  }
  return phrase
}

function plain(span: TokenSpan): Source {
  return { ...span, relative: false, antecedent: null }
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

/** The whole noun phrase whose last token is `last`: determiner, modifiers, "of …", "and …". */
export function phraseEndingAt(context: Context, last: number): TokenSpan | undefined {
  const head = context.tokens[last]
  if (!head || !(isNominal(head) || head.text === ')' || closesWords(context, last) || quantifiers.has(head.lower)))
    return undefined
  const first = new LeftWalk(context, last).start()
  return first > last ? undefined : { first, end: last + 1 }
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM')
  )
}

function closesWords(context: Context, at: number): boolean {
  const index = context.closing.get(at + 1)
  return (
    index !== undefined && context.quotations[index]?.kind === 'words' && !/^[,.!?]$/.test(lastInside(context, at + 1))
  )
}

/** Walks from the end of a noun phrase to its first token. */
class LeftWalk {
  readonly #context: Context
  readonly #limit: number
  #at: number
  #determined = false

  constructor(context: Context, last: number, limit = Math.max(0, last - reach)) {
    this.#context = context
    this.#at = last
    this.#limit = limit
    const opened = this.#opening(last)
    if (opened !== undefined) this.#at = opened
    else if (context.tokens[last]?.pos === 'DET') this.#determined = true
  }

  start(): number {
    while (this.#at > this.#limit && sameSentence(this.#context, this.#at - 1, this.#at)) {
      const next = this.#step()
      if (next === undefined) break
      this.#at = next
    }
    return this.#at
  }

  /** Where the phrase begins once the token before it is taken in; undefined where it cannot be. */
  #step(): number | undefined {
    const { tokens, closing } = this.#context
    const at = this.#at - 1
    const token = tokens[at]
    if (!token) return undefined
    if (closing.has(this.#at) || token.text === ')') return this.#determined ? undefined : this.#opening(at)
    if (this.#isHyphen(at)) return Math.max(this.#limit, at - 1)
    if (/^['’]s?$/.test(token.text) && (token.pos === 'PART' || tokens[at - 1]?.end === token.start)) {
      this.#determined = false
      return at
    }
    if (token.pos === 'ADP' || token.lower === 'to') return this.#overPreposition(at)
    if (token.lower === 'and' || token.lower === 'or' || token.text === '&') return this.#overConjunction(at)
    if (this.#determined) return /^(?:all|both|half|such)$/.test(token.lower) ? at : undefined
    return this.#withinPhrase(token) ? at : undefined
  }

  #withinPhrase(token: Token): boolean {
    const { tokens } = this.#context
    if (token.pos === 'DET' || possessives.has(token.lower)) {
      this.#determined = true
      return !/^(?:that|this)$/.test(token.lower) || token.pos === 'DET'
    }
    if (days.has(token.lower)) return false
    if (isNominal(token) || token.pos === 'ADJ') return true
    const before = tokens[token.index - 1]
    const opened = before?.sentence !== token.sentence || /^(?:DET|ADJ|ADP|CCONJ|PART|PUNCT)$/.test(before.pos)
    if (before?.text === '-' && before.end === token.start) return true
    if (token.pos === 'VERB') return /(?:ed|ing)$/.test(token.lower) && opened && before?.lower !== 'to'
    return token.pos === 'ADV' && before?.pos === 'DET'
  }

  #isHyphen(at: number): boolean {
    const { tokens } = this.#context
    const hyphen = tokens[at]
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    return (
      (hyphen?.text === '-' || hyphen?.text === '/') &&
      before?.end === hyphen.start &&
      after?.start === hyphen.end &&
      at > this.#limit
    )
  }

  #overPreposition(at: number): number | undefined {
    const { tokens } = this.#context
    const before = tokens[at - 1]
    if (!before || !sameSentence(this.#context, at - 1, at) || !nounPrepositions.has(tokens[at]?.lower ?? ''))
      return undefined
    if (days.has(before.lower) || months.has(before.lower)) return undefined
    if (!isNominal(before) && !quantifiers.has(before.lower) && before.text !== ')' && !this.#context.closing.has(at))
      return undefined
    this.#determined = before.pos === 'DET'
    return this.#opening(at - 1) ?? at - 1
  }

  /** Takes in the other half of "A and B" when that half begins its clause; else it is some verb's object. */
  #overConjunction(at: number): number | undefined {
    const { tokens } = this.#context
    let last = at - 1
    // "the judicial and legal commission"
    if (tokens[last]?.pos === 'ADJ' && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) return last
    if (tokens[last]?.text === ',') last--
    if (!isNominal(tokens[last]) && tokens[last]?.text !== ')') return undefined
    if (!sameSentence(this.#context, last, at)) return undefined
    const first = listStart(this.#context, last, this.#limit)
    return first !== undefined && beginsClause(this.#context, first) ? first : undefined
  }

  /** For a closing bracket or a closing mark of quoted words: the token that opens it. */
  #opening(at: number): number | undefined {
    const { tokens, closing, quotations } = this.#context
    const quotation = closing.get(at + 1)
    if (quotation !== undefined) {
      const found = quotations[quotation]
      return found?.kind === 'words' && found.firstToken >= this.#limit ? found.firstToken : undefined
    }
    if (tokens[at]?.text !== ')') return undefined
    for (let back = at - 1; back >= this.#limit && back > at - 12; back--) if (tokens[back]?.text === '(') return back
    return undefined
  }
}

/** Start of "A, B and C" whose last member before the conjunction ends at `last`. */
function listStart(context: Context, last: number, limit: number): number | undefined {
  let end = last
  for (let members = 0; members < 8 && end >= limit; members++) {
    const first = new LeftWalk(context, end, limit).start()
    const before = context.tokens[first - 1]
    if (before?.text !== ',' || !sameSentence(context, first - 1, first) || !isNominal(context.tokens[first - 2]))
      return first
    const earlier = new LeftWalk(context, first - 2, limit).start()
    if (!beginsClause(context, earlier) && context.tokens[earlier - 1]?.text !== ',') return first
    end = first - 2
  }
  return undefined
}

/** True at a sentence's start and after a comma, an opener ("that", "while") or a quotation mark. */
function beginsClause(context: Context, first: number): boolean {
  const before = context.tokens[first - 1]
  if (!before || !sameSentence(context, first - 1, first)) return true
  return (
    /^[,;:—–(“"‘«-]$/.test(before.text) ||
    clauseOpeners.has(before.lower) ||
    before.lower === 'and' ||
    before.lower === 'but' ||
    before.pos === 'ADV'
  )
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
    if (!isAdverbial(context, outer.first)) best = { first: outer.first, outerEnd: at }
    if (tokens[outer.first - 1]?.text !== ',' || isAdverbial(context, outer.first)) break
    at = outer.first
  }
  if (!best) return undefined
  const described = isDescription(context, best.outerEnd + 1)
  return plain({ first: best.first, end: described ? comma + 1 : best.outerEnd })
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

/** The noun phrase that begins at `first`, with its appositions and relative clause: for "…, said X, the Y, who …". */
export function phraseStartingAt(context: Context, first: number, appositions = true): TokenSpan | undefined {
  const { tokens } = context
  const opener = tokens[first]
  if (!opener) return undefined
  if (personalPronouns.has(opener.lower) || /^(?:him|her|them|me|us)$/.test(opener.lower)) {
    if (!isNominal(tokens[first + 1]) || !possessives.has(opener.lower)) return { first, end: first + 1 }
  }
  let end = baseEnd(context, first)
  if (end === undefined) return undefined
  for (let joined = 0; joined < 12; joined++) {
    const further: number | undefined = joinedEnd(context, first, end, appositions)
    if (further === undefined || further - first > reach) break
    end = further
  }
  return { first, end }
}

/** End of the base noun phrase that begins at `first`. */
function baseEnd(context: Context, first: number): number | undefined {
  const { tokens } = context
  let head: number | undefined
  for (let at = first; at < first + reach; at++) {
    const token = tokens[at]
    if (!token || !sameSentence(context, first, at)) break
    const quotation = context.opening.get(at)
    if (quotation !== undefined) {
      const words = context.quotations[quotation]
      if (words?.kind !== 'words' || words.endToken - at > 8) break
      head = words.endToken
      at = words.endToken - 1
      continue
    }
    if (isNominal(token)) {
      if (head !== undefined && (days.has(token.lower) || (timeWords.has(token.lower) && isTimeOpener(tokens, at))))
        break
      head = at + 1
    } else if (/^['’]s?$/.test(token.text) && token.pos === 'PART' && head === at) head = at + 1
    else if (
      (token.text === '-' || token.text === '/' || token.text === '&') &&
      (head === at || tokens[at - 1]?.end === token.start)
    ) {
      if (token.text !== '&' && tokens[at + 1]?.start !== token.end) break
    } else if (token.text === '(' && head === at) {
      const closed = closingBracket(tokens, at)
      if (closed === undefined) break
      head = closed
      at = closed - 1
    } else if (token.pos === 'DET' || possessives.has(token.lower)) {
      if (head !== undefined && !/^['’]s?$/.test(tokens[at - 1]?.text ?? '')) break
      if (quantifiers.has(token.lower) && tokens[at + 1]?.lower === 'of') head = at + 1
    } else if (token.pos === 'ADJ') {
      if (head === at && timeWords.has(token.lower)) break
      if (quantifiers.has(token.lower) || /^(?:former|late)$/.test(token.lower) === false) {
        if (head !== undefined && !isNominal(tokens[at + 1]) && tokens[at + 1]?.pos !== 'ADJ') break
      }
    } else if (tokens[at - 1]?.text === '-' && at > first && tokens[at - 1]?.end === token.start) {
      if (head === at - 1) head = at + 1
    } else if (token.pos === 'VERB' && head === undefined && /(?:ed|ing)$/.test(token.lower)) continue
    else if (token.pos === 'ADV' && head === undefined) continue
    else if (quantifiers.has(token.lower) && head === undefined) head = at + 1
    else break
  }
  return head
}

function isTimeOpener(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos !== 'PROPN'
}

function closingBracket(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1; at < open + 12; at++) if (tokens[at]?.text === ')') return at + 1
  return undefined
}

/** End of what is joined to a noun phrase that ends before `end`: "of …", "and …", ", the spokesman of …,", "who …". */
function joinedEnd(context: Context, first: number, end: number, appositions: boolean): number | undefined {
  const { tokens } = context
  const token = tokens[end]
  const next = tokens[end + 1]
  if (!token || !next || !sameSentence(context, first, end + 1)) return undefined
  if (token.pos === 'ADP' || token.lower === 'of') return joinsNoun(tokens, end) ? baseEnd(context, end + 1) : undefined
  if ((token.lower === 'and' || token.text === '&') && (isNominal(next) || next.pos === 'DET' || next.pos === 'ADJ')) {
    const other = baseEnd(context, end + 1)
    if (other === undefined) return undefined
    const verb = tokens[other]
    return verb && (verb.pos === 'VERB' || verb.pos === 'AUX') ? undefined : other
  }
  if (!appositions) return undefined
  if (token.lower === 'who') return relativeEnd(context, end + 1)
  if (token.text !== ',') return undefined
  if (next.lower === 'who') return relativeEnd(context, end + 2)
  return appositionEnd(context, end + 1)
}

function joinsNoun(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower
  const after = tokens[at + 1]
  if (!after || days.has(after.lower) || months.has(after.lower) || timeWords.has(after.lower)) return false
  if (lower === 'of' || lower === 'for') return true
  if (lower === 'on')
    return /^(?:expert|authority|adviser|advisor|specialist|rapporteur|commission|committee|council|group)$/.test(
      tokens[at - 1]?.lemma ?? '',
    )
  if (lower === 'from') return after.pos === 'PROPN' || after.pos === 'DET'
  if (lower === 'at' || lower === 'with') return tokens[at - 1]?.pos === 'NOUN' || after.pos === 'PROPN'
  return lower === 'in' && tokens[at - 1]?.pos === 'NOUN' && after.pos === 'PROPN'
}

function relativeEnd(context: Context, from: number): number | undefined {
  for (let at = from; at < from + reach; at++) {
    const token = context.tokens[at]
    if (!token || !sameSentence(context, from, at)) return at
    if (/^[.,;:!?—–]$/.test(token.text) || context.opening.has(at)) return at
  }
  return undefined
}

/** End of an apposition that begins at `first`; undefined where what follows the comma is a clause or an adverbial. */
function appositionEnd(context: Context, first: number): number | undefined {
  const { tokens } = context
  const opener = tokens[first]
  if (!opener || context.opening.has(first)) return undefined
  if (!(opener.pos === 'DET' || isNominal(opener) || opener.pos === 'ADJ' || possessives.has(opener.lower)))
    return undefined
  if (days.has(opener.lower)) return undefined
  const phrase = phraseStartingAt(context, first, false)
  if (!phrase) return undefined
  const after = tokens[phrase.end]
  if (after && sameSentence(context, first, phrase.end)) {
    if (after.pos === 'AUX') return undefined
    if (after.pos === 'VERB') {
      const reduced = opener.pos !== 'PROPN' && /(?:ed|ing)$/.test(after.lower)
      return reduced ? relativeEnd(context, phrase.end) : undefined
    }
  }
  return phrase.end
}
