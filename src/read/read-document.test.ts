import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Document, DocumentFacts } from '../model/index.ts'
import { isUnreadable, readDocument, type UnreadableDocument } from './index.ts'

const english =
  'Twelve dock workers were held in Port Sele, the harbour office said on Monday, and the gates of the port were shut.'
const persian =
  'در این گزارش آمده است که دوازده کارگر بندر در روز دوشنبه بازداشت شدند و خانواده‌های آنان پشت در ماندند.'

async function read(bytes: Uint8Array, facts: Partial<DocumentFacts> = {}): Promise<Document> {
  const document = await readDocument(bytes, { path: 'report.txt', ...facts })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

function told(document: Document, kind: string): string[] {
  return document.notices.filter((notice) => notice.kind === kind).map(({ reason }) => reason)
}

describe('bytes that are no text', () => {
  const files: readonly { what: string; bytes: Uint8Array; reason: string }[] = [
    { what: 'empty', bytes: new Uint8Array(), reason: 'empty file: x' },
    { what: 'white space', bytes: Buffer.from(' \n\t\n'), reason: 'only white space: x' },
    {
      what: 'PDF',
      bytes: Buffer.from('%PDF-1.7\n…'),
      reason: 'cannot be read (PDF document: damaged or cut short): x',
    },
    {
      what: 'PNG',
      bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      reason: 'cannot be read (picture: no picture that can be opened): x',
    },
    {
      what: 'JPEG',
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      reason: 'cannot be read (picture: no picture that can be opened): x',
    },
    {
      what: 'unknown',
      bytes: Buffer.from([1, 2, 3, 0, 0, 0, 4, 65]),
      reason: 'binary data (88% of its bytes are control characters): x',
    },
    {
      what: 'markup alone',
      bytes: Buffer.from('<html><body><img src="a"></body></html>'),
      reason: 'markup without any words: x',
    },
  ]
  for (const { what, bytes, reason } of files)
    test(what, async () => {
      const document = (await readDocument(bytes, { path: 'x' })) as UnreadableDocument
      expect(document).toMatchObject({ kind: 'unreadable', path: 'x', reason })
      expect(document.id).toMatch(/^sha256:[0-9a-f]{64}$/)
    })
})

describe('words that look like the start of another format', () => {
  for (const text of ['ID3 tags were torn off.', 'A crime WAVE hit Orsk.', 'BZh is a union.', 'The ftypes are set.'])
    test(text, async () => expect((await read(Buffer.from(text))).text).toBe(text))
})

test('escape sequences of a terminal are no words and no figures', async () => {
  const document = await read(
    Buffer.from(`\u001b[31mAt least 9\u001b[0m died.\u001b]0;title\u0007 [31m \u001b${english}`),
  )
  expect(document.text).toBe(`At least 9 died. [31m \u001b${english}`)
  expect(told(document, 'repaired')).toEqual(['terminal escape sequences taken out'])
})

describe('encodings', () => {
  const french = 'La préfète a dit que quarante ouvriers étaient détenus à Port-Sélé, « sans procès ».'
  const russian = 'Двенадцать рабочих порта были задержаны в понедельник, сообщили их семьи у ворот гавани.'
  const encodings: readonly { what: string; bytes: Uint8Array; text: string; notice?: RegExp }[] = [
    { what: 'UTF-8', bytes: Buffer.from(persian), text: persian },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${persian}`), text: persian },
    { what: 'UTF-16 with a mark', bytes: Buffer.from(`\uFEFF${persian}`, 'utf16le'), text: persian },
    { what: 'UTF-16, big end first', bytes: Buffer.from(`\uFEFF${english}`, 'utf16le').swap16(), text: english },
    { what: 'UTF-32 with a mark', bytes: iconv.encode(persian, 'utf-32le', { addBOM: true }), text: persian },
    { what: 'UTF-32, big end first', bytes: iconv.encode(english, 'utf-32be', { addBOM: true }), text: english },
    { what: 'UTF-16 without a mark', bytes: Buffer.from(english, 'utf16le'), text: english, notice: /utf-16le/ },
    { what: 'windows-1252', bytes: iconv.encode(french, 'windows-1252'), text: french, notice: /windows-1252/ },
    {
      what: 'windows-1256',
      bytes: iconv.encode('قال مكتب الميناء إن العمال اعتقلوا', 'windows-1256'),
      text: 'قال مكتب الميناء إن العمال اعتقلوا',
      notice: /windows-1256/,
    },
    { what: 'windows-1251', bytes: iconv.encode(russian, 'windows-1251'), text: russian, notice: /windows-1251/ },
    { what: 'line ends', bytes: Buffer.from('One.\r\nTwo.\rThree.'), text: 'One.\nTwo.\nThree.' },
    { what: 'a zero', bytes: Buffer.from(`${english}\0.`), text: `${english}\uFFFD.`, notice: /no letters/ },
  ]
  for (const { what, bytes, text, notice } of encodings)
    test(what, async () => {
      const document = await read(bytes, { language: 'en' })
      expect(document.text).toBe(text)
      const reasons = told(document, 'encoding')
      if (notice) expect(reasons.join()).toMatch(notice)
      else expect(reasons).toEqual([])
    })

  test('a broken letter in UTF-8 is replaced, and its place is told', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Le maire a été arrêté à '),
      Buffer.from([0xc3]),
      Buffer.from(' Sele é è ê ô û ç à ù î.'),
    ])
    const { text, notices } = await read(bytes, { language: 'fr' })
    const notice = notices.find(({ kind }) => kind === 'encoding')
    expect(text.slice(notice?.start, notice?.end)).toBe('\uFFFD')
  })

  test('many broken letters are counted in one notice', async () => {
    const bytes = Buffer.from('é é é é é é é é é é é '.repeat(200)).map((byte, at) => (at % 40 === 0 ? 0xff : byte))
    expect(told(await read(bytes, { language: 'fr' }), 'encoding')).toEqual([expect.stringMatching(/in \d+ places/)])
  })

  test('a page is read in the encoding that it declares', async () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`
    expect((await read(iconv.encode(page, 'windows-1251'))).text).toBe(russian)
  })
})

