import type { LocatedPerson, PersonLinks } from '../model/index.ts'
export declare function linkPeople(people: readonly LocatedPerson[]): PersonLinks
