import { describe, expect, test } from 'vitest'
import type { Document, UncertainDate } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findDates } from './dates.ts'

function documentOf(text: string, published: readonly [string, string] | null): Document {
  const date: UncertainDate | null = published && {
    text: null,
    from: published[0],
    to: published[1],
    basis: 'manifest',
  }
  return {
    id: 'sha256:0',
    path: 'report.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: date,
    text,
    notices: [],
    headings: [],
  }
}

/** "words from to basis" of each date. */
function datesIn(text: string, published: readonly [string, string] | null): string[] {
  return findDates(analyse(documentOf(text, published))).map(({ start, end, date }) => {
    expect(text.slice(start, end)).toBe(date.text)
    return `${date.text ?? ''} ${date.from} ${date.to} ${date.basis}`
  })
}

const friday: readonly [string, string] = ['2021-03-12', '2021-03-12']
const wholeMay: readonly [string, string] = ['2021-05-01', '2021-05-31']

describe('dates published on Friday, 12 March 2021', () => {
  const facts: readonly { readonly text: string; readonly dates: readonly string[] }[] = [
    { text: 'The port closed on March 6, 2019.', dates: ['March 6, 2019 2019-03-06 2019-03-06 stated'] },
    { text: 'The port closed on 6 March 2019.', dates: ['6 March 2019 2019-03-06 2019-03-06 stated'] },
    { text: 'The port closed on the 3rd of March 2019.', dates: ['3rd of March 2019 2019-03-03 2019-03-03 stated'] },
    { text: 'The file is dated 2019-12-06.', dates: ['2019-12-06 2019-12-06 2019-12-06 stated'] },
    { text: 'The file is dated 12/6/2019.', dates: ['12/6/2019 2019-12-06 2019-12-06 stated'] },
    { text: 'The file is dated 25/6/2019.', dates: ['25/6/2019 2019-06-25 2019-06-25 stated'] },
    { text: 'PORT SELE, 25 SEP 88 (NW) -- A ship sank.', dates: ['25 SEP 88 1988-09-25 1988-09-25 stated'] },
    { text: 'The strike ran between 2 and 5 March 2021.', dates: ['2 and 5 March 2021 2021-03-02 2021-03-05 stated'] },
    { text: 'It began in November 2019.', dates: ['November 2019 2019-11-01 2019-11-30 stated'] },
    { text: 'He joined the November 2019 uprising.', dates: ['November 2019 2019-11-01 2019-11-30 stated'] },
    { text: 'It began in the summer of 1988.', dates: ['summer of 1988 1988-06-01 1988-09-22 stated'] },
    { text: 'He was jailed in the 1980s.', dates: ['1980s 1980-01-01 1989-12-31 stated'] },
    { text: 'It is a law of the 19th century.', dates: ['19th century 1801-01-01 1900-12-31 stated'] },
    { text: 'She noted it in 2019.', dates: ['2019 2019-01-01 2019-12-31 stated'] },
    { text: 'After the 1974 coup he fled.', dates: ['1974 1974-01-01 1974-12-31 stated'] },
    { text: 'In the final days of 2017, he fled.', dates: ['the final days of 2017 2017-12-21 2017-12-31 stated'] },
    { text: 'It opened in mid-November 2019.', dates: ['mid-November 2019 2019-11-11 2019-11-20 stated'] },
    { text: 'It opened in early 2018.', dates: ['early 2018 2018-01-01 2018-04-30 stated'] },
    {
      text: 'Between 2017 and 2019 it stood empty.',
      dates: ['2017 2017-01-01 2017-12-31 stated', '2019 2019-01-01 2019-12-31 stated'],
    },
    { text: 'The war of 1990-92 ruined it.', dates: ['1990-92 1990-01-01 1992-12-31 stated'] },
    { text: 'He was held on November 11 alone.', dates: ['November 11 2020-11-11 2020-11-11 partial'] },
    { text: 'He was held on Sept. 11.', dates: ['Sept. 11 2020-09-11 2020-09-11 partial'] },
    { text: 'In September, he spoke.', dates: ['September 2020-09-01 2020-09-30 partial'] },
    { text: 'On March 3 he spoke.', dates: ['March 3 2021-03-03 2021-03-03 partial'] },
    { text: 'After the November raids he fled.', dates: ['November 2020-11-01 2020-11-30 partial'] },
    // 2 July was a Tuesday in 2019, not in 2020: the weekday chooses the year.
    { text: 'He spoke on Tuesday, July 2, at noon.', dates: ['Tuesday, July 2 2019-07-02 2019-07-02 partial'] },
    {
      text: 'From March 3 to March 5, 2018, it was shut.',
      dates: ['March 3 2018-03-03 2018-03-03 partial', 'March 5, 2018 2018-03-05 2018-03-05 stated'],
    },
    {
      text: 'He was held in June 2018. On July 9 he was freed.',
      dates: ['June 2018 2018-06-01 2018-06-30 stated', 'July 9 2018-07-09 2018-07-09 partial'],
    },
    { text: 'On Wednesday, the mayor spoke.', dates: ['On Wednesday 2021-03-10 2021-03-10 relative'] },
    { text: 'The mayor spoke on Friday.', dates: ['on Friday 2021-03-12 2021-03-12 relative'] },
    { text: 'The mayor spoke last Friday.', dates: ['last Friday 2021-03-05 2021-03-05 relative'] },
    { text: 'They will be released by Monday.', dates: ['Monday 2021-03-15 2021-03-15 relative'] },
    { text: 'He spoke yesterday.', dates: ['yesterday 2021-03-11 2021-03-11 relative'] },
    { text: 'He died last November.', dates: ['last November 2020-11-01 2020-11-30 relative'] },
    { text: 'He died last year.', dates: ['last year 2020-01-01 2020-12-31 relative'] },
    { text: 'This year it is quiet.', dates: ['This year 2021-01-01 2021-12-31 relative'] },
    { text: 'He left two weeks ago.', dates: ['two weeks ago 2021-02-22 2021-02-28 relative'] },
    { text: 'Over the past two weeks it rained.', dates: ['the past two weeks 2021-02-26 2021-03-12 relative'] },
    { text: 'It lasted for the past five months.', dates: ['the past five months 2020-10-12 2021-03-12 relative'] },
    {
      text: 'The coup came in 1974. Ten years later, he returned.',
      dates: ['1974 1974-01-01 1974-12-31 stated', 'Ten years later 1984-01-01 1984-12-31 context'],
    },
    {
      text: 'He came in June 2018 and left that same year.',
      dates: ['June 2018 2018-06-01 2018-06-30 stated', 'that same year 2018-01-01 2018-12-31 context'],
    },
    {
      text: 'He came on June 3, 2018 and left the following day.',
      dates: ['June 3, 2018 2018-06-03 2018-06-03 stated', 'the following day 2018-06-04 2018-06-04 context'],
    },
  ]
  for (const { text, dates } of facts) test(text, () => expect(datesIn(text, friday)).toEqual(dates))
})

