import { expect, test } from 'vitest'
import { tagger } from './tagger.ts'

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
