import { describe, expect, test } from 'vitest'
import { islamicDay, islamicYear } from './islamic-calendar.ts'
import { solarHijriDay, solarHijriMonthLength, solarHijriYear } from './solar-hijri.ts'

const dayMs = 86_400_000
const firstDay = Date.UTC(1800, 0, 1)
const lastDay = Date.UTC(2123, 11, 31)

/** Walks the days of a calendar as ICU tells them, and gives those that a rule puts elsewhere. */
function daysApart(
  calendar: string,
  dayOf: (year: number, month: number, day: number) => number | undefined,
  yearOf: (time: number) => number,
): string[] {
  const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${calendar}`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const apart: string[] = []
  for (let time = firstDay; time <= lastDay; time += dayMs) {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type as string, Number(value)]))
    const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((part) => parts.get(part))
    if (dayOf(year, month, day) !== time || yearOf(time) !== year)
      apart.push(`${String(year)}-${String(month)}-${String(day)} ${new Date(time).toISOString().slice(0, 10)}`)
  }
  return apart
}

test('Solar Hijri days are those of ICU from 1800 to 2123', () =>
  expect(daysApart('persian', solarHijriDay, solarHijriYear)).toEqual([]))

test('Islamic days are those of ICU’s islamic-civil from 1800 to 2123', () =>
  expect(daysApart('islamic-civil', islamicDay, islamicYear)).toEqual([]))

describe('days that both calendars of a country’s history tell', () => {
  const days = [
    { solar: [1357, 11, 22], gregorian: '1979-02-11' },
    { solar: [1401, 6, 25], gregorian: '2022-09-16' },
    { solar: [1399, 12, 30], gregorian: '2021-03-20' }, // a leap year's last day
    { solar: [1404, 1, 1], gregorian: '2025-03-21' }, // the 2,820-year cycle has 20 March
  ] as const
  for (const { solar, gregorian } of days)
    test(gregorian, () =>
      expect(solarHijriDay(solar[0], solar[1], solar[2])).toBe(Date.parse(`${gregorian}T00:00:00Z`)),
    )
})

describe('days that do not exist', () => {
  test('30 Esfand 1400', () => expect(solarHijriDay(1400, 12, 30)).toBeUndefined())
  test('31 Mehr 1400', () => expect(solarHijriDay(1400, 7, 31)).toBeUndefined())
  test('the 13th month', () => expect(solarHijriDay(1400, 13, 1)).toBeUndefined())
  test('31 Muharram', () => expect(islamicDay(1444, 1, 31)).toBeUndefined())
  test('Esfand is the month that a leap year lengthens', () =>
    expect([1399, 1400].map((year) => solarHijriMonthLength(year, 12))).toEqual([30, 29]))
})
