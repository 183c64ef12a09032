import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'

const clock = { now: 0 }
const attempts = (): Attempts => {
  clock.now = 0
  return new Attempts({ free: 3, firstWaitMs: 1000, longestWaitMs: 5000 }, () => clock.now)
}
const tried = (counted: Attempts, times: number): number => {
  for (let time = 0; time < times; time += 1) counted.count('a')
  return counted.waitMs('a')
}

for (const [times, waitMs] of [
  [0, 0],
  [2, 0],
  [3, 1000],
  [4, 2000],
  [5, 4000],
  [6, 5000],
  [60, 5000],
] as const)
  test(`after ${times} tries the next waits ${waitMs} ms`, () => expect(tried(attempts(), times)).toBe(waitMs))

test('waiting wears off', () => {
  const counted = attempts()
  tried(counted, 4)
  clock.now += 1500
  expect(counted.waitMs('a')).toBe(500)
})
test('an hour of quiet is a new beginning', () => {
  const counted = attempts()
  tried(counted, 10)
  clock.now += 61 * 60_000
  expect(tried(counted, 1)).toBe(0)
})
test('a right one is taken back, but not the wrong ones beside it', () => {
  const counted = attempts()
  tried(counted, 5)
  counted.takeBack('a')
  expect(counted.waitMs('a')).toBe(2000)
})
test('another key waits for nothing', () => {
  const counted = attempts()
  tried(counted, 10)
  expect(counted.waitMs('b')).toBe(0)
})
