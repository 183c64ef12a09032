import { canBeGivenName } from './given.ts'
import type { EntityDraft } from './entities.ts'
import type { History } from './history.ts'
import type { PartyNoun } from './nouns.ts'
import { isTypedOrganisation } from './organisations.ts'
import type { Referents } from './referents.ts'
import { roleNouns } from './titles.ts'

/** "the newspaper" after an organisation that nothing told to be one, and no outlet to mean: now it is told. */
export function newlyCalled(
  { entities }: Referents,
  history: History,
  word: string,
  noun: PartyNoun,
  modifiers: readonly string[],
): number | undefined {
  if (noun.narrow || (noun.kinds.includes('organisation') && !noun.inName && !noun.kinds.includes('outlet')))
    return companyBefore(entities, history, word, modifiers)
  if (!noun.kinds.includes('outlet') || noun.inName) return undefined
  const untold = history.partyCalled(word, { kinds: ['organisation'], inName: false }, modifiers)
  const entity = untold === undefined ? undefined : entities[untold]
  if (!entity || isTypedOrganisation(entity.name)) return undefined
  entity.kind = 'outlet'
  return untold
}

/** "the company" after a lone word that was taken for a surname, without a title or a given name: it was the company's. */
function companyBefore(
  entities: readonly EntityDraft[],
  history: History,
  word: string,
  modifiers: readonly string[],
): number | undefined {
  const lone = history.partyCalled(word, { kinds: ['person'], inName: false }, modifiers)
  const entity = lone === undefined ? undefined : entities[lone]
  if (!entity || entity.name.includes(' ') || entity.gender !== null || canBeGivenName(entity.name)) return undefined
  if ([...entity.descriptions].some((description) => description.split(' ').some((part) => roleNouns.has(part))))
    return undefined
  entity.kind = 'organisation'
  return lone
}
