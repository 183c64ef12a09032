import { expect, test } from 'vitest'
import type { Document } from '../model/index.ts'
import { isUnreadable, readDocument } from './index.ts'

async function read(text: string, path = 'report.md'): Promise<Document> {
  const document = await readDocument(Buffer.from(text), { path, language: 'en' })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

test('words as they are shown, with title and headings', async () => {
  const document = await read(
    '# Workers *held*\n\nAt least **40** were [held](https://a.example) &amp; more.\n\n## Later\n\n- one\n- two\n\n> “No,” he said.\n',
  )
  expect(document.text).toBe('Workers held\n\nAt least 40 were held & more.\n\nLater\n\none\ntwo\n\n“No,” he said.')
  expect(document).toMatchObject({
    mediaType: 'text/markdown',
    title: 'Workers held',
    titleSpan: { start: 0, end: 12 },
  })
  expect(document.headings.map(({ start, end }) => document.text.slice(start, end))).toEqual(['Workers held', 'Later'])
})

test('front matter tells of the text and is no part of it', async () => {
  const matter = '---\ntitle: "Workers held"\nauthor: Ana Belmar\ndate: 2031-12-06\npublisher: Harbour Watch\n---\n'
  const document = await read(`${matter}\nAt least 40 were held.\n`)
  expect(document.text).toBe('Workers held\n\nAt least 40 were held.')
  expect(document).toMatchObject({ title: 'Workers held', byline: 'Ana Belmar', publisher: 'Harbour Watch' })
  expect(document.published).toMatchObject({ from: '2031-12-06', basis: 'stated' })
})

test('Markdown under another name is known by its look', async () => {
  expect((await read('# Held\n\nAt least **40** were [held](https://a.example).\n\n- one\n', 'notes')).mediaType).toBe(
    'text/markdown',
  )
})

test('a plain text with a number sign stays plain', async () => {
  expect((await read('#FreeThem was seen on 40 walls.\n\n* one star\n', 'notes.txt')).mediaType).toBe('text/plain')
})

test('quotes nested without end are read as they stand', async () => {
  const text = `${'> '.repeat(5000)}Twelve held.`
  expect((await read(text)).text).toBe(text)
})
