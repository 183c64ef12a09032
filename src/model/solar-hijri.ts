const dayMs = 86_400_000
/** 1 Farvardin 1 (19 March 622 Julian, 22 March 622 Gregorian), in days before or after 1970-01-01. */
const epoch = -492_268

/**
 * UTC midnight (milliseconds) of a day of the Solar Hijri calendar, the official one of Iran and Afghanistan, or undefined
 * where the calendar has no such day. Months count from 1, Farvardin (Hamal).
 *
 * A year is leap where (25 × year + 11) mod 33 is below 8: the 33-year rule that ICU's `persian` calendar follows. It gives the
 * observed calendar's days from 1800 to 2123; the 2,820-year cycle does not (it is wrong from 2025 on).
 */
export function solarHijriDay(year: number, month: number, dayOfMonth: number): number | undefined {
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > solarHijriMonthLength(year, month))
    return undefined
  return (epoch + daysBeforeYear(year) + daysBeforeMonth(month) + dayOfMonth - 1) * dayMs
}

/** Days in a month: 31 in the first six, 30 in the next five, 29 or 30 in the last. */
export function solarHijriMonthLength(year: number, month: number): number {
  if (month <= 6) return 31
  return month < 12 || isLeap(year) ? 30 : 29
}

/** The Solar Hijri year in which a day falls that is told as UTC midnight in milliseconds. */
export function solarHijriYear(time: number): number {
  const days = Math.floor(time / dayMs) - epoch
  const near = Math.floor(days / 365.2424) + 1
  return [near + 1, near, near - 1].find((year) => daysBeforeYear(year) <= days) ?? near
}

function isLeap(year: number): boolean {
  return (25 * year + 11) % 33 < 8
}

/** Eight years of thirty-three are leap; how many of those before `year`. */
function daysBeforeYear(year: number): number {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}

function daysBeforeMonth(month: number): number {
  return month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)
}

/**
 * Names of the months, 1 to 12, in lower case: the Iranian ones in usual romanisations and in Persian script, the Afghan
 * ones romanised.
 */
export const solarHijriMonths: ReadonlyMap<string, number> = new Map(
  [
    'farvardin farwardin فروردین hamal',
    'ordibehesht urdibihisht اردیبهشت sawr saur thawr',
    'khordad khurdad خرداد jawza jauza',
    'tir تیر saratan',
    'mordad amordad murdad مرداد asad',
    'shahrivar shahriwar شهریور sonbola sunbula',
    'mehr مهر mizan',
    'aban آبان aqrab',
    'azar آذر qaws qaus',
    'dey dei دی jadi',
    'bahman بهمن dalw dalwa',
    'esfand isfand اسفند hut hoot',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** A text with Persian and Arabic digits written as 0 to 9; its length and offsets stay. */
export function westernDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
