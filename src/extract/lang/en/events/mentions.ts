import { quote, type QuotedSpan } from '../../../../model/index.ts'
import type { Analysis, Token } from '../analysis.ts'
import { months, weekdays } from '../dates/words.ts'
import { hasCompany, hasOwnName, strikeOfPeople, withVessel } from './company.ts'
import { eventNouns, eventVerbs, type EventFamily, type TriggerClass } from './triggers.ts'
import {
  buildings,
  comparisons,
  eventTails,
  figurative,
  loosely,
  modifiers,
  namedWith,
  otherTails,
  prisonWords,
  streetWords,
  unrealHeads,
} from './words.ts'

/** How a mention points: to something known, to something new, to what is going on, or to one of several in order. */
type Reference = 'definite' | 'indefinite' | 'bare' | 'recent' | 'earlier' | 'later'

/** Words that name or tell an event, before it is known which. */
export interface EventMention extends QuotedSpan {
  readonly firstToken: number
  /** The noun or verb that names it. */
  readonly head: number
  readonly endToken: number
  readonly sentence: number
  readonly trigger: TriggerClass
  readonly families: readonly EventFamily[]
  readonly form: 'noun' | 'verb' | 'weak-verb'
  readonly reference: Reference
  /** Not told as having taken place ("any uprising", "threats of raids"); `another` is, where it is dated. */
  readonly unreal: boolean
  readonly another: boolean
  /** Only compared with. */
  readonly compared: boolean
  /** Whom it struck, in the text's words ("political prisoners"); null where not told. */
  readonly victims: string | null
}

/** The words of a document that name or tell events, in order. */
export function eventMentions(analysis: Analysis): EventMention[] {
  const mentions: EventMention[] = []
  for (const token of analysis.tokens) {
    const mention = nounMention(analysis, token) ?? verbMention(analysis, token)
    if (mention) mentions.push(mention)
  }
  return mentions.filter((mention, at) => !isModifier(mention, mentions[at + 1]))
}

/** "The election protests" are protests and no election of their own. */
function isModifier(mention: EventMention, next: EventMention | undefined): boolean {
  return (
    mention.form === 'noun' &&
    next?.form === 'noun' &&
    next.firstToken <= mention.firstToken &&
    mention.head < next.head
  )
}

function nounMention(analysis: Analysis, token: Token): EventMention | undefined {
  const known = eventNouns.get(token.lower)
  if (!known || isMonthName(token) || isVerb(analysis.tokens, token)) return undefined
  const ofPeople = strikeOfPeople(analysis.tokens, token)
  if (!ofPeople && isOtherThing(analysis.tokens, token)) return undefined
  const trigger = ofPeople ?? withOwnName(analysis.tokens, token, known)
  const firstToken = phraseStart(analysis.tokens, token)
  if (isCharge(analysis.tokens, firstToken)) return undefined
  const endToken = phraseEnd(analysis.tokens, token)
  const { reference, unreal } = referenceOf(analysis.tokens, firstToken, token.index)
  const victims = victimsAfter(analysis, endToken)
  return mentionOf(analysis, { firstToken, head: token.index, endToken }, trigger, {
    form: 'noun',
    reference,
    unreal:
      unreal || isUnrealObject(analysis.tokens, firstToken) || isOnlyPossible(analysis.tokens, endToken, reference),
    another: analysis.tokens[firstToken]?.lower === 'another',
    compared: isCompared(analysis.tokens, firstToken),
    victims,
  })
}

/** "Typhoon Amang" is labelled by its name. */
function withOwnName(tokens: readonly Token[], token: Token, trigger: TriggerClass): TriggerClass {
  return hasOwnName(tokens, token)
    ? { ...trigger, label: `${trigger.label} ${tokens[token.index + 1]?.text ?? ''}` }
    : trigger
}

function isMonthName({ text }: Token): boolean {
  return text === 'March'
}

