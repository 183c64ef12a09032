import { isCapitalised, type Token } from '../analysis.ts'
import { matchAnchored } from './match-anchored.ts'
import type { DateMatch } from './date-match.ts'
import { matchCalendar, partOpening } from './match-calendar.ts'
import { matchCounted, matchWeekdayAtDistance } from './match-counted.ts'
import { matchHoliday } from './match-holiday.ts'
import type { DateMeaning, Which } from './meaning.ts'
import { countedUnit } from './small-count.ts'
import { weekdayAt } from './weekday-word.ts'
import { whichWord } from './which.ts'
import { dayPeriods, months, seasons, timeUnits, weekdays, type Part, type Season, type Unit } from './words.ts'

type Tokens = readonly Token[]

/** A date told by its distance from publication or from the date told before, beginning at a token. */
export function matchRelative(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchAnchored(tokens, at, end) ??
    matchWeekdayAtDistance(tokens, at, end, matchNamed) ??
    matchNamedDay(tokens, at) ??
    matchSpan(tokens, at, end) ??
    matchCounted(tokens, at, end, matchNamed) ??
    matchHoliday(tokens, at, end) ??
    matchWithPart(tokens, at, end) ??
    matchWhich(tokens, at, end) ??
    matchSame(tokens, at, end) ??
    matchWeekday(tokens, at, end)
  )
}

/** A day that a count can start from: never another count, so that a chain of them takes no longer than its words. */
function matchNamed(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchAnchored(tokens, at, end) ??
    matchNamedDay(tokens, at) ??
    matchHoliday(tokens, at, end) ??
    matchWhich(tokens, at, end) ??
    matchWeekday(tokens, at, end)
  )
}

const namedDays: ReadonlyMap<string, Which> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tmrw', 1],
])

