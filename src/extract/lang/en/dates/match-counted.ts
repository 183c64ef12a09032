import type { Token } from '../analysis.ts'
import type { DateMatch } from './date-match.ts'
import { matchCalendar } from './match-calendar.ts'
import { matchSteps } from './match-steps.ts'
import type { DateMeaning, Grain } from './meaning.ts'
import { isApproximate, smallCount, unitOf, type Count, type CountedUnit } from './small-count.ts'
import { weekdayAt } from './weekday-word.ts'
import { weekdays } from './words.ts'

type Tokens = readonly Token[]
type Matcher = (tokens: Tokens, at: number, end: number) => DateMatch | undefined

/**
 * "two weeks ago", "31 years later", "two days after May 3", "in about three weeks", "3 weeks after Christmas on Friday".
 * `relative` reads the day that is counted from: no count itself.
 */
export function matchCounted(tokens: Tokens, at: number, end: number, relative: Matcher): DateMatch | undefined {
  const beside = matchDayBeside(tokens, at, end, relative)
  if (beside) return beside
  const ahead = tokens[at]?.lower === 'in'
  const aheadAbout = ahead && isApproximate(tokens[at + 1], undefined)
  const count = smallCount(tokens, ahead ? (aheadAbout ? at + 2 : at + 1) : at)
  if (!count) return undefined
  const counted = unitOf(tokens, count, end)
  if (!counted) return ahead ? undefined : matchCountedWeekdays(tokens, count, end)
  const about = ahead ? aheadAbout : isApproximate(tokens[at - 1], tokens[at - 2])
  const within = about && !ahead && isWithin(tokens, at)
  const step: Step = { ...counted, low: within ? 0 : counted.low, about: about && !within, within }
  if (ahead) return matchAhead(tokens, at, end, step)
  const dayAt: Matcher = (inner, from, to) => dayMatch(inner, from, to, relative)
  const found = matchSteps(tokens, counted, end, dayAt) ?? matchStep(tokens, at, end, step, dayAt)
  return found && withWeekdayAfter(tokens, found, end)
}

/** "the day after Christmas", "the day before May 3". */
function matchDayBeside(tokens: Tokens, at: number, end: number, relative: Matcher): DateMatch | undefined {
  if (tokens[at]?.lower !== 'the' || tokens[at + 1]?.lower !== 'day' || at + 3 >= end) return undefined
  const word = tokens[at + 2]?.lower
  const sign = word === 'after' ? 1 : word === 'before' ? -1 : 0
  const base = sign === 0 ? undefined : dayMatch(tokens, at + 3, end, relative)
  return (
    base && {
      end: base.end,
      meaning: { form: 'offset', low: sign, high: sign, unit: 'day', grain: 'day', base: base.meaning },
    }
  )
}

/** "two Sundays ago", "three Fridays from now". */
function matchCountedWeekdays(tokens: Tokens, count: Count, end: number): DateMatch | undefined {
  const name = tokens[count.end]?.lower ?? ''
  const weekday = name.endsWith('days') ? weekdays.get(name.slice(0, -1)) : undefined
  if (count.low !== count.high || weekday === undefined || count.end + 1 >= end) return undefined
  const closing = tokens[count.end + 1]?.lower
  const sign = closing === 'ago' ? -1 : closing === 'from' && tokens[count.end + 2]?.lower === 'now' ? 1 : 0
  if (sign === 0) return undefined
  const meaning = { form: 'weekday', weekday, which: null, count: sign * count.low } as const
  return { end: count.end + (sign < 0 ? 2 : 3), meaning }
}

interface Step extends CountedUnit {
  readonly about: boolean
  readonly within: boolean
}

/** "within two weeks of …", "less than two days ago": from nothing up to the count. */
function isWithin(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.lower === 'within' || /^(?:less|fewer)$/.test(tokens[at - 2]?.lower ?? '')
}

function matchStep(tokens: Tokens, at: number, end: number, step: Step, dayAt: Matcher): DateMatch | undefined {
  if (step.end >= end) return undefined
  const { low, high, unit } = step
  const word = tokens[step.end]?.lower ?? ''
  const after = step.end + 1
  const grain = grainOf(step, 'unit')
  if (word === 'ago') return { end: after, meaning: { form: 'from-now', low: -high, high: -low, unit, grain } }
  if (/^(?:later|afterwards?|thereafter)$/.test(word))
    return { end: after, meaning: { form: 'from-context', low, high, unit, grain } }
  if (word === 'earlier' || (word === 'before' && endsClause(tokens, after, end)))
    return { end: after, meaning: { form: 'from-context', low: -high, high: -low, unit, grain } }
  const distance = matchDistance(tokens, end, step, dayAt)
  if (distance) return distance
  const lasting = /^(?:for|of|spent|lasted)$/.test(tokens[at - 1]?.lower ?? '')
  return /^(?:after|before|prior|since|into|from)$/.test(word) && !lasting
    ? { end: after, meaning: { form: 'unknown' } }
    : undefined
}

function grainOf({ about, within }: Step, grain: Grain): Grain {
  return about ? 'about' : within ? 'day' : grain
}

