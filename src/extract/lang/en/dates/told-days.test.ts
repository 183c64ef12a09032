import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findDates } from './dates.ts'

function documentOf(text: string, published: string | null): Document {
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
    published: published === null ? null : { text: null, from: published, to: published, basis: 'manifest' },
    text,
    notices: [],
    headings: [],
  }
}

/** "words from [to] basis" of each date; one day is written once. */
function datesIn(text: string, published: string | null): string[] {
  return findDates(analyse(documentOf(text, published))).map(
    ({ start, end, date: { text: words, from, to, basis } }) => {
      expect(text.slice(start, end)).toBe(words)
      return [words, from, ...(to === from ? [] : [to]), basis].join(' ')
    },
  )
}

function holdTrue(facts: readonly (readonly [text: string, ...dates: string[]])[], published: string | null): void {
  for (const [text, ...dates] of facts) test(text, () => expect(datesIn(text, published)).toEqual(dates))
}

describe('counts from publication, Friday 12 March 2021', () =>
  holdTrue(
    [
      ['He fell 2 weeks and 2 days ago.', '2 weeks and 2 days ago 2021-02-24 relative'],
      ['He fell 1 month, 3 days ago.', '1 month, 3 days ago 2021-02-09 relative'],
      ['He fell a year and two months ago.', 'a year and two months ago 2020-01-01 2020-01-31 relative'],
      ['He fell about ten days ago.', 'ten days ago 2021-03-01 2021-03-03 relative'],
      ['He fell about two weeks ago.', 'two weeks ago 2021-02-22 2021-02-28 relative'],
      ['He fell less than two weeks ago.', 'two weeks ago 2021-02-26 2021-03-12 relative'],
      ['He fell a fortnight ago.', 'a fortnight ago 2021-02-22 2021-02-28 relative'],
      ['He fell two Sundays ago.', 'two Sundays ago 2021-02-28 relative'],
      ['They will vote two weeks from now.', 'two weeks from now 2021-03-26 relative'],
      ['They will vote in two weeks.', 'in two weeks 2021-03-26 relative'],
      ['They will vote in about two weeks.', 'in about two weeks 2021-03-22 2021-03-28 relative'],
      ['They will vote in two months.', 'in two months 2021-05-01 2021-05-31 relative'],
      ['They will vote four months from tomorrow.', 'four months from tomorrow 2021-07-13 relative'],
      ['They will vote on Monday two weeks from now.', 'on Monday two weeks from now 2021-03-22 relative'],
      ['They vote three weeks after May 3 on Friday.', 'three weeks after May 3 on Friday 2020-05-22 partial'],
      ['He fell two months after May 3, 2019.', 'two months after May 3, 2019 2019-07-01 2019-07-31 context'],
    ],
    '2021-03-12',
  ))

describe('weekdays beside publication, Thursday 31 January 2019', () =>
  holdTrue(
    [
      ['They will meet next Friday.', 'next Friday 2019-02-08 relative'], // nobody calls tomorrow so
      ['He fell last Wednesday.', 'last Wednesday 2019-01-23 relative'],
      ['He fell this past Wednesday.', 'past Wednesday 2019-01-30 relative'],
      ['He fell last Sunday.', 'last Sunday 2019-01-27 relative'],
      ['On Monday, they will vote.', 'On Monday 2019-02-04 relative'],
      ['On Monday, he said they will vote.', 'On Monday 2019-01-28 relative'],
      ['He said that Monday would be quiet.', 'Monday 2019-01-28 relative'],
      ['Clashes following Friday prayers killed two.', 'Friday 2019-01-25 relative'],
      ['The first Friday of May 2018 was quiet.', 'The first Friday of May 2018 2018-05-04 stated'],
      ['They will vote on the last Monday of next month.', 'the last Monday of next month 2019-02-25 relative'],
      ['They will vote next 6th of April.', 'next 6th of April 2019-04-06 relative'],
      ['He fell last December 6.', 'last December 6 2018-12-06 relative'],
      ['They will meet this Thursday, January 31.', 'this Thursday, January 31 2019-01-31 partial'],
      ['He fell on Monday. The next day, he died.', 'on Monday 2019-01-28 relative', 'The next day 2019-01-29 context'],
      [
        'He fell on 3 May 2018. The following Friday, he died.',
        '3 May 2018 2018-05-03 stated',
        'The following Friday 2018-05-04 context',
      ],
    ],
    '2019-01-31',
  ))

