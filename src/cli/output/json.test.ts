import { describe, expect, test } from 'vitest'
import { jsonPieces } from './json.ts'

describe('JSON in pieces is the JSON of JSON.stringify', () => {
  const values: readonly unknown[] = [
    null,
    'word “quoted”\n\u0000\ud800',
    5,
    [],
    [1, [2], { a: 1 }],
    {},
    { a: undefined },
    { a: undefined, b: [], c: [undefined, null, 1, 'x'], d: { e: [{ f: undefined }] }, 'g"': null },
    { text: 'x'.repeat(200_000), list: Array.from({ length: 5000 }, (_, at) => ({ at, text: 'people' })) },
  ]
  for (const value of values)
    test(JSON.stringify(value).slice(0, 80), () => expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value)))

  test('no piece of a long list is long', () => {
    const pieces = [...jsonPieces({ list: Array.from({ length: 100_000 }, (_, at) => ({ at })) })]
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000)
  })
})
