import type { Measure } from '../../../model/index.ts'
import type { Token } from './analysis.ts'
import { stateAdjectives, whereabouts } from './figure-act-words.ts'
import { actNoun, actVerb, countedNoun } from './figure-acts.ts'
import {
  asideOpeners,
  countNouns,
  faceVerbs,
  forceVerbs,
  groupAdverbs,
  groupNouns,
  loseVerbs,
  modalVerbs,
  passiveVerbs,
  perfectVerbs,
  stayVerbs,
} from './figure-predicate-words.ts'

type Tokens = readonly Token[]

/** What a predicate says of those counted, and where its verb or noun stands. */
export interface Predicate {
  readonly measure: Measure
  readonly token: number
}

/** How far to either side of a number its predicate is looked for, in tokens: keeps the search linear. */
const reach = 45

const quoteMark = /^["“”„‘’'«»()]$/

/**
 * What happened to those counted, told after them: "… were killed", "… died", "… arrested in June", "… who were shot",
 * "… may face the death penalty", "… are behind bars".
 */
export function predicateAfter(tokens: Tokens, from: number, end: number, mainOnly = false): Predicate | undefined {
  const limit = Math.min(end, from + reach)
  const near = adjacentState(tokens, from, limit)
  if (near) return near
  let attached: Predicate | undefined
  for (let at = from; at < limit; at++) {
    const token = tokens[at]
    if (!token) break
    const word = token.lower
    if (quoteMark.test(token.text)) continue
    if (/^[;:—]$/.test(word) || word === 'while' || word === 'but' || word === 'than') break
    if (word === ',') {
      const leap = overAside(tokens, at, limit)
      if (leap === undefined) break
      at = leap - 1
      continue
    }
    if ((word === 'and' || word === 'or') && !isNounList(tokens, at + 1, limit)) break
    if (/^(?:who|whom|which)$/.test(word) || (word === 'that' && at === from)) return verbGroup(tokens, at + 1, limit) ?? attached
    if (isFinite(token)) return verbGroup(tokens, at, limit) ?? attached
    const verb = bareVerb(tokens, at, limit)
    if (verb === 'other') {
      if (attached) break
      continue
    }
    if (verb && (verb.main || attached)) return attached && !verb.main ? attached : verb.predicate
    if (!mainOnly) attached ??= verb?.predicate
    if (!verb && token.pos === 'NUM' && at > from && /^[,]$/.test(tokens[at - 1]?.text ?? '')) break
  }
  return attached
}

/** "12 dead", "40 wounded", "12 people to death", "31 lives lost". */
function adjacentState(tokens: Tokens, from: number, end: number): Predicate | undefined {
  const token = tokens[from]
  const measure = stateAdjectives.get(token?.lower ?? '')
  if (measure && from < end) return { measure, token: from }
  if (token?.lower === 'to' && tokens[from + 1]?.lower === 'death') return { measure: 'killed', token: from + 1 }
  if (token?.lower === 'in' || token?.lower === 'behind' || token?.lower === 'from') {
    const place = whereaboutsWithin(tokens, from + 1, Math.min(end, from + 3))
    return token.lower !== 'from' ? place : undefined
  }
  return undefined
}

function isFinite({ lower }: Token): boolean {
  return passiveVerbs.has(lower) || perfectVerbs.has(lower) || (modalVerbs.has(lower) && lower !== 'to')
}

/** Reads a verb group with its auxiliaries: what its verb says of the subject, undefined where it says nothing of it. */
function verbGroup(tokens: Tokens, from: number, end: number): Predicate | undefined {
  let passive = false
  for (let at = from; at < end && at < from + 12; at++) {
    const token = tokens[at]
    if (!token) break
    const word = token.lower
    if (passiveVerbs.has(word)) passive = true
    else if (perfectVerbs.has(word) || modalVerbs.has(word) || quoteMark.test(token.text)) continue
    else {
      const predicate = headOfGroup(tokens, at, end, passive)
      if (predicate) return predicate
      if (groupAdverbs.has(word) || (token.pos === 'ADV' && !stateAdjectives.has(word))) continue
      return undefined
    }
  }
  return undefined
}

function headOfGroup(tokens: Tokens, at: number, end: number, passive: boolean): Predicate | undefined {
  const token = tokens[at]
  const word = token?.lower ?? ''
  const special = idiomAt(tokens, at, end)
  if (special) return special
  const state = passive ? stateAdjectives.get(word) : undefined
  if (state) return { measure: state, token: at }
  const verb = actVerb(token)
  if (verb) return passive && verb.participle && verb.patient ? passiveOf(tokens, at, end, verb.patient) : activeOf(verb, at, tokens)
  if (passive && /^(?:in|behind|on|at|under)$/.test(word)) return whereaboutsOrDeathRow(tokens, at, end)
  if (passive && /^(?:beaten|burned|burnt|stabbed|hacked|tortured|put|crushed|choked|starved|trampled|stoned|bludgeoned|kicked|clubbed|frozen)$/.test(word))
    return toDeath(tokens, at + 1, end, word === 'put' ? 'executed' : 'killed')
  if (passive && /^(?:taken|placed|kept|locked|thrown|sent|forced|driven|rounded|gunned|blown|set|let|left|given|granted|found|cut|mown|mowed)$/.test(word))
    return phrasal(tokens, at, end)
  return undefined
}

/** "sentenced to death" is more than sentenced; "shot and wounded" is wounded, "shot at" neither. */
function passiveOf(tokens: Tokens, at: number, end: number, measure: Measure): Predicate {
  const next = tokens[at + 1]?.lower
  if (measure === 'sentenced' && toDeath(tokens, at + 1, Math.min(end, at + 4), 'facing-execution'))
    return { measure: 'facing-execution', token: at }
  if (tokens[at]?.lower === 'shot' && next === 'and') {
    const second = actVerb(tokens[at + 2])?.patient
    if (second) return { measure: second, token: at + 2 }
  }
  if (measure === 'named' && isNamedAsSomething(tokens, at + 1)) return { measure: 'other', token: at }
  return { measure, token: at }
}

/** "were identified as members" tells nothing of names. */
function isNamedAsSomething(tokens: Tokens, at: number): boolean {
  return tokens[at]?.lower === 'as' || tokens[at]?.pos === 'NOUN'
}

/** "are protesting", "have died", "will flee": an active verb tells of its subject. */
function activeOf(verb: { subject: Measure | undefined }, at: number, tokens: Tokens): Predicate | undefined {
  if (!verb.subject) return undefined
  return tokens[at]?.lower.startsWith('drown') && tokens[at + 1]?.pos === 'DET' ? undefined : { measure: verb.subject, token: at }
}

/** Idioms that begin at a verb: "face the death penalty", "lost their lives", "took to the streets", "remain in prison". */
function idiomAt(tokens: Tokens, at: number, end: number): Predicate | undefined {
  const word = tokens[at]?.lower ?? ''
  const within = (from: number, length: number, test: RegExp): boolean => {
    for (let next = from; next < Math.min(end, from + length); next++) {
      const text = tokens[next]?.lower ?? ''
      if (test.test(text)) return true
      if (/^[,;:.]$|^(?:and|which|who|that|but|while)$/.test(text)) return false
    }
    return false
  }
  if (faceVerbs.has(word) && within(at + 1, 9, /^(?:execution|executions|gallows|hanging)$/)) return { measure: 'facing-execution', token: at }
  if (faceVerbs.has(word) && within(at + 1, 7, /^death$/) && within(at + 2, 8, /^(?:penalty|penalties|sentences?|row)$/))
    return { measure: 'facing-execution', token: at }
  if (loseVerbs.has(word) && within(at + 1, 3, /^(?:lives|life)$/)) return { measure: 'killed', token: at }
  if (loseVerbs.has(word) && within(at + 1, 4, /^(?:homes?|houses?)$/)) return { measure: 'displaced', token: at }
  if (/^(?:took|take|taken|taking|poured|pour|pouring|turned|came)$/.test(word) && within(at + 1, 4, /^(?:streets?|out)$/))
    return { measure: 'gathered', token: at }
  if (/^(?:went|gone|go)$/.test(word) && tokens[at + 1]?.lower === 'missing') return { measure: 'missing', token: at }
  if (/^(?:suffer|suffered|suffering|sustained|received)$/.test(word) && within(at + 1, 5, /^(?:injuries|injury|wounds?|burns)$/))
    return { measure: 'injured', token: at }
  if (stayVerbs.has(word) && !passiveVerbs.has(word)) return whereaboutsOrDeathRow(tokens, at + 1, end) ?? missingNext(tokens, at)
  if (/^(?:left|leave|fled|leaving)$/.test(word) && within(at + 1, 4, /^(?:homes?|houses?)$/)) return { measure: 'displaced', token: at }
  if (word === 'need' || word === 'needed') return within(at + 1, 4, /^(?:aid|help|assistance|food)$/) ? { measure: 'affected', token: at } : undefined
  return undefined
}

function missingNext(tokens: Tokens, at: number): Predicate | undefined {
  const measure = stateAdjectives.get(tokens[at + 1]?.lower ?? '')
  return measure && { measure, token: at + 1 }
}

function whereaboutsOrDeathRow(tokens: Tokens, at: number, end: number): Predicate | undefined {
  const limit = Math.min(end, at + 6)
  for (let next = at; next < limit; next++) {
    const word = tokens[next]?.lower
    if (word === 'row' && tokens[next - 1]?.lower === 'death') return { measure: 'facing-execution', token: next }
    if (word === 'execution' && tokens[next - 1]?.lower === 'of') return { measure: 'facing-execution', token: next }
    if (/^[,;:.]$/.test(word ?? '')) break
  }
  return /^(?:in|behind|under|inside|at)$/.test(tokens[at]?.lower ?? '') ? whereaboutsWithin(tokens, at + 1, limit) : undefined
}

function whereaboutsWithin(tokens: Tokens, from: number, end: number): Predicate | undefined {
  for (let at = from; at < end; at++) {
    const measure = whereabouts.get(tokens[at]?.lower ?? '')
    if (measure) return { measure, token: at }
    if (/^(?:PUNCT|ADP|CCONJ|VERB)$/.test(tokens[at]?.pos ?? 'PUNCT')) return undefined
  }
  return undefined
}

function toDeath(tokens: Tokens, from: number, end: number, measure: Measure): Predicate | undefined {
  for (let at = from; at < Math.min(end, from + 4); at++) {
    if (tokens[at]?.lower === 'to' && tokens[at + 1]?.lower === 'death') return { measure, token: at + 1 }
    if (/^[,;:.]$/.test(tokens[at]?.text ?? '')) return undefined
  }
  return undefined
}

/** "taken into custody", "rounded up", "forced from their homes", "set free", "left homeless", "gunned down". */
function phrasal(tokens: Tokens, at: number, end: number): Predicate | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const found = (measure: Measure): Predicate => ({ measure, token: at })
  if (/^(?:gunned|cut|mown|mowed)$/.test(word)) return next === 'down' ? found('killed') : undefined
  if (word === 'blown') return next === 'up' ? found('killed') : undefined
  if (word === 'rounded') return next === 'up' ? found('arrested') : undefined
  if (word === 'set' || word === 'let') return /^(?:free|go)$/.test(next) ? found('released') : undefined
  if (word === 'left' || word === 'found') {
    const state = stateAdjectives.get(next)
    return state && found(state)
  }
  if (word === 'given' || word === 'granted') {
    const noun = actNoun(tokens[at + 1]) ?? actNoun(tokens[at + 2])
    if (noun === 'pardoned') return found('pardoned')
    return next === 'death' ? found('facing-execution') : undefined
  }
  if (word === 'forced' || word === 'driven') return leavesHome(tokens, at + 1, end) ? found('displaced') : undefined
  const place = whereaboutsWithin(tokens, at + 2, Math.min(end, at + 5))
  if (place) return word === 'taken' && place.measure === 'detained' ? found('arrested') : found(place.measure)
  return undefined
}

