import { describe, expect, test } from 'vitest'
import { dateAt, partialDate } from './calendar-date.ts'

describe('dates of pages', () => {
  const facts = [
    ['December 6, 2019', '2019-12-06', '2019-12-06'],
    ['22 Bahman 1401', '2023-02-11', '2023-02-11'],
    ['Bahman 22, 1401', '2023-02-11', '2023-02-11'],
    ['Saturday, 22 Bahman 1401', '2023-02-11', '2023-02-11'],
    ['۲۲ بهمن ۱۴۰۱', '2023-02-11', '2023-02-11'],
    ['شنبه ۲۲ بهمن ۱۴۰۱', '2023-02-11', '2023-02-11'],
    ['سه‌شنبه، ۲۵ بهمن ۱۴۰۱', '2023-02-14', '2023-02-14'],
    ['۱۴۰۱/۱۱/۲۲', '2023-02-11', '2023-02-11'],
    ['1401/11/22', '2023-02-11', '2023-02-11'],
    ['1401-1-5', '2022-03-25', '2022-03-25'],
    ['Aban 1398', '2019-10-23', '2019-11-21'],
    ['30 Esfand 1400', null, null], // no such day
    ['22 Bahman 1601', null, null],
    ['Bahman Carver', null, null],
  ] as const
  for (const [text, from, to] of facts)
    test(text, () => {
      const found = dateAt(text, 0)?.date ?? null
      expect([found?.from ?? null, found?.to ?? null]).toEqual([from, to])
    })
})

describe('dates of markup and manifests', () => {
  const facts = [
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-12-06T10:00:00Z', '2019-12-06', '2019-12-06'],
    ['1401', '2022-03-21', '2023-03-20'],
    ['1401-11', '2023-01-21', '2023-02-19'],
    ['1401-11-22', '2023-02-11', '2023-02-11'],
    ['1401-13-22', null, null],
  ] as const
  for (const [value, from, to] of facts)
    test(value, () => {
      const found = partialDate(value, 'stated')
      expect([found?.from ?? null, found?.to ?? null]).toEqual([from, to])
    })
})
