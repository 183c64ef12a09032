import { describe, expect, test } from 'vitest'
import { attribution, day, event, figure } from '../../test/invented.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type { Finding, Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { findingsAcross, questions } from './index.ts'

const strike = 'dock strike, Port Sele, March 2021'
const coup = 'massacre, Gull Island, 1974'
const families = [
  { party: 'Harbour Front', family: 'Harbour family' },
  { party: 'Quay Review', family: 'Harbour family' },
]

function linksOf(figures: readonly LocatedFigure[], attributions: readonly LocatedAttribution[] = []): Links {
  const rows = [...figures, ...attributions]
  const documents = [...new Set(rows.map(({ document }) => document))]
  const voices = rows.flatMap(({ voice, document }) =>
    voice.filter(({ named }) => named).map(({ name, role }) => ({ name, document, publisher: role === 'publisher' })),
  )
  const events = documents.flatMap((document) => [
    event(strike, { document, place: 'Port Sele', date: day('2021-03-01', '2021-03-31') }),
    event(coup, { document, kind: 'massacre', place: 'Gull Island', date: day('1974-03-01', '1974-05-31') }),
  ])
  return { parties: linkParties({ parties: [], people: [], voices }, families), events: linkEvents(events) }
}

function told(figures: readonly LocatedFigure[], attributions: readonly LocatedAttribution[] = []): Finding[] {
  return findingsAcross({ figures, attributions, findings: [] }, linksOf(figures, attributions))
}

/** `'revision holds'` … of all findings but self-citations. */
function kinds(findings: readonly Finding[]): string[] {
  return findings.filter(({ kind }) => kind !== 'self-citation').map(({ kind, verdict }) => `${kind} ${verdict}`)
}

type Facts = Parameters<typeof figure>[0]
const years = { text: 'between 1976 and 1983', from: '1976-01-01', to: '1983-12-31', basis: 'stated' } as const
const nowhere = { event: null, measure: 'detained', population: 'dockers' } as const
const dayOf = (date: string) => ({ text: `on ${date}`, from: date, to: date })
const early: Facts = { event: strike, population: 'people', document: 'early', published: '2021-03-07' }
const late: Facts = { event: strike, population: 'people', document: 'late', published: '2022-03-02' }