function matchNamedDay(tokens: Tokens, at: number): DateMatch | undefined {
  const which = namedDays.get(tokens[at]?.lower ?? '')
  if (which === undefined || /^[’']s$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  const end = dayPeriods.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return { end, meaning: { form: 'unit', unit: 'day', which, part: null } }
}

/** "the past two weeks", "the last five months", "recent days", "the coming year". */
function matchSpan(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const article = tokens[at]?.lower === 'the'
  const from = article ? at + 1 : at
  const word = tokens[from]?.lower ?? ''
  if (word === 'recent' && from + 1 < end) {
    const unit = pluralUnit(tokens[from + 1])
    return unit && { end: from + 2, meaning: { form: 'span', count: unit === 'day' ? -7 : -3, unit } }
  }
  if (!/^(?:past|last|previous|next|coming)$/.test(word)) return undefined
  const sign = word === 'next' || word === 'coming' ? 1 : -1
  const counted = countedUnit(tokens, from + 1, end)
  if (counted) return { end: counted.end, meaning: { form: 'span', count: sign * counted.high, unit: counted.unit } }
  // "the next day" is that of the story; "over the next day" runs on from publication.
  const long = /^(?:decade|century)$/.test(tokens[from + 1]?.lower ?? '')
  if (word === 'next' && article && !long && !spanOpeners.has(tokens[at - 1]?.lower ?? '')) return undefined
  const unit = timeUnits.get(tokens[from + 1]?.lower ?? '')
  if (!unit || from + 1 >= end || !(article || word === 'past')) return undefined
  return { end: from + 2, meaning: { form: 'span', count: sign * (pluralUnit(tokens[from + 1]) ? 3 : 1), unit } }
}

const spanOpeners: ReadonlySet<string> = new Set('in over during within for through throughout'.split(' '))

function pluralUnit(token: Token | undefined): Unit | undefined {
  return token?.lower.endsWith('s') || token?.lower === 'centuries' ? timeUnits.get(token.lower) : undefined
}

/** "early this year", "the end of last year", "later this month", "the middle of that month". */
function matchWithPart(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const word = tokens[at]?.lower
  const opening = partOpening(tokens, at) ?? laterOrEarlier(word, at)
  if (!opening || opening.end >= end) return undefined
  const inner = matchWhich(tokens, opening.end, end) ?? matchSame(tokens, opening.end, end)
  if (!inner || inner.start !== undefined) return undefined
  const { meaning } = inner
  if (meaning.form !== 'unit' && meaning.form !== 'same' && meaning.form !== 'month') return undefined
  const part = word === 'earlier' || word === 'later' ? meaning.part : opening.part
  return { end: inner.end, meaning: { ...meaning, part } }
}

function laterOrEarlier(word: string | undefined, at: number): { end: number; part: Part } | undefined {
  return word === 'earlier' || word === 'later' ? { end: at + 1, part: 'early' } : undefined
}

/** "last year", "this month", "next Friday", "last summer", "last November". */
function matchWhich(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const which = whichWord(tokens[at]) ?? followingOn(tokens, at)
  if (which === undefined || at + 1 >= end) return undefined
  const day = dayWithin(tokens, at + 1, end, which)
  if (day) return day
  const word = (tokens[at + 1]?.lower ?? '').replace(/\.$/, '')
  if (word === 'same') return undefined
  const done = (meaning: DateMeaning): DateMatch => ({ end: at + 2, meaning })
  if (word === 'night') return done({ form: 'unit', unit: 'day', which, part: null })
  if (word === 'weekend') return done({ form: 'unit', unit: 'week', which, part: 'late' })
  const unit = timeUnits.get(word)
  if (unit && !word.endsWith('s') && unit !== 'day' && unit !== 'hour' && unit !== 'minute')
    return done({ form: 'unit', unit, which, part: null })
  const season = seasons.get(word)
  if (season) return done({ form: 'season', season, year: null, which })
  if (!/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return undefined
  const month = months.get(word)
  const followed = /^\d/.test(tokens[at + 2]?.text ?? '')
  if (month && !followed) return done({ form: 'month', year: null, which, ofYear: false, month, part: null })
  const weekday = weekdays.get(word)
  if (weekday === undefined) return undefined
  const past = tokens[at]?.lower === 'past'
  const meaning = { form: 'weekday', weekday, ...(past ? { which: null, count: -1 } : { which }) } as const
  return { end: periodEnd(tokens, at + 2), meaning }
}

/** "on following Friday"; "clashes following Friday prayers" came after them. */
function followingOn(tokens: Tokens, at: number): Which | undefined {
  return tokens[at]?.lower === 'following' && tokens[at - 1]?.lower === 'on' ? 1 : undefined
}

/** "next 6th of April", "last December 6": not "the last 6 December raids". */
function dayWithin(tokens: Tokens, at: number, end: number, which: Which): DateMatch | undefined {
  if (/^\d{1,2}$/.test(tokens[at]?.text ?? '')) return undefined
  const found = matchCalendar(tokens, at, end)
  if (found?.start !== undefined || found?.meaning.form !== 'day' || found.meaning.year !== null) return undefined
  // With its weekday a day finds its year by itself.
  const { meaning } = found
  return { end: found.end, meaning: meaning.weekday === null && which !== 0 ? { ...meaning, which } : meaning }
}

function periodEnd(tokens: Tokens, at: number): number {
  return dayPeriods.has(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** "that year", "that same month", "the same day", "the following day", "the next morning", "that summer". */
function matchSame(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const opener = tokens[at]?.lower ?? ''
  if (opener !== 'that' && opener !== 'the') return undefined
  const second = tokens[at + 1]?.lower ?? ''
  const which = sameness(opener, second)
  if (which === undefined) return undefined
  const unitAt = opener === 'that' && second !== 'same' && second !== 'very' ? at + 1 : at + 2
  const word = tokens[unitAt]?.lower ?? ''
  const weekday = unitAt < end && word.endsWith('day') ? weekdayAt(tokens, unitAt) : undefined
  if (weekday !== undefined) {
    if (!isCapitalised(tokens[unitAt]?.text ?? '') || (opener === 'that' && !pointsBack(tokens, at))) return undefined
    return { end: periodEnd(tokens, unitAt + 1), meaning: { form: 'same-weekday', weekday, which } }
  }
  const unit = timeUnits.get(word) ?? seasons.get(word) ?? (dayPeriods.has(word) ? 'day' : undefined)
  if (!unit || unitAt >= end || word.endsWith('s') || unit === 'hour' || unit === 'minute') return undefined
  if (unit === 'spring' && opener === 'the') return undefined
  return { end: unitAt + 1, meaning: { form: 'same', unit: unit satisfies Unit | Season, which, part: null } }
}

/** "on that Monday"; in "he said that Monday would be quiet" the word only joins. */
function pointsBack(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  return (
    before === undefined ||
    before.sentence !== tokens[at]?.sentence ||
    /^(?:on|by|from|until|till|since|before|after|of|,)$/.test(before.lower)
  )
}

function sameness(opener: string, second: string): Which | undefined {
  if (/^(?:following|next|subsequent)$/.test(second)) return opener === 'the' ? 1 : undefined
  if (/^(?:previous|preceding)$/.test(second)) return opener === 'the' ? -1 : undefined
  return opener === 'that' || second === 'same' || second === 'very' ? 0 : undefined
}

/** "Wednesday", "on Monday night"; "on" belongs to the date, as in "On Wednesday". Abbreviated weekdays need a day. */
function matchWeekday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const word = tokens[at]?.lower ?? ''
  const on = word === 'on'
  const nameAt = on ? at + 1 : at
  const name = tokens[nameAt]
  if (nameAt >= end || !name?.lower.endsWith('day') || !(on || isCapitalised(name.text))) return undefined
  const weekday = weekdays.get(name.lower)
  if (weekday === undefined || dayFollows(tokens, nameAt + 1)) return undefined
  if (!on && isPartOfName(tokens, nameAt)) return undefined
  return { end: periodEnd(tokens, nameAt + 1), meaning: { form: 'weekday', weekday, which: null } }
}

/** "Tuesday, July 2": a full date is read with the calendar dates. */
function dayFollows(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const word = (tokens[next]?.lower ?? '').replace(/\.$/, '')
    if (months.has(word) && /^\p{Lu}/u.test(tokens[next]?.text ?? '')) return true
    if (!/^(?:,|\(|the|of|night|morning|evening|afternoon|\d{1,2}(?:st|nd|rd|th)?)$/.test(word)) return false
  }
  return false
}

/** "The Sunday Herald", "Black Friday". */
function isPartOfName(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  const capitalBefore =
    before?.pos === 'PROPN' && before.sentence === tokens[at]?.sentence && /^\p{Lu}\p{Ll}/u.test(before.text)
  const capitalAfter = /^\p{Lu}\p{Ll}/u.test(next?.text ?? '')
  return (capitalBefore && !/^(?:on|by)$/.test(before.lower)) || (capitalAfter && before?.lower === 'the')
}
