import type { Measure } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import { stateAdjectives, whereabouts } from './act-words.ts'
import { actNoun, actVerb } from './acts.ts'
import { measureOfPhrase, quoteMark, type Predicate } from './predicate.ts'
import {
  faceVerbs,
  groupAdverbs,
  loseVerbs,
  modalVerbs,
  passiveVerbs,
  perfectVerbs,
  stayVerbs,
} from './predicate-words.ts'

type Tokens = readonly Token[]

/** Reads a verb group with its auxiliaries: what its verb says of the subject, undefined where it says nothing of it. */
export function verbGroup(tokens: Tokens, from: number, end: number): Predicate | undefined {
  let passive = false
  for (let at = from; at < end && at < from + 12; at++) {
    const token = tokens[at]
    if (!token) break
    const word = token.lower
    const hurt = perfectVerbs.has(word) ? hasInjuries(tokens, at + 1, end) : undefined
    if (hurt) return hurt
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
  if (verb)
    return passive && verb.participle && verb.patient
      ? passiveOf(tokens, at, end, verb.patient)
      : activeOf(verb, at, tokens)
  if (passive && word === 'among') return measureOfPhrase(tokens, at + 1, Math.min(end, at + 4))
  if (passive && /^(?:in|behind|on|at|under)$/.test(word)) return whereaboutsOrDeathRow(tokens, at, end)
  if (
    passive &&
    /^(?:beaten|burned|burnt|stabbed|hacked|tortured|put|crushed|choked|starved|trampled|stoned|bludgeoned|kicked|clubbed|frozen)$/.test(
      word,
    )
  )
    return toDeath(tokens, at + 1, end, word === 'put' ? 'executed' : 'killed')
  if (
    passive &&
    /^(?:taken|placed|kept|locked|thrown|sent|forced|driven|rounded|gunned|blown|set|let|left|given|granted|found|cut|mown|mowed)$/.test(
      word,
    )
  )
    return phrasal(tokens, at, end)
  return undefined
}

/** "sentenced to death" is more than sentenced; "shot and wounded" is wounded, "shot at" neither. */
export function passiveOf(tokens: Tokens, at: number, end: number, measure: Measure): Predicate | undefined {
  const next = tokens[at + 1]?.lower
  if (tokens[at]?.lower === 'shot' && next === 'at') return undefined
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
  return tokens[at]?.lower.startsWith('drown') && tokens[at + 1]?.pos === 'DET'
    ? undefined
    : { measure: verb.subject, token: at }
}

/** Idioms that begin at a verb: "face the death penalty", "lost their lives", "took to the streets", "remain in prison". */
export function idiomAt(tokens: Tokens, at: number, end: number): Predicate | undefined {
  const word = tokens[at]?.lower ?? ''
  const within = (from: number, length: number, test: RegExp): boolean => {
    for (let next = from; next < Math.min(end, from + length); next++) {
      const text = tokens[next]?.lower ?? ''
      if (test.test(text)) return true
      if (/^[,;:.]$|^(?:and|which|who|that|but|while)$/.test(text)) return false
    }
    return false
  }
  if (faceVerbs.has(word) && within(at + 1, 9, /^(?:execution|executions|gallows|hanging)$/))
    return { measure: 'facing-execution', token: at }
  if (
    faceVerbs.has(word) &&
    within(at + 1, 7, /^death$/) &&
    within(at + 2, 8, /^(?:penalty|penalties|sentences?|row)$/)
  )
    return { measure: 'facing-execution', token: at }
  if (loseVerbs.has(word) && within(at + 1, 3, /^(?:lives|life)$/)) return { measure: 'killed', token: at }
  if (loseVerbs.has(word) && within(at + 1, 4, /^(?:homes?|houses?)$/)) return { measure: 'displaced', token: at }
  if (
    /^(?:took|take|taken|taking|poured|pour|pouring|turned|came)$/.test(word) &&
    within(at + 1, 4, /^(?:streets?|out)$/)
  )
    return { measure: 'gathered', token: at }
  if (/^(?:took|take|taken|taking)$/.test(word) && tokens[at + 1]?.lower === 'part')
    return { measure: 'gathered', token: at }
  if (/^round(?:ed|ing)$/.test(word) && tokens[at + 1]?.lower === 'up') return { measure: 'arrested', token: at }
  if (/^(?:burned|burnt|starved|froze|bled)$/.test(word) && tokens[at + 1]?.lower === 'to')
    return toDeath(tokens, at + 1, end, 'killed')
  if (/^(?:went|gone|go)$/.test(word) && tokens[at + 1]?.lower === 'missing') return { measure: 'missing', token: at }
  if (
    /^(?:suffer|suffered|suffering|sustained|received)$/.test(word) &&
    within(at + 1, 5, /^(?:injuries|injury|wounds?|burns)$/)
  )
    return { measure: 'injured', token: at }
  if (stayVerbs.has(word) && !passiveVerbs.has(word))
    return whereaboutsOrDeathRow(tokens, at + 1, end) ?? missingNext(tokens, at)
  if (/^(?:left|leave|fled|leaving)$/.test(word) && within(at + 1, 4, /^(?:homes?|houses?)$/))
    return { measure: 'displaced', token: at }
  if (word === 'need' || word === 'needed')
    return within(at + 1, 4, /^(?:aid|help|assistance|food)$/) ? { measure: 'affected', token: at } : undefined
  return undefined
}

/** "had gunshot wounds", "with burns": what somebody has, with nothing but its description before it. */
export function hasInjuries(tokens: Tokens, from: number, end: number): Predicate | undefined {
  for (let at = from; at < Math.min(end, from + 5); at++) {
    const token = tokens[at]
    if (/^(?:injuries|injury|wounds?|burns|fractures|lacerations)$/.test(token?.lower ?? ''))
      return { measure: 'injured', token: at }
    if (!/^(?:ADJ|NOUN|PROPN|DET|NUM|ADV)$/.test(token?.pos ?? '') || /^(?:no|died)$/.test(token?.lower ?? ''))
      return undefined
  }
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
  return /^(?:in|behind|under|inside|at)$/.test(tokens[at]?.lower ?? '')
    ? whereaboutsWithin(tokens, at + 1, limit)
    : undefined
}

export function whereaboutsWithin(tokens: Tokens, from: number, end: number): Predicate | undefined {
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