describe('dates published some day in May 2021', () => {
  const facts: readonly { readonly text: string; readonly dates: readonly string[] }[] = [
    { text: 'On Wednesday, the mayor spoke.', dates: ['On Wednesday 2021-04-28 2021-05-26 relative'] },
    { text: 'He spoke on May 12.', dates: ['May 12 2021-05-12 2021-05-12 partial'] },
    { text: 'He spoke on June 12.', dates: ['June 12 2020-06-12 2020-06-12 partial'] },
    { text: 'He spoke yesterday.', dates: ['yesterday 2021-04-30 2021-05-30 relative'] },
    { text: 'In the past month it rained.', dates: ['the past month 2021-04-01 2021-05-31 relative'] },
  ]
  for (const { text, dates } of facts) test(text, () => expect(datesIn(text, wholeMay)).toEqual(dates))
})

describe('no dates', () => {
  const texts = [
    'Guards killed 1500 protesters.',
    'They held 2000 people in the hall.',
    'The toll rose to 1,500.',
    'They may march on the capital.',
    'April Carver and June Holt met.',
    'He is one of the first.',
    'Flight 1984 was late.',
    'He is 34 years old.',
    'Read The Sunday Herald.',
  ]
  for (const text of texts) test(text, () => expect(datesIn(text, friday)).toEqual([]))
})

