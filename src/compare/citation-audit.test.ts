import { expect, test } from 'vitest'
import { day, event, figure } from '../../test/invented.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type { Links, LocatedFigure } from '../model/index.ts'
import { citationAudits } from './citation-audit.ts'

const raid = 'raid, Casaro, 12 June 2021'
type Facts = NonNullable<Parameters<typeof figure>[0]>

/** What the fund itself published, and what the paper says that the fund said. */
const own: Facts = { document: 'fund', chain: 'Village Fund', publisher: 'Village Fund', published: '2021-06-14' }
const cited: Facts = {
  ...{ document: 'paper', chain: 'Village Fund › Daily Sun', publisher: 'Daily Sun', published: '2021-06-15' },
}

function linksOf(figures: readonly LocatedFigure[]): Links {
  const voices = figures.flatMap(({ voice, document }) =>
    voice.map(({ name, role }) => ({ name, document, publisher: role === 'publisher' })),
  )
  const documents = [...new Set(figures.map(({ document }) => document))]
  const events = documents.map((document) =>
    event(raid, { document, kind: 'raid', place: 'Casaro', date: day('2021-06-12') }),
  )
  return { parties: linkParties({ parties: [], people: [], voices }, []), events: linkEvents(events) }
}

const audits: { fact: string; fund: Facts; paper: Facts; is: string[] }[] = [
  { fact: 'the number stands in the document cited', fund: { value: 36 }, paper: { value: 36 }, is: ['holds'] },
  {
    fact: 'the same number under another bound still stands there',
    fund: { value: 36, qualifier: 'at-least' },
    paper: { value: 36 },
    is: ['holds'],
  },
  {
    fact: 'an upper bound told as a lower one is a drift of wording',
    fund: { value: 36, qualifier: 'nearly' },
    paper: { value: 36, qualifier: 'more-than' },
    is: [],
  },
  { fact: 'the document cited gives another number', fund: { value: 36 }, paper: { value: 63 }, is: ['fails'] },
  {
    fact: 'what is cited may have been said since',
    fund: { value: 36 },
    paper: { value: 63, published: '2021-08-01' },
    is: ['undecided'],
  },
  {
    fact: 'wordings that one number satisfies leave it open',
    fund: { value: 36, qualifier: 'at-least' },
    paper: { value: 63 },
    is: ['undecided'],
  },
  {
    fact: 'the document cited tells of the event and gives no such number',
    fund: { value: 36 },
    paper: { value: 63, measure: 'injured' },
    is: ['undecided'],
  },
  {
    fact: 'a document published long after cannot be the one cited',
    fund: { value: 36, published: '2021-09-01' },
    paper: { value: 63 },
    is: [],
  },
  {
    fact: 'who relays is audited too',
    fund: { value: 36, chain: 'Tomas Lind › Village Fund' },
    paper: { value: 36, chain: 'Tomas Lind › Village Fund › Daily Sun' },
    is: ['holds'],
  },
  {
    fact: 'plain words mean the body that publishes on the event',
    fund: { value: 36, chain: 'Defence Ministry of Tessel', publisher: 'Defence Ministry of Tessel' },
    paper: { value: 36, chain: 'Defence ministry › Daily Sun' },
    is: ['holds'],
  },
  {
    fact: 'of another party nothing is at hand',
    fund: { value: 36 },
    paper: { value: 36, chain: 'Sele Front › Daily Sun' },
    is: [],
  },
  {
    fact: 'what is only supposed cites nobody',
    fund: { value: 36 },
    paper: { value: 36, modality: 'supposed' },
    is: [],
  },
]

for (const { fact, fund, paper, is } of audits)
  test(fact, () => {
    const figures = [
      figure({ event: raid, population: 'villagers', ...own, ...fund }),
      figure({ event: raid, population: 'villagers', ...cited, ...paper }),
    ]
    const found = citationAudits(figures, new Set(), linksOf(figures))
    expect(found.map(({ verdict }) => verdict)).toEqual(is)
    for (const { evidence } of found)
      expect(evidence.map(({ document }) => document)).toEqual(expect.arrayContaining(['paper', 'fund']))
  })

test('Without an event the same large number shortly before is the one cited.', () => {
  const figures = [
    figure({ ...own, value: 1450, measure: 'displaced' }),
    figure({ ...cited, value: 1450, measure: 'displaced' }),
    figure({ ...cited, value: 1600, measure: 'displaced' }),
  ]
  expect(citationAudits(figures, new Set(), linksOf(figures)).map(({ verdict }) => verdict)).toEqual(['holds'])
})
