import type { Measure } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import { months } from '../dates/words.ts'
import { actNoun, actVerb } from './acts.ts'
import { isFinite, measureOfPhrase, quoteMark, reach, type Predicate } from './predicate.ts'
import { countNouns, groupNouns, modalVerbs, passiveVerbs } from './predicate-words.ts'

type Tokens = readonly Token[]

/**
 * What happened to those counted, told before them: "killed 12", "the murder of 12", "an amnesty for thousands", "put the
 * toll at 17", "the names of 320".
 */
export function predicateBefore(tokens: Tokens, from: number, start: number): Predicate | undefined {
  let at = from - 1
  const limit = Math.max(start, from - reach)
  for (; at >= limit; at--) {
    const token = tokens[at]
    if (!token) return undefined
    const word = token.lower
    if (quoteMark.test(token.text) || isFiller(word)) continue
    if (word === 'of' && groupNouns.has(tokens[at - 1]?.lower ?? '') && !countedTotal(tokens, at - 1)) {
      at = beforeModifiers(tokens, at - 1)
      continue
    }
    if (
      /^(?:of|for|to|at|on|as|from|by|with|in|than|against|among|is|was|reached|exceeded|passed|hit|topped|surpassed|stands|stood|:)$/.test(
        word,
      )
    )
      return nounBefore(tokens, at, limit)
    if (word === 'and' || word === ',' || word === 'plus' || word === '&') return acrossList(tokens, at, limit)
    return phrasalBefore(tokens, at, from) ?? verbBefore(tokens, at)
  }
  return undefined
}

function countedTotal(tokens: Tokens, at: number): boolean {
  return countNouns.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'total'
}

function isFiller(word: string): boolean {
  return /^(?:away|the|a|an|those|these|another|its|their|his|her|our|all|additional|further|other|some|up|down|off|out|dead|also|even|first|last|as|well|both|only|nearly|about|over|estimated|alleged|far|well|just|unarmed|innocent)$/.test(
    word,
  )
}

function beforeModifiers(tokens: Tokens, at: number): number {
  let next = at
  while (/^(?:ADJ|DET)$/.test(tokens[next - 1]?.pos ?? '')) next--
  return next
}

/** Most words between what was counted and "into custody". */
const longestTaken = 8

/** "rounded up 86 students", "gunned down 12", "took 40 men into custody": a verb that only its company tells. */
function phrasalBefore(tokens: Tokens, at: number, from: number): Predicate | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  if (isPassive(tokens, at)) return undefined
  if (/^round(?:ed|ing|s)?$/.test(word) && next === 'up') return { measure: 'arrested', token: at }
  if (/^(?:hauled|carted|dragged)$/.test(word) && /^(?:away|off|in)$/.test(next))
    return { measure: 'arrested', token: at }
  if (/^(?:gunned|mowed|mown)$/.test(word) && next === 'down') return { measure: 'killed', token: at }
  if (!/^(?:took|taken|taking|takes)$/.test(word)) return undefined
  for (let after = from + 1; after < Math.min(tokens.length, from + longestTaken); after++) {
    const one = tokens[after]
    if (!one || one.sentence !== tokens[at]?.sentence || /^[,;:.]$/.test(one.text) || one.pos === 'AUX')
      return undefined
    if (one.lower === 'into' && tokens[after + 1]?.lower === 'custody') return { measure: 'arrested', token: at }
    if (/^(?:hostage|hostages|captive|captives|prisoner|prisoners)$/.test(one.lower) && after > from + 1)
      return { measure: 'detained', token: at }
  }
  return undefined
}

function verbBefore(tokens: Tokens, at: number): Predicate | undefined {
  const token = tokens[at]
  const verb = actVerb(token)
  if (!verb?.patient || actNounAfterDeterminer(tokens, at)) return undefined
  if (isPassive(tokens, at) && !verb.ing) return undefined
  return { measure: verb.patient, token: at }
}

/** "a march", "the release 30": a noun, not a verb. */
function actNounAfterDeterminer(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.pos === 'DET' && !actVerb(tokens[at])?.ing && tokens[at]?.pos === 'NOUN'
}

function isPassive(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const word = tokens[before]?.lower ?? ''
    if (passiveVerbs.has(word)) return true
    if (tokens[before]?.pos !== 'ADV') return false
  }
  return false
}

/** The noun of an act, or of a count, before a preposition: "the arrest of", "amnesty … for", "the toll at". */
function nounBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  const word = tokens[at]?.lower ?? ''
  if (word === 'with') return companyBefore(tokens, at, limit)
  if (word === 'from') return isOfChange(tokens, at, limit) ? countBefore(tokens, at, limit) : undefined
  if (word === 'of') {
    const direct = actNoun(tokens[at - 1])
    if (direct) return { measure: direct, token: at - 1 }
    const verbal = actVerb(tokens[at - 1])
    if (verbal?.ing && verbal.patient) return { measure: verbal.patient, token: at - 1 }
  }
  if (
    word === 'of' &&
    tokens[at - 1]?.pos === 'NOUN' &&
    /^(?:homes|families|relatives|houses|leaders|half)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return undefined
  if (word === 'for' || word === 'to' || word === 'of') {
    const mercy = mercyBefore(tokens, at, limit)
    if (mercy) return mercy
  }
  return word === 'by' || word === 'against' ? undefined : countBefore(tokens, at, limit)
}