/** "from their homes", "to flee", "to leave". */
function leavesHome(tokens: Tokens, at: number, end: number): boolean {
  for (let next = at; next < Math.min(end, at + 5); next++) {
    if (/^(?:homes?|houses?|flee|evacuate|exile)$/.test(tokens[next]?.lower ?? '')) return true
  }
  return false
}

/** Leaps from a comma over words set off by commas; undefined where the clause ends at the comma. */
function overAside(tokens: Tokens, comma: number, end: number): number | undefined {
  const first = tokens[comma + 1]
  if (!first || comma + 1 >= end) return undefined
  const opens = asideOpeners.has(first.lower) || first.pos === 'PROPN' || /^(?:who|whom|which|the|a|an|in|on)$/.test(first.lower)
  if (isFinite(first)) return comma + 1
  if (!opens) return undefined
  for (let at = comma + 1; at < Math.min(end, comma + 25); at++) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.lower === ',' && !listGoesOn(tokens, at, end)) return at + 1
    if (isFinite(token) && /^(?:including|among|mostly|mainly)$/.test(first.lower) && !/^(?:who|whom|which|that)$/.test(tokens[at - 1]?.lower ?? '')) return at
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
  if (verb.subject && (!verb.patient || !verb.participle)) return { predicate: { measure: verb.subject, token: at }, main: !verb.ing }
  if (!verb.participle || !verb.patient) return 'other'
  if (hasObject(tokens, at + 1, end)) return 'other'
  return { predicate: passiveOf(tokens, at, end, verb.patient), main: false }
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
    if (/^(?:of|for|to|at|on|as|from|by|with|in|than|against|among|is|was|reached|exceeded|passed|hit|topped|surpassed|stands|stood|:)$/.test(word))
      return nounBefore(tokens, at, limit)
    if (word === 'and' || word === ',' || word === 'plus' || word === '&') return acrossList(tokens, at, limit)
    return verbBefore(tokens, at)
  }
  return undefined
}

