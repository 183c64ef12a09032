import { expect, test } from 'vitest'
import { hasWords } from './names.ts'

const rows = [
  { words: 'nunez', text: 'Pilar Núñez', held: true },
  { words: 'Diallo Amina', text: 'Amina Diallo', held: true },
  { words: 'Amina', text: 'Harbour Front', held: false },
  { words: '', text: 'anything', held: true },
]
for (const { words, text, held } of rows)
  test(`${words || 'no word'} in ${text}: ${held}`, () => expect(hasWords(words, [text])).toBe(held))

test('the words must stand in one name', () =>
  expect(hasWords('Amina Front', ['Amina Diallo', 'Harbour Front'])).toBe(false))
