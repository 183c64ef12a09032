import type { Token } from '../analysis.ts'
import { isRealDay } from './calendar.ts'
import { dayMeaning, type DateMatch } from './date-match.ts'
import { startsWithDigit } from './date-word.ts'

type Tokens = readonly Token[]

/** "2019-12-06", "12/6/2019" (month first unless it cannot be), "6.12.2019" (day first unless it cannot be). */
export function matchNumeric(tokens: Tokens, at: number): DateMatch | undefined {
  const text = tokens[at]?.text ?? ''
  if (!startsWithDigit(text)) return undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return numericDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), at)
  const spaced = spacedDay(tokens, at)
  if (spaced) return spaced
  const other = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!other) return undefined
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])]
  const monthFirst = other[2] === '.' ? second > 12 : first <= 12
  return monthFirst ? numericDay(year, first, second, at) : numericDay(year, second, first, at)
}

/** "on 2016 10 16": the form of ISO 8601 with spaces, only after a word that a date follows. */
function spacedDay(tokens: Tokens, at: number): DateMatch | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 1], tokens[at + 2]].map((token) => token?.text ?? '')
  if (!/^(?:19|20)\d\d$/.test(year ?? '') || !/^\d\d$/.test(month ?? '') || !/^\d\d$/.test(day ?? '')) return undefined
  const found = /^(?:on|dated|since|until)$/.test(tokens[at - 1]?.lower ?? '')
    ? numericDay(Number(year), Number(month), Number(day), at)
    : undefined
  return found && { ...found, end: at + 3 }
}

function numericDay(year: number, month: number, day: number, at: number): DateMatch | undefined {
  return isRealDay(year, month, day) ? { end: at + 1, meaning: dayMeaning(year, month, day) } : undefined
}
