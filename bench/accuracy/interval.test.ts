import { expect, test } from 'vitest'
import { shareInterval } from './interval.ts'

const half = Array.from({ length: 100 }, (_, at) => ({ met: at % 2, of: 1 }))

test('an interval holds the share, and a hundred halves are ten percent wide on either side', () => {
  const [low, high] = shareInterval(half)
  expect(low).toBeGreaterThan(0.37)
  expect(low).toBeLessThan(0.43)
  expect(high).toBeGreaterThan(0.57)
  expect(high).toBeLessThan(0.63)
})
test('the same counts give the same interval', () => expect(shareInterval(half)).toEqual(shareInterval(half)))
test('what was always met has no width', () => expect(shareInterval([{ met: 3, of: 3 }])).toEqual([1, 1]))
test('units that ask nothing change nothing', () =>
  expect(shareInterval([...half, { met: 0, of: 0 }])).toEqual(shareInterval(half)))
test('nothing asked has no interval', () => expect(shareInterval([])).toEqual([NaN, NaN]))