function verbMention(analysis: Analysis, token: Token): EventMention | undefined {
  const trigger = eventVerbs.get(token.lower)
  if (!trigger || token.pos === 'NOUN' || !hasCompany(analysis.tokens, token)) return undefined
  const at = token.index
  return mentionOf(
    analysis,
    { firstToken: at, head: at, endToken: at + 1 },
    withVessel(analysis.tokens, token, trigger),
    {
      form: trigger.weak ? 'weak-verb' : 'verb',
      reference: 'bare',
      unreal: isDenied(analysis.tokens, at),
      another: false,
      compared: false,
      victims: victimsAround(analysis, at),
    },
  )
}

function mentionOf(
  analysis: Analysis,
  at: { readonly firstToken: number; readonly head: number; readonly endToken: number },
  trigger: TriggerClass,
  told: Pick<EventMention, 'form' | 'reference' | 'unreal' | 'another' | 'compared' | 'victims'>,
): EventMention {
  const start = analysis.tokens[at.firstToken]?.start ?? 0
  const end = analysis.tokens[at.endToken - 1]?.end ?? start
  const sentence = analysis.tokens[at.head]?.sentence ?? 0
  return {
    ...quote(analysis.text, start, end),
    ...at,
    sentence,
    trigger,
    families: narrowed(trigger, told.victims),
    ...told,
  }
}

/** A massacre of prisoners is no crackdown in the street, and one of protesters happens in no prison. */
function narrowed(trigger: TriggerClass, victims: string | null): readonly EventFamily[] {
  if (!victims || trigger.families.length < 2) return trigger.families
  const words = victims.toLowerCase().split(/\s+/)
  if (trigger.families.includes('prison-killing') && words.some((word) => prisonWords.has(word)))
    return ['prison-killing']
  if (words.some((word) => streetWords.has(word)))
    return trigger.families.includes('unrest') ? ['unrest'] : trigger.families
  return trigger.families
}

/** "They protest", "to attack", "fire at": a form that is both is a verb after a subject pronoun, a modal or "to". */
function isVerb(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  if (before?.sentence !== token.sentence) return token.pos === 'VERB' && !/s$/.test(token.lower)
  if (before.pos === 'PART' && before.lower === 'to') return true
  if (
    ['can', 'could', 'will', 'would', 'may', 'might', 'should', 'must', 'they', 'we', 'i', 'you'].includes(before.lower)
  )
    return true
  if (token.lower === 'fire') return !isTheFire(tokens, token)
  if (/ing$/.test(token.lower) && token.lower !== 'uprising') return !isNominalised(tokens, token)
  return token.pos === 'VERB' && (before.pos === 'NOUN' || before.pos === 'PROPN') && !isEventPlural(token)
}

/** "a fire", "the warehouse fire", "Saturday's fire"; not "opened fire", "enemy fire", "cease-fire". */
function isTheFire(tokens: readonly Token[], token: Token): boolean {
  for (let at = token.index - 1; at >= token.index - 3; at--) {
    const before = tokens[at]
    if (before?.sentence !== token.sentence) return false
    if (before.pos === 'DET' || buildings.has(before.lower)) return true
    if (/^['’]s$/.test(before.text)) return isTimeWord(tokens[at - 1])
    if (before.pos !== 'ADJ' && before.pos !== 'NOUN') return false
  }
  return false
}

function isTimeWord(token: Token | undefined): boolean {
  const word = token?.lower ?? ''
  return weekdays.has(word) || months.has(word) || /^(?:yesterday|today|tonight|week|month|year)$/.test(word)
}

/** "the killing of 12 people", "a bombing", "shooting incidents" are nouns; "killing 12 people" is told by the verb. */
function isNominalised(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (after?.lower === 'of' || (after && eventTails.has(after.lower))) return true
  return before !== undefined && /^(?:DET|ADJ|PART|NUM|PROPN|NOUN)$/.test(before.pos)
}

function isEventPlural(token: Token): boolean {
  return /s$/.test(token.lower)
}

/** "a flood of complaints", "the market crash", "the collapse of the talks": an image, no disaster. */
function isImage(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]?.lower ?? ''
  const after = tokens[token.index + 1]?.lower ?? ''
  if (/^(?:floods?|storms?|avalanche|tsunami|eruption|inferno|plague)$/.test(token.lower)) return after === 'of'
  if (token.lower === 'crash' || token.lower === 'crashes') return figurative.has(before)
  if (token.lower !== 'collapse') return false
  const near = [
    ...tokens.slice(Math.max(0, token.index - 3), token.index),
    ...tokens.slice(token.index + 1, token.index + 8),
  ]
  return !near.some(({ lower, sentence }) => sentence === token.sentence && buildings.has(lower))
}

/** Without the company that makes them an event: see `namedWith` and `loosely`. */
function isTooLoose(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  const company = namedWith.get(token.lower)
  if (company) return before?.sentence !== token.sentence || !company.has(before.lower)
  if (!loosely.has(token.lower)) return false
  const after = tokens[token.index + 1]?.lower ?? ''
  if (after === 'for') return true
  for (let at = token.index - 1; at >= token.index - 4; at--) {
    const word = tokens[at]
    if (word?.sentence !== token.sentence) return true
    if (/^(?:the|this|that|these)$/.test(word.lower) || /^['’]s$/.test(word.text) || buildings.has(word.lower))
      return false
    if (!phraseParts.has(word.pos)) return true
  }
  return true
}

function isOtherThing(tokens: readonly Token[], token: Token): boolean {
  if (isImage(tokens, token) || isTooLoose(tokens, token)) return true
  const after = tokens[token.index + 1]
  if (after?.sentence !== token.sentence) return false
  return after.text === '-' || otherTails.has(after.lower)
}

const phraseParts = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'SYM'])

/** Longest run of modifiers before an event noun, in tokens. */
const longestPhrase = 9

function phraseStart(tokens: readonly Token[], head: Token): number {
  let first = head.index
  for (let at = head.index - 1; at >= Math.max(0, head.index - longestPhrase); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== head.sentence || !isPart(tokens, token)) break
    first = at
    if (token.pos === 'DET' || possessives.has(token.lower)) break
  }
  return first
}

