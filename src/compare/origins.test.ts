import { describe, expect, test } from 'vitest'
import { attribution, day, figure } from '../../test/invented.ts'
import type { LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import { event } from '../../test/invented.ts'
import type { Links } from '../model/index.ts'
import type { InDocument } from '../model/index.ts'
import { questions, type TextReuse } from './index.ts'

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

describe('what one text takes from another', () => {
  const [original, copy] = ['Northern Wire', 'Coastal Courier'].map((document) => ({
    ...{ document, path: `${document}.txt`, publisher: document, published: null },
  })) as [InDocument, InDocument]
  const passage = (start: number, end: number) => ({ start, end, text: 'x'.repeat(end - start) })
  const taken = (extent: TextReuse['extent'], start: number, end: number): TextReuse => ({
    ...{ original, copy, extent, words: 60, shareOfCopy: 0.5, shareOfOriginal: 0.5, credit: null },
    passages: [{ earlier: passage(start, end), later: passage(start, end), words: 60 }],
  })
  const families = (copies: readonly TextReuse[], numbers: readonly [number, number]): string[] => {
    const figures = [original, copy].map(({ document }, at) =>
      killed(document, { document, value: numbers[at] ?? 0, start: 100 }),
    )
    const rows = { figures, attributions: [], findings: [], reuse: { copies, credited: [] } }
    return questions(rows, linksOf(figures)).flatMap(({ origins }) => origins.families)
  }

  test('A reprint adds no origin, not even of the publisher’s own words.', () =>
    expect(families([taken('reprint', 0, 40)], [50, 50])).toEqual(['Northern Wire']))
  test('A number that a reprint puts in anew is its own.', () =>
    expect(families([taken('reprint', 0, 40)], [50, 65])).toEqual(['Coastal Courier', 'Northern Wire']))
  test('A number in a passage taken over adds none.', () =>
    expect(families([taken('passages', 80, 140)], [50, 50])).toEqual(['Northern Wire']))
  test('A number beside the passages taken over is the taker’s own.', () =>
    expect(families([taken('passages', 0, 40)], [50, 50])).toEqual(['Coastal Courier', 'Northern Wire']))
})
