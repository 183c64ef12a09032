import { isCapitalised, type Token } from '../analysis.ts'
import { holidays, type Holiday } from './holidays.ts'
import type { DateMatch } from './date-match.ts'
import type { Which } from './meaning.ts'
import { endOfName, plainWord } from './name-words.ts'
import { whichWord } from './which.ts'

type Tokens = readonly Token[]

/** "Christmas Day", "last Easter", "Black Friday 2010", "before Christmas last year". */
export function matchHoliday(tokens: Tokens, at: number, end: number): DateMatch | undefined {
  if (!openers.has(plainWord(tokens[at]))) return undefined
  const before = whichWord(tokens[at]) ?? (tokens[at]?.lower === 'following' ? 1 : undefined)
  const nameAt = before === undefined ? at : at + 1
  const entries = holidays.get(plainWord(tokens[nameAt]))
  if (!entries || nameAt >= end) return undefined
  for (const { words, holiday } of entries) {
    const after = endOfName(tokens, nameAt, end, words)
    if (after !== undefined) return holidayMatch(tokens, { at, nameAt, after, end }, holiday, before)
  }
  return undefined
}

const openers: ReadonlySet<string> = new Set([
  ...holidays.keys(),
  ...'last previous past this current next coming following'.split(' '),
])

interface Place {
  readonly at: number
  readonly nameAt: number
  readonly after: number
  readonly end: number
}

function holidayMatch(
  tokens: Tokens,
  { at, nameAt, after, end }: Place,
  holiday: Holiday,
  before: Which | undefined,
): DateMatch | undefined {
  const year = yearOf(tokens, after, end, holiday.inOwnYear !== undefined)
  if (year && holiday.since !== undefined && year.year < holiday.since) return undefined
  if (year) return { end: year.end, meaning: { form: 'holiday', holiday, year: year.year, which: null, ofYear: false } }
  const ofYear = whichYear(tokens, after, end)
  if (ofYear)
    return { end: ofYear.end, meaning: { form: 'holiday', holiday, year: null, which: ofYear.which, ofYear: true } }
  if (before !== undefined)
    return namesMore(tokens, after, end)
      ? undefined
      : { end: after, meaning: { form: 'holiday', holiday, year: null, which: before, ofYear: false } }
  return at === nameAt && standsAsDay(tokens, nameAt, after, end, holiday)
    ? {
        end: after,
        meaning: {
          form: 'holiday',
          holiday,
          year: null,
          which: null,
          ofYear: false,
          approaching: approaches(tokens, at),
        },
      }
    : undefined
}

function approaches(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1]
  return /^(?:before|after|until|till|by)$/.test(before?.lower ?? '')
}

/** "2018", ", 2018", "of 2018", "in 2018". */
function yearOf(
  tokens: Tokens,
  at: number,
  end: number,
  ownYears: boolean,
): { readonly year: number; readonly end: number } | undefined {
  const yearAt = /^(?:,|of|in)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const text = yearAt < end ? (tokens[yearAt]?.text ?? '') : ''
  const isYear = /^(?:1[6-9]|20)\d\d$/.test(text) || (ownYears && /^1[34]\d\d$/.test(text))
  return isYear ? { year: Number(text), end: yearAt + 1 } : undefined
}

function whichYear(
  tokens: Tokens,
  at: number,
  end: number,
): { readonly which: Which; readonly end: number } | undefined {
  const from = /^(?:,|of)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const which = from + 1 < end ? whichWord(tokens[from]) : undefined
  return which !== undefined && tokens[from + 1]?.lower === 'year' ? { which, end: from + 2 } : undefined
}

const leading: ReadonlySet<string> = new Set(
  'before after until till since by on at in for around over during'.split(' '),
)

const sureOfDay: ReadonlySet<string> = new Set('before after until since'.split(' '))

/** A name alone is a day where it is capitalised and names nothing longer ("the Easter Sunday bombings", "Christmas Island"). */
function standsAsDay(tokens: Tokens, at: number, after: number, end: number, { form }: Holiday): boolean {
  if (form === 'dated' || namesMore(tokens, after, end)) return false
  const before = tokens[at - 1]
  const sure = form === 'named' && after > at + 1 ? leading : sureOfDay
  if (!isCapitalised(tokens[at]?.text ?? '') && !sure.has(before?.lower ?? '')) return false
  const joined = before?.pos === 'PROPN' && before.sentence === tokens[at]?.sentence && isCapitalised(before.text)
  if (form === 'named') return !joined || leading.has(before.lower)
  const preposition = before?.lower === 'the' ? tokens[at - 2]?.lower : before?.lower
  return leading.has(preposition ?? '')
}

function namesMore(tokens: Tokens, after: number, end: number): boolean {
  const next = after < end ? tokens[after] : undefined
  return next !== undefined && (/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || /^[’']s?$/.test(next.lower))
}
