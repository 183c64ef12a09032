import type { Analysis } from '../analysis.ts'
import type { EntityDraft } from './entities.ts'
import type { InstitutionNames } from './institutions.ts'
import type { Introductions } from './introductions.ts'
import type { Word } from './words.ts'

/** What references are resolved against: the entities so far (unnamed ones are added) and what is told of them. */
export interface Referents {
  readonly analysis: Analysis
  readonly words: readonly Word[]
  readonly quoted: readonly boolean[]
  readonly entities: EntityDraft[]
  readonly genders: Map<number, 'male' | 'female'>
  /** For the token that heads a description, the entity described. */
  readonly heads: ReadonlyMap<number, number>
  /** The forms of address of the named, in lower case. */
  readonly titles: ReadonlyMap<number, ReadonlySet<string>>
}

/** What a walk through the text keeps apart from who was mentioned. */
export interface Met {
  /** Unnamed groups and parties by their words, unnamed persons by their noun. */
  readonly unnamed: Map<string, number>
  readonly institutions: InstitutionNames
  readonly ahead: Introductions
}
