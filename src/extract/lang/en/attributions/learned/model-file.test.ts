import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModelFile } from './model-file.ts'

const file = readFileSync(new URL('./model.bin', import.meta.url))
const card = readFileSync(new URL('../../../../../../docs/attribution-model.md', import.meta.url), 'utf8')

test('the shipped model is the one that its card describes', () =>
  expect(card).toContain(createHash('sha256').update(file).digest('hex')))

test('the shipped model takes less than 20 MB', () => expect(file.length).toBeLessThan(20e6))

test('every tensor lies within the file', () => {
  const { header, tensor } = readModelFile()
  for (const [name, { length, type }] of Object.entries(header.tensors))
    expect(tensor(name).length, name).toBe(length * (type === 'i16' ? 2 : 4))
})
