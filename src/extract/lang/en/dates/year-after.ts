import type { Token } from '../analysis.ts'
import { dateWord } from './date-word.ts'
import { yearInWords } from './day-numbers.ts'
import { isModern } from './match-years.ts'

type Tokens = readonly Token[]

/** The year after a day and its month: "2019", ", 2019", "of 1995", "in 2020", or in words. */
export function yearOfDay(tokens: Tokens, at: number, end: number): YearAfter | undefined {
  const plain = yearAfter(tokens, at, end)
  if (plain) return plain
  const joined = /^(?:of|in|,)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const short = tokens[at]?.lower === 'of' && joined < end ? shortYear(tokens, joined) : undefined
  if (short) return short
  if (joined > at && tokens[at]?.lower !== ',' && joined < end) {
    const year = yearAfter(tokens, joined, end)
    if (year && isModern(year.year)) return year
  }
  return joined < end ? yearInWords(tokens, joined, end) : undefined
}

export interface YearAfter {
  readonly year: number
  readonly end: number
}

export function yearAfter(tokens: Tokens, at: number, end: number): YearAfter | undefined {
  const yearAt = tokens[at]?.text === ',' ? at + 1 : at
  if (yearAt >= end) return undefined
  const text = tokens[yearAt]?.text ?? ''
  if (!/^\d{4}$/.test(text)) return undefined
  const year = Number(text)
  if (year < 1000 || year > 2199) return undefined
  return { year, end: yearAt + 1 }
}

/** The two-digit year of datelines ("25 SEP 88"), only after a shortened month or where nothing is counted after it. */
export function shortYear(tokens: Tokens, at: number): YearAfter | undefined {
  const text = tokens[at]?.text ?? ''
  if (!/^\d{2}$/.test(text)) return undefined
  const monthWord = dateWord(tokens[at - 1])
  const nothingCounted = /^(?:\(|--|—|\[|\]|\)|\.|,)$/.test(tokens[at + 1]?.text ?? '.')
  if (!(monthWord.length === 3 && monthWord !== 'may') && !nothingCounted) return undefined
  const value = Number(text)
  return { year: value < 50 ? 2000 + value : 1900 + value, end: at + 1 }
}
