import type { Token } from '../analysis.ts'
import { weekdays } from './words.ts'

/** The weekday that a token names, 0 for Sunday; abbreviations only with a capital ("Sun" the star has one too: it needs company). */
export function weekdayAt(tokens: readonly Token[], at: number): number | undefined {
  const word = (tokens[at]?.lower ?? '').replace(/\.$/, '')
  return word.length > 4 || /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? weekdays.get(word) : undefined
}