describe('two figures of one question', () => {
  const rows: { fact: string; a: Facts; b: Facts; is: string[] }[] = [
    {
      fact: 'one origin, a later number: a revision, no conflict',
      a: { ...early, value: 40, qualifier: 'at-least', chain: 'Harbour Front' },
      b: { ...late, value: 65, chain: 'Harbour Front › Quay Review' },
      is: ['revision holds'],
    },
    {
      fact: 'one origin, the same number twice: repetition',
      a: { ...early, value: 65, chain: 'Harbour Front' },
      b: { ...late, value: 65, chain: 'Quay Review' },
      is: ['agreement holds'],
    },
    {
      fact: 'two origins, the same number',
      a: { ...early, value: 65, chain: 'Harbour Front' },
      b: { ...late, value: 65, chain: 'Northern Wire' },
      is: ['agreement holds'],
    },
    {
      fact: 'two origins, bounds that one number satisfies',
      a: { ...early, value: 40, qualifier: 'at-least', chain: 'Harbour Front' },
      b: { ...late, value: 65, chain: 'Northern Wire' },
      is: ['bounds holds'],
    },
    {
      fact: 'two origins, no number satisfies both',
      a: { ...early, value: 17, chain: 'Interior Ministry' },
      b: { ...late, value: 65, chain: 'Northern Wire' },
      is: ['conflict fails'],
    },
    {
      fact: 'around 50 and 52 do not conflict',
      a: { ...early, value: 50, qualifier: 'about', chain: 'Interior Ministry' },
      b: { ...late, value: 52, chain: 'Northern Wire' },
      is: ['bounds holds'],
    },
    {
      fact: '“thousands” and 20,000 do not conflict',
      a: { ...early, value: null, low: 2000, high: 9999, qualifier: 'order-of-magnitude', chain: 'Interior Ministry' },
      b: { ...late, value: 20000, chain: 'Northern Wire' },
      is: ['bounds holds'],
    },
    {
      fact: 'people and protesters are one count',
      a: { ...early, value: 17, chain: 'Interior Ministry', population: 'protesters' },
      b: { ...late, value: 65, chain: 'Northern Wire', population: 'people' },
      is: ['conflict fails'],
    },
    {
      fact: 'children are not people: another scope',
      a: { ...early, value: 17, chain: 'Interior Ministry', population: 'children' },
      b: { ...late, value: 65, chain: 'Northern Wire', population: 'people' },
      is: ['scope holds'],
    },
    {
      fact: 'one town and another: another scope',
      a: { ...early, value: 17, chain: 'Interior Ministry', place: 'Port Sele' },
      b: { ...late, value: 65, chain: 'Northern Wire', place: 'Kadova' },
      is: ['scope holds'],
    },
    {
      fact: 'two events share nothing',
      a: { ...early, value: 17, chain: 'Interior Ministry' },
      b: { ...late, value: 900, chain: 'Northern Wire', event: coup },
      is: [],
    },
    {
      fact: 'two measures share nothing',
      a: { ...early, value: 17, chain: 'Interior Ministry' },
      b: { ...late, value: 600, chain: 'Northern Wire', measure: 'arrested' },
      is: [],
    },
    {
      fact: 'tolls of different days do not conflict',
      a: { ...early, value: 17, chain: 'Interior Ministry', asOf: day('2021-03-03') },
      b: { ...late, value: 65, chain: 'Northern Wire', asOf: day('2021-03-20') },
      is: ['scope holds'],
    },
    {
      fact: 'but an earlier toll above a later one does: no toll falls',
      a: { ...early, value: 900, chain: 'Interior Ministry', asOf: day('2021-03-03') },
      b: { ...late, value: 402, chain: 'Northern Wire', asOf: day('2021-03-20') },
      is: ['conflict fails'],
    },
    {
      fact: 'without an event, one place, kind and stretch of years are one thing',
      a: { ...early, ...nowhere, value: 318, chain: 'Interior Ministry', place: 'Port Sele', asOf: years },
      b: { ...late, ...nowhere, value: 247, chain: 'Northern Wire', place: 'Port Sele', asOf: years },
      is: ['conflict fails'],
    },
    {
      fact: 'another place is another thing',
      a: { ...early, ...nowhere, value: 318, chain: 'Interior Ministry', place: 'Port Sele', asOf: years },
      b: { ...late, ...nowhere, value: 247, chain: 'Northern Wire', place: 'Kadova', asOf: years },
      is: [],
    },
    {
      fact: 'and so is another stretch of years',
      a: { ...early, ...nowhere, value: 318, chain: 'Interior Ministry', place: 'Port Sele', asOf: years },
      b: { ...late, ...nowhere, value: 247, chain: 'Northern Wire', place: 'Port Sele', asOf: day('2021-03-20') },
      is: [],
    },
    {
      fact: 'a small number tells no thing by itself',
      a: { ...early, ...nowhere, value: 8, chain: 'Interior Ministry', place: 'Port Sele', asOf: years },
      b: { ...late, ...nowhere, value: 7, chain: 'Northern Wire', place: 'Port Sele', asOf: years },
      is: [],
    },
    {
      fact: 'a day’s toll and a running toll are no rivals',
      a: { ...early, value: 17, chain: 'Interior Ministry', period: { ...dayOf('2021-03-03'), kind: 'within' } },
      b: { ...late, value: 65, chain: 'Northern Wire', period: { ...dayOf('2021-03-03'), kind: 'running' } },
      is: ['scope holds'],
    },
    {
      fact: 'nor are the tolls of two days',
      a: { ...early, value: 17, chain: 'Interior Ministry', period: { ...dayOf('2021-03-03'), kind: 'within' } },
      b: { ...late, value: 65, chain: 'Northern Wire', period: { ...dayOf('2021-03-04'), kind: 'within' } },
      is: ['scope holds'],
    },
    {
      fact: 'a supposed number is told as such and conflicts with nothing',
      a: { ...early, value: 17, chain: 'Interior Ministry' },
      b: { ...late, value: 65, chain: 'Northern Wire', modality: 'supposed' },
      is: ['supposition undecided'],
    },
    {
      fact: 'a hedge (“could be 80”) conflicts with nothing',
      a: { ...early, value: 17, chain: 'Interior Ministry' },
      b: { ...late, value: 80, chain: 'Northern Wire', modality: 'hedged' },
      is: [],
    },
    {
      fact: 'the bound was lost on the way',
      a: { ...early, value: 200, qualifier: 'more-than', chain: 'Harbour Front' },
      b: { ...late, value: 200, chain: 'Harbour Front › Quay Review' },
      is: ['drift undecided'],
    },
    {
      fact: 'killed in one document, wounded in the other',
      a: { ...early, value: 230, chain: 'Harbour Front' },
      b: { ...late, value: 230, chain: 'Harbour Front › Lantern', measure: 'injured' },
      is: ['drift undecided'],
    },
  ]
  for (const { fact, a, b, is } of rows) test(fact, () => expect(kinds(told([figure(a), figure(b)]))).toEqual(is))
})

