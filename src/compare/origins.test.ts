import { describe, expect, test } from 'vitest'
import { attribution, day, figure } from '../../test/invented.ts'
import type { LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import { event } from '../../test/invented.ts'
import type { Links } from '../model/index.ts'
import { questions } from './index.ts'

const strike = 'dock strike, Port Sele, March 2021'
const families = [
  { party: 'Harbour Front', family: 'Harbour family' },
  { party: 'Quay Review', family: 'Harbour family' },
]

function linksOf(figures: readonly LocatedFigure[], attributions: readonly LocatedAttribution[] = []): Links {
  const documents = [...new Set([...figures, ...attributions].map(({ document }) => document))]
  const voices = [...figures, ...attributions].flatMap(({ voice, document }) =>
    voice.filter(({ named }) => named).map(({ name, role }) => ({ name, document, publisher: role === 'publisher' })),
  )
  const events = documents.map((document) =>
    event(strike, { document, place: 'Port Sele', date: day('2021-03-01', '2021-03-31') }),
  )
  return { parties: linkParties({ parties: [], people: [], voices }, families), events: linkEvents(events) }
}

function killed(chain: string, facts: Parameters<typeof figure>[0] = {}): LocatedFigure {
  return figure({ chain, event: strike, population: 'people', ...facts })
}

describe('independent origins of a figure', () => {
  const rows = [
    {
      fact: 'one family in two documents is one',
      figures: [killed('Harbour Front › Quay Review'), killed('Quay Review', { document: 'second' })],
      low: 1,
      high: 1,
    },
    {
      fact: 'a relay adds nothing',
      figures: [killed('Harbour Front › Northern Wire'), killed('Harbour Front › Lantern', { document: 'second' })],
      low: 1,
      high: 1,
    },
    {
      fact: 'two families are two',
      figures: [killed('Harbour Front'), killed('Northern Wire', { document: 'second' })],
      low: 2,
      high: 2,
    },
    {
      fact: 'an unnamed speaker may be a second one',
      figures: [killed('Harbour Front'), killed('rights groups › Lantern', { document: 'second' })],
      low: 1,
      high: 2,
    },
    {
      fact: 'a speaker that only a second reader found may be a second one',
      figures: [killed('Harbour Front'), killed('Northern Wire', { document: 'second', readers: ['second'] })],
      low: 1,
      high: 2,
    },
    {
      fact: 'two unnamed speakers alone are one at least',
      figures: [killed('rights groups › Lantern'), killed('a nurse › Lantern', { document: 'second' })],
      low: 1,
      high: 2,
    },
    {
      fact: 'the same unnamed words with the same number are one',
      figures: [killed('rights groups › Lantern'), killed('rights groups › Wire', { document: 'second' })],
      low: 1,
      high: 1,
    },
    {
      fact: 'a supposition is no source',
      figures: [killed('Harbour Front'), killed('Northern Wire', { document: 'second', modality: 'supposed' })],
      low: 1,
      high: 1,
    },
    {
      fact: 'who supposes a number elsewhere in the document may not vouch for it',
      figures: [
        killed('Harbour Front'),
        killed('Northern Wire', { document: 'second' }),
        killed('Northern Wire', { document: 'second', modality: 'supposed' }),
      ],
      low: 1,
      high: 2,
    },
    {
      fact: 'a wish alone has no origin',
      figures: [killed('Harbour Front', { modality: 'normative' })],
      low: 0,
      high: 0,
    },
  ]
  for (const { fact, figures, low, high } of rows)
    test(fact, () => {
      const [question, ...others] = questions({ figures, attributions: [], findings: [] }, linksOf(figures))
      expect(others).toEqual([])
      expect(question?.origins).toMatchObject({ low, high })
    })
})

test('A number that its speaker denies is not that speaker’s.', () => {
  const denial = attribution('50 people had died', { stance: 'denies', chain: 'Northern Wire' })
  const figures = [killed('Harbour Front'), killed('Northern Wire', { attribution: denial.id })]
  const [question] = questions({ figures, attributions: [denial], findings: [] }, linksOf(figures, [denial]))
  expect(question?.origins.families).toEqual(['Harbour family'])
})

test('“Later confirmed by the Wire” makes the Wire no origin.', () => {
  const claim = attribution('The number of 50', { stance: 'confirms', chain: 'Northern Wire › Quay Review' })
  const figures = [
    killed('Quay Review'),
    killed('Northern Wire › Quay Review', { attribution: claim.id, start: claim.content[0]?.start ?? 0 }),
  ]
  const [question] = questions({ figures, attributions: [claim], findings: [] }, linksOf(figures, [claim]))
  expect(question?.origins).toMatchObject({ low: 1, high: 1 })
})

test('A reprint adds no origin, not even of the publisher’s own words.', () => {
  const contents = [
    'around fifty people were killed when police broke up the strike at the port',
    'between forty and sixty people died, most of them dockers from the old harbour',
  ]
  const attributions = ['Northern Wire', 'Coastal Courier'].flatMap((publisher, index) =>
    contents.map((content) =>
      attribution(content, {
        mode: 'indirect',
        chain: `rights groups › ${publisher}`,
        document: publisher,
        published: `2022-03-0${index + 4}`,
      }),
    ),
  )
  const figures = [
    killed('Northern Wire', { document: 'Northern Wire' }),
    killed('Coastal Courier', { document: 'Coastal Courier' }),
  ]
  const links = linksOf(figures, attributions)
  const [question] = questions({ figures, attributions, findings: [] }, links)
  expect(question?.origins.families).toEqual(['Northern Wire'])
})
