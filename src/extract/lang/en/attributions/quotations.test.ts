import { expect, test } from 'vitest'
import { documentId, type Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findQuotations } from './quotations.ts'

function quotationsOf(text: string) {
  return findQuotations(analyse(documentOf(text)))
}

function documentOf(text: string): Document {
  return {
    id: documentId(Buffer.from(text)),
    path: 'test.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
}

const rows: { text: string; quotes: string[] }[] = [
  { text: 'The mayor said, “We will stay.”', quotes: ['“We will stay.”'] },
  { text: 'The mayor said, "We will stay."', quotes: ['"We will stay."'] },
  { text: "The mayor said, ''We will stay.''", quotes: ["''We will stay.''"] },
  { text: 'The mayor said: «We will stay.»', quotes: ['«We will stay.»'] },
  { text: "The mayor said: 'We will stay.'", quotes: ["'We will stay.'"] },
  {
    text: 'She agreed to treat “people who had no part in the riots" as "guests."',
    quotes: ['“people who had no part in the riots"', '"guests."'],
  },
  { text: "The people's hopes and the miners' wages were Varenia’s own in the '90s.", quotes: [] },
  { text: 'It isn’t the council’s plan, and the teachers’ union knows.', quotes: [] },
  { text: '“He told me ‘go home’ twice,” she said.', quotes: ['“He told me ‘go home’ twice,”', '‘go home’'] },
  { text: 'A so-called “amnesty” was announced.', quotes: ['“amnesty”'] },
  { text: '“We stayed,” Sela said. “Then we left.”', quotes: ['“We stayed,”', '“Then we left.”'] },
  { text: 'The board was 6" wide and nobody spoke.', quotes: [] }, // inches
]
for (const { text, quotes } of rows)
  test(text, () => {
    expect(quotationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotes)
  })

test('a quotation that reopens in each paragraph is one, with a span a paragraph', () => {
  const text = '“We stayed all night in the hall.\n\n“In the morning they let us go,” Sela said.'
  const [quotation, ...others] = quotationsOf(text)
  expect(others).toEqual([])
  expect(quotation?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“We stayed all night in the hall.',
    '“In the morning they let us go,”',
  ])
})

test('a lost closing mark ends with its paragraph', () => {
  const text = '“We stayed all night.\n\nThe ministry denied it.'
  expect(quotationsOf(text).map(({ start, end, closed }) => [text.slice(start, end), closed])).toEqual([
    ['“We stayed all night.', false],
  ])
})

const kinds: { text: string; kind: string }[] = [
  { text: 'The “humanitarian action” was praised.', kind: 'words' },
  { text: 'He called them “thugs” again.', kind: 'words' },
  { text: 'They must “express regret for what they did” first.', kind: 'part' },
  { text: 'She said: “We will not go back to the old port.”', kind: 'speech' },
]
for (const { text, kind } of kinds) test(`${kind}: ${text}`, () => expect(quotationsOf(text)[0]?.kind).toBe(kind))

test('an inner quotation names the one it stands in', () => {
  expect(quotationsOf('“He told me ‘go home’ twice,” she said.').map(({ within }) => within)).toEqual([null, 0])
})
