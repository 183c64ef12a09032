import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../src/model/index.ts'
import { ensureBuilt, hearsay, objects } from './command.ts'

const folder = fileURLToPath(new URL('files', import.meta.url))
const generous = 240_000

/** What each file was made with, the documents in it, and words that must have been read. */
const files: Readonly<Record<string, { readonly by: string; readonly documents: Readonly<Record<string, string>> }>> = {
  'columns.pdf': { by: 'LibreOffice', documents: { '': 'By Lina Verado' } },
  'counts.xlsx': { by: 'LibreOffice', documents: { '': 'Port Sele\t12\t19' } },
  'damaged.warc.gz': {
    by: 'wget, changed at random',
    documents: { '!/http://127.0.0.1:8123/flood.html': 'At least 12 people were killed' },
  },
  'encrypted.pdf': { by: 'LibreOffice', documents: {} },
  'flood.wacz': {
    by: 'wget, packed',
    documents: { '!/http://127.0.0.1:8123/flood.html': 'At least 12 people were killed' },
  },
  'flood.warc.gz': {
    by: 'wget',
    documents: { '!/http://127.0.0.1:8123/flood.html': 'At least 12 people were killed' },
  },
  'hyphen.pdf': { by: 'LibreOffice', documents: { '': 'The commissioner’s office' } },
  'mail.eml': {
    by: 'Python',
    documents: { '': 'The harbour police said that 12 people', '!/report.docx': 'Workers held after the strike' },
  },
  'mail.msg': {
    by: '@tutao/oxmsg',
    documents: { '': 'The harbour police said that 12 people', '!/report.docx': 'Workers held after the strike' },
  },
  'persian.pdf': { by: 'LibreOffice', documents: { '': 'بازداشت کارگران بندر' } },
  'printed.pdf': { by: 'Chromium', documents: { '': 'At least 12 people were killed in the flood in Port Sele' } },
  'report.docx': { by: 'LibreOffice', documents: { '': 'Workers held after the strike' } },
  'report.epub': { by: 'LibreOffice', documents: { '': 'Workers held after the strike' } },
  'report.odt': { by: 'LibreOffice', documents: { '': 'Workers held after the strike' } },
  'saved.mhtml': { by: 'Chromium', documents: { '': 'At least 12 people were killed in the flood in Port Sele' } },
  'scanned-persian.jpg': { by: 'pdftoppm', documents: { '': 'کارگر بازداشت شده‌اند' } },
  'scanned.pdf': { by: 'img2pdf', documents: { '': 'The ministry of labour rejected the union’s count.' } },
  'scanned.png': { by: 'pdftoppm', documents: { '': 'The ministry of labour rejected the union’s count.' } },
  'scanned.tiff': { by: 'ImageMagick', documents: { '': 'Amina Diallo, a clerk of the' } },
  'scanned.webp': { by: 'ImageMagick', documents: { '': 'Amina Diallo, a clerk of the' } },
}

const texts = new Map<string, string>()
let told = ''
beforeAll(() => {
  ensureBuilt()
  const { out, err } = hearsay(['read', '--json', folder])
  for (const { document, text } of objects<Reading>(out)) texts.set(document.path.replace(`${folder}/`, ''), text)
  told = err
}, generous)

test('every file of the folder is one of these', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
})

for (const [name, { by, documents }] of Object.entries(files))
  test(`${name}, made by ${by}: ${Object.keys(documents).length === 0 ? 'refused' : 'read'}`, () => {
    const found = [...texts.keys()].filter((path) => path.startsWith(name))
    expect(found).toEqual(Object.keys(documents).map((inner) => name + inner))
    for (const [inner, words] of Object.entries(documents)) expect(texts.get(name + inner)).toContain(words)
    if (found.length === 0) expect(told).toContain(name)
  })
