import { expect, test } from 'vitest'
import { attribution, figuresIn } from '../../test/invented.ts'
import type { Extraction } from '../model/index.ts'
import { findingsAcross, findingsWithin } from './index.ts'
import { plainLinks } from './plain-links.ts'

const nothing: Extraction = { attributions: [], figures: [], people: [], parties: [], events: [], acts: [], dates: [] }
const text = 'That adds 12 billion crowns per month and 1,44 trillion crowns per year.'
const figures = figuresIn(text, [
  { text: '12 billion crowns', value: 12e9, per: 'month', measure: 'cost', unit: 'crowns' },
  { text: '1,44 trillion crowns', value: 1.44e12, per: 'year', measure: 'cost', unit: 'crowns' },
])

test('A finding of a reading rests on ids, and the ledger tells it by words.', () => {
  const [found] = findingsWithin({ ...nothing, figures }, text)
  expect(found?.evidence).toEqual(figures.map(({ id }) => id))
  const lifted = findingsAcross(
    {
      figures,
      attributions: [],
      findings: found ? [{ ...found, document: 'first', path: 'first.txt', publisher: null, published: null }] : [],
    },
    plainLinks('first', []),
  )
  expect(lifted).toMatchObject([
    { schema: 'hearsay/finding/1', kind: 'arithmetic', verdict: 'fails', expected: 144e9, stated: 1.44e12 },
  ])
  expect(lifted[0]?.evidence.map((words) => words.text)).toEqual(['12 billion crowns', '1,44 trillion crowns'])
})

test('An empty reading has no findings.', () => expect(findingsWithin(nothing, '')).toEqual([]))

test('What thousands of claims and figures show is told a few times, not for every pair.', () => {
  const many = Array.from({ length: 4000 }, (_, index) => index)
  const sevens = '7 '.repeat(4000)
  const crowd = figuresIn(
    sevens,
    many.map((index) => ({ text: '7', value: index })),
  )
  const claims = many.map((index) =>
    attribution(`We have ${index % 2 === 0 ? 'no' : 'many'} political prisoners`, { chain: `Speaker ${index}` }),
  )
  expect(findingsWithin({ ...nothing, figures: crowd, attributions: claims }, sevens).length).toBeLessThan(400)
})
