import type { ActKind } from '../../../../model/index.ts'
import { actNouns, actPhrases, actVerbs, homes, sufferingVerbs, type ActPhrase } from './words.ts'
import type { Analysis, Token } from '../analysis.ts'

/** How the words put an act, which decides where its patient stands. */
type Construction =
  /** "was arrested": the subject before suffers it. */
  | 'passive'
  /** "police arrested X": the object after suffers it. */
  | 'active'
  /** "X, arrested in March,": the phrase just before suffers it. */
  | 'participle'
  /** "before being released", "after being arrested": the subject of the main clause suffers it. */
  | 'non-finite'
  /** "X went on hunger strike", "X underwent interrogation". */
  | 'subject'
  /** "the arrest of X", "X’s arrest". */
  | 'nominal'

/** Words that tell an act, before it is known of whom. */
export interface ActTrigger {
  readonly kind: ActKind
  readonly construction: Construction
  /** First token of the verb group or of the noun with its modifiers, the telling word, and the end of the wording. */
  readonly firstToken: number
  readonly head: number
  readonly endToken: number
  readonly sentence: number
}

/** The words of a document that tell acts, in order. */
export function actTriggers(analysis: Analysis): ActTrigger[] {
  const triggers: ActTrigger[] = []
  let next = 0
  for (const token of analysis.tokens) {
    if (token.index < next) continue
    const trigger =
      phraseTrigger(analysis.tokens, token) ??
      nounTrigger(analysis.tokens, token) ??
      verbTrigger(analysis.tokens, token)
    if (!trigger) continue
    triggers.push(trigger)
    next = trigger.endToken
  }
  return triggers
}

function phraseTrigger(tokens: readonly Token[], token: Token): ActTrigger | undefined {
  for (const phrase of actPhrases.get(token.lower) ?? []) {
    const endToken = phraseEnd(tokens, token, phrase)
    if (endToken === undefined) continue
    const group = verbGroup(tokens, token)
    const construction = phrase.frame === 'suffered-by-subject' ? 'subject' : constructionOf(tokens, group, token)
    return {
      kind: phrase.kind,
      construction,
      firstToken: group.firstToken,
      head: token.index,
      endToken,
      sentence: token.sentence,
    }
  }
  return undefined
}

/** Matches the words after the first, each place one of its alternatives; an object may stand between ("put X on trial"). */
function phraseEnd(tokens: readonly Token[], first: Token, phrase: ActPhrase): number | undefined {
  const end = matchFrom(tokens, first, first.index + 1, phrase.rest)
  if (end !== undefined || phrase.frame !== 'done-to-object') return end
  const opening = phrase.rest[0] ?? []
  for (let at = first.index + 2; at < first.index + 7; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== first.sentence || token.pos === 'VERB') return undefined
    if (opening.includes(token.lower))
      return matchFrom(tokens, first, at, phrase.rest) === undefined ? undefined : first.index + 1
  }
  return undefined
}

function matchFrom(tokens: readonly Token[], first: Token, from: number, rest: ActPhrase['rest']): number | undefined {
  let at = from
  for (const alternatives of rest) {
    const token = tokens[at]
    if (token?.sentence === first.sentence && alternatives.includes(token.lower)) at++
    else if (!alternatives.includes('')) return undefined
  }
  return at === from ? undefined : at
}

function verbTrigger(tokens: readonly Token[], token: Token): ActTrigger | undefined {
  const verb = actVerbs.get(token.lower)
  if (!verb || isNotVerb(tokens, token, verb.form)) return undefined
  const group = verbGroup(tokens, token)
  const construction = verb.form === 'participle' ? constructionOf(tokens, group, token) : 'active'
  if (construction !== 'passive' && construction !== 'non-finite' && onlyPassive.has(token.lower)) return undefined
  return {
    kind: verb.kind,
    construction,
    firstToken: group.firstToken,
    head: token.index,
    endToken: token.index + 1,
    sentence: token.sentence,
  }
}

/** Anybody tries and questions; to be tried or questioned is an act. */
const onlyPassive = new Set(['tried', 'questioned'])

