import type { Token } from '../analysis.ts'
import { possessivePronouns } from './definite.ts'
import type { History } from './history.ts'
import { narrowerThan } from './kindred.ts'
import { goesBack, honorifics, isAge, isCompatriot } from './implied.ts'
import type { Introductions } from './introductions.ts'
import { isRoleNoun } from './professions.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { roleGender } from './titles.ts'

/** Whom words mean that are no noun for a role: "the latter", "the 52-year-old", "the Cameroonian", "His Excellency". */
export function standingFor(history: History, tokens: readonly Token[], head: Token): number | undefined {
  const [first] = tokens
  if (isBoth(tokens, head)) return history.pair(head)
  if (first?.lower === 'his' || first?.lower === 'her')
    return honorifics.has(head.lower) ? history.person(first.lower === 'his' ? 'male' : 'female', head) : undefined
  if (first?.lower !== 'the') return undefined
  if (tokens.length === 2 && (head.lower === 'former' || head.lower === 'latter'))
    return history.ofTwo(head.lower, head)
  if (isAge(tokens)) return history.person(null, head)
  return tokens.length === 2 && isCompatriot(head) ? history.personImplied(null, head) : undefined
}

/** "both men", "the two women", "the brothers", "the couple". */
function isBoth(tokens: readonly Token[], head: Token): boolean {
  const [first, second] = tokens
  if (first?.lower === 'the' && tokens.length === 2)
    return /^(?:brothers|sisters|siblings|couple|pair|duo|spouses|twins)$/.test(head.lower)
  const two = first?.lower === 'both' || (first?.lower === 'the' && second?.lower === 'two')
  return two && tokens.length <= 3 && (/^(?:men|women)$/.test(head.lower) || isRoleNoun(head.lower.replace(/s$/, '')))
}

/** Whom a definite noun for a role means that the text described or will describe so. */
export function personMeant(
  history: History,
  ahead: Introductions,
  head: Token,
  modifiers: readonly string[],
): number | undefined {
  return (
    history.personCalled(head.lower, modifiers) ??
    headOfNations(history, head, modifiers) ??
    commanderMeant(history, head, modifiers) ??
    personOfAge(history, head, modifiers) ??
    ahead.personCalled(head, modifiers)
  )
}

/** "The UN chief", "the UN rights chief". */
function headOfNations(history: History, { lower }: Token, [first, ...field]: readonly string[]): number | undefined {
  if (!/^(?:chief|boss|head)$/.test(lower) || !/^u\.?n\.?$/.test(first ?? '')) return undefined
  if (field.length === 0) return history.personCalled('secretary-general', [])
  return /^(?:rights|refugee|refugees)$/.test(field.at(-1) ?? '') ? history.personCalled('commissioner', []) : undefined
}

/** "The army chief", "the police commander" after a name with a rank. */
function commanderMeant(history: History, { lower }: Token, modifiers: readonly string[]): number | undefined {
  if (!/^(?:chief|commander|head|boss|officer)$/.test(lower) || modifiers.length === 0) return undefined
  if (modifiers.every((word) => /^(?:army|military|armed|forces|naval|navy)$/.test(word)))
    return history.personOfKind('serviceman')
  return modifiers.every((word) => word === 'police') ? history.personOfKind('policeman') : undefined
}

/** "The 52-year-old surgeon": an age with the article is of somebody who was just named. */
function personOfAge(history: History, head: Token, modifiers: readonly string[]): number | undefined {
  const aged = modifiers.includes('year') && modifiers.includes('old')
  return aged ? history.person(roleGender.get(head.lower) ?? null, head) : undefined
}

/** Adjectives that tell no one of several apart. */
const describing: ReadonlySet<string> = new Set(
  'young old elderly veteran outspoken retired ageing aging ailing exiled embattled outgoing controversial popular tearful weary defiant'.split(
    ' ',
  ),
)

/** "The lawyer" after "his defence counsel": the last whom nobody named and a narrower noun told. */
function unnamedOfKind(unnamed: ReadonlyMap<string, number>, noun: string): number | undefined {
  const meant = narrowerThan(noun).flatMap((narrow) => unnamed.get(narrow) ?? [])
  return meant.length === 0 ? undefined : Math.max(...meant)
}

/** Whom a noun for a role means that nothing described so, but that goes back to somebody all the same. */
export function personGoneBackTo(
  history: History,
  unnamed: ReadonlyMap<string, number>,
  tokens: readonly Token[],
  head: Token,
): number | undefined {
  const [first] = tokens
  const plain = tokens.filter(({ lower, text }) => !describing.has(lower) && knownPlace(text)?.form !== 'demonym')
  if (first === undefined || possessivePronouns.has(first.lower) || first.lower !== 'the' || plain.length > 2)
    return undefined
  return (
    history.personOfKind(head.lower) ??
    unnamedOfKind(unnamed, head.lower) ??
    (goesBack(head.lower) ? history.personImplied(head.lower, head) : undefined)
  )
}
