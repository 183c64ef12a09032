import type { EntityDraft, NamedMention } from './entities.ts'

/** "Karo and Velic": whom "they" can mean together. */
export function isPair(entities: readonly EntityDraft[], one: NamedMention, other: NamedMention): boolean {
  const [end, start] = [one.candidate.words.at(-1)?.index ?? -1, other.candidate.words[0]?.index ?? -1]
  const persons = [one, other].every(({ entity }) => entities[entity]?.kind === 'person')
  return persons && one.entity !== other.entity && start - end === 2 && other.candidate.before?.lower === 'and'
}

export function pairOf(entities: readonly EntityDraft[], one: NamedMention, other: NamedMention): EntityDraft {
  const name = [one, other].map(({ entity }) => entities[entity]?.name ?? '').join(' and ')
  return { kind: 'group', named: true, name, names: [name], gender: null, descriptions: new Set(), affiliations: [] }
}
