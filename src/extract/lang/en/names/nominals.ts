import type { Mention } from '../../../drafts.ts'
import { wordsBetween, type Token } from '../analysis.ts'
import type { NounPhrase } from '../phrases.ts'
import { isDefinite, modifiersOf, possessivePronouns } from './definite.ts'
import type { History } from './history.ts'
import { institutionIn } from './institutions.ts'
import { newlyCalled } from './newly-called.ts'
import { isGroupNoun, partyNouns } from './nouns.ts'
import { personGoneBackTo, personMeant, standingFor } from './role-references.ts'
import { isRoleNoun } from './professions.ts'
import { pronounOf } from './pronouns.ts'
import type { Met, Referents } from './referents.ts'
import { compoundsIn } from './ties.ts'
import { roleGender } from './titles.ts'
import { addUnnamed, isPeople } from './unnamed.ts'
import type { Word } from './words.ts'

export function referenceOf(
  referents: Referents,
  history: History,
  { unnamed, institutions, ahead }: Met,
  phrase: NounPhrase,
  head: Token,
): Mention | undefined {
  if (head.pos === 'PRON' || possessivePronouns.has(head.lower)) return pronounOf(referents, history, head)
  const owner = referents.analysis.tokens[phrase.firstToken]
  const tokens = referents.analysis.tokens.slice(phrase.firstToken, phrase.head + 1)
  const definite = isDefinite(tokens)
  const words = referents.analysis.text.slice(phrase.start, phrase.end)
  const mention = (entity: number | null): Mention => ({
    start: phrase.start,
    end: phrase.end,
    text: words,
    entity,
    form: 'nominal',
  })
  const described = referents.heads.get(phrase.head)
  if (described !== undefined) return mention(described)
  const modifiers = modifiersOf(tokens)
  const none = referents.analysis.tokens[phrase.firstToken - 1]?.lower === 'not'
  if (none || generic.has(tokens[0]?.lower ?? '')) return undefined
  const standing = standingFor(history, tokens, head) ?? parentOfSome(referents, history, tokens, head)
  if (standing !== undefined) return mention(standing)
  if (isRoleNoun(head.lower)) {
    const plain = definite && modifiers.length === 0
    const person =
      (definite ? personMeant(history, ahead, head, modifiers) : undefined) ??
      (plain ? unnamed.get(head.lower) : undefined) ??
      (definite ? personGoneBackTo(history, unnamed, tokens, head) : undefined)
    if (person !== undefined) {
      learnCalling(referents, person, head)
      return mention(person)
    }
    const entity = addUnnamed(referents, 'person', tokens, roleGender.get(head.lower) ?? null)
    unnamed.set(head.lower, entity)
    return mention(entity)
  }
  const noun = partyNouns.get(head.lower)
  const elsewhere = owner !== undefined && head.lower === 'office' && possessivePronouns.has(owner.lower)
  if (noun && definite && owner && !elsewhere) {
    const party =
      history.partyCalled(head.lower, noun, modifiers) ?? newlyCalled(referents, history, head.lower, noun, modifiers)
    if (party !== undefined) {
      addTies(referents, phrase, party)
      return mention(party)
    }
  }
  const institution = institutionIn(tokens)
  if (institution) {
    const of = tokens.slice(institution.from, institution.end)
    const start = of[0]?.start ?? phrase.start
    const name = wordsBetween(referents.analysis, start, phrase.end)
    const text = referents.analysis.text.slice(start, phrase.end)
    return { ...mention(institutions.entityOf(name, of)), form: 'name', start, text }
  }
  const following = noun && definite ? ahead.partyCalled(head, noun, modifiers) : undefined
  if (following !== undefined) return mention(following)
  const several = isGroupNoun(head.lower) || isPeople(head)
  const party = noun && !several
  if (!party && !several) return undefined
  const key = `${modifiers.join(' ')} ${head.lower}`
  // "The agency" after "the civil protection agency": the last that was called so.
  const bare = party && definite && tokens.length === 2 ? unnamed.get(`last ${head.lower}`) : undefined
  const entity = bare ?? unnamed.get(key) ?? addUnnamed(referents, (party && noun.kinds[0]) || 'group', tokens, null)
  unnamed.set(key, entity)
  if (party) unnamed.set(`last ${head.lower}`, entity)
  return mention(entity)
}

/** "The surgeon" of somebody whom nothing called so before: who is a surgeon is no pilot later on. */
function learnCalling({ entities }: Referents, person: number, { text, lower }: Token): void {
  const entity = entities[person]
  const isKnown = [...(entity?.descriptions ?? [])].some((description) => description.toLowerCase().includes(lower))
  if (entity?.named && !isKnown) entity.descriptions.add(text)
}

/** "The mother of three": somebody who was just named. */
function parentOfSome(
  { analysis }: Referents,
  history: History,
  [first]: readonly Token[],
  head: Token,
): number | undefined {
  const [of, number] = [analysis.tokens[head.index + 1], analysis.tokens[head.index + 2]]
  if (first?.lower !== 'the' || of?.lower !== 'of' || number?.pos !== 'NUM') return undefined
  const gender = /^(?:mother|grandmother)$/.test(head.lower) ? 'female' : 'male'
  return /^(?:grand)?(?:mother|father)$/.test(head.lower) ? history.person(gender, head) : undefined
}

/** Openers of phrases that mean nobody in particular, as "not a single engineer" does. */
const generic: ReadonlySet<string> = new Set(['each', 'every', 'no', 'any', 'what', 'whichever', 'whatever', 'as'])

function addTies({ analysis, words, entities }: Referents, phrase: NounPhrase, entity: number): void {
  const first = wordAtToken(words, phrase.firstToken)
  const last = wordAtToken(words, phrase.endToken - 1)
  if (first >= 0 && last >= first)
    entities[entity]?.affiliations.push(...compoundsIn(analysis.text, words, first, last + 1))
}

function wordAtToken(words: readonly Word[], token: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((words[middle]?.firstToken ?? Infinity) <= token) low = middle
    else high = middle - 1
  }
  return words.length === 0 ? -1 : low
}
