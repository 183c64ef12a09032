import { isCapitalised as startsWithCapital, type Token } from '../analysis.ts'
import { isRealDay } from './calendar.ts'
import { dayMeaning, type DateMatch } from './date-match.ts'
import { dateWord, gluedPart } from './date-word.ts'
import { dayNumbers } from './day-numbers.ts'
import { gluedMonthDay, gluedWeekday } from './match-glued.ts'
import { whichWord } from './which.ts'
import { doubtfulMonths, monthPrepositions, months, ordinalWords, weekdays } from './words.ts'
import { shortYear, yearAfter, yearOfDay } from './year-after.ts'

type Tokens = readonly Token[]

/** "Tuesday, July 2", "Tuesday 2 July 2019", "Friday (Jun-15)", "Friday-Jun-15". */
export function matchWithWeekday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const glued = gluedWeekday(tokens[at])
  if (glued) return { end: at + 1, meaning: { ...dayMeaning(null, glued.month, glued.day), weekday: glued.weekday } }
  const weekday = weekdays.get(dateWord(tokens[at]))
  if (weekday === undefined) return undefined
  let next = at + 1
  while (
    next < end &&
    /^(?:,|\(|the|on|of|night|morning|evening|afternoon)$/.test(tokens[next]?.lower ?? '') &&
    next < at + 4
  )
    next++
  const short = next < end ? gluedMonthDay(tokens[next], true) : undefined
  if (short) {
    const closed = tokens[next - 1]?.text === '(' && tokens[next + 1]?.text === ')' && next + 1 < end
    return { end: next + (closed ? 2 : 1), meaning: { ...dayMeaning(null, short.month, short.day), weekday } }
  }
  if (!isCapitalised(tokens[at])) return undefined
  const inner = matchDayFirst(tokens, next, end) ?? matchMonthFirst(tokens, next, end)
  if (inner?.meaning.form !== 'day') return undefined
  return { end: inner.end, meaning: { ...inner.meaning, weekday } }
}

/** "6 December 2019", "3rd of March", "15-19 November", "2 and 5 March 2021", "25 SEP 88". */
export function matchDayFirst(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const days = dayNumbers(tokens, at)
  if (!days) return undefined
  const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? '') || isOrdinal(tokens[days.end - 1])
  const afterDay = ordinal && tokens[days.end]?.lower === 'day' ? days.end + 1 : days.end
  const of = tokens[afterDay]?.lower === 'of'
  const monthAt = of ? afterDay + 1 : afterDay
  // "$12 December 27": the money is no day.
  if (monthAt >= end || (afterDay > days.end && !of) || /^[$£€¥]$/.test(tokens[at - 1]?.text ?? '')) return undefined
  const month = monthNamed(tokens[monthAt]) ?? months.get(dateWord(tokens[monthAt]))
  if (!month || !isPossibleDay(month, days.from) || !isPossibleDay(month, days.to)) return undefined
  const year = yearOfDay(tokens, monthAt + 1, end) ?? shortYear(tokens, monthAt + 1)
  // "3 may have died": a month in lower case that is a word too needs its year; so does a day in words ("five March on").
  const named = isCapitalised(tokens[monthAt]) || !/^(?:may|mar|march)$/.test(dateWord(tokens[monthAt]))
  const sure = named && (/^\d/.test(tokens[at]?.text ?? '') || ordinal)
  if (!year && !sure) return undefined
  return {
    end: year?.end ?? monthAt + 1,
    meaning: dayMeaning(year?.year ?? null, month, days.from, days.to),
  }
}

function isOrdinal(token: Token | undefined): boolean {
  return ordinalWords.has(token?.lower ?? '')
}

function isPossibleDay(month: number, day: number): boolean {
  return isRealDay(2020, month, day)
}