/** "detained protesters", "the arrest": an adjective or a noun of the same form tells no act of a named person. */
function isNotVerb(tokens: readonly Token[], token: Token, form: 'participle' | 'finite' | 'ing'): boolean {
  const before = tokens[token.index - 1]
  const same = before?.sentence === token.sentence
  if (form === 'participle')
    return (
      same &&
      (before.pos === 'DET' || before.pos === 'NUM' || before.lower === 'all') &&
      isNominal(tokens[token.index + 1])
    )
  if (form === 'finite' && isHeadlineVerb(tokens, token)) return false
  if (token.pos === 'VERB' || token.pos === 'AUX') return same && (before.pos === 'DET' || isPossessive(before))
  return !(same && (before.lower === 'to' || before.pos === 'AUX'))
}

/** "Police arrest Karim Osei": a bare form between a noun and a name. */
function isHeadlineVerb(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence || after?.sentence !== token.sentence || after.pos !== 'PROPN') return false
  return headlineAgents.has(before.lower)
}

const headlineAgents = new Set(
  'police officers agents forces authorities troops soldiers security prosecutors guards militants gunmen court courts judge'.split(
    ' ',
  ),
)

function isNominal(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'ADJ' || token?.pos === 'PROPN'
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (/^['’]s?$/.test(token.text) || ['his', 'her', 'their', 'its'].includes(token.lower))
}

interface VerbGroup {
  readonly firstToken: number
  /** A form of "be" or "get" stands in it. */
  readonly passive: boolean
  /** It begins with "being", "having been" or follows a preposition: it has no subject of its own. */
  readonly nonFinite: boolean
}

const be = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being', 'got', 'get', 'gets', 'getting', "'s", '’s'])
const have = new Set(['has', 'have', 'had', 'having', "'ve", '’ve', "'d", '’d'])
const adverbs = new Set(
  "all both each since then later also not n't n’t never once himself herself themselves itself".split(' '),
)

/** Longest group of auxiliaries and adverbs before a verb, in tokens. */
const longestGroup = 8

function verbGroup(tokens: readonly Token[], verb: Token): VerbGroup {
  let firstToken = verb.index
  let passive = false
  let nonFinite = false
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - longestGroup); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== verb.sentence) break
    const auxiliary = be.has(token.lower) || have.has(token.lower) || token.pos === 'AUX'
    if (!auxiliary && token.pos !== 'ADV' && !adverbs.has(token.lower)) break
    if (be.has(token.lower)) passive = true
    if (token.lower === 'being' || token.lower === 'having') nonFinite = true
    if (auxiliary) firstToken = at
    if (nonFinite && token.lower !== 'been') break
  }
  return { firstToken, passive, nonFinite: nonFinite && !isAuxiliary(tokens[firstToken - 1]) }
}

function isAuxiliary(token: Token | undefined): boolean {
  return token?.pos === 'AUX'
}

function constructionOf(tokens: readonly Token[], group: VerbGroup, verb: Token): Construction {
  if (group.nonFinite && group.passive) return 'non-finite'
  if (group.passive) return 'passive'
  if (group.firstToken < verb.index) return 'active'
  if (followsVerbByAnd(tokens, verb)) return 'passive'
  return isObjectNext(tokens, verb) ? 'active' : 'participle'
}

/** "was arrested and sentenced": the second shares the first's auxiliary unless an object follows it. */
function followsVerbByAnd(tokens: readonly Token[], verb: Token): boolean {
  const before = tokens[verb.index - 1]
  if (before?.sentence !== verb.sentence || isObjectNext(tokens, verb)) return false
  return ['and', 'or', 'but', 'then', ',', 'later', 'subsequently'].includes(before.lower) && hasBeBefore(tokens, verb)
}

function hasBeBefore(tokens: readonly Token[], verb: Token): boolean {
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - 25); at--) {
    const token = tokens[at]
    if (token?.sentence !== verb.sentence) return false
    if (be.has(token.lower)) return true
  }
  return false
}

function isObjectNext(tokens: readonly Token[], verb: Token): boolean {
  for (let at = verb.index + 1; at < verb.index + 4; at++) {
    const token = tokens[at]
    if (token?.sentence !== verb.sentence) return false
    if (['NOUN', 'PROPN', 'PRON', 'DET', 'NUM', 'ADJ'].includes(token.pos)) return !isTimePhrase(tokens, at)
    if (token.pos !== 'ADV') return false
  }
  return false
}

