import { expect, test } from 'vitest'
import { bootstrapInterval } from './interval.ts'

const half = Array.from({ length: 100 }, (_, at) => ({ met: at % 2, of: 1 }))

test('an interval holds the share, and a hundred halves are ten percent wide on either side', () => {
  const [low, high] = bootstrapInterval(half)
  expect(low).toBeGreaterThan(0.37)
  expect(low).toBeLessThan(0.43)
  expect(high).toBeGreaterThan(0.57)
  expect(high).toBeLessThan(0.63)
})
test('the same counts give the same interval', () => expect(bootstrapInterval(half)).toEqual(bootstrapInterval(half)))
test('what was always met has no width', () => expect(bootstrapInterval([{ met: 3, of: 3 }])).toEqual([1, 1]))
test('units that ask nothing change nothing', () =>
  expect(bootstrapInterval([...half, { met: 0, of: 0 }])).toEqual(bootstrapInterval(half)))
test('nothing asked has no interval', () => expect(bootstrapInterval([])).toEqual([NaN, NaN]))
