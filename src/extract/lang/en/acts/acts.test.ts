import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { findActs } from './acts.ts'
import { analyse } from '../analyse.ts'
import { findDates } from '../dates/dates.ts'
import { findNames } from '../names/names.ts'
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
    // the relative who is named, or nobody
    {
      text: 'The letter came from Irena Dahl, whose son Karim was arrested in May and charged with arson.',
      acts: ['arrest of Karim', 'charge of Karim'],
    },
    { text: 'The letter came from Irena Dahl, whose son was arrested in May.', acts: [] },
    { text: 'A brother of Dara Venn was executed in May.', acts: [] },
    { text: 'Dara Venn, whose brother was jailed in May, was arrested.', acts: ['arrest of Dara Venn'] },
    {
      text: 'Dara Venn, who was arrested at her home in May, had been charged with arson.',
      acts: ['arrest of Dara Venn', 'charge of Dara Venn'],
    },
    { text: 'The man who killed Otto Kern was executed.', acts: ['killing of Otto Kern by The man'] },
    { text: 'Soldiers whom Dara Venn had accused were arrested.', acts: [] },
    // a pronoun in a quotation is one of the speaker’s people
    {
      text: 'The minister, Viktor Holm, spoke. “My son is ten and he was interrogated every week,” said Irena Dahl.',
      acts: [],
    },
    {
      text: '“Karim Osei is ill and he was tortured,” said Irena Dahl.',
      acts: ['torture of Karim Osei'],
    },
    // who is speaking is not who was arrested
    { text: 'Police arrested twelve people, Dara Venn said.', acts: [] },
    { text: 'Police arrested two activists, Dara Venn said.', acts: [] },
    { text: 'Police arrested a lawyer, Dara Venn, on Monday.', acts: ['arrest of Dara Venn by Police'] },
    { text: 'A court sentenced the journalist Dara Venn to a year.', acts: ['sentence of Dara Venn by A court'] },
    { text: 'Karim Osei and two others were arrested.', acts: ['arrest of Karim Osei'] },
    { text: 'Agents raided her home and arrested Dara Venn.', acts: ['arrest of Dara Venn by Agents'] },
    { text: 'Dara Venn was herself questioned for six hours.', acts: ['interrogation of Dara Venn'] },
    {
      text: '20 May — Karim Osei released on bail; Lena Brandt sentenced to a year.',
      acts: ['bail of Karim Osei', 'sentence of Lena Brandt'],
    },
    { text: 'Lena Brandt has been on hunger strike since March 4.', acts: ['hunger-strike of Lena Brandt'] },
    { text: 'A suspect in the killing of Mira Solt was arrested.', acts: ['killing of Mira Solt'] },
    { text: 'Dara Venn was sentenced to death.', acts: ['sentence of Dara Venn'] },
    // other senses
    { text: 'An arrest warrant for Karim Osei was issued.', acts: [] },
    { text: 'Karim Osei’s arrest warrant was issued.', acts: [] },
    { text: 'Karim Osei killed himself.', acts: [] },
    { text: 'Karim Osei was released from hospital.', acts: [] },
    { text: 'Karim Osei was charged with leading a committee on reform.', acts: [] },
    { text: 'Karim Osei was charged with leading a riot.', acts: ['charge of Karim Osei'] },
    { text: 'Karim Osei was charged $5 for a copy.', acts: [] },
    { text: 'Karim Osei was beaten by Lena Brandt in the final.', acts: [] },
    { text: 'The papers that Karim Osei released on Monday were false.', acts: [] },
    { text: 'In the event Amina Diallo is arrested, call us.', acts: [] },
    { text: 'Guards have met Rana Touma. They threatened to kill her.', acts: [] },
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
    { text: 'Groups repeated calls to release Amina Diallo.', asserted: false },
    { text: 'Demand that Amina Diallo is released.', asserted: false },
    { text: 'Amina Diallo must be released.', asserted: false },
    { text: 'If Amina Diallo is executed, the world will know.', asserted: false },
    { text: 'Amina Diallo was to be executed.', asserted: false },
    { text: 'The court rejected the release of Amina Diallo.', asserted: false },
    { text: 'Friends helped to secure Amina Diallo’s release.', asserted: true },
    { text: 'The council denied the union a hearing and jailed Amina Diallo.', asserted: true },
    { text: 'Crowds demanded answers after Amina Diallo was killed.', asserted: true },
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
    {
      text: 'Dara Venn was arrested on May 4, 2021. Dara Venn was arrested on June 2, 2017, for a poem.',
      order: ['arrest', 're-arrest'], // by time, not by where they are told
    },
  ]
  for (const { text, order } of stories) test(text, () => expect(inOrder(text, 'Dara Venn')).toEqual(order))
})

describe('the date of an act', () => {
  const dated = [
    {
      text: 'Dara Venn was released on bail on 30 May 2021 but rearrested ten days later.',
      kind: 're-arrest',
      from: '2021-06-09',
    },
    {
      text: 'Dara Venn was arrested on 30 May 2021. Karim Osei was summoned the next day.',
      kind: 'summons',
      from: '2021-05-31',
    },
    { text: 'Lena Brandt has been on hunger strike since March 4, 2021.', kind: 'hunger-strike', from: '2021-03-04' },
    {
      text: 'In February 2020, a court sentenced Dara Venn to a year, a term that was upheld on 5 May 2020.',
      kind: 'sentence',
      from: '2020-02-01',
    },
    { text: 'Rolf Anders, who was elected in 2019, has been charged with fraud.', kind: 'charge', from: null },
    {
      text: '2 March — Dara Venn was arrested.\n\n9 March — Karim Osei was freed.',
      kind: 'arrest',
      from: '2021-03-02',
    },
  ]
  for (const { text, kind, from } of dated)
    test(text, () => expect(actsOf(text).find((act) => act.kind === kind)?.date?.from ?? null).toBe(from))
})

test('every act quotes the words that tell it', () => {
  const text = 'Police arrested Amina Diallo in Port Sele. Her release on bail followed.'
  for (const act of actsOf(text)) expect(text.slice(act.start, act.end)).toBe(act.text)
})