/** "last week", "the next day", "two months later": when, not whom. */
function isTimePhrase(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first) return false
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$|^tonight$/.test(first.lower)) return true
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at]
    if (token?.sentence !== first.sentence || token.pos === 'PROPN' || token.pos === 'ADP') return false
    if (/^(?:hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade)s?$/.test(token.lower)) return true
  }
  return false
}

function nounTrigger(tokens: readonly Token[], token: Token): ActTrigger | undefined {
  const kind = actNouns.get(token.lower)
  if (!kind) return undefined
  if (isHeadlineVerb(tokens, token)) return undefined
  if (!isActNoun(tokens, token, kind)) return circumstance(tokens, token, kind)
  const suffered = sufferedBy(tokens, token)
  const onBail = kind === 'release' ? bailEnd(tokens, token) : undefined
  if (onBail)
    return {
      kind: 'bail',
      construction: 'nominal',
      firstToken: token.index,
      head: token.index,
      endToken: onBail,
      sentence: token.sentence,
    }
  const trigger = { kind, head: token.index, endToken: token.index + 1, sentence: token.sentence }
  if (suffered) return { ...trigger, ...suffered }
  return { ...trigger, construction: 'nominal', firstToken: token.index }
}

const lasting: ReadonlySet<ActKind> = new Set<ActKind>(['interrogation', 'detention', 'torture', 'trial'])

/** "was released after two months of interrogation", "died during detention": the subject of the sentence suffers it. */
function circumstance(tokens: readonly Token[], noun: Token, kind: ActKind): ActTrigger | undefined {
  if (!lasting.has(kind)) return undefined
  for (let at = noun.index - 1; at >= noun.index - 7; at--) {
    const token = tokens[at]
    if (token?.sentence !== noun.sentence) return undefined
    if (['after', 'following', 'before', 'during'].includes(token.lower)) {
      const place = { firstToken: noun.index, head: noun.index, endToken: noun.index + 1, sentence: noun.sentence }
      return { kind, construction: 'non-finite', ...place }
    }
    if (!['NUM', 'ADJ', 'DET', 'NOUN', 'ADP', 'ADV', 'CCONJ'].includes(token.pos)) return undefined
  }
  return undefined
}

/** "their release on bail" is bail. */
function bailEnd(tokens: readonly Token[], noun: Token): number | undefined {
  if (tokens[noun.index + 1]?.lower !== 'on') return undefined
  const money = tokens.slice(noun.index + 2, noun.index + 4).find(({ lower }) => lower === 'bail' || lower === 'bond')
  return money && money.sentence === noun.sentence ? money.index + 1 : undefined
}

function isActNoun(tokens: readonly Token[], token: Token, kind: ActKind): boolean {
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (kind === 'hunger-strike') return before?.lower === 'hunger'
  if (kind === 'raid') return after?.lower === 'on' || after?.lower === 'at' || isPossessive(before)
  if (before?.lower === 'to' && token.pos === 'VERB') return false
  const patient = after?.lower === 'of' || after?.lower === 'by' || isPossessive(before) || isName(before)
  return patient || sufferedBy(tokens, token) !== undefined
}

function isName(token: Token | undefined): boolean {
  return token?.pos === 'PROPN'
}

/** "subjected to two months of interrogation", "underwent torture". */
function sufferedBy(
  tokens: readonly Token[],
  noun: Token,
): { readonly construction: Construction; readonly firstToken: number } | undefined {
  for (let at = noun.index - 1; at >= Math.max(0, noun.index - 9); at--) {
    const token = tokens[at]
    if (token?.sentence !== noun.sentence || token.text === ';') return undefined
    if (sufferingVerbs.passive.has(token.lower)) {
      const group = verbGroup(tokens, token)
      const construction = group.nonFinite ? 'non-finite' : group.passive ? 'passive' : 'participle'
      return { construction, firstToken: group.firstToken }
    }
    if (sufferingVerbs.active.has(token.lower))
      return { construction: 'subject', firstToken: verbGroup(tokens, token).firstToken }
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined
  }
  return undefined
}

/** Whether the noun phrase after "on" is a home: the raid is then on those whose home it is. */
export function isHome(token: Token | undefined): boolean {
  return homes.has(token?.lower ?? '')
}
