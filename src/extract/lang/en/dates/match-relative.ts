import type { Token } from '../analysis.ts'
import { partOpening, whichWord, type DateMatch } from './match-calendar.ts'
import { matchAhead, matchAnchored, matchDistance } from './match-anchored.ts'
import type { DateMeaning, Which } from './meaning.ts'
import {
  dayPeriods,
  months,
  seasons,
  timeUnits,
  vagueCounts,
  weekdays,
  type Part,
  type Season,
  type Unit,
} from './words.ts'
import { cardinals } from '../numbers/words.ts'

type Tokens = readonly Token[]

/** A date told by its distance from publication or from the date told before, beginning at a token. */
export function matchRelative(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  return (
    matchAnchored(tokens, at, end) ??
    matchNamedDay(tokens, at) ??
    matchSpan(tokens, at, end) ??
    matchCounted(tokens, at, end) ??
    matchWithPart(tokens, at, end) ??
    matchWhich(tokens, at, end) ??
    matchSame(tokens, at, end) ??
    matchWeekday(tokens, at, end)
  )
}

const namedDays: ReadonlyMap<string, Which> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

function matchNamedDay(tokens: Tokens, at: number): DateMatch | undefined {
  const which = namedDays.get(tokens[at]?.lower ?? '')
  if (which === undefined || /^[’']s$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  const end = dayPeriods.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return { end, meaning: { form: 'unit', unit: 'day', which, part: null } }
}

interface Count {
  readonly low: number
  readonly high: number
  readonly end: number
}

/** A small count: digits, a number word, "a", "a few", "several", "two or three". */
function smallCount(tokens: Tokens, at: number): Count | undefined {
  const word = tokens[at]?.lower ?? ''
  const vague = vagueCounts.get(word === 'a' ? (tokens[at + 1]?.lower ?? '') : word)
  if (vague && word !== 'recent') {
    const after = word === 'a' ? at + 2 : at + 1
    const [low, high] = vague
    return { low, high, end: tokens[after]?.lower === 'of' ? after + 1 : after }
  }
  const low = oneCount(word)
  if (low === undefined) return undefined
  if (/^(?:to|or|-|–)$/.test(tokens[at + 1]?.lower ?? '')) {
    const high = oneCount(tokens[at + 2]?.lower ?? '')
    if (high !== undefined && high > low) return { low, high, end: at + 3 }
  }
  return { low, high: low, end: at + 1 }
}

function oneCount(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1
  if (/^\d{1,3}(?:\.\d)?$/.test(word)) return Number(word)
  return cardinals.get(word)
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
  const count = smallCount(tokens, from + 1)
  const counted = count && timeUnits.get(tokens[count.end]?.lower ?? '')
  if (count && counted && count.end < end)
    return { end: count.end + 1, meaning: { form: 'span', count: sign * count.high, unit: counted } }
  const unit = timeUnits.get(tokens[from + 1]?.lower ?? '')
  if (!unit || from + 1 >= end || !(article || word === 'past')) return undefined
  return { end: from + 2, meaning: { form: 'span', count: sign * (pluralUnit(tokens[from + 1]) ? 3 : 1), unit } }
}

function pluralUnit(token: Token | undefined): Unit | undefined {
  return token?.lower.endsWith('s') || token?.lower === 'centuries' ? timeUnits.get(token.lower) : undefined
}

/** "two weeks ago", "31 years later", "three days after the vote". */
function matchCounted(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  const ahead = tokens[at]?.lower === 'in'
  const count = smallCount(tokens, ahead ? at + 1 : at)
  const unit = count && timeUnits.get(tokens[count.end]?.lower ?? '')
  if (!count || !unit) return undefined
  if (ahead) return matchAhead(tokens, at, end, { low: count.low, high: count.high, unit, end: count.end + 1 })
  if (count.end + 1 >= end) return undefined
  const word = tokens[count.end + 1]?.lower ?? ''
  const after = count.end + 2
  const { low, high } = count
  if (word === 'ago') return { end: after, meaning: { form: 'from-now', low: -high, high: -low, unit } }
  if (/^(?:later|afterwards?|thereafter)$/.test(word))
    return { end: after, meaning: { form: 'from-context', low, high, unit } }
  if (word === 'earlier' || (word === 'before' && endsClause(tokens, after, end)))
    return { end: after, meaning: { form: 'from-context', low: -high, high: -low, unit } }
  const distance = matchDistance(tokens, count.end + 1, end, { low, high, unit }, matchRelative)
  if (distance) return distance
  const lasting = /^(?:for|of|spent|lasted)$/.test(tokens[at - 1]?.lower ?? '')
  if (/^(?:after|before|prior|since|into|from)$/.test(word) && !lasting)
    return { end: after, meaning: { form: 'unknown' } }
  return undefined
}

function endsClause(tokens: Tokens, at: number, end: number): boolean {
  return at >= end || /^[.,;:)”"]$/.test(tokens[at]?.text ?? '')
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
  const which = whichWord(tokens[at])
  if (which === undefined || at + 1 >= end) return undefined
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
  return weekday === undefined
    ? undefined
    : { end: periodEnd(tokens, at + 2), meaning: { form: 'weekday', weekday, which } }
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
  const unit = timeUnits.get(word) ?? seasons.get(word) ?? (dayPeriods.has(word) ? 'day' : undefined)
  if (!unit || unitAt >= end || word.endsWith('s') || unit === 'hour' || unit === 'minute') return undefined
  if (unit === 'spring' && opener === 'the') return undefined
  return { end: unitAt + 1, meaning: { form: 'same', unit: unit satisfies Unit | Season, which, part: null } }
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
  if (nameAt >= end || !name?.lower.endsWith('day') || !/^\p{Lu}/u.test(name.text)) return undefined
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
