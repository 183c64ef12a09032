import { describe, expect, test } from 'vitest'
import { person } from '../../test/invented.ts'
import { linkPeople, proposeFamilies } from './index.ts'

describe('persons', () => {
  const rows = [
    { a: 'Jonas Wick', b: 'Jonas Wick', isOne: true },
    { a: 'Jonas Wick', b: 'Mr. Jonas Wick', isOne: true },
    { a: 'Jonas Wick', b: 'Jonas Emil Wick', isOne: true },
    { a: 'Emil Sorel-Hagen', b: 'Emil Sorel Hagen', isOne: true },
    { a: 'Jonas Wick', b: 'Petra Wick', isOne: false },
    { a: 'Jonas Wick', b: 'Jonas Tarn', isOne: false },
    { a: 'Saeed Karim', b: 'Said Karim', isOne: false }, // likely, and therefore a proposal
  ]
  for (const { a, b, isOne } of rows)
    test(`${a} ${isOne ? '=' : '≠'} ${b}`, () => {
      const links = linkPeople([person([a]), person([b], { document: 'second' })])
      expect(links.personOf(a).name === links.personOf(b).name).toBe(isOne)
    })
})

test('A likely spelling is proposed with its reason, not merged.', () => {
  const { proposals } = linkPeople([person(['Saeed Karim']), person(['Saeid Karim'], { document: 'second' })])
  expect(proposals).toMatchObject([{ names: ['Saeed Karim', 'Saeid Karim'] }])
  expect(proposals[0]?.reason).toContain('spelled alike')
})

test('Two middle names leave the short name undecided.', () => {
  const links = linkPeople([person(['Ali Karim']), person(['Ali Reza Karim']), person(['Ali Hossein Karim'])])
  expect(
    new Set(['Ali Karim', 'Ali Reza Karim', 'Ali Hossein Karim'].map((name) => links.personOf(name).name)).size,
  ).toBe(3)
  expect(links.proposals.length).toBeGreaterThan(0)
})

test('A surname is a person within the document that gives the full name.', () => {
  const links = linkPeople([person(['Jonas Wick', 'Wick'])])
  expect(links.personOf('Wick', 'first').name).toBe('Jonas Wick')
  expect(links.personOf('Wick', 'second').name).toBe('Wick')
})

test('“The state-run X” proposes a family with the words it rests on.', () => {
  const affiliations = [{ to: 'state', wording: 'state-run', start: 4, end: 26, text: 'state-run Daily Beacon' }]
  const proposals = proposeFamilies(
    [
      { ...person(['Daily Beacon'], { affiliations }), kind: 'outlet' },
      { ...person(['the Daily Beacon'], { affiliations, document: 'second' }), kind: 'outlet' },
    ],
    [],
  )
  expect(proposals).toMatchObject([{ party: 'Daily Beacon', family: 'state', score: 0.75 }])
  expect(proposals[0]?.evidence.map(({ document, text }) => `${document}: ${text}`)).toEqual([
    'first: state-run Daily Beacon',
    'second: state-run Daily Beacon',
  ])
})
