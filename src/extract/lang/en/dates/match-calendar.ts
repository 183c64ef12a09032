import type { Token } from '../analysis.ts'
import type { DateMatch } from './date-match.ts'
import { matchDayFirst, matchMonthFirst, matchWithWeekday } from './match-day.ts'
import { matchGlued } from './match-glued.ts'
import { matchHijri } from './match-hijri.ts'
import { matchNumeric } from './match-numeric.ts'
import { matchCentury, matchDecade, matchYear } from './match-years.ts'
import { partWords, seasons, type Part } from './words.ts'
import { yearAfter } from './year-after.ts'

type Tokens = readonly Token[]

/** A calendar date that begins at a token: a day, month, season, year, decade or century, in full or in part. */
export function matchCalendar(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchPartOf(tokens, at, end) ??
    matchHijri(tokens, at, end) ??
    matchNumeric(tokens, at) ??
    matchGlued(tokens, at) ??
    matchWithWeekday(tokens, at, end) ??
    matchDayFirst(tokens, at, end) ??
    matchMonthFirst(tokens, at, end) ??
    matchSeason(tokens, at, end) ??
    matchCentury(tokens, at, end) ??
    matchDecade(tokens, at) ??
    matchYear(tokens, at, end)
  )
}

/** "early 2019", "the end of November", "the final days of 2017", "the first half of the 1990s". */
function matchPartOf(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const opening = partOpening(tokens, at)
  if (!opening) return undefined
  const skipped = tokens[opening.end]?.lower === 'the' ? opening.end + 1 : opening.end
  const inner =
    matchMonthFirst(tokens, skipped, end, true) ??
    matchDecade(tokens, skipped) ??
    matchCentury(tokens, skipped, end) ??
    matchYear(tokens, skipped, end, true)
  if (!inner || inner.meaning.form === 'day') return undefined
  const { meaning } = inner
  if (meaning.form !== 'month' && meaning.form !== 'years') return undefined
  return { end: inner.end, meaning: { ...meaning, part: opening.part } }
}

/** Which parts the first and the last of each stretch are. */
const stretchParts: ReadonlyMap<string, readonly [Part, Part]> = new Map([
  ['hour', ['first-days', 'last-days']],
  ['day', ['first-days', 'last-days']],
  ['week', ['start', 'end']],
  ['month', ['early', 'late']],
  ['quarter', ['early', 'late']],
  ['half', ['first-half', 'second-half']],
])

/** The part of a longer time that opens at a token, and where the name of the longer time begins. */
export function partOpening(tokens: Tokens, at: number): { readonly end: number; readonly part: Part } | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const word = tokens[from]?.lower ?? ''
  const next = tokens[from + 1]?.lower ?? ''
  const part = partWords.get(word)
  if (part && next === 'of') return { end: from + 2, part }
  if (part && next === 'in' && word !== 'end') return { end: from + 2, part }
  if (part && /^(?:early|mid|late)$/.test(word)) return { end: next === '-' ? from + 2 : from + 1, part }
  if (tokens[from + 2]?.lower !== 'of') return undefined
  const stretch = stretchParts.get(next.replace(/s$/, ''))
  const opens = /^(?:first|opening|early)$/.test(word)
  if (!stretch || !(opens || /^(?:final|last|closing|second)$/.test(word))) return undefined
  return (word === 'second') === (next === 'half') || opens
    ? { end: from + 3, part: stretch[opens ? 0 : 1] }
    : undefined
}

/** "summer of 1988", "winter 2019"; "last summer" is read with the relative dates. */
function matchSeason(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const season = seasons.get(tokens[at]?.lower ?? '')
  if (!season) return undefined
  const year = yearAfter(tokens, tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1, end)
  return year && { end: year.end, meaning: { form: 'season', season, year: year.year, which: null } }
}