describe('language', () => {
  const texts = [
    { text: english, language: 'en' },
    { text: 'Twelve people died, Amina Diallo said.', language: 'en' },
    { text: persian, language: 'fa' },
    { text: 'قال مكتب الميناء إن اثني عشر عاملا اعتقلوا يوم الاثنين وأغلقت البوابات.', language: 'ar' },
    { text: 'Doce trabajadores del puerto fueron detenidos el lunes, dijo la oficina.', language: 'es' },
    { text: 'xq 12', language: null },
  ]
  for (const { text, language } of texts)
    test(`${text} → ${language}`, async () => {
      const document = await read(Buffer.from(text))
      expect(document.language).toBe(language)
      expect(told(document, 'language')).toHaveLength(language === 'en' ? 0 : 1)
    })

  test('what the manifest says wins', async () => {
    expect((await read(Buffer.from(english), { language: 'fa' })).language).toBe('fa')
  })
})

test('facts from outside go before what the page says', async () => {
  const page = `<html><head><meta property="og:site_name" content="Page"></head><body><p>${english}</p></body></html>`
  expect((await read(Buffer.from(page))).publisher).toBe('Page')
  const facts = { publisher: 'Told', url: 'https://sele.example/1' }
  expect(await read(Buffer.from(page), facts)).toMatchObject(facts)
})

test('a date in the text that the manifest contradicts is told, and the manifest holds', async () => {
  const text = `Workers held\n\nPORT SELE, December 6, 2031 — ${english}\n\n${english}`
  const document = await read(Buffer.from(text), { published: '2031-02' })
  expect(document.published?.from).toBe('2031-02-01')
  const notice = document.notices.find(({ kind }) => kind === 'conflicting-date')
  expect(document.text.slice(notice?.start, notice?.end)).toBe('December 6, 2031')
})

describe('whatever the bytes', () => {
  const html = fc.stringMatching(
    /^(?:<(?:p|div|h1|li|b|\/p|\/div|!--|script|blockquote class="twitter-tweet"|a href=")>?|[a-zA-Z& ;"'\n]{0,9}){0,60}$/,
  )
  const page = fc.stringMatching(
    /^(?:[A-Z][a-z]{1,6}[A-Z][a-z]{1,5} |[a-z]{1,8}[ .,(]|\n{1,3}|Home > |— [A-Z][a-z]+ \(@[a-z]+\) (?:May 1, 2020)?|By |728 x 90|Related|“|[)”] ){0,60}$/,
  )
  const inputs = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
    html.map((text) => Buffer.from(`<html><body>${text}`)),
    page.map((text) => Buffer.from(text)),
  )
  test('nothing is thrown; spans lie in the text, in order; the text is well formed', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.constantFrom('a.txt', 'a.md', 'a.html'), async (bytes, path) => {
        const document = await readDocument(bytes, { path, language: 'en' })
        if (isUnreadable(document)) return
        const { text, notices, headings, titleSpan } = document
        expect(text).not.toMatch(/[\0\r\p{Surrogate}]/u)
        for (const { start, end } of [...notices, ...headings, ...(titleSpan ? [titleSpan] : [])]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const starts = notices.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        if (titleSpan) expect(text.slice(titleSpan.start, titleSpan.end)).toBe(document.title)
      }),
      { seed: 1, numRuns: 400 },
    )
  })
})
