import type { Token } from '../analysis.ts'
import { cueVerbs } from './cue-verbs.ts'
import { beForms, doForms, haveForms, modals, negations, unrealModals } from './words.ts'

/** How a verb group stands in its clause; `reduced` is a past participle on its own after a noun ("words written by"). */
export type VerbForm = 'finite' | 'passive' | 'participle' | 'infinitive'

/** Auxiliaries, adverbs and the verb they belong to: "has repeatedly said", "was later confirmed", "was the first to announce". */
export interface VerbGroup {
  readonly firstToken: number
  /** The main verb. */
  readonly head: number
  readonly form: VerbForm
  readonly negated: boolean
  /** True under "may", "could", "should" …: nothing has been said. */
  readonly unreal: boolean
  /** Set when the head's tag says noun and only its surroundings say verb. */
  readonly guessed: boolean
}

/** The verb groups of a document in order of their heads. */
export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (const token of tokens) {
    const guessed = token.pos !== 'VERB'
    if (!isHead(tokens, token)) continue
    groups.push(groupOf(tokens, token, guessed))
  }
  return groups
}

function isHead(tokens: readonly Token[], token: Token): boolean {
  if (isCompound(tokens, token)) return false
  if (token.pos === 'VERB') return !isModifier(tokens, token)
  return cueVerbs.has(token.lemma) && looksLikeVerb(tokens, token)
}

/** "state-run", "president-elect": no verb of the clause. */
function isCompound(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  return before?.text === '-' && before.end === token.start && tokens[token.index - 2]?.end === before.start
}

/** "the announced plan", "a so-called amnesty", "growing fears": participles inside a noun phrase. */
function isModifier(tokens: readonly Token[], token: Token): boolean {
  if (!/(?:ed|ing)$/.test(token.lower)) return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence || after?.sentence !== token.sentence) return false
  const opens = before.pos === 'DET' || before.pos === 'ADJ' || before.text === '-' || before.pos === 'PART'
  if (!opens || before.lower === 'to' || negations.has(before.lower)) return false
  // "the accused must", "the detained were": the participle is the noun.
  if (before.pos === 'DET' && (after.pos === 'AUX' || after.pos === 'VERB' || after.pos === 'PUNCT')) return true
  return after.pos === 'NOUN' || after.pos === 'ADJ' || after.pos === 'PROPN' || after.text === '-'
}

const saidForms =
  /^(?:said|says|told|tells|wrote|writes|added|adds|announced|claims?|reports?|states?|estimates?|demands?|denies|argues?|point|points|warns?|confirms?|insists?|notes?|vows?|urges?|shows?|suggests?|reveals?|doubts?|fears?|hopes?|suspects?|wonders?|thinks?|believes?|disputes?|rejects?|questions?|admits?|concedes?|remembers?|wants?|stress(?:es)?|maintains?|recalls?|predicts?)$/

/** A noun by its tag that agrees with a subject before it and has a complement or a stop after it: "officials claim that". */
function looksLikeVerb(tokens: readonly Token[], token: Token): boolean {
  if (!saidForms.test(token.lower) || token.pos === 'AUX') return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence) return false
  if (token.lemma === 'point') return after?.lower === 'to' && (before.pos === 'NOUN' || before.pos === 'PROPN')
  const barred = /^(?:VERB|AUX|ADP)$/.test(after?.pos ?? '') && after?.lower !== 'whether'
  if (after?.sentence === token.sentence && barred) return false
  if (after?.lower === 'that' && token.lower === token.lemma && followsRelative(tokens, token)) return true
  if (before.pos === 'PRON') return /^(?:who|he|she|they|it|we|which)$/.test(before.lower)
  const bracket = before.text === ')'
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && !bracket) return false
  const plural = /(?:[^s]s|people|police|media|men|women|staff)$/.test(before.lower)
  const singularVerb = /[^s]s$/.test(token.lower) || /(?:ed|said|told|wrote)$/.test(token.lower)
  if (plural ? /[^s]s$/.test(token.lower) && before.pos === 'NOUN' : !singularVerb) return false
  if (after?.sentence !== token.sentence) return true
  return (
    /^(?:that|the|a|an|he|she|they|it|there|at|around|about|whether|this|[.:,])$/.test(after.lower) ||
    /^[“"‘]/.test(after.text)
  )
}

/** "inmates who left the prison state that": after a relative clause a bare form before "that" is the main verb. */
function followsRelative(tokens: readonly Token[], token: Token): boolean {
  for (let at = token.index - 1; at > token.index - 20; at--) {
    const before = tokens[at]
    if (!before || before.sentence !== token.sentence || before.pos === 'PUNCT') return false
    if (before.lower === 'who') return /s$|^(?:people|men|women|those)$/.test(tokens[at - 1]?.lower ?? '')
  }
  return false
}

