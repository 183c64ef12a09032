import { day } from './calendar.ts'

const dayMs = 86_400_000

/** Easter Sunday of the Western churches (Gauss's rule in the form of Meeus, Jones and Butcher), as UTC midnight. */
export function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapShift = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - leapShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  return day(year, 3, 22 + moon + weekday - 7 * correction)
}

/** Easter Sunday of the Orthodox churches: Meeus's rule for the Julian calendar, told as the civil day. */
export function orthodoxEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const ahead = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return day(year, 3, 22 + moon + weekday) + ahead * dayMs
}