function countedTotal(tokens: Tokens, at: number): boolean {
  return countNouns.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'total'
}

function isFiller(word: string): boolean {
  return /^(?:the|a|an|those|these|another|its|their|his|her|our|all|additional|further|other|some|up|down|off|out|dead|also|even|first|last|as|well|both|only|nearly|about|over|estimated|alleged|unarmed|innocent)$/.test(
    word,
  )
}

function beforeModifiers(tokens: Tokens, at: number): number {
  let next = at
  while (/^(?:ADJ|DET)$/.test(tokens[next - 1]?.pos ?? '')) next--
  return next
}

function verbBefore(tokens: Tokens, at: number): Predicate | undefined {
  const token = tokens[at]
  const verb = actVerb(token)
  if (!verb) return forceVerbs.has(token?.lower ?? '') ? undefined : leaveVerb(tokens, at)
  if (!verb.patient || actNounAfterDeterminer(tokens, at)) return undefined
  if (isPassive(tokens, at) && !verb.ing) return undefined
  return { measure: verb.patient, token: at }
}

/** "a march", "the release 30": a noun, not a verb. */
function actNounAfterDeterminer(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.pos === 'DET' && !actVerb(tokens[at])?.ing && tokens[at]?.pos === 'NOUN'
}

function leaveVerb(tokens: Tokens, at: number): Predicate | undefined {
  return /^(?:killed|injured)-?$/.test(tokens[at]?.lower ?? '') ? { measure: 'killed', token: at } : undefined
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
  if (word === 'of') {
    const direct = actNoun(tokens[at - 1])
    if (direct) return { measure: direct, token: at - 1 }
    const verbal = actVerb(tokens[at - 1])
    if (verbal?.ing && verbal.patient) return { measure: verbal.patient, token: at - 1 }
  }
  if (word === 'of' && tokens[at - 1]?.pos === 'NOUN' && /^(?:homes|families|relatives|houses|leaders|half)$/.test(tokens[at - 1]?.lower ?? ''))
    return undefined
  if (word === 'for' || word === 'to' || word === 'of') {
    const mercy = mercyBefore(tokens, at, limit)
    if (mercy) return mercy
  }
  return word === 'by' || word === 'from' || word === 'with' || word === 'against' ? undefined : countBefore(tokens, at, limit)
}