describe('holidays, published on 12 March 2021', () =>
  holdTrue(
    [
      ['He fell on Christmas Day.', 'Christmas Day 2020-12-25 partial'],
      ["He fell on New Year's Eve 2018.", "New Year's Eve 2018 2018-12-31 stated"],
      ['He fell two days before Christmas.', 'two days before Christmas 2020-12-23 partial'],
      ['He fell on the day after Christmas.', 'the day after Christmas 2020-12-26 partial'],
      ['He fell on Thanksgiving Day 2020.', 'Thanksgiving Day 2020 2020-11-26 stated'],
      ['He fell last Easter.', 'last Easter 2020-04-12 relative'],
      ['He fell on Easter Monday last year.', 'Easter Monday last year 2020-04-13 relative'],
      ['He will be freed before Easter.', 'Easter 2021-04-04 partial'],
      ['They met on Orthodox Easter 2020.', 'Orthodox Easter 2020 2020-04-19 stated'],
      ['He fell on Good Friday 2019.', 'Good Friday 2019 2019-04-19 stated'],
      ['Shops closed on Black Friday 2015.', 'Black Friday 2015 2015-11-27 stated'],
      ['Guards shot at them on Black Friday.'], // another day of that name
      ['The shots of Black Friday 1978 were denied.', '1978 1978-01-01 1978-12-31 stated'],
      ['The Easter Sunday bombings were denied.'], // of which year is not told
      ['Easter Island is far. A Christmas tree fell.'],
      ['He was freed before Nowruz 1400.', 'Nowruz 1400 2021-03-21 stated'],
      ['He fell on Newroz 2020.', 'Newroz 2020 2020-03-20 2020-03-21 stated'],
      ['He fell on Eid al-Fitr 2020.', 'Eid al-Fitr 2020 2020-05-23 2020-05-25 stated'],
      ['He fasted during Ramadan 2020.', 'Ramadan 2020 2020-04-23 2020-05-24 stated'],
    ],
    '2021-03-12',
  ))

describe('other calendars, published on 20 February 2023', () =>
  holdTrue(
    [
      ['He fell on 22 Bahman 1401.', '22 Bahman 1401 2023-02-11 stated'],
      ['He fell on the 22nd of Bahman.', '22nd of Bahman 2023-02-11 partial'],
      ['He fell on Aban 25, 1398.', 'Aban 25, 1398 2019-11-16 stated'],
      ['The deaths of Aban 98 were denied.', 'Aban 98 2019-10-23 2019-11-21 stated'],
      ['It began in Shahrivar 1401.', 'Shahrivar 1401 2022-08-23 2022-09-22 stated'],
      ['In Aban, he fell.', 'Aban 2022-10-23 2022-11-21 partial'],
      ['In 1401, Iran changed.', '1401 2022-03-21 2023-03-20 stated'],
      ['In 1401, Varenia changed.'], // nothing says that it counts so
      ['In Iran 1401 villages were dry.'],
      ['The Iranian year 1399 was dry.', '1399 2020-03-20 2021-03-20 stated'],
      ['The order is dated 1401/11/22.', '1401/11/22 2023-02-11 stated'],
      ['The order is dated 22/11/1401.', '22/11/1401 2023-02-11 stated'],
      ['The order is dated ۱۴۰۱/۱۱/۲۲.', '۱۴۰۱/۱۱/۲۲ 2023-02-11 stated'],
      ['He fell on ۲۲ بهمن ۱۴۰۱.', '۲۲ بهمن ۱۴۰۱ 2023-02-11 stated'],
      ['He fell on 8 Saur 1357.', '8 Saur 1357 1978-04-28 stated'],
      ['He fell on 30 Esfand 1400.'], // no such day
      ['Mehr News quoted Bahman Carver and Azar Holt.'],
      ['He fell on 10 Muharram 1444.', '10 Muharram 1444 2022-08-07 2022-08-09 stated'],
      ['He fell on 12 Dhu al-Hijjah 1441.', '12 Dhu al-Hijjah 1441 2020-08-01 2020-08-03 stated'],
      ['The order is dated 1444/01/10.', '1444/01/10 2022-08-07 2022-08-09 stated'], // 1444 of the other calendar is to come
    ],
    '2023-02-20',
  ))

describe('forms without spaces and in names', () =>
  holdTrue(
    [
      ['He came on Dec31, 1994.', 'Dec31, 1994 1994-12-31 stated'],
      ['They will meet this Friday-Jun-15.', 'this Friday-Jun-15 2018-06-15 partial'],
      ['He was born on 15 April of 87.', '15 April of 87 1987-04-15 stated'],
      ['On 2016 10 16, it began.', '2016 10 16 2016-10-16 stated'],
      ['It fell on 2015.5.13.', '2015.5.13 2015-05-13 stated'],
      ['The list is in roll-2018-09-23.pdf.', '2018-09-23 2018-09-23 stated'],
      ['The list is in roll-20180923-v2.pdf.', '20180923 2018-09-23 stated'],
      ['The code is AX-2018-99-23-77 still.'],
    ],
    '2018-06-01',
  ))
