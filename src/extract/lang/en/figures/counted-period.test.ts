import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { extractEnglish } from '../extract-english.ts'

/** Published on Friday, 14 October 2022. */
function documentOf(text: string): Document {
  return {
    id: 'sha256:0',
    path: 'report.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: 'Varenia Wire',
    url: null,
    published: { text: null, from: '2022-10-14', to: '2022-10-14', basis: 'manifest' },
    text,
    notices: [],
    headings: [],
  }
}

/** "number kind from..to" of each figure; "-" where its words tell no period. */
function periodsIn(text: string): string[] {
  return extractEnglish(documentOf(text)).figures.map(({ value, period, per }) => {
    const told = period ? `${period.kind} ${period.from ?? ''}..${period.to ?? ''}` : '-'
    return `${String(value)} ${told}${per === null ? '' : ` per ${per}`}`
  })
}

describe('running totals', () => {
  const facts: readonly (readonly [text: string, ...periods: string[]])[] = [
    ['At least 201 people have been killed so far.', '201 running ..2022-10-14'],
    ['To date 201 people have been killed.', '201 running ..2022-10-14'],
    ['At least 201 people have been killed since September 16.', '201 running 2022-09-16..2022-10-14'],
    ['Since the 16th of September, 201 people have been killed.', '201 running 2022-09-16..2022-10-14'],
    ['As of Sunday, 201 people were dead.', '201 running ..2022-10-09'],
    ['By 6 October, 154 people had been killed.', '154 running ..2022-10-06'],
    ['Some 90 people were arrested up to 3 October.', '90 running ..2022-10-03'],
    ['On Monday, the death toll rose to 185.', '185 running ..2022-10-10'],
    ['The toll has reached 185.', '185 running ..'],
    ['Two more people died, bringing the total to 187.', '2 -', '187 running ..'],
    ['Since 25 Shahrivar 1401, 201 people have been killed.', '201 running 2022-09-16..2022-10-14'],
  ]
  for (const [text, ...periods] of facts) test(text, () => expect(periodsIn(text)).toEqual(periods))

  test('since a day counts up to publication', () =>
    expect(extractEnglish(documentOf('Since September 16, 201 people have been killed.')).figures[0]?.asOf).toEqual({
      text: 'since September 16',
      from: '2022-10-14',
      to: '2022-10-14',
      basis: 'publication',
    }))
})

describe('counts of a day or another period', () => {
  const facts: readonly (readonly [text: string, ...periods: string[]])[] = [
    ['On Monday alone, 20 people were killed.', '20 within 2022-10-10..2022-10-10'],
    ['Guards killed 82 people on 30 September.', '82 within 2022-09-30..2022-09-30'],
    ['On 30 September, 82 people were killed.', '82 within 2022-09-30..2022-09-30'],
    ['On 8 Mehr, 82 people were killed.', '82 within 2022-09-30..2022-09-30'],
    ['In the past 24 hours, 12 people were killed.', '24 -', '12 within 2022-10-13..2022-10-14'],
    ['Over the last two weeks 300 people were arrested.', '2 -', '300 within 2022-09-30..2022-10-14'],
    ['In September 120 people were killed.', '120 within 2022-09-01..2022-09-30'],
    ['Yesterday 14 people were killed.', '14 within 2022-10-13..2022-10-13'],
    ['They were shot on 3 October. That day, 14 people were killed.', '14 within 2022-10-03..2022-10-03'],
    ['It was a one-day toll of 14 dead.', '14 within ..'],
    ['The daily toll was 14 dead.', '14 - per day'],
    ['Some 20 people are killed a day.', '20 - per day'],
    ['Some 20 people are killed every day.', '20 - per day'],
    ['Some 20 people were killed a day into the strike.', '20 -'],
    ['There were 20 daily deaths.', '20 - per day'],
    ['The monthly average of executions was 30.', '30 - per month'],
  ]
  for (const [text, ...periods] of facts) test(text, () => expect(periodsIn(text)).toEqual(periods))
})

describe('no period told', () => {
  const facts: readonly (readonly [text: string, ...periods: string[]])[] = [
    ['At least 201 people were killed.', '201 -'],
    ['On Monday, the mayor said 201 people had been killed.', '201 -'], // when it was said
    ['On Monday, 40 people had been killed.', '40 -'], // how things stood, or what happened
    ['They marched over the past two weeks to honour the 1,500 people killed.', '2 -', '1500 -'], // told before
    ['In 2021, 400 people were in prison.', '400 -'], // a state lasts
  ]
  for (const [text, ...periods] of facts) test(text, () => expect(periodsIn(text)).toEqual(periods))
})

describe('several figures in one sentence', () => {
  const facts: readonly (readonly [text: string, ...periods: string[]])[] = [
    [
      'On Monday alone 20 people were killed, while 201 have been killed since September 16.',
      '20 within 2022-10-10..2022-10-10',
      '201 running 2022-09-16..2022-10-14',
    ],
    [
      'Guards killed 20 people on Monday; the toll rose to 201.',
      '20 within 2022-10-10..2022-10-10',
      '201 running ..2022-10-10',
    ],
  ]
  for (const [text, ...periods] of facts) test(text, () => expect(periodsIn(text)).toEqual(periods))
})
