import { describe, expect, test } from 'vitest'
import { act, attribution, day, figure, person } from '../../test/invented.ts'
import { linkParties, linkPeople } from '../link/index.ts'
import { claims, personCases, sources } from './index.ts'

describe('a person’s case', () => {
  const people = [person(['Jonas Wick'])]
  const order = (acts: Parameters<typeof personCases>[0]): string[] =>
    personCases(acts, people, linkPeople(people))[0]?.acts.map(({ kind }) => kind) ?? []

  test('Acts stand in order of time, undated ones with what the text tells before them.', () => {
    const acts = [
      act('raid', ['Jonas Wick'], { start: 10, date: day('2022-10-14') }),
      act('detention', ['Jonas Wick'], { start: 60, date: day('2021-04-01', '2021-04-30') }),
      act('interrogation', ['Jonas Wick'], { start: 90 }),
      act('bail', ['Jonas Wick'], { start: 120 }),
      act('re-arrest', ['Jonas Wick'], { start: 150 }),
    ]
    expect(order(acts)).toEqual(['detention', 'interrogation', 'bail', 'raid', 're-arrest'])
  })

  test('The same act told twice by one chain in one document is one; a rival version stays.', () => {
    const acts = [
      act('arrest', ['Jonas Wick'], { start: 10, date: day('2021-03-05') }),
      act('arrest', ['Wick'], { start: 60, date: day('2021-03-05') }),
      act('arrest', ['Jonas Wick'], { start: 90, date: day('2021-03-09'), chain: 'Interior Ministry' }),
    ]
    const [only] = personCases(acts, people, linkPeople([person(['Jonas Wick', 'Wick'])]))
    expect(only?.acts.map(({ date, voice }) => `${date?.from ?? ''} ${voice[0]?.name ?? ''}`)).toEqual([
      '2021-03-05 Harbour Front',
      '2021-03-09 Interior Ministry',
    ])
  })

  test('A denied act is kept as denied.', () => {
    const acts = [act('execution', ['Jonas Wick'], { asserted: false })]
    expect(personCases(acts, people, linkPeople(people))[0]?.acts[0]?.asserted).toBe(false)
  })
})

test('A claim has its words, place and figures.', () => {
  const said = attribution('65 people were killed', { chain: 'Harbour Front › Lantern' })
  const own = figure({ value: 65, attribution: said.id })
  expect(claims([said], [own, figure()])).toMatchObject([
    { id: said.id, text: '65 people were killed', figures: [own.id], path: 'first.txt' },
  ])
})

test('A source has its claims, documents and whose words it passes on.', () => {
  const said = [
    attribution('65 people were killed', { chain: 'Harbour Front › Lantern' }),
    attribution('600 were arrested', { chain: 'Harbour Front › Lantern', document: 'second' }),
    attribution('the count is final', { chain: 'a minister › Lantern' }),
  ]
  const own = figure({ chain: 'Lantern' })
  const voices = [{ name: 'Lantern', document: 'first', publisher: true }]
  const parties = linkParties({ parties: [], people: [], voices }, [])
  expect(sources(said, [own], parties)).toEqual([
    {
      schema: 'hearsay/source/1',
      party: 'Harbour Front',
      family: null,
      names: ['Harbour Front'],
      relays: [],
      claims: 2,
      documents: 2,
    },
    {
      schema: 'hearsay/source/1',
      party: 'Lantern',
      family: 'Lantern',
      names: ['Lantern'],
      relays: [
        { party: 'Harbour Front', claims: 2 },
        { party: 'a minister', claims: 1 },
      ],
      claims: 1,
      documents: 2,
    },
  ])
})
