import type { Token } from '../analysis.ts'
import type { Which } from './meaning.ts'

/** -1 for "last", 0 for "this", 1 for "next". */
export function whichWord(token: Token | undefined): Which | undefined {
  const word = token?.lower
  if (word === 'last' || word === 'previous' || word === 'past') return -1
  if (word === 'this' || word === 'current') return 0
  return word === 'next' || word === 'coming' ? 1 : undefined
}