test('Repetition inside one document is one claim and no finding.', () => {
  expect(kinds(told([figure({ ...early, value: 65 }), figure({ ...early, value: 65 })]))).toEqual([])
})

test('A revision tells who said what and when, and whether the old number is mentioned.', () => {
  const old = figure({ ...early, value: 40, text: 'at least 40', qualifier: 'at-least', chain: 'Harbour Front' })
  const young = figure({ ...late, value: 65, text: '65', chain: 'Harbour Front › Quay Review' })
  const silent = told([old, young]).find(({ kind }) => kind === 'revision')
  expect(silent?.reason).toBe(
    'Harbour Front (of Harbour family) said “at least 40” in a text of 2021-03-07; Harbour Front (of Harbour family) ' +
      'said “65” in a text of 2022-03-02. Both are the word of Harbour family: a later number of one origin, ' +
      'not a conflict. The later text does not mention the earlier number.',
  )
  expect(silent?.evidence.map(({ document, text }) => `${document}: ${text}`)).toEqual([
    'early: at least 40',
    'late: 65',
  ])
})

test('Numbers that stood still beside a revised one are stale companions.', () => {
  const near = (facts: Facts, start: number): LocatedFigure => figure({ ...facts, chain: 'Harbour Front', start })
  const figures = [
    near({ ...early, value: 40 }, 100),
    near({ ...early, value: 200, measure: 'injured' }, 150),
    near({ ...early, value: 600, measure: 'arrested' }, 200),
    near({ ...late, value: 65 }, 100),
    near({ ...late, value: 310, measure: 'injured' }, 150),
    near({ ...late, value: 600, measure: 'arrested' }, 200),
  ]
  const stale = told(figures).find(({ kind }) => kind === 'stale')
  expect(stale?.reason).toContain('arrested “600”, then “600”')
  expect(stale?.reason).not.toContain('injured')
})

test('A part is no rival of its whole, and a part that is larger fails.', () => {
  const whole = figure({ ...early, value: 40 })
  const part = (value: number): LocatedFigure =>
    figure({ ...early, value, measure: 'named', relation: { kind: 'part-of', figure: whole.id } })
  expect(kinds(told([whole, part(38)]))).toEqual(['subset holds'])
  expect(kinds(told([whole, part(41)]))).toEqual(['subset fails'])
})

test('A party that cites itself is told once for each document.', () => {
  const figures = [40, 600].map((value) => figure({ ...early, value, chain: 'Harbour Front › Quay Review' }))
  const findings = told(figures).filter(({ kind }) => kind === 'self-citation')
  expect(findings.map(({ evidence }) => evidence.length)).toEqual([2])
  expect(findings[0]?.reason).toContain('both belong to Harbour family')
})

describe('“The number was later confirmed by the Northern Wire”', () => {
  const figureAt = figure({ ...early, value: 65, chain: 'Quay Review', start: 100 })
  const claim = attribution('The number of 65', {
    document: 'early',
    stance: 'confirms',
    chain: 'Northern Wire › Quay Review',
    content: [{ start: 150, end: 166, text: 'The number of 65' }],
  })
  const rows: { fact: string; own: Facts[]; verdict: string }[] = [
    { fact: 'no document of its own', own: [], verdict: 'undecided' },
    { fact: 'its own document says so', own: [{ ...late, value: 65, chain: 'Northern Wire' }], verdict: 'holds' },
    { fact: 'its own document says 17', own: [{ ...late, value: 17, chain: 'Northern Wire' }], verdict: 'fails' },
    {
      fact: 'its own document only passes it on',
      own: [{ ...late, value: 65, chain: 'Harbour Front › Northern Wire' }],
      verdict: 'undecided',
    },
  ]
  for (const { fact, own, verdict } of rows)
    test(fact, () => {
      const findings = told([figureAt, ...own.map((facts) => figure(facts))], [claim])
      expect(findings.find(({ kind }) => kind === 'claimed-corroboration')?.verdict).toBe(verdict)
    })

  test('“The ministry confirmed that 65 people died” is the ministry’s own word.', () => {
    const own = { ...claim, content: [{ start: 95, end: 125, text: 'that 65 people had died in March' }] }
    expect(kinds(told([figureAt], [own]))).toEqual([])
  })
})

