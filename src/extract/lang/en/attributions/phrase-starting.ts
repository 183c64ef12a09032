import type { Token } from '../analysis.ts'
import { type Context, type TokenSpan, sameSentence } from './context.ts'
import { isNominal, reach } from './phrase-ending.ts'
import { days, months, personalPronouns, possessives, quantifiers, timeWords } from './words.ts'

/** The noun phrase that begins at `first`, with its appositions and relative clause: for "…, said X, the Y, who …". */
export function phraseStartingAt(context: Context, first: number, appositions = true): TokenSpan | undefined {
  const { tokens } = context
  const opener = tokens[first]
  if (!opener) return undefined
  const one = opener.lower === 'one' && (isNominal(tokens[first + 1]) || tokens[first + 1]?.lower === 'of')
  if ((personalPronouns.has(opener.lower) && !one) || /^(?:him|her|them|me|us)$/.test(opener.lower)) {
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
      if (head !== undefined && !isNominal(tokens[at + 1]) && tokens[at + 1]?.pos !== 'ADJ') break
    } else if (tokens[at - 1]?.text === '-' && at > first && tokens[at - 1]?.end === token.start) {
      if (head === at - 1) head = at + 1
    } else if (token.pos === 'VERB' && head === undefined && /(?:ed|ing)$/.test(token.lower)) {
      // "said most lacked fuel"
      if (amounts.test(tokens[at - 1]?.lower ?? '') && at > first) return at
    } else if (token.pos === 'ADV' && head === undefined) continue
    else if (quantifiers.has(token.lower) && head === undefined) head = at + 1
    else break
  }
  return head
}

/** Words for some of many that stand alone as well. */
const amounts = /^(?:most|many|some|several|few|all|none|both|half|others)$/

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
  if (token.lower === 'to' && tokens[end - 1]?.pos === 'PROPN' && next.pos === 'VERB' && /^\p{Lu}/u.test(next.text))
    return baseEnd(context, end + 2)
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
  const passesOn = next.lower === 'which' && /^(?:quoted|quotes|cited|cites)$/.test(tokens[end + 2]?.lower ?? '')
  if (next.lower === 'who' || passesOn) return relativeEnd(context, end + 2)
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

/** "According to the lawyer, none received a hearing": the subject of a clause, no second name for who stands before. */
const ownSubjects = /^(?:none|nobody|nothing|everybody|everyone|many|most|all|some|both|several|few|there)$/

/** End of an apposition that begins at `first`; undefined where what follows the comma is a clause or an adverbial. */
function appositionEnd(context: Context, first: number): number | undefined {
  const { tokens } = context
  const opener = tokens[first]
  if (!opener || context.opening.has(first) || ownSubjects.test(opener.lower)) return undefined
  if (!(opener.pos === 'DET' || isNominal(opener) || opener.pos === 'ADJ' || possessives.has(opener.lower)))
    return undefined
  if (days.has(opener.lower)) return undefined
  const phrase = phraseStartingAt(context, first, false)
  if (!phrase) return undefined
  const after = tokens[phrase.end]
  if (after && sameSentence(context, first, phrase.end)) {
    if (after.pos === 'AUX' || (after.lower === 'of' && quantifiers.has(opener.lower))) return undefined
    if (after.pos === 'VERB') {
      const reduced = opener.pos !== 'PROPN' && /(?:ed|ing)$/.test(after.lower)
      return reduced ? relativeEnd(context, phrase.end) : undefined
    }
  }
  return phrase.end
}
