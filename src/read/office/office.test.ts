import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../model/index.ts'
import { isUnreadable, readDocument } from '../index.ts'
import { defaultReadLimits, type ReadLimits } from '../limits.ts'

/** Made by python-docx, openpyxl and pandoc from one report written for this test. */
function file(name: string): Uint8Array {
  return readFileSync(new URL(`../../../test/files/${name}`, import.meta.url))
}

async function read(bytes: Uint8Array, path = 'report.txt'): Promise<Document> {
  const document = await readDocument(bytes, { path })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

async function reasonOf(bytes: Uint8Array, limits?: ReadLimits): Promise<string> {
  const document = await readDocument(bytes, { path: 'x' }, limits)
  return isUnreadable(document) ? document.reason : 'read'
}

const table = 'Source\tHeld\tReleased\nHarbour office\t12\t6\nUnion\t19\t5'

for (const name of ['report.docx', 'report.odt', 'report.epub'])
  describe(`${name} under the name of a text`, async () => {
    const document = await read(file(name))
    const { text } = document
    test('its title and author', () =>
      expect(document).toMatchObject({ title: 'Workers held after the strike', byline: 'Lina Verado' }))
    test('a heading, a paragraph, a list, a table', () => {
      expect(document.headings.map(({ start, end }) => text.slice(start, end))).toContain('What the union says')
      expect(text).toMatch(
        /At least 14 people were held in Port Sele, the dock union said on Monday\.(?:\[1\])? Families waited/,
      )
      expect(text).toContain('Three were released.\nTwo were charged.')
      expect(text).toContain(table)
    })
    if (name !== 'report.docx') test('a note', () => expect(text).toContain('The count is by hand.'))
  })

test('a book tells its publisher and day', async () => {
  const { publisher, published, mediaType } = await read(file('report.epub'))
  expect({ publisher, day: published?.from, mediaType }).toEqual({
    publisher: 'Sele Post',
    day: '2031-03-04',
    mediaType: 'application/epub+zip',
  })
})

test('a workbook gives each sheet under its name, a row a line', async () => {
  const { text } = await read(file('counts.xlsx'))
  expect(text).toBe(
    'Held\n\nTown\tKilled\tArrested\tDay\nPort Sele\t12\t19\t2031-03-04\nKaro\t3\t6.5\t2031-03-05\n\nReleased\n\nTown\tReleased\nPort Sele\t5',
  )
})

describe('tables of values', () => {
  const rows = 'Town\tKilled\tSource\nPort Sele\t12\tharbour, office\nKaro\t3\tunion\nOrsk\t4\tunion'
  const files = [
    {
      what: 'commas and quotes',
      path: 'a.csv',
      text: 'Town,Killed,Source\nPort Sele,12,"harbour, office"\nKaro,3,union\nOrsk,4,union',
    },
    {
      what: 'semicolons, under another name',
      path: 'a',
      text: 'Town;Killed;Source\nPort Sele;12;harbour, office\nKaro;3;union\nOrsk;4;union',
    },
  ]
  for (const { what, path, text } of files)
    test(what, async () =>
      expect(await read(Buffer.from(text), path)).toMatchObject({ text: rows, mediaType: 'text/csv' }),
    )
  test('prose with commas is prose', async () => {
    const prose =
      'In Karo, in Sele, and in Orsk.\nIn May, in June, and in July.\nOne, two, three.\nFour, five, six people died. It was said.'
    expect((await read(Buffer.from(prose), 'a.txt')).mediaType).toBe('text/plain')
  })
  test('a quote that is never closed swallows nothing', async () => {
    const { text } = await read(Buffer.from('Town,Killed\n"Port Sele,12\nKaro,3\n'), 'a.csv')
    expect(text).toContain('Karo\t3')
  })
})

describe('what cannot be read', () => {
  test('a DOCX cut short', async () => expect(await reasonOf(file('report.docx').subarray(0, 20_000))).not.toBe('read'))
  test('a DOCX that unpacks to more than the limit', async () => {
    const limits = { ...defaultReadLimits, unpackedBytes: 10_000 }
    expect(await reasonOf(file('report.docx'), limits)).toBe(
      'cannot be read (DOCX document: unpacks to more than the limit of 10000 bytes): x',
    )
  })
  test('a DOCX that is none', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document'), '[Content_Types].xml': strToU8('<Types/>') })
    expect(await reasonOf(bytes)).toMatch(/^cannot be read \(DOCX document: /)
  })
  test('an EPUB without a package document', async () => {
    const bytes = zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'a.html': strToU8('<p>Words.</p>'),
    })
    expect(await reasonOf(bytes)).toBe('cannot be read (EPUB book: no package document): x')
  })
})
