import type { UncertainDate } from '../model/index.ts'

const longestLine = 160
const solarMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
/** The Gregorian months as Arabic writes them in Egypt and the Gulf, and in the Levant and Iraq. */
const arabicMonths: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'ابريل', 'نيسان'],
  ['مايو', 'أيار', 'ايار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'اغسطس', 'آب'],
  ['سبتمبر', 'أيلول', 'ايلول'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
]
const solarWords = new RegExp(`(?<!\\d)(\\d{1,2}) (${solarMonths.join('|')})(?:\\s?ماه)?،? (1[34]\\d\\d)(?!\\d)`, 'u')
const solarNumbers = /(?<!\d)(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/
const arabicWords = new RegExp(
  `(?<!\\d)(\\d{1,2}) (${arabicMonths.flat().join('|')})(?:[/ ]{1,3}[\\p{L} ]{2,14})?،? (\\d{4})(?!\\d)`,
  'u',
)
const calendar = new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/**
 * A day in Persian or Arabic words or digits in a short line: Solar Hijri ("۱۲ آذر ۱۴۱۰", "1410/09/12") as its Gregorian day, or
 * Gregorian with Arabic names of months. Null where there is none. A year of the lunar calendar is not guessed at.
 */
export function nativeDateIn(line: string): UncertainDate | null {
  if (line.length > longestLine) return null
  const plain = plainDigits(line).replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  const words = solarWords.exec(plain)
  if (words) return solarDate(words[0], Number(words[3]), solarMonths.indexOf(words[2] ?? '') + 1, Number(words[1]))
  const arabic = arabicWords.exec(plainDigits(line))
  if (arabic) return gregorianDate(arabic[0], Number(arabic[3]), arabicMonth(arabic[2] ?? ''), Number(arabic[1]))
  const numbers = solarNumbers.exec(plain)
  return numbers ? solarDate(numbers[0], Number(numbers[1]), Number(numbers[2]), Number(numbers[3])) : null
}

function plainDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

function arabicMonth(name: string): number {
  return arabicMonths.findIndex((names) => names.includes(name)) + 1
}

/** The Gregorian day of a Solar Hijri one: Nowruz is looked up in the runtime's calendar, the rest counted from it. */
function solarDate(text: string, year: number, month: number, day: number): UncertainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null
  const before = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const nowruz = [19, 20, 21, 22].map((date) => new Date(Date.UTC(year + 621, 2, date))).find(isNowruz)
  if (!nowruz) return null
  const date = new Date(nowruz.getTime() + (before + day - 1) * 86_400_000)
  if (partOf(date, 'day') !== day) return null
  const iso = date.toISOString().slice(0, 10)
  return { text, from: iso, to: iso, basis: 'stated' }
}

function isNowruz(date: Date): boolean {
  return partOf(date, 'month') === 1 && partOf(date, 'day') === 1
}

function partOf(date: Date, type: 'month' | 'day'): number {
  return Number(calendar.formatToParts(date).find((part) => part.type === type)?.value)
}

function gregorianDate(text: string, year: number, month: number, day: number): UncertainDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1500 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const iso = date.toISOString().slice(0, 10)
  return { text, from: iso, to: iso, basis: 'stated' }
}
