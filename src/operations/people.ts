import { personCases } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { linkPeople } from '../link/index.ts'
import type { PersonCase } from '../model/index.ts'
import { hasWords } from './names.ts'

/**
 * Named people with their acts in order; with a name, those whose name has its words; with several (commas between), those
 * whose name has the words of any.
 */
export async function* people(ledger: Ledger, name = ''): AsyncGenerator<PersonCase> {
  const wanted = name.split(',').filter((one) => one.trim() !== '')
  const persons = await ledger.people()
  const cases = personCases(await ledger.acts(), persons, linkPeople(persons))
  for (const person of cases)
    if (wanted.length === 0 || wanted.some((one) => hasWords(one, [person.name, ...person.names]))) yield person
}
