import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { isolateRightToLeft } from './direction.ts'
import { Page } from './page.ts'
import { safeLine } from './safe.ts'
import { clip, padEnd, padStart, wrap } from './wrap.ts'

const narrow = new Page({ columns: 40, colour: false, isolate: false })

describe('words of a document cannot act on the terminal', () => {
  const cases = [
    { text: 'plain words', shown: 'plain words' },
    { text: 'a\u001b[31mred\u001b[0m', shown: 'a␛[31mred␛[0m' },
    { text: 'title\u001b]0;owned\u0007', shown: 'title␛]0;owned␇' },
    { text: 'eight bit \u009b31m', shown: 'eight bit \ufffd31m' },
    { text: 'over\bwritten', shown: 'over␈written' },
    { text: 'two\r\nlines\tand a tab', shown: 'two lines and a tab' },
    { text: '\u202e000,51 killed', shown: '000,51 killed' },
    { text: 'zero\u200cwidth non-joiner stays', shown: 'zero\u200cwidth non-joiner stays' },
    { text: 'del\u007fete', shown: 'del␡ete' },
  ]
  for (const { text, shown } of cases) test(JSON.stringify(text), () => expect(safeLine(text)).toBe(shown))
})

describe('right-to-left words are isolated, and only they', () => {
  const cases = [
    { line: 'no such words', shown: 'no such words' },
    { line: 'the tag #سلام here', shown: 'the tag \u2068#سلام\u2069 here' },
    { line: 'two: سلام دنیا, 15', shown: 'two: \u2068سلام دنیا,\u2069 15' },
    { line: 'שלום', shown: '\u2068שלום\u2069' },
  ]
  for (const { line, shown } of cases) test(line, () => expect(isolateRightToLeft(line)).toBe(shown))
  test('isolating takes no columns', () => expect(stringWidth(isolateRightToLeft('سلام'))).toBe(stringWidth('سلام')))
})

describe('wrapping counts columns, not code units', () => {
  const cases = [
    { text: 'one two three', columns: 8, lines: ['one two', 'three'] },
    { text: '', columns: 8, lines: [''] },
    { text: '日本語の報告', columns: 8, lines: ['日本語の', '報告'] },
    { text: 'abcdefghijklmnop q', columns: 8, lines: ['abcdefgh', 'ijklmnop', 'q'] },
    { text: 'e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301', columns: 8, lines: ['éééé ééé'.normalize('NFD')] },
  ]
  for (const { text, columns, lines } of cases) test(text, () => expect(wrap(text, columns)).toEqual(lines))
  test('wide characters are padded by their width', () => {
    expect(padEnd('日本', 6)).toBe('日本  ')
    expect(padStart('日本', 6)).toBe('  日本')
  })
  test('a clipped text says so', () => expect(clip('a long name', 6)).toBe('a lon…'))
})

describe('a table', () => {
  const columns = [{ header: 'name', most: 12 }, { header: 'count', align: 'right' }, { flexible: true }] as const
  const rows = [
    ['Amina', '15', 'told by two papers on the same day'],
    ['日本', '1,500', 'short'],
  ]
  const lines = narrow.table(columns, rows)

  test('keeps to the width', () => expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40))
  test('aligns numbers to the right', () => expect(lines[1]?.startsWith('Amina     15  ')).toBe(true))
  test('aligns after wide characters', () => expect(lines.at(-1)).toBe('日本   1,500  short'))
  test('leaves out a column that is empty', () =>
    expect(narrow.table([{}, {}, {}], [['a', '', 'b']])).toEqual(['a  b']))
})

describe('an excerpt', () => {
  const painted = new Page({ columns: 40, colour: true, isolate: false })
  test('paints the quoted words alone', () =>
    expect(painted.excerpt('At least 12 died.', 0, 11, 2)).toEqual(['  \u001b[33mAt least 12\u001b[39m died.']))
  test('paints them on both lines where they wrap', () => {
    const text = `${'word '.repeat(6)}at least twelve people`
    expect(painted.excerpt(text, 30, 45, 0).join('\n')).toBe(
      'word word word word word word \u001b[33mat least\u001b[39m\n\u001b[33mtwelve\u001b[39m people',
    )
  })
  test('stands in guillemets without colours', () =>
    expect(narrow.excerpt('At least 12 died.', 0, 11, 0)).toEqual(['«At least 12» died.']))
})
