import { nearestName } from '../nearest.ts'
import { some } from './some.ts'

const mostNames = 12

/** What to say where no name fits: the name that was probably meant, else the names that there are. */
export function nobodyOf(wanted: string, names: readonly string[], kind: string): string {
  if (names.length === 0) return `This ledger knows no ${kind}.`
  const near = nearestName(wanted, names)
  const hint =
    near === null ? `There ${names.length === 1 ? 'is' : 'are'} ${some(names, mostNames)}.` : `Did you mean ${near}?`
  return `No ${kind} of this ledger has that name: ${wanted}. ${hint}`
}
