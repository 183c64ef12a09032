import { describe, expect, test } from 'vitest'
import type { ChainLink, DateBasis, Qualifier } from '../../model/index.ts'
import { csvRecord } from '../../operations/csv.ts'
import { nearest } from '../nearest.ts'
import { counts } from './counts.ts'
import { date } from './date.ts'
import { Legend } from './legend.ts'
import { nobodyOf } from './nobody.ts'
import { quantity } from './quantity.ts'
import { quoted } from './quoted.ts'
import { some } from './some.ts'
import { voice } from './voice.ts'

describe('quantities', () => {
  const row = (
    value: number | null,
    low: number | null,
    high: number | null,
    qualifier: Qualifier,
    shown: string,
    unit = 'persons',
    per: string | null = null,
  ) => ({ value, low, high, qualifier, unit, per, shown })
  const rows = [
    row(1500, 1500, 1500, 'exact', '1,500'),
    row(30000, 30000, null, 'at-least', '≥ 30,000'),
    row(200, 200, null, 'more-than', '> 200'),
    row(240000, null, 240000, 'nearly', '≲ 240,000'),
    row(20000, null, null, 'about', '≈ 20,000'),
    row(null, 30000, 40000, 'between', '30,000 – 40,000'),
    row(null, 20000, 99999, 'order-of-magnitude', '20,000 – 99,999'),
    row(null, null, null, 'vague', 'no number'),
    row(15, 15, 15, 'exact', '15%', 'percent'),
    row(1, 1, null, 'more-than', '> 1 week', 'weeks'),
    row(2, 2, 2, 'exact', '2 weeks', 'weeks'),
    row(79e6, null, null, 'about', '≈ 79 million USD', 'USD'),
    row(1234567, 1234567, 1234567, 'exact', '1,234,567'),
    row(3e12, 3e12, null, 'more-than', '> 3 trillion rials per month', 'rials', 'month'),
    row(3.6e15, 3.6e15, 3.6e15, 'exact', '3.6 quadrillion rials per year', 'rials', 'year'),
    row(1234567890123, 1234567890123, 1234567890123, 'exact', '1,234,567,890,123'),
  ]
  for (const { shown, ...figure } of rows) test(shown, () => expect(quantity(figure)).toBe(shown))
})

describe('dates', () => {
  const rows: { from: string; to: string; text: string | null; basis: DateBasis; shown: string }[] = [
    { from: '2023-02-08', to: '2023-02-08', text: 'February 8', basis: 'partial', shown: '2023-02-08 (“February 8”)' },
    { from: '2023-02-01', to: '2023-02-28', text: null, basis: 'manifest', shown: '2023-02 (from the manifest)' },
    { from: '2024-02-01', to: '2024-02-29', text: null, basis: 'context', shown: '2024-02 (from the context)' },
    { from: '2021-01-01', to: '2021-12-31', text: '2021', basis: 'stated', shown: '2021 (“2021”)' },
    { from: '2021-05-03', to: '2021-05-09', text: null, basis: 'relative', shown: '2021-05-03 to 2021-05-09' },
  ]
  for (const { shown, ...value } of rows) test(shown, () => expect(date(value)).toBe(shown))
  test('no date', () => expect(date(null)).toBe(''))
})

describe('words in quotation marks', () => {
  const rows = [
    { words: 'at least 40', shown: '“at least 40”' },
    { words: '“We hold nobody.”', shown: '“We hold nobody.”' },
    { words: '"We hold nobody."', shown: '"We hold nobody."' },
    { words: 'the strikers “vandals”', shown: '«the strikers “vandals”»' },
    { words: '“We hold', shown: '«“We hold»' },
    { words: '"Yes," he said, "all of them."', shown: '«"Yes," he said, "all of them."»' },
    { words: '”', shown: '«”»' },
  ]
  for (const { words, shown } of rows) test(shown, () => expect(quoted(words)).toBe(shown))
})

describe('the legend tells the signs that were used, and no other', () => {
  const rows = [
    { amounts: ['≥ 40', '≈ 12,500', '17'], line: '≥ at least · ≈ about' },
    { amounts: ['20,000 – 99,999', 'no number'], line: '' },
  ]
  for (const { amounts, line } of rows)
    test(amounts.join(', '), () => {
      const legend = new Legend()
      for (const amount of amounts) legend.note(amount)
      expect(legend.line).toBe(line)
    })
})

describe('counts and lists', () => {
  test('one claim, two claims, 1,200 claims', () =>
    expect([1, 2, 1200].map((count) => counts(count, 'claim'))).toEqual(['1 claim', '2 claims', '1,200 claims']))
  test('a, b and 2 more', () => expect(some(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more'))
  test('a, b', () => expect(some(['a', 'b'], 2)).toBe('a, b'))
})

describe('where nobody has the name', () => {
  const names = ['Tomas Wick', 'Ana Bel']
  const rows = [
    { wanted: 'Wik', names, told: 'No person of this ledger has that name: Wik. Did you mean Tomas Wick?' },
    { wanted: 'Xyzzy', names, told: 'No person of this ledger has that name: Xyzzy. There are Tomas Wick, Ana Bel.' },
    { wanted: 'Wick', names: [], told: 'This ledger knows no person.' },
  ]
  for (const { wanted, names: known, told } of rows)
    test(told, () => expect(nobodyOf(wanted, known, 'person')).toBe(told))
})

describe('voices', () => {
  const link = (name: string, role: ChainLink['role'], named = true): ChainLink => ({
    name,
    role,
    named,
    mention: null,
  })
  const rows = [
    {
      chain: [link('Adler', 'speaker'), link('Sele Post', 'relay'), link('Harbour Front', 'publisher')],
      shown: 'Adler › Sele Post › Harbour Front',
    },
    { chain: [link('a lawyer', 'speaker', false), link('Sele Post', 'publisher')], shown: '“a lawyer” › Sele Post' },
    { chain: [link('Harbour Front', 'speaker'), link('Harbour Front', 'publisher')], shown: 'Harbour Front' },
    { chain: [link('Harbour Front', 'publisher')], shown: 'Harbour Front, in its own voice' },
    { chain: [], shown: 'nobody named' },
  ]
  for (const { chain, shown } of rows) test(shown, () => expect(voice(chain)).toBe(shown))
})

describe('comma-separated values', () => {
  const rows = [
    { cells: ['a', 1, null, true], record: 'a,1,,true' },
    { cells: ['a,b', 'say "x"', 'two\nlines'], record: '"a,b","say ""x""","two\nlines"' },
    { cells: ['=1+1', '+49', '-5', '@x', -5], record: "'=1+1,'+49,'-5,'@x,-5" },
    { cells: ['=HYPERLINK("http://x","y")'], record: '"\'=HYPERLINK(""http://x"",""y"")"' },
  ]
  for (const { cells, record } of rows) test(record, () => expect(csvRecord(cells)).toBe(record))
})

describe('the nearest word', () => {
  const known = ['killed', 'injured', 'detained', 'arrested'] as const
  const rows = [
    { word: 'kiled', near: 'killed' },
    { word: 'detaind', near: 'detained' },
    { word: 'arr', near: 'arrested' },
    { word: 'xyzzy', near: null },
  ]
  for (const { word, near } of rows) test(word, () => expect(nearest(word, known)).toBe(near))
})
