import { expect, test } from 'vitest'
import { newReader, tagger } from './tagger.ts'

const words = (text: string) =>
  tagger()
    .sentences(text)
    .flat()
    .map((word) => word.text)

test('a text is split the same whatever was read before it', () => {
  const text = 'He said Orvik’s team left.'
  const alone = words(text)
  expect(alone).toContain('’s')
  expect(words('It was Orvik’s—and theirs—then.')).toContain('Orvik’s')
  expect(words(text)).toEqual(alone)
})

test('the tagger can be made anew any number of times', () => {
  for (let times = 0; times < 20; times++) expect(newReader().words.list.length).toBeGreaterThan(1000)
}, 60_000)