/** "December 6, 2019", "Sept. 11", "November 15-19", "November 2019", "November of last year", "November". */
export function matchMonthFirst(tokens: Tokens, at: number, end: number, partNamed = false): DateMatch | undefined {
  const glued = gluedMonthDay(tokens[at], false)
  if (glued && isCapitalised(tokens[at])) {
    const gluedYear = yearOfDay(tokens, at + 1, end)
    return { end: gluedYear?.end ?? at + 1, meaning: dayMeaning(gluedYear?.year ?? null, glued.month, glued.day) }
  }
  const month = monthNamed(tokens[at])
  const lower = month ?? months.get(dateWord(tokens[at])) ?? null
  const day = lower === null ? undefined : dayAfterMonth(tokens, at, end, lower)
  if (day?.meaning.form === 'day' && (month || day.meaning.year !== null)) return day
  if (!month) return undefined
  const part = gluedPart(tokens[at])
  const plain = { form: 'month', year: null, which: null, ofYear: false, month, part } as const
  const joint = /^(?:of|,)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const year = yearAfter(tokens, at + 1, end) ?? yearAfter(tokens, joint, end)
  if (year) return { end: year.end, meaning: { ...plain, year: year.year } }
  const which = whichWord(tokens[joint])
  if (which !== undefined && tokens[joint + 1]?.lower === 'year')
    return { end: joint + 2, meaning: { ...plain, which, ofYear: true } }
  const before = whichWord(tokens[at - 1])
  if (before !== undefined) return { start: at - 1, end: at + 1, meaning: { ...plain, which: before } }
  return partNamed || standsAsMonth(tokens, at) ? { end: at + 1, meaning: plain } : undefined
}

function dayAfterMonth(tokens: Tokens, at: number, end: number, month: number): DateMatch | undefined {
  const next = tokens[at + 1]?.lower
  // "October, 1st": after a comma only an ordinal is a day.
  const comma = next === ',' && /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at + 2]?.lower ?? '')
  const from = next === 'the' || comma ? at + 2 : at + 1
  if (from >= end) return undefined
  const days = dayNumbers(tokens, from)
  if (!days || !isPossibleDay(month, days.from) || !isPossibleDay(month, days.to)) return undefined
  const year = yearOfDay(tokens, days.end, end)
  const inWords = !/^\d/.test(tokens[from]?.text ?? '')
  if (inWords && from === at + 1 && !year) return undefined
  if (countsAfterMonth(tokens, at, days.end)) return undefined
  return { end: year?.end ?? days.end, meaning: dayMeaning(year?.year ?? null, month, days.from, days.to) }
}

/** "In November 30 people were killed": the number counts people and is no day. */
function countsAfterMonth(tokens: Tokens, monthAt: number, after: number): boolean {
  const next = tokens[after]
  const afterIn = /^(?:in|since|during|last|this)$/.test(tokens[monthAt - 1]?.lower ?? '')
  return afterIn && next?.pos === 'NOUN' && /(?:s|men|people|children)$/.test(next.lower)
}

function monthNamed(token: Token | undefined): number | undefined {
  const month = token && months.get(dateWord(token))
  return month && isCapitalised(token) ? month : undefined
}

function isCapitalised(token: Token | undefined): boolean {
  const text = token?.text ?? ''
  return startsWithCapital(text) || (text.includes('-') && /^(?:early|mid|late)-\p{Lu}/u.test(text))
}

/** A month by itself: doubtful names ("May", "June Carver") only where a preposition says that they are months. */
function standsAsMonth(tokens: Tokens, at: number): boolean {
  const word = dateWord(tokens[at])
  const next = tokens[at + 1]
  const nameFollows = next?.pos === 'PROPN' && isCapitalised(next) && next.text !== next.text.toUpperCase()
  if (!doubtfulMonths.has(word)) return true
  const afterPreposition = monthPrepositions.has(tokens[at - 1]?.lower ?? '')
  if (afterPreposition) return !nameFollows
  const before = tokens[at - 1]
  const modifier = next?.pos === 'NOUN' && (before?.pos === 'DET' || before?.pos === 'PART' || before?.pos === 'PRON')
  return modifier && word !== 'may'
}
