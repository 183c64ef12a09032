import { describe, expect, test } from 'vitest'
import { mendLetters, spellLigatures } from './arabic-letters.ts'
import { readDocument } from './index.ts'

describe('letters are mended in place', () => {
  const cases = [
    { what: 'presentation forms', text: 'ﺑﻨﺪﺭ', mended: 'بندر', told: 'letters in presentation forms' },
    { what: 'a joiner that came as ¬', text: 'خانواده¬ها', mended: 'خانواده\u200Cها', told: 'joiners' },
    {
      what: 'a joiner that came as a space without width',
      text: 'می\u200Bشود',
      mended: 'می\u200Cشود',
      told: 'joiners',
    },
    { what: 'swapped lam-alef', text: 'في االسلام', mended: 'في الاسلام', told: 'lam-alef' },
    { what: 'Arabic ye and kaf in Persian', text: 'گفت كه پليس', mended: 'گفت که پلیس', told: 'ye and kaf' },
    { what: 'Arabic digits in Persian', text: 'چهار یا ٤٥ نفر', mended: 'چهار یا ۴۵ نفر', told: 'digits' },
  ]
  for (const { what, text, mended, told } of cases)
    test(`${what}: ${text}`, () => {
      const found = mendLetters(text)
      expect(found.text).toBe(mended)
      expect(found.text).toHaveLength(text.length)
      expect(found.notices.map(({ reason }) => reason).join()).toContain(told)
    })

  const left = [
    'قال الوزير كلمة في ٤ مارس',
    'A sum of 5 ¬ 3 and a soft\u00ADhyphen',
    'الأسلحة والأمن',
    'بازداشت کارگران',
  ]
  for (const text of left)
    test(`left as it is: ${text}`, () => expect(mendLetters(text)).toEqual({ text, notices: [] }))

  test('one notice for each kind, with how often and from where to where', () => {
    expect(mendLetters('پليس و كارگر و كشتي').notices).toEqual([
      { kind: 'repaired', start: 2, end: 19, reason: 'Arabic ye and kaf in Persian, mended in 4 places' },
    ])
  })
})

test('ligatures of several letters are written out before anything is placed', () => {
  expect(spellLigatures('ﺳﻼم ﷲ')).toBe('ﺳلام الله')
})

describe('in documents of every kind', () => {
  const persian = 'پليس گفت ١٢ نفر در بندر بازداشت شدند. خانواده¬ها چشم به راه اند. ﺳﻼم.'
  const mended = 'پلیس گفت ۱۲ نفر در بندر بازداشت شدند. خانواده\u200Cها چشم به راه اند. سلام.'
  const kinds = [
    { path: 'a.txt', bytes: persian },
    {
      path: 'a.html',
      bytes: `<!doctype html><html lang="fa"><title>${persian}</title><body><p>${persian}</p></body></html>`,
    },
    { path: 'a.csv', bytes: `شرح,شمار\n${persian},۱۲\nدیگر,۳\n` },
    {
      path: 'a.eml',
      bytes: `From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${persian}\n`,
    },
  ]
  for (const { path, bytes } of kinds)
    test(path, async () => {
      const document = await readDocument(Buffer.from(bytes), { path })
      if ('kind' in document) throw new Error(document.reason)
      expect(document.text).toContain(path === 'a.eml' || path === 'a.html' ? mended.slice(0, 40) : mended)
      expect(document.notices.filter(({ kind }) => kind === 'repaired').length).toBeGreaterThan(1)
    })
})