/** Longest chain of auxiliaries and adverbs before a verb, in tokens: keeps any sentence linear. */
const longestGroup = 12

function groupOf(tokens: readonly Token[], head: Token, guessed: boolean): VerbGroup {
  let first = head.index
  let passive = false
  let finiteAuxiliary = false
  let infinitive = false
  let negated = false
  let unreal = false
  for (let at = head.index - 1; at >= Math.max(0, head.index - longestGroup); at--) {
    const token = tokens[at]
    if (token?.sentence !== head.sentence) break
    const { lower } = token
    if (token.pos === 'ADV' && !negations.has(lower)) continue
    if (negations.has(lower) && lower !== 'no') negated = true
    else if (beForms.has(lower) && token.pos !== 'PART') {
      if (!finiteAuxiliary) passive = isPastParticiple(head)
      if (lower !== 'being' && lower !== 'be' && lower !== 'been') finiteAuxiliary = true
    } else if (haveForms.has(lower) && token.pos !== 'PART') finiteAuxiliary = true
    else if (doForms.has(lower) && token.pos === 'AUX') finiteAuxiliary = true
    else if (modals.has(lower) && token.pos !== 'PROPN') {
      finiteAuxiliary = true
      unreal ||= unrealModals.has(lower) || (/^(?:will|would|wo|'ll|’ll)$/.test(lower) && !negated && isTelling(head))
    } else if (lower === 'to' && !finiteAuxiliary && (first < head.index || isBare(head))) {
      infinitive = true
      first = at
      break
    } else break
    first = at
  }
  first = withAdverbs(tokens, first, head.index)
  const raised = infinitive ? raisedGroup(tokens, first) : undefined
  if (raised !== undefined) return { firstToken: raised, head: head.index, form: 'finite', negated, unreal, guessed }
  const form = infinitive
    ? 'infinitive'
    : passive
      ? 'passive'
      : head.lower.endsWith('ing') && !finiteAuxiliary
        ? 'participle'
        : 'finite'
  return { firstToken: first, head: head.index, form, negated, unreal, guessed }
}

/** "The museum will tell …": not said yet; "he would argue" is said already. */
function isTelling({ lemma }: Token): boolean {
  return /^(?:tell|say|announce|report|speak|write|show|reveal|publish|explain)$/.test(lemma)
}

/** Adverbs right before the verb belong to the group ("also said") unless they open the sentence. */
function withAdverbs(tokens: readonly Token[], first: number, head: number): number {
  const sentence = tokens[head]?.sentence
  let at = first
  while (at > 0 && tokens[at - 1]?.pos === 'ADV' && tokens[at - 1]?.sentence === sentence) at--
  const before = tokens[at - 1]
  return before?.sentence === sentence && before?.text !== ',' ? at : first
}

/** "was the first to announce", "went on to say", "continues to insist": where the cue begins, else undefined. */
function raisedGroup(tokens: readonly Token[], to: number): number | undefined {
  const back = (count: number) => tokens[to - count]
  const one = back(1)
  if (one && (one.lower === 'first' || one.lower === 'last') && back(2)?.lower === 'the') {
    const verb = back(3)
    return verb && beForms.has(verb.lower) ? to - 3 : undefined
  }
  if (one?.lower === 'on' && back(2)?.lemma === 'go') return to - 2
  if (one && (one.lemma === 'continue' || one.lemma === 'go' || one.lemma === 'rush')) {
    const auxiliary = back(2)
    return auxiliary && (haveForms.has(auxiliary.lower) || beForms.has(auxiliary.lower)) && auxiliary.pos === 'AUX'
      ? to - 2
      : to - 1
  }
  return undefined
}

function isBare(head: Token): boolean {
  return head.lower === head.lemma || head.pos !== 'VERB'
}

const irregularParticiples =
  /^(?:said|told|written|known|found|seen|heard|held|quoted|shown|understood|thought|put|read|made|given|sworn)$/

/** By its form; a past tense of the same form is told apart by the auxiliary before it. */
export function isPastParticiple(token: Token | undefined): boolean {
  return token !== undefined && (token.lower.endsWith('ed') || irregularParticiples.test(token.lower))
}

/** A form that is never a past tense: on its own it says what was done to the noun before it ("pictures shown in court"). */
export function isOnlyParticiple(token: Token): boolean {
  return /^(?:shown|written|known|seen|given|sworn|spoken|begun|proven|taken|forgotten)$/.test(token.lower)
}