const possessives = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your'])
const questionWords = new Set(['when', 'where', 'while', 'how', 'why', 'as', 'that'])

function isPart(tokens: readonly Token[], token: Token): boolean {
  if (questionWords.has(token.lower) && token.pos !== 'DET') return false
  if (phraseParts.has(token.pos) || /^['’]s?$/.test(token.text)) return true
  if (token.text === '-' || modifiers.definite.has(token.lower) || modifiers.unreal.has(token.lower)) return true
  if (token.lower === 'last' || token.lower === 'past') return true
  if (token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower)) {
    const before = tokens[token.index - 1]
    return before !== undefined && before.sentence === token.sentence && /^(?:DET|ADJ|PART|NUM)$/.test(before.pos)
  }
  return false
}

function phraseEnd(tokens: readonly Token[], head: Token): number {
  const after = tokens[head.index + 1]
  if (hasOwnName(tokens, head)) return head.index + 2
  return after?.sentence === head.sentence && eventTails.has(after.lower) ? head.index + 2 : head.index + 1
}

function referenceOf(
  tokens: readonly Token[],
  firstToken: number,
  head: number,
): { readonly reference: Reference; readonly unreal: boolean } {
  let reference: Reference = 'bare'
  let unreal = false
  for (let at = firstToken; at < head; at++) {
    const token = tokens[at]
    const word = token?.lower ?? ''
    if (modifiers.unreal.has(word)) unreal = true
    if (modifiers.recent.has(word)) return { reference: 'recent', unreal }
    if (modifiers.earlier.has(word)) return { reference: 'earlier', unreal }
    if (modifiers.later.has(word)) return { reference: 'later', unreal }
    if (modifiers.indefinite.has(word)) reference = 'indefinite'
    else if (modifiers.definite.has(word) || /^['’]s?$/.test(word)) reference = 'definite'
  }
  return { reference, unreal }
}

function isUnrealObject(tokens: readonly Token[], firstToken: number): boolean {
  const before = tokens[firstToken - 1]
  if (!before || !['of', 'for', 'about', 'to', 'from'].includes(before.lower)) return false
  const head = tokens[firstToken - 2]
  return head !== undefined && head.sentence === before.sentence && unrealHeads.has(head.lower) && head.lower !== 'fear'
}

const accusations = new Set(
  'charged charges charge convicted accused guilty suspicion suspected indicted acquitted sentenced'.split(' '),
)

/** "charged with murder", "convicted of attacks": what somebody is accused of. */
function isCharge(tokens: readonly Token[], firstToken: number): boolean {
  const preposition = tokens[firstToken - 1]?.lower ?? ''
  if (!['with', 'of', 'for', 'in'].includes(preposition)) return false
  // "Convicted 27 miners of riot".
  for (let at = firstToken - 2; at >= firstToken - 5; at--) {
    const word = tokens[at]
    if (!word || word.pos === 'PUNCT') return false
    if (accusations.has(word.lower)) return at === firstToken - 2 || preposition === 'of' || preposition === 'with'
  }
  return false
}

/** "unrest could resume": only possible. What is named as known stays ("the uprising could have lasted"). */
function isOnlyPossible(tokens: readonly Token[], endToken: number, reference: Reference): boolean {
  if (reference !== 'bare' && reference !== 'indefinite') return false
  return ['could', 'might', 'may', 'can', 'would'].includes(tokens[endToken]?.lower ?? '')
}

function isCompared(tokens: readonly Token[], firstToken: number): boolean {
  const sentence = tokens[firstToken]?.sentence
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - 4); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || token.pos === 'PUNCT' || token.pos === 'VERB') return false
    if (token.lower === 'since') return followsSuperlative(tokens, at)
    if (comparisons.has(token.lower)) return token.lower !== 'like'
  }
  return false
}