describe('questions', () => {
  test('A number of no known event joins the one question where its origin gives it, and says so.', () => {
    const figures = [
      figure({ ...early, value: 65, chain: 'Harbour Front' }),
      figure({ ...late, event: null, value: 65, chain: 'Harbour Front › Lantern' }),
    ]
    const asked = questions({ figures, attributions: [], findings: [] }, linksOf(figures))
    expect(asked.map((question) => question.figures.length)).toEqual([2])
    expect(asked[0]?.findings.map(({ kind, verdict }) => `${kind} ${verdict}`)).toContain('agreement undecided')
  })

  test('A number of no known event from another origin stays by itself.', () => {
    const figures = [
      figure({ ...early, value: 65, chain: 'Harbour Front' }),
      figure({ ...late, event: null, value: 65, chain: 'Lantern' }),
    ]
    const asked = questions({ figures, attributions: [], findings: [] }, linksOf(figures))
    expect(asked.map((question) => question.figures.length)).toEqual([1, 1])
  })

  test('The question with the most rival numbers comes first, with event, place, population and time.', () => {
    const figures = [
      figure({ ...early, value: 600, measure: 'arrested' }),
      figure({ ...early, value: 40, chain: 'Harbour Front', population: 'striking dockers', place: 'Port Sele' }),
      figure({ ...late, value: 17, chain: 'Interior Ministry' }),
    ]
    const [first] = questions({ figures, attributions: [], findings: [] }, linksOf(figures))
    expect(first?.question).toEqual({
      event: strike,
      place: 'Port Sele',
      measure: 'killed',
      population: 'striking dockers',
      from: '2021-03-01',
      to: '2021-03-31',
    })
  })
})

describe('what is too little to be held against anything', () => {
  const rows: { fact: string; a: Facts; b: Facts }[] = [
    {
      fact: 'small bare numbers in different texts',
      a: { ...early, value: 4, population: null, chain: 'Interior Ministry' },
      b: { ...late, value: 4, population: null, chain: 'Northern Wire' },
    },
    {
      fact: 'small numbers of whom one text does not say',
      a: { ...early, value: 4, population: 'dockers', chain: 'Interior Ministry' },
      b: { ...late, value: 6, population: null, chain: 'Northern Wire' },
    },
    {
      fact: 'equal numbers of no event in different texts',
      a: { ...early, event: null, value: 130, chain: 'Interior Ministry' },
      b: { ...late, event: null, value: 130, chain: 'Northern Wire' },
    },
    {
      fact: 'places counted in one text without an event',
      a: { event: null, value: 39, measure: 'places', unit: 'places', population: 'districts', chain: 'Edda Holm' },
      b: { event: null, value: 99, measure: 'places', unit: 'places', population: 'districts', chain: 'Lantern' },
    },
    {
      fact: 'a number that its speaker denies',
      a: { ...early, value: 40, stance: 'denies', chain: 'Interior Ministry' },
      b: { ...late, value: 65, chain: 'Northern Wire' },
    },
    {
      fact: 'a number that the earlier text already gives, as if it were revised',
      a: { ...early, value: 40, chain: 'Harbour Front' },
      b: { ...early, value: 40, chain: 'Quay Review' },
    },
  ]
  for (const { fact, a, b } of rows)
    test(fact, () =>
      expect(kinds(told([figure(a), figure(b)])).filter((kind) => kind !== 'drift undecided')).toEqual([]),
    )
})

test('A denied number has no origin.', () => {
  const denied = figure({ ...early, value: 40, stance: 'denies', chain: 'Interior Ministry' })
  expect(questions({ figures: [denied], attributions: [], findings: [] }, linksOf([denied]))[0]?.origins).toEqual({
    low: 0,
    high: 0,
    families: [],
    perhaps: [],
  })
})

test('Counts of different people in one event are told once for all of them.', () => {
  const counts = [
    figure({ ...early, value: 65, chain: 'Harbour Front' }),
    figure({ ...early, value: 21, population: 'children', chain: 'Edda Holm' }),
    figure({ ...early, value: 30, population: 'officers', chain: 'Interior Ministry' }),
  ]
  expect(kinds(told(counts))).toEqual(['scope holds'])
})

test('Counts of people come before money, and rivals before both.', () => {
  const rows = [
    figure({ ...early, value: 9e6, measure: 'cost', unit: 'crowns', population: null, chain: 'Lantern' }),
    figure({ ...early, value: 600, measure: 'arrested', chain: 'Lantern' }),
    figure({ ...early, value: 65, chain: 'Harbour Front' }),
    figure({ ...early, value: 17, chain: 'Interior Ministry' }),
  ]
  const order = questions({ figures: rows, attributions: [], findings: [] }, linksOf(rows))
  expect(order.map(({ question }) => question.measure)).toEqual(['killed', 'arrested', 'cost'])
})

test('Different numbers of which nothing is told but the measure are different questions.', () => {
  const rows = [4, 9].map((value) =>
    figure({ value, measure: 'other', unit: 'items', population: null, chain: 'Lantern' }),
  )
  expect(questions({ figures: rows, attributions: [], findings: [] }, linksOf(rows))).toHaveLength(2)
})
