import { expect, test } from 'vitest'
import { isReading, readingOf } from './reading-of.ts'

const text =
  'The National Harbour Alliance (NHA) said that 1,000 people were killed in Port Sele on 3 May 2022.\n\n' +
  'The Torvel Watch Group (TWG) said that 1,500 people were killed in Port Sele on 3 May 2022.\n'

async function reasons(families: readonly { party: string; family: string }[]): Promise<string> {
  const facts = { path: 'toll.txt', publisher: 'Northern Wire', published: '2022-05-05' }
  const reading = await readingOf(new TextEncoder().encode(text), facts, families)
  if (!isReading(reading)) throw new Error('no reading')
  expect(reading.attributions.map(({ voice }) => voice[0]?.name)).toEqual(['NHA', 'TWG'])
  return reading.findings.map(({ reason }) => reason).join(' ')
}

test('findings call a party what the voices call it', async () => {
  const told = await reasons([])
  expect(told).toContain('NHA')
  expect(told).not.toContain('National Harbour Alliance')
})

test('the families table’s name goes before it', async () =>
  expect(await reasons([{ party: 'National Harbour Alliance', family: 'Alliance' }])).toContain(
    'National Harbour Alliance',
  ))
