import { expect, test } from 'vitest'
import { attribution, day, figure } from '../../test/invented.ts'
import { contradictions } from './contradictions.ts'
import { plainLinks } from './plain-links.ts'

const links = plainLinks('first', [])
const denial = (words: string) =>
  attribution(words, { chain: 'Pavel Orne', said: day('2021-06-01'), document: 'first' })
const count = figure({ chain: 'Edda Holm', document: 'first', measure: 'killed', value: 71, unit: 'persons' })

test('A plain denial and a count of the same people contradict each other.', () => {
  expect(contradictions([denial('No people were killed.')], [count], links)).toMatchObject([
    { kind: 'contradiction', verdict: 'fails' },
  ])
})

test('What is denied of another fate is no denial of the count.', () => {
  expect(contradictions([denial('No people were arrested.')], [count], links)).toEqual([])
})
