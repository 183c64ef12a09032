import { expect, test } from 'vitest'
import { sentenceAround } from './sentence.ts'

const rows = [
  { text: 'It rained. At least 12 died, he said. Nobody left.', words: '12', sentence: 'At least 12 died, he said.' },
  { text: 'Headline\n\nTwelve died in Port Sele\nMore text.', words: 'Twelve', sentence: 'Twelve died in Port Sele' },
  {
    text: 'He left. Dr. Amin of the U.S. Mission counted 40. He wept.',
    words: '40',
    sentence: 'Dr. Amin of the U.S. Mission counted 40.',
  },
  { text: '“We saw 12.” She left.', words: '12', sentence: '“We saw 12.”' },
  { text: 'It cost 3.6 million in May. Then none.', words: '3.6', sentence: 'It cost 3.6 million in May.' },
]

for (const { text, words, sentence } of rows)
  test(text.replaceAll('\n', ' ⏎ '), () => {
    const start = text.indexOf(words)
    const found = sentenceAround(text, { start, end: start + words.length })
    expect(found.text).toBe(sentence)
    expect(text.slice(found.start, found.end)).toBe(sentence)
  })

test('a text without any end of sentence is cut at words near the span', () => {
  const text = `${'word '.repeat(500)}12 died ${'word '.repeat(500)}`
  const start = text.indexOf('12 died')
  const found = sentenceAround(text, { start, end: start + 7 })
  expect(found.text).toContain('12 died')
  expect(found.text.length).toBeLessThan(600)
  expect(found.text).toMatch(/^word .* word$/)
})