describe('without a known publication', () => {
  const facts: readonly { readonly text: string; readonly dates: readonly string[] }[] = [
    { text: 'On Wednesday it rained, as in September.', dates: [] },
    // A date that the text tells is no publication: "last week" is not told.
    {
      text: 'He left last week. She was held on 2 April 2023.',
      dates: ['2 April 2023 2023-04-02 2023-04-02 stated'],
    },
    {
      text: 'She was held on 2 April 2023 and tried in May. She was ill. She was freed on 30 June.',
      dates: [
        '2 April 2023 2023-04-02 2023-04-02 stated',
        'May 2023-05-01 2023-05-31 partial',
        '30 June 2023-06-30 2023-06-30 partial',
      ],
    },
    {
      text: 'She was held on 2 November 2023. She was freed on 3 January.',
      dates: ['2 November 2023 2023-11-02 2023-11-02 stated'],
    },
    {
      text: 'She was held on 2 April 2023.\n\nThe port closed on 30 June.',
      dates: ['2 April 2023 2023-04-02 2023-04-02 stated'],
    },
  ]
  for (const { text, dates } of facts) test(text, () => expect(datesIn(text, null)).toEqual(dates))
})

test('"since" and "the past" tell periods, other dates points', () => {
  const text = 'He has been held since June 2018. Over the past year he fasted. He spoke in 2020.'
  const found = findDates(analyse(documentOf(text, friday)))
  expect(found.map(({ kind, date }) => [kind, date.from, date.to])).toEqual([
    ['period', '2018-06-01', '2021-03-12'],
    ['period', '2020-03-12', '2021-03-12'],
    ['point', '2020-01-01', '2020-12-31'],
  ])
})

describe('dates told by another, in words or without spaces', () => {
  const facts = [
    { text: 'It fell on 05-Aug-2016.', dates: ['05-Aug-2016 2016-08-05 2016-08-05 stated'] },
    { text: 'It fell on 23/Sep/2020.', dates: ['23/Sep/2020 2020-09-23 2020-09-23 stated'] },
    { text: 'The log of 20161016 is lost.', dates: ['20161016 2016-10-16 2016-10-16 stated'] },
    { text: 'It began on the fourth of July 1995.', dates: ['fourth of July 1995 1995-07-04 1995-07-04 stated'] },
    {
      text: 'Born on January twenty five nineteen eighty six.',
      dates: ['January twenty five nineteen eighty six 1986-01-25 1986-01-25 stated'],
    },
    { text: 'We met on Tuesday of last week.', dates: ['on Tuesday of last week 2021-03-02 2021-03-02 relative'] },
    { text: 'They vote the 20th of next month.', dates: ['the 20th of next month 2021-04-20 2021-04-20 relative'] },
    {
      text: 'They vote two days after May 13, 2019.',
      dates: ['two days after May 13, 2019 2019-05-15 2019-05-15 context'],
    },
    { text: 'He left the day before yesterday.', dates: ['the day before yesterday 2021-03-10 2021-03-10 relative'] },
    { text: 'Here 3 may have died.', dates: [] },
    { text: 'He was first in two weeks.', dates: [] }, // how long, not when
  ]
  for (const { text, dates } of facts) test(text, () => expect(datesIn(text, friday)).toEqual(dates))
})
