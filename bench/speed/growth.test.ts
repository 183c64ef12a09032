import { describe, expect, test } from 'vitest'
import { growthOf } from './growth.ts'
import { hostileShapes, ordinaryShapes } from './shapes.ts'

/** Those that took more than linear time once, or would first. */
const watched = [
  'one report again and again',
  'one sentence that never ends',
  'capitals',
  'opening quotation marks',
  'opening brackets and words',
  'posts',
  'words that break at line ends',
  'days counted from days',
  'counts of days',
  'rows of a table',
  'turns of a transcript',
  'ever new organisations',
  'HTML, elements inside one another with words',
  'HTML, cells without words',
]
/** Seven times the text takes seven times the time; far more where it is looked through again for each part of it. */
const times = [1, 7]
const steepest = 2
/** A busy machine may spoil a measurement, not three. */
const attempts = 3

describe('reading time grows with the text and no faster', () => {
  const shapes = [...ordinaryShapes, ...hostileShapes].filter(({ name }) => watched.includes(name))
  test('every watched shape is known', () => expect(shapes).toHaveLength(watched.length))

  for (const shape of shapes)
    test(shape.name, { timeout: 240_000 }, async () => {
      // The first readings are the compiler's: they would hide what grows.
      await growthOf(shape, times)
      let least = Infinity
      for (let attempt = 0; attempt < attempts && least >= steepest; attempt++)
        least = Math.min(least, (await growthOf(shape, times)).ratios[0] ?? Infinity)
      expect(least).toBeLessThan(steepest)
    })
})
