import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../src/index.ts'
import { HearsayError, type Reading, type Span } from '../src/model/index.ts'

/** What texts of the field are made of, honest and broken. */
const pieces = fc.constantFrom(
  ...(
    'Amina Diallo|Ilo Varen|the Harbour Front|THE MINISTER|the police|she|who|I|@varen|RT|#PortSele|Orsk|Port Sele|lawyers' +
    '|said|told reporters|denied|according to|claims|reported that|added|put the toll at|was arrested|was sentenced|died|were killed|that|:|;|,|.|?|!' +
    '|"|“|”|‘|’|\'|«|(|)|[|]|—|–|-|…|·|/|@|#|$|%|&|<|>|*|_|`|~||\\' +
    '|12|1,500|at least 40|tens of thousands|5 per cent|$3 million|2019|1O|l2|7.5.2021|March 5, 2021|on Monday|last week|in 2020|two-thirds|between 3 and 5|12-15|no one' +
    '|\n|\n\n|\t|  |\r\n|-\n|gov-\nernment|- |1. |Q: |A: |Q.\n|A.\n|VAREN: |> |# || Town | Killed |\n|| Orsk | 12 |\n|Source\tKilled\n|Front\t12\n|said that:\n\n- ' +
    '|<p>|</p>|<td>|<div class="twitter-tweet">|</div>|&amp;|<!--|— Ilo Varen (@varen) May 1, 2020\n|Ilo Varen (@varen) · 2h\n|Home > News\n|By Oda Lind' +
    '|é|e\u0301|😀|\uD83D|\uDE00|\u200F|\u00AD|\uFEFF|\u0000|\u001b[31m|سلام|中文|kil1ed|arrny'
  ).split('|'),
)
const prose = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 60 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''))
const anyText = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(pieces, fc.integer({ min: 1, max: 300 })).map(([piece, times]) => piece.repeat(times)),
  },
)

/** Every object of a reading that says where it stands. */
function spansIn(value: unknown): (Span & { readonly text?: unknown })[] {
  if (value === null || typeof value !== 'object') return []
  const inside = Object.values(value).flatMap(spansIn)
  return 'start' in value && 'end' in value ? [value as Span, ...inside] : inside
}

async function readingOf(text: string, path: string): Promise<Reading | null> {
  try {
    return await read(text, { path, publisher: 'Any Post', published: '2021-03-09', language: 'en' })
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'unreadable') return null
    throw error
  }
}

function expectWhole(reading: Reading): void {
  const { text, attributions, figures, acts, people, findings } = reading
  for (const span of spansIn({ ...reading, text: null })) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
    if (typeof span.text === 'string') expect(text.slice(span.start, span.end)).toBe(span.text)
  }
  const ids = [...attributions, ...figures, ...acts].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { voice } of [...attributions, ...figures, ...acts]) {
    expect(voice.at(-1)).toMatchObject({ role: 'publisher', name: 'Any Post' })
    for (const { name } of voice) expect(name.trim()).not.toBe('')
  }
  const order = new Map(attributions.map(({ id }, at) => [id, at]))
  for (const { id, within } of attributions) if (within !== null) expect(order.has(within) && within !== id).toBe(true)
  for (const { attribution } of [...figures, ...acts]) expect(attribution === null || order.has(attribution)).toBe(true)
  const numbers = new Set(figures.map(({ id }) => id))
  for (const { id, relation, low, high } of figures) {
    const other = relation?.figure ?? null
    expect(other === null || (numbers.has(other) && other !== id)).toBe(true)
    expect(low === null || high === null || low <= high).toBe(true)
  }
  const names = new Set(people.map(({ name }) => name))
  for (const act of acts) for (const name of act.people) expect(names.has(name)).toBe(true)
  const known = new Set(ids)
  for (const { evidence } of findings) for (const id of evidence) expect(known.has(id)).toBe(true)
}

describe('whatever the text', () => {
  test('reading throws nothing; spans give their words; chains end with the publisher; ids lead somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom('a.txt', 'a.md', 'a.html'), async (text, path) => {
        const reading = await readingOf(text, path)
        if (reading !== null) expectWhole(reading)
      }),
      { seed: 1, numRuns: 400 },
    )
  }, 120_000)
})
