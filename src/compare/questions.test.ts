import { describe, expect, test } from 'vitest'
import { attribution, day, event, figure } from '../../test/invented.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type { Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { questionsInFull, withheldOn } from './index.ts'

const strike = 'dock strike, Port Sele, March 2021'

function linksOf(figures: readonly LocatedFigure[]): Links {
  const documents = [...new Set(figures.map(({ document }) => document))]
  const voices = figures.flatMap(({ voice, document }) =>
    voice.filter(({ named }) => named).map(({ name, role }) => ({ name, document, publisher: role === 'publisher' })),
  )
  const events = documents.map((document) =>
    event(strike, { document, place: 'Port Sele', date: day('2021-03-01', '2021-03-31') }),
  )
  const families = [
    { party: 'Harbour Front', family: 'Harbour family' },
    { party: 'Quay Review', family: 'Harbour family' },
  ]
  return { parties: linkParties({ parties: [], people: [], voices }, families), events: linkEvents(events) }
}

function killed(chain: string, facts: Parameters<typeof figure>[0] = {}): LocatedFigure {
  return figure({ chain, event: strike, population: 'people', ...facts })
}

function asked(figures: readonly LocatedFigure[], attributions: readonly LocatedAttribution[] = []) {
  const [full] = questionsInFull({ figures, attributions, findings: [] }, linksOf(figures))
  if (full === undefined) throw new Error('no question')
  return full
}

describe('whether a figure counts, and why', () => {
  const first = killed('Harbour Front')
  const rows = [
    {
      figure: killed('Quay Review', { document: 'second' }),
      counts: 'again',
      because: 'The word of Quay Review, of Harbour family',
    },
    { figure: killed('Northern Wire', { document: 'second' }), counts: 'yes', because: 'The word of Northern Wire.' },
    {
      figure: killed('Harbour Front › Lantern', { document: 'second' }),
      counts: 'again',
      because: 'Lantern passes it on',
    },
    { figure: killed('rights groups › Lantern', { document: 'second' }), counts: 'perhaps', because: 'is not named' },
    {
      figure: killed('Northern Wire', { document: 'second', modality: 'supposed' }),
      counts: 'no',
      because: 'only supposed',
    },
    {
      figure: killed('Northern Wire', { document: 'second', modality: 'normative' }),
      counts: 'no',
      because: 'should be',
    },
    {
      figure: killed('Northern Wire', { document: 'second', stance: 'denies' }),
      counts: 'no',
      because: 'denies or doubts',
    },
  ] as const
  for (const { figure: other, counts, because } of rows)
    test(`${other.voice.map(({ name }) => name).join(' › ')} ${other.modality}: ${counts}`, () => {
      const { question } = asked([first, other])
      const standing = question.figures.find(({ id }) => id === other.id)?.standing
      expect(standing).toMatchObject({ counts, reason: expect.stringContaining(because) as unknown })
    })
})

test('Each number has the origins that stand behind it alone.', () => {
  const figures = [killed('Harbour Front'), killed('Northern Wire', { document: 'second', value: 90 })]
  expect(
    asked(figures)
      .numbers()
      .map(({ text, origins }) => `${text}: ${origins.families.join()}`),
  ).toEqual(['50: Harbour family', '90: Northern Wire'])
})

describe('how two claims of one question stand to each other', () => {
  const rows = [
    { other: killed('Northern Wire', { document: 'second', value: 90 }), kind: 'conflict' },
    { other: killed('Northern Wire', { document: 'second' }), kind: 'agreement' },
    { other: killed('Northern Wire', { document: 'second', value: 40, qualifier: 'at-least' }), kind: 'bounds' },
    { other: killed('Northern Wire', { document: 'second', modality: 'supposed' }), kind: 'supposition' },
    { other: killed('Harbour Front', { document: 'second', value: 90, published: '2021-05-01' }), kind: 'revision' },
    { other: killed('Northern Wire', { document: 'second', value: null, qualifier: 'vague' }), kind: 'apart' },
  ] as const
  for (const { other, kind } of rows)
    test(kind, () => {
      const relations = asked([killed('Harbour Front', { published: '2021-04-01' }), other]).relations()
      expect(relations.map((relation) => relation.kind)).toEqual([kind])
      expect(relations[0]?.reason).not.toBe('')
    })
})

test('A question keeps its name when another document answers it too, and has another name for another measure.', () => {
  const [one, two] = [killed('Harbour Front'), killed('Northern Wire', { document: 'second', value: 90 })]
  expect(asked([one]).question.id).toMatch(/^q[0-9a-f]{6}$/)
  expect(asked([one, two]).question.id).toBe(asked([one]).question.id)
  expect(asked([{ ...one, measure: 'injured' }]).question.id).not.toBe(asked([one]).question.id)
})

test('A refusal to give a figure belongs to the question that it speaks of.', () => {
  const own = killed('Harbour Front', { start: 10 })
  const refusal = (words: string) =>
    attribution(words, {
      stance: 'withholds',
      chain: 'the ministry › Lantern',
      content: [{ start: 90, end: 99, text: words }],
    })
  const rows = [refusal('a toll of the dead'), refusal('figures on arrests')]
  const { question } = asked([own])
  expect(withheldOn(question, { figures: [own], attributions: rows, findings: [] }).map(({ text }) => text)).toEqual([
    'a toll of the dead',
  ])
})
