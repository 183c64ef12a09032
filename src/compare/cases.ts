import type { LocatedAct, LocatedPerson, PersonCase, PersonLinks } from '../model/index.ts'
export declare function personCases(
  acts: readonly LocatedAct[],
  people: readonly LocatedPerson[],
  links: PersonLinks,
): PersonCase[]
