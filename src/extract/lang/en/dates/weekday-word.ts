import { isCapitalised, type Token } from '../analysis.ts'
import { weekdays } from './words.ts'

/** The weekday that a token names, 0 for Sunday; abbreviations only with a capital ("Sun" the star has one too: it needs company). */
export function weekdayAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const { lower } = token
  const weekday = weekdays.get(lower.endsWith('.') ? lower.slice(0, -1) : lower)
  return weekday !== undefined && (lower.length > 5 || isCapitalised(token.text)) ? weekday : undefined
}