function endsClause(tokens: Tokens, at: number, end: number): boolean {
  return at >= end || /^[.,;:)”"]$/.test(tokens[at]?.text ?? '')
}

/** "two days after today", "three weeks from tomorrow", "2 weeks before May 13 1999", "two weeks from now". */
function matchDistance(tokens: Tokens, end: number, step: Step, dayAt: Matcher): DateMatch | undefined {
  const { unit } = step
  const word = tokens[step.end]?.lower ?? ''
  if (!/^(?:from|after|before)$/.test(word) || step.end + 1 >= end) return undefined
  const sign = word === 'before' ? -1 : 1
  const [low, high] = sign > 0 ? [step.low, step.high] : [-step.high, -step.low]
  // Weeks are counted from a day to the day; months only where the words set a term ("from"); years never.
  const grain = grainOf(step, unit === 'week' || (unit === 'month' && word === 'from') ? 'day' : 'unit')
  if (tokens[step.end + 1]?.lower === 'now' && word === 'from')
    return { end: step.end + 2, meaning: { form: 'from-now', low, high, unit, grain } }
  const base = dayAt(tokens, step.end + 1, end)
  return base && { end: base.end, meaning: { form: 'offset', low, high, unit, grain, base: base.meaning } }
}

/** The date that begins at a token, where it means one day. */
function dayMatch(tokens: Tokens, at: number, end: number, relative: Matcher): DateMatch | undefined {
  const found = relative(tokens, at, end) ?? matchCalendar(tokens, at, end)
  if (!found || found.start !== undefined || !meansDay(found.meaning)) return undefined
  // What came after a day is told when that day is past.
  const isAfter = tokens[at - 1]?.lower !== 'before'
  return found.meaning.form === 'holiday' && isAfter
    ? { ...found, meaning: { ...found.meaning, approaching: false } }
    : found
}

function meansDay(meaning: DateMeaning): boolean {
  if (meaning.form === 'unit') return meaning.unit === 'day'
  if (meaning.form === 'calendar') return meaning.day !== null
  return /^(?:day|weekday|holiday|day-of-month|weekday-of-week)$/.test(meaning.form)
}

/** "3 weeks after Christmas on Friday": the Friday of that week. */
function withWeekdayAfter(tokens: Tokens, found: DateMatch, end: number): DateMatch {
  const weekday =
    tokens[found.end]?.lower === 'on' && found.end + 1 < end ? weekdayAt(tokens, found.end + 1) : undefined
  return weekday === undefined || !isStep(found.meaning)
    ? found
    : { end: found.end + 2, meaning: inWeekOf(found.meaning, weekday) }
}

function isStep({ form }: DateMeaning): boolean {
  return form === 'from-now' || form === 'offset' || form === 'steps'
}

/** A term that a weekday belongs to is counted to the day, so that it falls in one week. */
function inWeekOf(meaning: DateMeaning, weekday: number): DateMeaning {
  const isTerm =
    (meaning.form === 'from-now' || meaning.form === 'offset') && meaning.low > 0 && meaning.grain === 'unit'
  return { form: 'weekday-in-week', weekday, base: isTerm ? { ...meaning, grain: 'day' } : meaning }
}

/** "Monday two weeks from now", "Thursday, two years from now". */
export function matchWeekdayAtDistance(
  tokens: Tokens,
  at: number,
  end: number,
  relative: Matcher,
): DateMatch | undefined {
  const on = tokens[at]?.lower === 'on' ? at + 1 : at
  const weekday = weekdayAt(tokens, on)
  if (weekday === undefined) return undefined
  const comma = tokens[on + 1]?.text === ','
  const counted = matchCounted(tokens, comma ? on + 2 : on + 1, end, relative)
  if (!counted || !isStep(counted.meaning) || (comma && counted.meaning.form !== 'from-now')) return undefined
  return { end: counted.end, meaning: inWeekOf(counted.meaning, weekday) }
}

/** "in two weeks", "in a fortnight's time": ahead only where the sentence looks ahead, for "in two weeks" also tells how long. */
function matchAhead(tokens: Tokens, at: number, end: number, step: Step): DateMatch | undefined {
  const timed = /^[’']s?$/.test(tokens[step.end]?.lower ?? '') && tokens[step.end + 1]?.lower === 'time'
  if (!timed && !looksAhead(tokens, at)) return undefined
  const next = step.end < end ? (tokens[step.end]?.lower ?? '') : ''
  if (!/^(?:[.,;:?!)”"]|’s?|'s?|time|and|or|so|)$/.test(next)) return undefined
  const { low, high, unit } = step
  const grain = grainOf(step, unit === 'week' ? 'day' : 'unit')
  return { end: timed ? step.end + 2 : step.end, meaning: { form: 'from-now', low, high, unit, grain } }
}

const aheadWords = /^(?:will|'ll|’ll|shall|would|going|scheduled?|due|expected|plans?|planned|begins?|starts?|opens?)$/

function looksAhead(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= at - 12; before--) {
    if (tokens[before]?.sentence !== tokens[at]?.sentence) return false
    if (aheadWords.test(tokens[before]?.lower ?? '')) return true
  }
  return false
}