/** "the deadliest attack since the 2015 bombing" only measures itself by it. */
function followsSuperlative(tokens: readonly Token[], since: number): boolean {
  const sentence = tokens[since]?.sentence
  for (let at = since - 1; at >= Math.max(0, since - 12); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence) return false
    if (/^(?:worst|most|first|\p{L}{3,}iest|largest|biggest|greatest|highest)$/u.test(token.lower)) return true
  }
  return false
}

const denying = new Set(['not', "n't", 'n’t', 'never', 'to', 'could', 'may', 'might', 'would', 'will', 'should', 'if'])

function isDenied(tokens: readonly Token[], verb: number): boolean {
  const sentence = tokens[verb]?.sentence
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || token.pos === 'NOUN' || token.pos === 'PUNCT') return false
    if (denying.has(token.lower)) return true
  }
  return false
}

/** "massacre of 30,000 political prisoners": the noun phrase after "of", without its number. */
function victimsAfter(analysis: Analysis, endToken: number): string | null {
  const of = analysis.tokens[endToken]
  if (of?.lower !== 'of' && of?.lower !== 'on') return null
  return peopleFrom(analysis, endToken + 1, of.sentence)
}

function peopleFrom(analysis: Analysis, from: number, sentence: number): string | null {
  let first = -1
  for (let at = from; at < from + 10; at++) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== sentence) return null
    if (isPeople(token)) {
      const start = analysis.tokens[first < 0 ? at : first]?.start ?? token.start
      return analysis.text.slice(start, token.end)
    }
    if (token.pos === 'ADJ' && !isMeasuring(token)) first = first < 0 ? at : first
    else if (token.pos === 'NOUN' || token.pos === 'VERB' || token.pos === 'PUNCT') return null
    else first = -1
  }
  return null
}

function isMeasuring(token: Token): boolean {
  return ['more', 'many', 'several', 'least', 'hundred', 'thousand', 'other'].includes(token.lower)
}

function isPeople(token: Token): boolean {
  return prisonWords.has(token.lower) || streetWords.has(token.lower)
}

/** The people that a verb acts on: after it, or before it in the passive, nearest first. */
function victimsAround(analysis: Analysis, verb: number): string | null {
  const sentence = analysis.tokens[verb]?.sentence ?? 0
  for (let distance = 1; distance <= 8; distance++) {
    for (const at of [verb + distance, verb - distance]) {
      const token = analysis.tokens[at]
      if (token && token.sentence === sentence && isPeople(token)) return withAdjective(analysis, token)
    }
  }
  return null
}

function withAdjective(analysis: Analysis, token: Token): string {
  const before = analysis.tokens[token.index - 1]
  const described = before?.pos === 'ADJ' && before.sentence === token.sentence && !isMeasuring(before)
  return analysis.text.slice(described ? before.start : token.start, token.end)
}
