import type { Token } from '../analysis.ts'
import { type Context, type TokenSpan, lastInside, sameSentence } from './context.ts'
import { cueVerbs } from './cue-verbs.ts'
import { clauseOpeners, days, months, nounPrepositions, possessives, quantifiers } from './words.ts'

/** Longest stretch searched for a noun phrase or an apposition, in tokens: keeps a sentence of any length linear. */
export const reach = 60

/** The whole noun phrase whose last token is `last`: determiner, modifiers, "of …", "and …". */
export function phraseEndingAt(context: Context, last: number): TokenSpan | undefined {
  const head = context.tokens[last]
  const some = head && someOfThem(context, last)
  if (some) return some
  if (!head || !(isNominal(head) || head.text === ')' || closesWords(context, last) || quantifiers.has(head.lower)))
    return undefined
  const first = new LeftWalk(context, last).start()
  return first > last ? undefined : { first, end: last + 1 }
}

/** "one of them", "most of us": a quantity or a noun of those whom a pronoun stands for. */
function someOfThem(context: Context, last: number): TokenSpan | undefined {
  const { tokens } = context
  if (!/^(?:them|us|you)$/.test(tokens[last]?.lower ?? '') || tokens[last - 1]?.lower !== 'of') return undefined
  const part = tokens[last - 2]
  if (!part || !sameSentence(context, last - 2, last)) return undefined
  if (quantifiers.has(part.lower)) return { first: last - 2, end: last + 1 }
  const first = tokens[last - 3]
  const definite = first?.pos === 'DET' && (isNominal(part) || part.pos === 'ADJ')
  return definite ? { first: last - 3, end: last + 1 } : undefined
}

export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM')
  )
}

/** "Committee to Protect Miners": the capitals make "to Protect" a part of the name. */
function isNamedPurpose(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]
  return (
    verb?.pos === 'VERB' &&
    /^\p{Lu}/u.test(verb.text) &&
    tokens[at - 1]?.lower === 'to' &&
    tokens[at - 2]?.pos === 'PROPN'
  )
}

function closesWords(context: Context, at: number): boolean {
  const index = context.closing.get(at + 1)
  return (
    index !== undefined && context.quotations[index]?.kind === 'words' && !/^[,.!?]$/.test(lastInside(context, at + 1))
  )
}

/** Adjectives that stand after the people whom they describe: "people familiar with the talks". */
const knowing = /^(?:familiar|close|loyal|sympathetic|opposed|allied|present|privy)$/

/** Participles with which a party is told apart: "a committee linked to the opposition". */
const tying = /^(?:linked|tied|aligned|allied|affiliated|connected|associated|opposed|attached)$/

/** Walks from the end of a noun phrase to its first token. */
class LeftWalk {
  readonly #context: Context
  readonly #limit: number
  #at: number
  readonly #last: number
  #determined = false

  constructor(context: Context, last: number, limit = Math.max(0, last - reach)) {
    this.#context = context
    this.#at = last
    this.#last = last
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
    if (isNamedPurpose(tokens, at)) return Math.max(this.#limit, at - 2)
    if (token.pos === 'ADP' || token.lower === 'to') return this.#overPreposition(at)
    if (token.lower === 'and' || token.lower === 'or' || token.text === '&') return this.#overConjunction(at)
    if (this.#determined) return /^(?:all|both|half|such)$/.test(token.lower) ? at : undefined
    return this.#withinPhrase(token) ? at : undefined
  }

  #withinPhrase(token: Token): boolean {
    const { tokens } = this.#context
    if (token.lower === 'that' && /[^s]s$/.test(tokens[this.#at]?.lower ?? '') && this.#last === this.#at) return false
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
    if (before.pos === 'VERB')
      return /^(?:by|in)$/.test(tokens[at]?.lower ?? '') || tying.test(before.lower)
        ? this.#overParticiple(at - 1)
        : undefined
    if (knowing.test(before.lower) && isNominal(tokens[at - 2]) && at - 2 >= this.#limit) {
      this.#determined = false
      return at - 2
    }
    if (!isNominal(before) && !quantifiers.has(before.lower) && before.text !== ')' && !this.#context.closing.has(at))
      return undefined
    this.#determined = before.pos === 'DET'
    return this.#opening(at - 1) ?? at - 1
  }

  /** "witnesses interviewed by the paper", "people held in the raid": a participle that describes the noun that opens the clause. */
  #overParticiple(at: number): number | undefined {
    const { tokens } = this.#context
    const verb = tokens[at]
    if (!verb?.lower.endsWith('ed') && !/^(?:held|hit|hurt|shot|told|seen|known)$/.test(verb?.lower ?? ''))
      return undefined
    if (cueVerbs.has(verb?.lemma ?? '') || !isNominal(tokens[at - 1]) || at - 1 < this.#limit) return undefined
    if (!sameSentence(this.#context, at - 1, at)) return undefined
    const first = new LeftWalk(this.#context, at - 1, this.#limit).start()
    return beginsClause(this.#context, first) ? first : undefined
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
export function beginsClause(context: Context, first: number): boolean {
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
