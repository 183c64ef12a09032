import type { Attribution, Reading } from '../../model/index.ts'
import { counts } from './counts.ts'

/** Who found a claim: "both readers"; empty where only one was asked. */
export function foundBy({ readers }: Pick<Attribution, 'readers'>): string {
  if (readers === undefined) return ''
  if (readers.length === 2) return 'both readers'
  return readers[0] === 'first' ? 'first reader alone' : 'second reader alone: for review'
}

/** How two readers agree: "Two readers (llama3.1 at localhost:11434): 5 of 8 claims found by both (63%), …". */
export function agreement({ secondReader }: Pick<Reading, 'secondReader'>): string {
  if (secondReader === undefined) return ''
  const { model, host, agreement: told, unread } = secondReader
  const who = `Two readers (the second: ${model} at ${host})`
  if (told === null) return `${who}: the second read nothing`
  const { both, firstOnly, secondOnly, rate } = told
  const share = rate === null ? '' : ` (${Math.round(rate * 100)}%)`
  const all = counts(both + firstOnly + secondOnly, 'claim')
  const gaps = unread.length === 0 ? '' : `; ${counts(unread.length, 'passage')} not read by the second`
  return `${who}: ${both} of ${all} found by both${share}, ${firstOnly} by the first alone, ${secondOnly} by the second alone${gaps}`
}
