import { expect, test } from 'vitest'
import { dateRange, isDay, numberRange } from './ranges.ts'

const bounds = [
  { low: 3, high: 5, range: '[3,5]' },
  { low: 3, high: null, range: '[3,]' },
  { low: null, high: 5, range: '[,5]' },
  { low: null, high: null, range: null },
  { low: 5, high: 3, range: '[3,5]' },
  { low: NaN, high: 3, range: null },
  { low: 0.5, high: 3.6e15, range: '[0.5,3600000000000000]' },
  { low: 1e300, high: null, range: '[1e+300,]' },
]
for (const { low, high, range } of bounds)
  test(`${low} to ${high}: ${range}`, () => expect(numberRange(low, high)).toBe(range))

const days = [
  { day: '2024-02-29', exists: true },
  { day: '2023-02-29', exists: false },
  { day: '2023-2-9', exists: false },
  { day: '0000-01-01', exists: false }, // PostgreSQL has no year 0
  { day: '9999-12-31', exists: true },
]
for (const { day, exists } of days) test(`${day}: ${exists}`, () => expect(isDay(day)).toBe(exists))

test('days the wrong way round are turned', () =>
  expect(dateRange({ from: '2021-03-02', to: '2021-03-01' })).toBe('[2021-03-01,2021-03-02]'))
test('no date, no range', () => expect(dateRange(null)).toBeNull())
