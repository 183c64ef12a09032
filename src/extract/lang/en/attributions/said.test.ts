import { expect, test } from 'vitest'
import { documentId, type Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findAttributions } from './attributions.ts'
import { findDates } from '../dates/dates.ts'
import { timesOfSaying } from './said.ts'

function saidIn(text: string): (string | null)[] {
  const document: Document = {
    id: documentId(Buffer.from(text)),
    path: 'test.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: { text: null, from: '2023-04-12', to: '2023-04-12', basis: 'stated' },
    text,
    notices: [],
    headings: [],
  }
  const analysis = analyse(document)
  return timesOfSaying(analysis, findDates(analysis), findAttributions(analysis)).map((date) => date?.from ?? null)
}

const times: { text: string; said: (string | null)[] }[] = [
  { text: 'The union said on Monday that 12 workers had been shot on Sunday.', said: ['2023-04-10'] },
  { text: 'Police arrested 30 people on Sunday, the union said.', said: [null] },
  { text: 'Speaking in Port Sele on 3 April, Rosa Lind said the harbour was safe.', said: ['2023-04-03'] },
  { text: 'The report, published in March 2022, found that 30 people died.', said: ['2022-03-01'] },
  { text: 'According to the mayor, who spoke on Friday, at least 30 people died.', said: ['2023-04-07'] },
  { text: 'He walked to the quay, while on 3 March he himself called the dockers “thugs”.', said: ['2023-03-03'] },
  { text: 'After the 1974 coup, General Otto Kray said, “We will spare nobody.”', said: ['1974-01-01'] },
  {
    text: 'On Monday, state radio aired the reply of Otto Karo. Under pressure, Karo agreed to open the port.',
    said: ['2023-04-10'],
  },
  {
    text: 'On Monday, state radio aired the reply of Lind. Under pressure, Karo agreed to open the port.',
    said: [null],
  },
  // times of something else
  { text: 'Karo, who was arrested in 2019, said that 12 people had died.', said: [null] },
  { text: 'Karo, arrested in March 2019, told the court that he was beaten.', said: [null] },
  { text: 'After his release in 2018, Karo wrote that the guards had laughed.', said: [null] },
  { text: 'Elected in 2020, the mayor said that the bridge was safe.', said: [null] },
  { text: 'On Monday, the radio aired a reply to Karo, who had demanded that the port be opened.', said: [null] },
]
for (const { text, said } of times) test(text, () => expect(saidIn(text)).toEqual(said))
