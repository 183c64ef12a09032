import { expect, test } from 'vitest'
import { read } from '../src/index.ts'
import type { Voice } from '../src/index.ts'

const chain = (voice: Voice | undefined): string => (voice ?? []).map(({ name }) => name).join(' › ')

/** A page that prints an agency's copy says everything on the agency's word. */
const chains = [
  {
    text: 'PORT SELE (AP) — Twelve people were killed in Sele.',
    publisher: 'Sele Post',
    is: 'Associated Press › Sele Post',
  },
  {
    text: 'PORT SELE (AP) — Twelve people were killed in Sele.',
    publisher: 'Associated Press',
    is: 'Associated Press',
  },
  { text: 'PORT SELE (AP) — Twelve people were killed in Sele.', publisher: 'AP', is: 'AP' },
  {
    text: 'PORT SELE (AP) — Twelve people were killed in Sele, Amina Diallo said.',
    publisher: 'Sele Post',
    is: 'Amina Diallo › Associated Press › Sele Post',
  },
  { text: 'Twelve people were killed in Sele.', publisher: 'Sele Post', is: 'Sele Post' },
]
for (const { text, publisher, is } of chains)
  test(`${publisher}: ${text}`, async () => {
    const reading = await read(text, { publisher, language: 'en' })
    expect(chain(reading.figures[0]?.voice)).toBe(is)
  })

test('The credit is kept with its words, and its names are one party.', async () => {
  const text = 'PORT SELE (AP) — Twelve people were killed in Sele.'
  const { credit, parties } = await read(text, { publisher: 'Sele Post', language: 'en' })
  expect(credit).toEqual({ agency: 'Associated Press', printed: 'AP', start: 0, end: 16, text: 'PORT SELE (AP) —' })
  expect(parties.find(({ names }) => names.includes('Associated Press'))?.names).toContain('AP')
})
