import type { Measure } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import { stateAdjectives } from './act-words.ts'
import { actVerb, countedNoun } from './acts.ts'
import { modalVerbs, passiveVerbs, perfectVerbs } from './predicate-words.ts'

type Tokens = readonly Token[]

/** What a predicate says of those counted, and where its verb or noun stands. */
export interface Predicate {
  readonly measure: Measure
  readonly token: number
}

/** How far to either side of a number its predicate is looked for, in tokens: keeps the search linear. */
export const reach = 45

export const quoteMark = /^["“”„‘’'«»()]$/

export function isFinite({ lower }: Token): boolean {
  return passiveVerbs.has(lower) || perfectVerbs.has(lower) || (modalVerbs.has(lower) && lower !== 'to')
}

/** The measure of the nouns and participles of a phrase ("of people killed in the protests", "of civilian casualties"). */
export function measureOfPhrase(tokens: Tokens, from: number, end: number): Predicate | undefined {
  let weak: Predicate | undefined
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const token = tokens[at]
    if (!token || /^[,;:.]$/.test(token.text)) break
    const verb = actVerb(token)
    const { strong, weak: state } = countedNoun(token.lower)
    const measure =
      strong ?? stateAdjectives.get(token.lower) ?? (verb?.participle ? (verb.patient ?? verb.subject) : undefined)
    if (measure) return { measure, token: at }
    if (state) weak ??= { measure: state, token: at }
    if (isFinite(token) && weak) break
  }
  return weak
}
