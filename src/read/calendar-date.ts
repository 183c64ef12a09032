import {
  solarHijriDay,
  solarHijriMonthLength,
  solarHijriMonths,
  westernDigits,
  type DateBasis,
  type UncertainDate,
} from '../model/index.ts'

/** A date read at a place of a text; `end` is where its words end. */
export interface DateInText {
  readonly date: UncertainDate
  readonly start: number
  readonly end: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?,? )?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

const forms: readonly { readonly pattern: RegExp; readonly order: 'mdy' | 'dmy' | 'ymd' | 'my' }[] = [
  { pattern: new RegExp(`${weekday}${monthName} ${day},? (\\d{4})(?!\\d)`, 'iy'), order: 'mdy' },
  { pattern: new RegExp(`${weekday}${day}(?: of)?[ -]${monthName},?[ -](\\d{4})(?!\\d)`, 'iy'), order: 'dmy' },
  { pattern: /(\d{4})-(\d{2})-(\d{2})(?!\d)/y, order: 'ymd' },
  { pattern: /(\d{4})\/(\d{2})\/(\d{2})(?!\d)/y, order: 'ymd' },
  { pattern: new RegExp(`${monthName},? (\\d{4})(?!\\d)`, 'iy'), order: 'my' },
]
const digit = '[\\d۰-۹٠-٩]'
const solarMonth = `(${[...solarHijriMonths.keys()].join('|')})`
const solarWeekday = '(?:(?:یک|دو|سه|چهار|پنج)?[\u200c ]?شنبه[،,]? |جمعه[،,]? )?'
const solarForms: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' | 'my' }[] = [
  {
    pattern: new RegExp(
      `(?:${weekday}|${solarWeekday})(${digit}{1,2})(?:st|nd|rd|th)?(?: of)? ${solarMonth},? (${digit}{4})(?!${digit})`,
      'iy',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(`${weekday}${solarMonth} (${digit}{1,2})(?:st|nd|rd|th)?,? (${digit}{4})(?!${digit})`, 'iy'),
    order: 'mdy',
  },
  { pattern: new RegExp(`(${digit}{4})[/-](${digit}{1,2})[/-](${digit}{1,2})(?!${digit})`, 'y'), order: 'ymd' },
  { pattern: new RegExp(`${solarMonth},? (${digit}{4})(?!${digit})`, 'iy'), order: 'my' },
]
/** Years of the Solar Hijri calendar that a page may be dated in (1921 to 2042): no other calendar's pages are. */
const solarYears = { first: 1300, last: 1420 }

const monthAndDay = new RegExp(`${weekday}(?:${monthName} ${day}|${day} ${monthName})(?!\\d|,? \\d{4})`, 'iy')

/** The full date (or month and year) whose words start at `start`, or null. Day-first numbers with slashes are left. */
export function dateAt(text: string, start: number): DateInText | null {
  for (const { pattern, order } of forms) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const date = match && dateOf(match, order)
    if (match && date) return { date, start, end: start + match[0].length }
  }
  return solarDateAt(text, start)
}

/** A Solar Hijri date at `start` ("22 Bahman 1401", "۱۴۰۱/۱۱/۲۲"), as the common calendar's day. */
function solarDateAt(text: string, start: number): DateInText | null {
  for (const { pattern, order } of solarForms) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const [words, first = '', second = '', third = ''] = match
    const parts = {
      ymd: [first, second, third],
      dmy: [third, second, first],
      mdy: [third, first, second],
      my: [second, first],
    }
    const [year = '', month = '', dayOfMonth = '0'] = parts[order]
    const monthIn = solarHijriMonths.get(month.toLowerCase()) ?? Number(westernDigits(month))
    const date = solarDate(words, Number(westernDigits(year)), monthIn, Number(westernDigits(dayOfMonth)), 'stated')
    if (date) return { date, start, end: start + words.length }
  }
  return null
}

/** The days of a Solar Hijri year, month (0: the whole year) or day (0: the whole month); null where it is none. */
function solarDate(
  text: string,
  year: number,
  month: number,
  dayOfMonth: number,
  basis: DateBasis,
): UncertainDate | null {
  if (year < solarYears.first || year > solarYears.last) return null
  const lastMonth = month || 12
  const from = solarHijriDay(year, month || 1, dayOfMonth || 1)
  const to = solarHijriDay(year, lastMonth, dayOfMonth || solarHijriMonthLength(year, lastMonth))
  return from === undefined || to === undefined ? null : { text, from: isoOf(from), to: isoOf(to), basis }
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** A month and a day without a year at `start` ("Dec. 6"), completed with the given year. */
export function dateWithoutYearAt(text: string, start: number, year: number): DateInText | null {
  monthAndDay.lastIndex = start
  const match = monthAndDay.exec(text)
  if (!match) return null
  const month = monthNumber(match[1] ?? match[4] ?? '')
  const date = dayDate(match[0], year, month, Number(match[2] ?? match[3]), 'partial')
  return date && { date, start, end: start + match[0].length }
}

/**
 * A year, month or day in ISO 8601, possibly with a time after it, as the days it can mean; null for anything else. A year from 1300
 * to 1420 is of the Solar Hijri calendar, as pages of Iran write it.
 */
export function partialDate(value: string, basis: DateBasis): UncertainDate | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(value.trim())
  if (!parts) return null
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)]
  if (year <= solarYears.last) return solarDate(value.trim(), year, month, dayOfMonth, basis)
  if (dayOfMonth > 0) return dayDate(value.trim(), year, month, dayOfMonth, basis)
  if (parts[2] === undefined) return { text: value.trim(), from: `${parts[1]}-01-01`, to: `${parts[1]}-12-31`, basis }
  return month >= 1 && month <= 12 ? monthDate(value.trim(), year, month, basis) : null
}

function dateOf(match: RegExpExecArray, order: 'mdy' | 'dmy' | 'ymd' | 'my'): UncertainDate | null {
  const [words, first = '', second = '', third = ''] = match
  // "1401/11/22" is of another calendar.
  if (order === 'ymd' && Number(first) <= solarYears.last) return null
  if (order === 'my') return monthDate(words, Number(second), monthNumber(first), 'stated')
  if (order === 'mdy') return dayDate(words, Number(third), monthNumber(first), Number(second), 'stated')
  if (order === 'dmy') return dayDate(words, Number(third), monthNumber(second), Number(first), 'stated')
  return dayDate(words, Number(first), Number(second), Number(third), 'stated')
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function dayDate(
  text: string,
  year: number,
  month: number,
  dayOfMonth: number,
  basis: DateBasis,
): UncertainDate | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null
  const iso = date.toISOString().slice(0, 10)
  return { text, from: iso, to: iso, basis }
}

function monthDate(text: string, year: number, month: number, basis: DateBasis): UncertainDate | null {
  const last = new Date(Date.UTC(year, month, 0))
  if (year < 1000 || month < 1) return null
  const to = last.toISOString().slice(0, 10)
  return { text, from: `${to.slice(0, 8)}01`, to, basis }
}
