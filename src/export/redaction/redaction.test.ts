import { describe, expect, test } from 'vitest'
import { ProtectedNames } from './protected-names.ts'
import { RedactedText } from './redacted-text.ts'
import { Redactor } from './redact.ts'

const people = [
  { names: ['Toma Brask', 'Тома Браск', 'توما براسک'], pseudonym: 'Person 1' },
  { names: ['Lena Brask'], pseudonym: 'Person 2' },
  { names: ['Amina al-Sayed Diallo'], pseudonym: 'Person 3' },
  { names: ['O’Neil Rose'], pseudonym: 'Person 4' },
]
const names = new ProtectedNames(people)
const redacted = (text: string) => new RedactedText(text, names)

describe('protected names are found in every form', () => {
  const cases = [
    ['Toma Brask was arrested.', 'Person 1 was arrested.'],
    ['TOMA BRASK and toma-brask', 'Person 1 and Person 1'],
    ['https://sele.example/toma_brask.html', 'https://sele.example/Person 1.html'],
    ['Toma Brask’s lawyer', 'Person 1’s lawyer'],
    ['Mr Brask said', 'Mr Person 1 or Person 2 said'],
    ['T. Brask said; T.Brask', 'Person 1 or Person 2 said; Person 1 or Person 2'],
    ['Toma Brask (@TomaBrask)', 'Person 1 (@Person 1)'],
    ['Toma Olan Brask', 'Person 1 or Person 2'],
    ['توما براسک بازداشت شد', 'Person 1 بازداشت شد'],
    ['Тома Браск', 'Person 1'],
    ['Ms Diallo and Amina al-Sayed Diallo', 'Ms Person 3 and Person 3'],
    ['BRASK, in capitals', 'Person 1 or Person 2, in capitals'],
  ] as const
  for (const [text, wanted] of cases) test(text, () => expect(redacted(text).text).toBe(wanted))

  const left = ['Tomas Braskov', 'a rose is a rose', 'Abraskan', 'Amina', 'al-Sayed']
  for (const text of left) test(`left: ${text}`, () => expect(redacted(text).text).toBe(text))

  test('a name full of signs is a name, and no pattern', () => {
    expect(
      new RedactedText('(a+)+b c', new ProtectedNames([{ names: ['(a+)+b c'], pseudonym: 'P' }])).text,
    ).not.toContain('b c')
  })
})

describe('spans are moved', () => {
  const text = 'Police arrested Toma Brask. Lena Brask saw 12 men.'
  const now = redacted(text)
  test('to the same words', () => {
    const start = text.indexOf('12 men')
    expect(now.text.slice(now.place(start, 'start'), now.place(start + 6, 'end'))).toBe('12 men')
  })
  test('a span that begins or ends within a name takes it whole', () => {
    const start = text.indexOf('Brask')
    expect(now.text.slice(now.place(start, 'start'), now.place(start + 5, 'end'))).toBe('Person 1')
    expect(now.text.slice(now.place(0, 'start'), now.place(18, 'end'))).toBe('Police arrested Person 1')
  })
  test('every replacement is listed where it stands', () => {
    for (const { start, end, replacement } of now.redactions) expect(now.text.slice(start, end)).toBe(replacement)
    expect(now.redactions).toHaveLength(2)
  })
})

describe('values of JSON', () => {
  const text = 'Police arrested Toma Brask. “Twelve men,” Lena Brask said.'
  const redactor = new Redactor(
    names,
    new Map([['sha256:a', { text: redacted(text), path: 'reports/a.txt', alias: 'document 1' }]]),
  )
  const start = text.indexOf('Twelve')

  test('rows: words, spans, path; where it came from and who collected it are gone', () => {
    const row = {
      ...{
        document: 'sha256:a',
        path: 'toma-brask.txt',
        url: 'https://x.example/',
        by: 'Ina',
        text: 'Twelve men',
        start,
        end: start + 10,
      },
      voice: [{ name: 'Lena Brask' }],
    }
    const found = redactor.value(row)
    expect(found).toMatchObject({
      path: 'document 1',
      url: null,
      by: null,
      text: 'Twelve men',
      voice: [{ name: 'Person 2' }],
    })
    expect(redacted(text).text.slice(found.start, found.end)).toBe('Twelve men')
  })
  test('what stands inside a row indexes the same document', () => {
    const inner = { start: text.indexOf('Toma'), end: text.indexOf('Toma') + 10, text: 'Toma Brask' }
    expect(redactor.value({ document: 'sha256:a', quote: inner }).quote).toEqual({
      start: 16,
      end: 24,
      text: 'Person 1',
    })
  })
  test('who did an act stays', () => {
    expect(redactor.value({ by: 'the police', asserted: true })).toEqual({ by: 'the police', asserted: true })
  })
})