/** "issued an amnesty for", "offers clemency to", "death sentences for", within the clause. */
function mercyBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  for (let before = at - 1; before >= Math.max(limit, at - 14); before--) {
    const token = tokens[before]
    const word = token?.lower ?? ''
    if (/^[,;:.]$/.test(word)) return undefined
    const measure = actNoun(token)
    if (measure === 'pardoned' || (measure === 'named' && before === at - 1)) return { measure, token: before }
    if (/^(?:penalty|sentences?)$/.test(word) && tokens[before - 1]?.lower === 'death') return { measure: 'facing-execution', token: before }
    if (measure === 'released' && before >= at - 3) return { measure, token: before }
    if (passiveVerbs.has(word) || modalVerbs.has(word) && word !== 'to') return undefined
  }
  return undefined
}

/** "the death toll rose to", "the number of people killed stands at", "put the number of displaced at". */
function countBefore(tokens: Tokens, at: number, limit: number): Predicate | undefined {
  for (let before = at - 1; before >= Math.max(limit, at - 16); before--) {
    const word = tokens[before]?.lower ?? ''
    if (/^[;:]$/.test(word) || tokens[before]?.pos === 'NUM') return undefined
    if (word === 'toll' || word === 'tolls') return { measure: tollMeasure(tokens, before), token: before }
    if (countNouns.has(word)) return measureOfPhrase(tokens, before + 1, at)
  }
  return undefined
}

