import type { Token } from '../analysis.ts'
import { isCalled } from './called.ts'
import type { NamedMention } from './entities.ts'
import type { PartyNoun } from './nouns.ts'
import type { Referents } from './referents.ts'

/** Whom a noun can mean that the text names only afterwards: "the city's fire chief said …. Chief [Name] told …". */
export interface Introductions {
  /** The one person whom the next sentences introduce under this noun. */
  personCalled(noun: Token, modifiers: readonly string[]): number | undefined
  /** The one party whom the next sentences introduce by a name that holds this noun ("the union", "the observatory"). */
  partyCalled(noun: Token, fitting: PartyNoun, modifiers: readonly string[]): number | undefined
}

/** How many sentences ahead a name can stand. */
const reach = 5

/** Most introductions that are looked through for one noun. */
const mostCompared = 40

export function introductionsOf({ analysis, entities }: Referents, named: readonly NamedMention[]): Introductions {
  const firsts = firstMentions(named).map(({ entity, start, candidate }) => ({
    entity,
    start,
    sentence: analysis.tokens[candidate.words[0]?.firstToken ?? 0]?.sentence ?? 0,
  }))

  /** The one entity that fits of those introduced after the noun within reach. */
  const only = (noun: Token, fits: (entity: number) => boolean): number | undefined => {
    const found = new Set<number>()
    const from = firstFrom(firsts, noun.end)
    for (let at = from; at < from + mostCompared; at++) {
      const one = firsts[at]
      if (!one || one.sentence - noun.sentence > reach) break
      if (fits(one.entity)) found.add(one.entity)
    }
    const [first] = found
    return found.size === 1 ? first : undefined
  }

  return {
    personCalled: (noun, modifiers) =>
      only(noun, (index) => {
        const entity = entities[index]
        return entity?.kind === 'person' && isCalled([...entity.descriptions], noun.lower, modifiers)
      }),
    partyCalled: (noun, fitting, modifiers) =>
      only(noun, (index) => {
        const entity = entities[index]
        if (!entity || !fitting.kinds.includes(entity.kind)) return false
        const words = [...entity.names, ...entity.descriptions]
          .join(' ')
          .toLowerCase()
          .split(/[^\p{L}]+/u)
        return words.includes(noun.lower) && modifiers.every((word) => words.includes(word))
      }),
  }
}

function firstMentions(named: readonly NamedMention[]): NamedMention[] {
  const seen = new Set<number>()
  return named.filter(({ entity }) => !seen.has(entity) && seen.add(entity))
}

function firstFrom(firsts: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
