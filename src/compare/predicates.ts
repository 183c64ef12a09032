import {
  auxiliaries,
  beForms,
  beforeNouns,
  futureAuxiliaries,
  haveForms,
  irregularVerbs,
  limitsOfDenial,
  midAdverbs,
  negativeSubjects,
  negators,
  plainInEd,
} from './clause-words.ts'
import { isEmptyWord } from './words.ts'

/** What a clause says of its subject. */
export interface Predicate {
  /** The words before the verb, from the last comma on; empty for a gerund ("denied using force"). */
  readonly subject: readonly string[]
  /** The stem by which forms of one verb are the same. */
  readonly verb: string
  readonly rest: readonly string[]
  readonly isNegated: boolean
  readonly isPassive: boolean
  readonly isFuture: boolean
}

const pronouns: ReadonlySet<string> = new Set(['i', 'we', 'they', 'he', 'she', 'it', 'you', 'there'])

/**
 * The main predicate of a clause, or null where no finite verb can be told: an auxiliary with what follows it, a past
 * form after a subject, or the word after a pronoun. Where a negation denies only a part of it, the clause has none.
 */
export function predicateOf(words: readonly string[]): Predicate | null {
  const auxiliary = words.findIndex((word, index) => auxiliaries.has(word) && (index > 0 || word === 'having'))
  const past = words.findIndex((word, index) => index > 0 && isPastForm(word, words[index - 1] ?? ''))
  if (auxiliary > 0 && (past < 0 || auxiliary < past)) return withAuxiliary(words, auxiliary)
  if (past > 0) return plainVerb(words, past)
  const [first, second] = [words[0] ?? '', words[1] ?? '']
  if (pronouns.has(first) && second !== '' && !isEmptyWord(second) && !negators.has(second)) return plainVerb(words, 1)
  if (pronouns.has(first) && second === 'never' && words[2] !== undefined) return plainVerb(words, 2)
  return null
}

/** The clause read with a verb that another clause has: "Mexico pays for it" beside "will pay". Null where it has none. */
export function predicateWith(words: readonly string[], verb: string): Predicate | null {
  const at = words.findIndex(
    (word, index) => index > 0 && stemOf(word) === verb && !beforeNouns.has(words[index - 1] ?? ''),
  )
  return at < 0 || words.some((word) => auxiliaries.has(word)) ? null : plainVerb(words, at)
}

/** "Using live rounds": a gerund that opens a denied content; its subject is whoever denies. */
export function gerundOf(words: readonly string[]): Predicate | null {
  const first = words[0] ?? ''
  if (!/^\p{L}{2,}ing$/u.test(first) || words.length < 2) return null
  const isPerfect = first === 'having' && isParticiple(words[1] ?? '')
  const [verb, rest] = isPerfect ? [words[1] ?? '', words.slice(2)] : [first, words.slice(1)]
  return { subject: [], verb: stemOf(verb), rest, isNegated: false, isPassive: false, isFuture: false }
}

function withAuxiliary(words: readonly string[], at: number): Predicate | null {
  let next = at
  let isDenied = false
  while (next < words.length && isBeforeVerb(words[next] ?? '')) {
    if (words[next] === 'not' || words[next] === 'never') {
      if (limitsOfDenial.has(words[next + 1] ?? '')) return null
      isDenied = true
    }
    next += 1
  }
  const chain = words.slice(at, next)
  const last = chain.findLast((word) => auxiliaries.has(word)) ?? ''
  const isFuture = chain.some((word) => futureAuxiliaries.has(word))
  const following = words[next] ?? ''
  if (following === '' || following === 'to') return null
  const common = { subject: subjectBefore(words, at), isFuture }
  if (isVerbAfter(last, following)) {
    const isPassive = beForms.has(last) && !following.endsWith('ing')
    const [verb, rest] = [stemOf(following), words.slice(next + 1)]
    return finish({ ...common, verb, rest, isPassive, isNegated: isDenied })
  }
  if (!beForms.has(last) && !haveForms.has(last)) return null
  const verb = beForms.has(last) ? 'be' : stemOf('have')
  const isNegated = isDenied !== (following === 'no')
  if (following === 'no' && limitsOfDenial.has(words[next + 1] ?? '')) return null
  return finish({ ...common, verb, rest: words.slice(next), isPassive: false, isNegated })
}

function isBeforeVerb(word: string): boolean {
  return auxiliaries.has(word) || midAdverbs.has(word) || word === 'not' || word === 'never'
}

function isVerbAfter(auxiliary: string, word: string): boolean {
  if (beForms.has(auxiliary)) return isParticiple(word) || /\p{L}{3}ing$/u.test(word)
  if (haveForms.has(auxiliary)) return isParticiple(word)
  return !isEmptyWord(word)
}

function plainVerb(words: readonly string[], at: number): Predicate | null {
  if (words.slice(1, at).some((word) => negators.has(word) && word !== 'never')) return null
  const isNegated = words[at - 1] === 'never'
  const subject = subjectBefore(words, isNegated ? at - 1 : at)
  const verb = stemOf(words[at] ?? '')
  return finish({ subject, verb, rest: words.slice(at + 1), isNegated, isPassive: false, isFuture: false })
}

/** "No officer fired": the subject denies the whole; a second negation inside makes the sense unclear. */
function finish(predicate: Predicate): Predicate | null {
  const { subject, rest } = predicate
  const isNone = negativeSubjects.has(subject[0] ?? '')
  if (subject.length === 0 || (isNone && predicate.isNegated)) return null
  if (subject.slice(1).some((word) => negators.has(word)) || rest.slice(1).some((word) => negators.has(word)))
    return null
  return { ...predicate, isNegated: predicate.isNegated || isNone, subject: isNone ? subject.slice(1) : subject }
}

function subjectBefore(words: readonly string[], verb: number): string[] {
  const before = words.slice(0, verb)
  return before.slice(before.lastIndexOf(',') + 1)
}

function isPastForm(word: string, before: string): boolean {
  if (auxiliaries.has(word) || beforeNouns.has(before) || auxiliaries.has(before)) return false
  return isParticiple(word)
}

function isParticiple(word: string): boolean {
  // "Force-fed", "court-martialled".
  if (word.includes('-')) return irregularVerbs.has(word.slice(word.lastIndexOf('-') + 1))
  if (plainInEd.has(word)) return false
  return irregularVerbs.has(word) || (word.length > 3 && word.endsWith('ed'))
}

/** "Used", "using" and "use" share a stem; so do "pays" and "paid". */
export function stemOf(word: string): string {
  const known = irregularVerbs.get(word)
  const base = known ?? word.replace(/(?:ing|ed|es|(?<!s)s)$/, '')
  if (base.length < 2) return word
  const single = known === undefined ? base.replace(/([bdgklmnprt])\1$/, '$1') : base
  return single.replace(/e$/, '').replace(/y$/, 'i')
}
