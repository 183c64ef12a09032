import { describe, expect, test } from 'vitest'
import type { Document } from '../../../model/index.ts'
import { findActs } from './acts.ts'
import { analyse } from './analyse.ts'
import { findDates } from './dates.ts'
import { findNames } from './names.ts'
import { findPlaces } from './places.ts'

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

function actsOf(text: string) {
  const analysis = analyse(documentOf(text))
  const names = findNames(analysis)
  const acts = findActs(analysis, names, findDates(analysis), findPlaces(analysis))
  return acts.map((act) => ({ ...act, names: act.people.map((person) => names.entities[person]?.name ?? '') }))
}

describe('who suffered what', () => {
  const told = [
    { text: 'Police arrested Amina Diallo on Monday.', acts: ['arrest of Amina Diallo by Police'] },
    {
      text: 'Amina Diallo was arrested by the Interior Ministry.',
      acts: ['arrest of Amina Diallo by the Interior Ministry'],
    },
    {
      text: 'Karim Osei and Lena Brandt were sentenced to five years.',
      acts: ['sentence of Karim Osei, Lena Brandt'],
    },
    { text: 'The execution of Omar Tavan was carried out at dawn.', acts: ['execution of Omar Tavan'] },
    { text: 'Dara Venn’s arrest angered many.', acts: ['arrest of Dara Venn'] },
    {
      text: 'Dara Venn, a lawyer arrested in May 2020, went on hunger strike.',
      acts: ['arrest of Dara Venn', 'hunger-strike of Dara Venn'],
    },
    { text: 'Amina Diallo spoke on Monday. She was later released on bail.', acts: ['bail of Amina Diallo'] },
    {
      text: 'Mira Solt was detained on May 21 and released the next day.',
      acts: ['detention of Mira Solt', 'release of Mira Solt'],
    },
    { text: 'Officers raided the home of Lena Brandt.', acts: ['raid of Lena Brandt by Officers'] },
    {
      text: 'Figures like Karim Osei and Lena Brandt have been detained.',
      acts: ['detention of Karim Osei, Lena Brandt'],
    },
    {
      text: 'After being interrogated for three days, Karim Osei was put on trial.',
      acts: ['interrogation of Karim Osei', 'trial of Karim Osei'],
    },
    { text: 'Omar Tavan’s brother was killed.', acts: [] }, // the brother, who is unnamed
    { text: 'A diplomat was arrested after Amina Diallo spoke.', acts: [] },
    { text: 'Karim Osei arrested nobody.', acts: [] },
    {
      text: 'Figures such as Karim Osei and Lena Brandt were detained. Both of these men had friends who were members of the guild before they were executed.',
      acts: ['detention of Karim Osei, Lena Brandt'], // the friends were executed
    },
    { text: 'Karim Osei had tried to leave. Lena Brandt released a statement.', acts: [] },
  ]
  for (const { text, acts } of told)
    test(text, () =>
      expect(
        actsOf(text).map(({ kind, names, by }) => `${kind} of ${names.join(', ')}${by === null ? '' : ` by ${by}`}`),
      ).toEqual(acts),
    )
})

describe('what is denied, threatened or only possible is not asserted', () => {
  const rows = [
    { text: 'Amina Diallo was not charged.', asserted: false },
    { text: 'Amina Diallo may be executed.', asserted: false },
    { text: 'Officials denied that Amina Diallo was tortured.', asserted: false },
    { text: 'Prosecutors threatened to execute Amina Diallo.', asserted: false },
    { text: 'Amina Diallo was tortured.', asserted: true },
    { text: 'Amina Diallo was never told why. Her arrest was not explained.', asserted: true },
  ]
  for (const { text, asserted } of rows)
    test(text, () => expect(actsOf(text).map((act) => act.asserted)).toEqual([asserted]))
})

describe('order in time', () => {
  const inOrder = (text: string, name: string) =>
    actsOf(text)
      .filter(({ names }) => names.includes(name))
      .toSorted((a, b) => (a.date?.from ?? '').localeCompare(b.date?.from ?? '') || a.start - b.start)
      .map(({ kind }) => kind)

  const raids =
    'On May 4 agents of Varenia’s Security Bureau carried out raids on the homes of several writers, including Amina Diallo, ' +
    'Karim Osei, and Lena Brandt. All three had earlier been detained in March 2019. They had been subjected to six weeks ' +
    'of interrogation before being freed on bail, and their re-arrest came without a warrant.'
  const whole = ['detention', 'interrogation', 'bail', 'raid', 're-arrest']
  for (const name of ['Amina Diallo', 'Karim Osei', 'Lena Brandt'])
    test(`${name}: ${whole.join(', ')}`, () => expect(inOrder(raids, name)).toEqual(whole))

  test('an act without a date lies between its neighbours', () => {
    const bail = actsOf(raids).find(({ kind }) => kind === 'bail')
    expect(bail?.date).toMatchObject({ from: '2019-03-01', to: '2021-05-04', basis: 'context' })
  })

  test('the agent of a raid is told with what it belongs to', () =>
    expect(actsOf(raids)[0]?.by).toBe('agents of Varenia’s Security Bureau'))

  const stories = [
    {
      text: 'Dara Venn was arrested in May 2019. She was released on bail after two months of interrogation. Dara Venn was arrested on April 2, 2021.',
      order: ['arrest', 'interrogation', 'bail', 're-arrest'],
    },
    {
      text: 'Dara Venn was arrested on May 4, 2021. She had been detained in 2019.',
      order: ['detention', 'arrest'],
    },
    {
      text: 'Dara Venn was detained in 2019. Dara Venn was arrested again in 2020.',
      order: ['detention', 're-arrest'],
    },
  ]
  for (const { text, order } of stories) test(text, () => expect(inOrder(text, 'Dara Venn')).toEqual(order))
})

test('every act quotes the words that tell it', () => {
  const text = 'Police arrested Amina Diallo in Port Sele. Her release on bail followed.'
  for (const act of actsOf(text)) expect(text.slice(act.start, act.end)).toBe(act.text)
})