const moved = /^(?:up|down|fell|rose|risen|fallen)$/
const countChanged =
  /^(?:raised?|raises|revised?|revises|corrected|corrects|lowered|lowers|updated|updates|increased|reduced|changed)$/

/** "up from 26", "raised its count of those killed from 26". */
function isOfChange(tokens: Tokens, at: number, limit: number): boolean {
  if (moved.test(tokens[at - 1]?.lower ?? '')) return true
  for (let before = at - 1; before >= Math.max(limit, at - 16); before--)
    if (countChanged.test(tokens[before]?.lower ?? '')) return true
  return false
}

/** "died with 16 others", "was arrested along with 12 colleagues": the same happened to them. */
function companyBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  for (let before = at - 1; before >= Math.max(limit, at - 8); before--) {
    const verb = actVerb(tokens[before])
    const passive = isPassive(tokens, before)
    const measure = verb?.subject ?? (passive && verb?.participle ? verb.patient : undefined)
    if (measure && (tokens[before]?.pos === 'VERB' || passive)) return { measure, token: before }
    if (/^[,;:.]$/.test(tokens[before]?.text ?? '')) return undefined
  }
  return /^(?:along|together)$/.test(tokens[at - 1]?.lower ?? '') ? acrossList(tokens, at - 1, limit) : undefined
}

/** "issued an amnesty for", "offers clemency to", "death sentences for", within the clause. */
function mercyBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  for (let before = at - 1; before >= Math.max(limit, at - 14); before--) {
    const token = tokens[before]
    const word = token?.lower ?? ''
    if (/^[,;:.]$/.test(word)) return undefined
    const measure = actNoun(token)
    if (measure === 'pardoned' || (measure === 'named' && before === at - 1)) return { measure, token: before }
    if (/^(?:penalty|sentences?)$/.test(word) && tokens[before - 1]?.lower === 'death')
      return { measure: 'facing-execution', token: before }
    if (measure === 'released' && before >= at - 3) return { measure, token: before }
    if (passiveVerbs.has(word) || (modalVerbs.has(word) && word !== 'to')) return undefined
  }
  return undefined
}

/** "the death toll rose to", "the number of people killed stands at", "put the number of displaced at". */
function countBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  for (let before = at - 1; before >= Math.max(limit, at - 22); before--) {
    const word = tokens[before]?.lower ?? ''
    if (/^[;:]$/.test(word) || (tokens[before]?.pos === 'NUM' && !isOfDate(tokens, before))) return undefined
    if (word === 'population' && /^(?:prison|jail|inmate)$/.test(tokens[before - 1]?.lower ?? ''))
      return { measure: 'imprisoned', token: before }
    if (word === 'toll' || word === 'tolls') return { measure: tollMeasure(tokens, before), token: before }
    if (/^(?:crowds?|attendance|turnout)$/.test(word)) return { measure: 'gathered', token: before }
    if (countNouns.has(word)) return measureOfPhrase(tokens, before + 1, at)
  }
  return undefined
}

/** "1 August", "August 1", "in 2018": numbers that count nothing. */
function isOfDate(tokens: Tokens, at: number): boolean {
  const isMonth = (token: Token | undefined): boolean => months.has(token?.lower ?? '')
  if (isMonth(tokens[at - 1]) || isMonth(tokens[at + 1])) return true
  return /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') && /^(?:in|of|since)$/.test(tokens[at - 1]?.lower ?? '')
}

function tollMeasure(tokens: Tokens, at: number): Measure {
  return /^(?:injury|injured|casualty)$/.test(tokens[at - 1]?.lower ?? '') ? 'injured' : 'killed'
}

/** "killed the mayor and 12 guards", "the death of a priest and two nuns": back over the list to its verb or noun. */
function acrossList(tokens: Tokens, joint: number, limit: number): Predicate | undefined {
  for (let at = joint - 1; at >= Math.max(limit, joint - 14); at--) {
    const token = tokens[at]
    if (!token || token.pos === 'NUM') return undefined
    const word = token.lower
    if (/^[;:.]$/.test(word) || isFinite(token) || /^(?:who|which|that|while|when|by|said)$/.test(word))
      return undefined
    const glued = tokens[at - 1]?.text === '-'
    const verb = glued ? undefined : actVerb(token)
    if (verb?.patient && token.pos !== 'NOUN') {
      const alone = joint - at < 2
      return alone || (isPassive(tokens, at) && !verb.ing) || (verb.participle && isAttached(tokens, at))
        ? undefined
        : { measure: verb.patient, token: at }
    }
    const noun = tokens[at + 1]?.lower === 'of' ? actNoun(token) : undefined
    if (noun) return { measure: noun, token: at }
    if (token.pos === 'VERB') return undefined
  }
  return undefined
}

/** "people killed in June and 12 …": a participle that belongs to the noun before it. */
function isAttached(tokens: Tokens, at: number): boolean {
  return /^(?:ADP|PUNCT)$/.test(tokens[at + 1]?.pos ?? '')
}
