import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findDates } from '../dates/dates.ts'
import { findEvents, placeFigures } from './events.ts'
import { findFigures } from '../figures/figures.ts'
import { findPlaces } from '../places/places.ts'

function documentOf(text: string): Document {
  return {
    id: 'sha256:test',
    path: 'test.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: { text: null, from: '2021-06-15', to: '2021-06-15', basis: 'manifest' },
    text,
    notices: [],
    headings: [],
  }
}

function read(text: string) {
  const analysis = analyse(documentOf(text))
  const dates = findDates(analysis)
  const places = findPlaces(analysis)
  const events = findEvents(analysis, dates, places)
  const figures = findFigures(analysis, dates)
  return { events, figures, contexts: placeFigures(analysis, events, dates, places, figures) }
}

describe('events', () => {
  const told = [
    {
      text: 'The October 2019 uprising shook Varenia. People in Varenia recall it.',
      labels: ['protests, Varenia, October 2019'],
    },
    {
      text: 'Across Varenia the 1988 massacre of prisoners is remembered.',
      labels: ['massacre of prisoners, Varenia, 1988'],
    },
    {
      text: 'In Varenia the uprising has persisted for the past five months.',
      labels: ['protests, Varenia, January 2021 – June 2021'],
    },
    {
      text: 'Protests following the March 3 death of a student go on across Varenia.',
      labels: ['protests, Varenia, March 2021 – June 2021'],
    },
    {
      text: 'In October 2019, protests erupted across Varenia. The crackdown was brutal. The uprising was crushed.',
      labels: ['protests, Varenia, October 2019'],
    },
    {
      text: 'The 2011 protests in Varenia failed. The 2019 protests in Varenia were larger.',
      labels: ['protests, Varenia, 2011', 'protests, Varenia, 2019'],
    },
    {
      text: 'In Varenia, in the summer of 1988, the junta committed a crime. Its men executed 900 prisoners. The 1988 massacre was hidden.',
      labels: ['massacre of prisoners, Varenia, summer 1988'],
    },
    {
      text: 'A bombing in Port Sele on March 3 shocked many. A second attack in Port Kael on April 9 followed.',
      labels: ['bombing, Port Sele, 3 March 2021', 'attack, Port Kael, 9 April 2021'],
    },
    { text: 'Any uprising would fail. Another uprising could follow.', labels: [] }, // none took place
    { text: 'Soldiers opened fire at noon.', labels: [] },
    { text: 'Joel Amsel was charged with murder on May 3.', labels: [] },
    {
      text: 'Since the October 2019 uprising in Varenia, little has changed.',
      labels: ['protests, Varenia, October 2019'],
    },
    {
      text: 'A bomb exploded in Port Sele on March 3. It was the deadliest attack since the 2015 bombing in Port Kael. The blast was heard far away.',
      labels: ['attack, Port Sele, 3 March 2021', 'bombing, Port Kael, 2015'],
    },
    { text: 'The protest leader was a war hero.', labels: [] },
    { text: 'A blaze at a mill in Port Sele killed 12 people on March 3.', labels: ['blaze, Port Sele, 3 March 2021'] },
    {
      text: 'Death toll in Port Sele factory fire rises to 112.',
      labels: ['fire, Port Sele, June 2021'], // older than the report: no day is told
    },
    {
      text: 'The collapse of a bridge in Port Sele on March 3 shocked many.',
      labels: ['collapse, Port Sele, 3 March 2021'],
    },
    { text: 'The collapse of the talks brought a flood of complaints and a market crash.', labels: [] },
  ]
  for (const { text, labels } of told)
    test(text, () => expect(read(text).events.map(({ label }) => label)).toEqual(labels))

  test('labels are unique in a document', () => {
    const { events } = read(
      'A bombing in Port Sele shook Varenia. The trial in Port Kael began. A flood in Marrow rose.',
    )
    expect(new Set(events.map(({ label }) => label)).size).toBe(events.length)
  })

  test('the previous uprising is the earlier one, the second movement the later', () => {
    const { events } = read(
      'In January 2018 an uprising began across Varenia. In October 2019 an even larger uprising shook Varenia, with the slogans ' +
        'of the previous uprising. The second protest movement was crushed.',
    )
    expect(events.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ['an uprising', 'the previous uprising'],
      ['an even larger uprising', 'The second protest movement'],
    ])
  })
})

describe('the event of a figure', () => {
  const two = 'Across Varenia, protests began in February 2021. The October 2019 uprising in Varenia is remembered. '
  const placed = [
    {
      text: `${two}Police killed 200 protesters during the October 2019 uprising.`,
      figure: '200',
      event: /October 2019/,
    },
    {
      text: 'At least 30 people were killed in the election protests in Port Sele on May 1, 2022.',
      figure: 'At least 30',
      event: /^protests, Port Sele, 1 May 2022$/,
    },
    { text: `${two}In the recent protests 300 people were arrested.`, figure: '300', event: /2021/ },
    { text: `${two}In October 2019, 400 people were killed.`, figure: '400', event: /October 2019/ },
    {
      text: `${two}The death toll of the October 2019 uprising pales in comparison to the 1988 massacre of prisoners in Varenia, but 500 were killed.`,
      figure: '500',
      event: /October 2019/,
    },
    { text: 'In Varenia the 1988 massacre of 6,000 prisoners is denied.', figure: '6,000', event: /1988/ },
    { text: `${two}The prisons hold 9,000 prisoners.`, figure: '9,000', event: null },
    { text: `${two}In 2015, 70 people were arrested at a wedding.`, figure: '70', event: /2015/ },
    {
      text: 'A bombing in Port Sele, Varenia, on March 3 killed 12 people. An earthquake in Marrow, Varenia, on April 9 killed 80 people.',
      figure: '80',
      event: /earthquake/,
    },
    {
      text: 'A bomb exploded in Port Sele on March 3. It was the deadliest attack since the 2015 bombing in Port Kael, in which 60 people died.',
      figure: '60',
      event: /2015/,
    },
    {
      text: 'At least 40 people were injured. The bombing in Port Sele shocked Varenia.',
      figure: 'At least 40',
      event: /bombing/,
    },
  ]
  for (const { text, figure, event } of placed)
    test(text, () => {
      const { events, figures, contexts } = read(text)
      const at = figures.findIndex((found) => found.text === figure)
      expect(at, 'the figure is found').toBeGreaterThanOrEqual(0)
      const index = contexts[at]?.event ?? null
      if (event === null) expect(index).toBeNull()
      else expect(index === null ? null : events[index]?.label).toMatch(event)
    })

  test('a figure told again belongs where it was told first', () => {
    const { figures, contexts } = read(
      `${two}The October 2019 uprising cost 1,700 lives: 1,700 people were killed in October 2019. ` +
        'The present protests go on. Nobody forgets the 1,700 victims.',
    )
    const events = figures.flatMap(({ value }, index) => (value === 1700 ? [contexts[index]?.event] : []))
    expect(events.length).toBeGreaterThan(1)
    expect(new Set(events).size).toBe(1)
  })

  test('so far means until publication', () => {
    const { figures, contexts } = read('In Varenia 50 people have been arrested in the protests so far.')
    const at = figures.findIndex(({ text }) => text === '50')
    expect(contexts[at]?.asOf?.to).toBe('2021-06-15')
  })
})
