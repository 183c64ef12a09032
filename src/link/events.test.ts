import { describe, expect, test } from 'vitest'
import { day, event } from '../../test/invented.ts'
import type { EventJudgement, EventLinks, LocatedEvent } from '../model/index.ts'
import { linkEvents } from './index.ts'

const inMarch = day('2021-03-01', '2021-03-31')

function isOne(a: LocatedEvent, b: LocatedEvent): boolean {
  const links = linkEvents([a, { ...b, document: 'second' }])
  return links.clusterOf('first', a.label)?.id === links.clusterOf('second', b.label)?.id
}

describe('one event', () => {
  const rows = [
    {
      fact: 'the same kind, place and month',
      a: event('protests, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
      b: event('uprising, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
    },
    {
      fact: 'protests and the crackdown on them',
      a: event('protests, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
      b: event('crackdown, Varenia', { kind: 'crackdown', place: 'Varenia', date: day('2021-03-05') }),
    },
    {
      fact: 'the last days of a year and the month after',
      a: event('protests, 2017', { place: 'Varenia', date: day('2017-12-25', '2017-12-31') }),
      b: event('protests, January 2018', { place: 'Varenia', date: day('2018-01-01', '2018-01-31') }),
    },
    {
      fact: 'one tells no place',
      a: event('protests, March 2021', { date: inMarch }),
      b: event('protests, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
    },
  ]
  for (const { fact, a, b } of rows) test(fact, () => expect(isOne(a, b)).toBe(true))
})

describe('different events', () => {
  const november = day('2019-11-01', '2019-11-30')
  const rows = [
    {
      fact: 'two uprisings of different years',
      a: event('uprising, 2017–18', { place: 'Varenia', date: day('2017-12-25', '2018-01-31') }),
      b: event('uprising, November 2019', { place: 'Varenia', date: november }),
    },
    {
      fact: 'a massacre long ago and a crackdown',
      a: event('massacre, 1988', { kind: 'massacre', place: 'Varenia', date: day('1988-06-01', '1988-08-31') }),
      b: event('crackdown, 2019', { kind: 'crackdown', place: 'Varenia', date: november }),
    },
    {
      fact: 'two countries',
      a: event('protests, Varenia', { place: 'Varenia', date: inMarch }),
      b: event('protests, Kadova', { place: 'Kadova', date: inMarch }),
    },
    {
      fact: 'a flood and a protest',
      a: event('flood', { kind: 'disaster', place: 'Varenia', date: inMarch }),
      b: event('protests', { place: 'Varenia', date: inMarch }),
    },
    {
      fact: 'an undated event without a telling word',
      a: event('protests, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
      b: event('protests, Varenia', { place: 'Varenia' }),
    },
    {
      fact: 'a day of publication is no date of the event',
      a: event('protests, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
      b: event('protests', { date: { ...inMarch, basis: 'publication' } }),
    },
  ]
  for (const { fact, a, b } of rows) test(fact, () => expect(isOne(a, b)).toBe(false))
})

test('A telling of a whole year belongs to what began when it begins.', () => {
  const inApril = day('2021-04-02', '2021-04-30')
  const links = linkEvents([
    event('protests, Port Sele, March 2021', { document: 'one', place: 'Port Sele', date: inMarch }),
    event('killings, Port Sele, April 2021', { document: 'two', place: 'Port Sele', date: inApril }),
    event('killings, Port Sele, March 2021 – March 2022', {
      ...{ document: 'three', place: 'Port Sele', date: day('2021-03-01', '2022-03-04') },
    }),
  ])
  expect(links.clusterOf('three', 'killings, Port Sele, March 2021 – March 2022')?.id).toBe(
    links.clusterOf('one', 'protests, Port Sele, March 2021')?.id,
  )
})

test('Undated events that are told alike in different documents are not one.', () => {
  const links = linkEvents(['one', 'two'].map((document) => event('protests, Varenia', { document, place: 'Varenia' })))
  expect(links.clusterOf('one', 'protests, Varenia')?.id).not.toBe(links.clusterOf('two', 'protests, Varenia')?.id)
})

test('A vaguely dated third event does not bridge two uprisings.', () => {
  const links = linkEvents([
    event('protests, January 2019', { document: 'one', place: 'Varenia', date: day('2019-01-01', '2019-01-31') }),
    event('protests, November 2019', { document: 'two', place: 'Varenia', date: day('2019-11-01', '2019-11-30') }),
    event('protests, 2019', { document: 'three', place: 'Varenia', date: day('2019-01-01', '2019-12-31') }),
  ])
  expect(links.clusterOf('one', 'protests, January 2019')?.id).not.toBe(
    links.clusterOf('two', 'protests, November 2019')?.id,
  )
})

test('The cluster bears the most informative label and every link its reason.', () => {
  const links = linkEvents([
    event('protests', { document: 'one', date: inMarch }),
    event('dock strike protests, Port Sele, March 2021', { document: 'two', place: 'Port Sele', date: inMarch }),
  ])
  expect(links.clusterOf('one', 'protests')).toMatchObject({
    label: 'dock strike protests, Port Sele, March 2021',
    place: 'Port Sele',
    from: '2021-03-01',
  })
  expect(links.links.map(({ reason }) => reason).join()).toContain('overlap or touch in time')
})

describe('what is less sure is proposed, not made', () => {
  const rows = [
    {
      fact: 'a port and its country, tied by a telling word',
      a: event('dock strike, Port Sele', { place: 'Port Sele', date: inMarch }),
      b: event('dock protests, Varenia', { place: 'Varenia', date: inMarch }),
    },
    {
      fact: 'an undated event with one candidate of kind, place and word',
      a: event('dock strike, Varenia, March 2021', { place: 'Varenia', date: inMarch }),
      b: event('dock strike, Varenia', { place: 'Varenia' }),
    },
  ]
  for (const { fact, a, b } of rows)
    test(fact, () => {
      expect(isOne(a, b)).toBe(false)
      const { proposals = [] } = linkEvents([a, { ...b, document: 'second' }])
      expect(proposals).toHaveLength(1)
      expect(proposals[0]?.score).toBeLessThan(0.7)
      expect(proposals[0]?.reason).not.toBe('')
    })

  test('what nothing ties is not even proposed', () => {
    const a = event('flood, Port Sele', { kind: 'disaster', place: 'Port Sele', date: inMarch })
    const b = event('election, Kadova', { kind: 'election', place: 'Kadova', date: inMarch, document: 'second' })
    expect(linkEvents([a, b]).proposals).toEqual([])
  })
})

describe('judgements', () => {
  const strike = event('protests, Port Sele, March 2021', { id: 's1', place: 'Port Sele', date: inMarch })
  const again = { ...strike, id: 's2', document: 'second' }
  const flood = event('flood, Kadova', {
    id: 'f1',
    kind: 'disaster',
    place: 'Kadova',
    date: day('2023-08-14'),
    document: 'third',
  })
  const all = [strike, again, flood]
  const linked = (events: readonly LocatedEvent[], judgements: readonly EventJudgement[]): EventLinks =>
    linkEvents(events, {
      standing: judgements.map((judgement, at) => ({ sequence: at + 1, time: '', by: null, note: null, judgement })),
      apart: new Map(),
    })
  const judged = (...judgements: EventJudgement[]): EventLinks => linked(all, judgements)
  const sets = ({ clusters }: EventLinks): string[] =>
    clusters
      .map(({ members }) =>
        members
          .map(({ id }) => id)
          .sort()
          .join(' '),
      )
      .sort()

  const rows: { fact: string; judgements: EventJudgement[]; events: string[] }[] = [
    { fact: 'none', judgements: [], events: ['f1', 's1 s2'] },
    {
      fact: 'a split',
      judgements: [{ kind: 'split-event', tellings: ['s1'], apart: ['s2'], figures: [] }],
      events: ['f1', 's1', 's2'],
    },
    {
      fact: 'a merge',
      judgements: [{ kind: 'merge-events', tellings: ['s1', 's2'], with: ['f1'] }],
      events: ['f1 s1 s2'],
    },
    {
      fact: 'a merge, then a split',
      judgements: [
        { kind: 'merge-events', tellings: ['s1'], with: ['f1'] },
        { kind: 'split-event', tellings: ['s1'], apart: ['s2', 'f1'], figures: [] },
      ],
      events: ['f1 s2', 's1'],
    },
    {
      fact: 'one that falls on most of its tellings when a document is gone',
      judgements: [{ kind: 'merge-events', tellings: ['gone', 's2'], with: ['f1'] }],
      events: ['f1 s1 s2'],
    },
    {
      fact: 'one whose tellings are gone',
      judgements: [{ kind: 'name-event', tellings: ['gone'], name: 'X' }],
      events: ['f1', 's1 s2'],
    },
  ]
  for (const { fact, judgements, events } of rows) test(fact, () => expect(sets(judged(...judgements))).toEqual(events))

  test('a name stands as the label, also when the event grows', () => {
    const links = judged(
      { kind: 'name-event', tellings: ['s1', 's2'], name: 'The strike' },
      { kind: 'merge-events', tellings: ['f1'], with: ['s1'] },
    )
    expect(links.clusterOf('third', 'flood, Kadova')).toMatchObject({ label: 'The strike', judgements: [1, 2] })
  })

  test('an event keeps its id when it is named, grows or shrinks', () => {
    const id = judged().clusterOf('first', strike.label)?.id
    const links = judged(
      { kind: 'merge-events', tellings: ['s1', 's2'], with: ['f1'] },
      { kind: 'split-event', tellings: ['s1'], apart: ['s2'], figures: [] },
    )
    expect(links.clusterOf('first', strike.label)?.id).toBe(id)
  })

  test('the ids of events that were one differ', () => {
    const { clusters } = judged({ kind: 'split-event', tellings: ['s1'], apart: ['s2'], figures: [] })
    expect(new Set(clusters.map(({ id }) => id)).size).toBe(3)
  })

  test('two that are two are proposed no more, and are two again where they were made one', () => {
    const undated = event('dock strike, Varenia', { document: 'second', id: 'u1', place: 'Varenia' })
    const dated = event('dock strike, Varenia, March 2021', { id: 'd1', place: 'Varenia', date: inMarch })
    const distinct: EventJudgement = { kind: 'distinct-events', tellings: ['d1'], with: ['u1'] }
    const merged: EventJudgement = { kind: 'merge-events', tellings: ['d1'], with: ['u1'] }
    const told = (...judgements: EventJudgement[]): EventLinks => linked([dated, undated], judgements)
    expect(told().proposals).toHaveLength(1)
    expect(told(distinct).proposals).toEqual([])
    expect(told(distinct).clusters.map(({ judgements }) => judgements)).toEqual([[1], [1]])
    expect(sets(told(merged))).toEqual(['d1 u1'])
    expect(sets(told(merged, distinct))).toEqual(['d1', 'u1'])
    expect(sets(told(distinct, merged))).toEqual(['d1 u1'])
  })

  test('what falls on nothing is told', () =>
    expect(judged({ kind: 'name-event', tellings: ['gone'], name: 'X' }).idle).toEqual([1]))
})
