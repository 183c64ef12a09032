import type { Token } from '../analysis.ts'
import { months } from '../dates/words.ts'
import type { Candidate } from './candidates.ts'

type Tokens = readonly Token[]

/** Verbs by which a count becomes another. */
const changes =
  /^(?:rais(?:e[sd]?|ing)|rose|ris(?:e[sn]?|ing)|revis(?:e[sd]?|ing)|correct(?:s|ed|ing)?|increas(?:e[sd]?|ing)|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|gr[eo]w(?:s|n|ing)?|jump(?:s|ed|ing)?|updat(?:e[sd]?|ing)|amend(?:s|ed|ing)?|cut|up(?:s|ped)?|chang(?:e[sd]?|ing))$/

/** How far before "from 26 to 39" the verb that changes it can stand, in tokens. */
const verbReach = 16
/** How far behind a number the one that it replaces can stand, in tokens. */
const formerReach = 30

/**
 * The number that a count replaces, by the words between them: "28, up from 21", "67, not 54", "raised from 26 to 39",
 * "54 …, compared with 29 on Sunday". A number of another year or month is another count and no former one.
 */
export function formerOf(tokens: Tokens, candidates: readonly Candidate[], index: number): number | undefined {
  const own = candidates[index]
  if (!own || own.unit || own.number.form === 'vague') return undefined
  if (isFormerOf(tokens, candidates[index + 1], own)) return index + 1
  return isChangedTo(tokens, candidates[index - 1], own) ? index - 1 : undefined
}

function isFormerOf(tokens: Tokens, former: Candidate | undefined, own: Candidate): boolean {
  if (!former || former.sentence !== own.sentence || former.unit || !countsAlike(tokens, former, own)) return false
  const at = former.worded.outerFirst
  if (at - own.endToken > formerReach || tellsOtherPeriod(tokens, former)) return false
  const [first, second, third] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower ?? '', tokens[at - 3]?.text]
  if (first === 'from') return /^(?:up|down)$/.test(second) || isBehindTo(tokens, former, own)
  if (first === 'not') return second === ','
  if (first === 'of') return second === 'instead'
  if (first === 'than') return second === 'rather'
  return /^(?:with|to)$/.test(first ?? '') && second === 'compared' && third === ',' && tellsDay(tokens, former)
}

/** "fell to 96 from 112". */
function isBehindTo(tokens: Tokens, former: Candidate, own: Candidate): boolean {
  const isNext = Math.max(own.endToken, own.phrase.endToken) === former.worded.outerFirst - 1
  return isNext && tokens[own.worded.outerFirst - 1]?.lower === 'to' && isChangeBefore(tokens, own.worded.outerFirst)
}

/** "raised … from 26 to 39". */
function isChangedTo(tokens: Tokens, former: Candidate | undefined, own: Candidate): boolean {
  if (!former || former.sentence !== own.sentence || former.unit || !countsAlike(tokens, former, own)) return false
  const joint = own.worded.outerFirst - 1
  if (tokens[joint]?.lower !== 'to' || Math.max(former.endToken, former.phrase.endToken) !== joint) return false
  const from = former.worded.outerFirst - 1
  return tokens[from]?.lower === 'from' && isChangeBefore(tokens, from) && !tellsOtherPeriod(tokens, own)
}

function isChangeBefore(tokens: Tokens, at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let before = at - 1; before >= at - verbReach; before--) {
    const token = tokens[before]
    if (!token || token.sentence !== sentence) return false
    if (changes.test(token.lower)) return true
  }
  return false
}

/** Of the same people or things by their nouns, as far as both have one. */
function countsAlike(tokens: Tokens, a: Candidate, b: Candidate): boolean {
  const [one, other] = [a, b].map(({ phrase }) => (phrase.head === null ? null : tokens[phrase.head]?.lower))
  return one === null || other === null || one === other
}

/** "… 33 last year", "… 33 in 2019", "… 33 a month earlier". */
function tellsOtherPeriod(tokens: Tokens, { endToken, phrase }: Candidate): boolean {
  const from = Math.max(endToken, phrase.endToken)
  const words = [0, 1, 2, 3].map((offset) => tokens[from + offset]?.lower ?? '')
  const [first = '', second = ''] = words
  if (/^(?:last|previous|this)$/.test(first)) return true
  if (/^(?:years?|months?|quarters?|seasons?|weeks?)$/.test(words[1] ?? '') && /^(?:a|an|one|the)$/.test(first))
    return true
  if (first === 'the' || (first === 'in' && second === 'the'))
    return words.some((word) => /^(?:year|month)$/.test(word))
  return first === 'in' && (months.has(second) || /^\d{4}$/.test(second))
}

/** "… 29 on Sunday", "… 29 reported earlier": when it was said, not of what other time it is. */
function tellsDay(tokens: Tokens, { endToken, phrase }: Candidate): boolean {
  const next = tokens[Math.max(endToken, phrase.endToken)]?.lower ?? ''
  return /^(?:on|earlier|previously|reported|announced|yesterday|initially|given|before)$/.test(next)
}