function tollMeasure(tokens: Tokens, at: number): Measure {
  return /^(?:injury|injured|casualty)$/.test(tokens[at - 1]?.lower ?? '') ? 'injured' : 'killed'
}

/** The measure of the nouns and participles of a phrase ("of people killed in the protests", "of civilian casualties"). */
export function measureOfPhrase(tokens: Tokens, from: number, end: number): Predicate | undefined {
  let weak: Predicate | undefined
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const token = tokens[at]
    if (!token || /^[,;:.]$/.test(token.text)) break
    const verb = actVerb(token)
    const { strong, weak: state } = countedNoun(token.lower)
    const measure = strong ?? stateAdjectives.get(token.lower) ?? (verb?.participle ? (verb.patient ?? verb.subject) : undefined)
    if (measure) return { measure, token: at }
    if (state) weak ??= { measure: state, token: at }
    if (isFinite(token) && weak) break
  }
  return weak
}

/** "killed the mayor and 12 guards", "the death of a priest and two nuns": back over the list to its verb or noun. */
function acrossList(tokens: Tokens, joint: number, limit: number): Predicate | undefined {
  for (let at = joint - 1; at >= Math.max(limit, joint - 14); at--) {
    const token = tokens[at]
    if (!token || token.pos === 'NUM') return undefined
    const word = token.lower
    if (/^[;:.]$/.test(word) || isFinite(token) || /^(?:who|which|that|while|when|by|said)$/.test(word)) return undefined
    const verb = actVerb(token)
    if (verb?.patient && token.pos !== 'NOUN') {
      const alone = joint - at < 2
      return alone || (isPassive(tokens, at) && !verb.ing) || (verb.participle && isAttached(tokens, at)) ? undefined : { measure: verb.patient, token: at }
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
