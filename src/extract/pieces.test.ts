import { expect, test } from 'vitest'
import type { Document } from '../model/index.ts'
import { extractEnglish } from './lang/en/extract-english.ts'
import { joinExtractions, piecesOf } from './pieces.ts'

const paragraph = 'Twelve people were killed in Port Sele, Amina Diallo said on Monday.\n\n'

function documentOf(text: string): Document {
  return {
    id: 'sha256:0',
    path: 'long.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices: [{ kind: 'boilerplate', start: paragraph.length * 3, end: paragraph.length * 3 + 6, reason: 'test' }],
    headings: [],
  }
}

const long = documentOf(paragraph.repeat(10))
const pieces = [...piecesOf(long, paragraph.length * 3 + 5)]
const joined = joinExtractions(
  pieces.map((piece) => ({ offset: piece.offset, extraction: extractEnglish(piece.document) })),
)

test('a long text is cut after a paragraph, and nothing of it is lost', () => {
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.map((piece) => piece.document.text).join('')).toBe(long.text)
  for (const piece of pieces.slice(0, -1)) expect(piece.document.text.endsWith('\n\n')).toBe(true)
})

test('a notice lies in the piece that holds its words', () => {
  const holders = pieces.filter((piece) => piece.document.notices.length > 0)
  expect(holders).toHaveLength(1)
  const [notice] = holders[0]!.document.notices
  expect(holders[0]!.document.text.slice(notice!.start, notice!.end)).toBe('Twelve')
})

test('every span of the joined pieces gives back its words', () => {
  const spans = [
    ...joined.figures,
    ...joined.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ]
  expect(spans.length).toBeGreaterThan(20)
  for (const { start, end, text } of spans) expect(long.text.slice(start, end)).toBe(text)
})

test('ids are unique and lead to one another across pieces', () => {
  const ids = joined.attributions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const figure of joined.figures) {
    const holder = joined.attributions.find(({ id }) => id === figure.attribution)
    expect(holder?.content[0]?.start).toBeLessThanOrEqual(figure.start)
    expect(holder?.content[0]?.end).toBeGreaterThanOrEqual(figure.end)
  }
})

test('one name found in several pieces is one person', () => {
  expect(joined.people.map(({ name }) => name)).toEqual(['Amina Diallo'])
  expect(joined.people[0]!.mentions).toHaveLength(10)
})
