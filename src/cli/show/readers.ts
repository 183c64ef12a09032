import type { Attribution, ReaderAgreement } from '../../model/index.ts'
import { counts } from './counts.ts'

/** Who found a claim: "both readers"; empty where only one read it. */
export function foundBy({ readers }: Pick<Attribution, 'readers'>): string {
  if (readers === undefined) return ''
  if (readers.length === 2) return 'both readers'
  return readers[0] === 'first' ? 'first reader alone' : 'second reader alone: for review'
}

/** How two readers agree: "Two readers (the second: llama3.1 at localhost:11434): 5 of 8 claims found by both (63%), …". */
export function agreement({ model, host, agreement: told }: Agreed): string {
  const who = `Two readers (the second: ${model} at ${host})`
  if (told === null) return `${who}: the second read nothing`
  const { both, firstOnly, secondOnly, rate } = told
  const share = rate === null ? '' : ` (${Math.round(rate * 100)}%)`
  const all = counts(both + firstOnly + secondOnly, 'claim')
  return `${who}: ${both} of ${all} found by both${share}, ${firstOnly} by the first alone, ${secondOnly} by the second alone`
}

interface Agreed {
  readonly model: string
  readonly host: string
  readonly agreement: ReaderAgreement | null
}
