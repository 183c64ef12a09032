import { describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../model/index.ts'
import { chainEntries, entryHash, entryLine, journalStart } from '../journal-entry.ts'
import { JournalWalk, type KeptLine } from './walk-journal.ts'

const records: JournalRecord[] = [1, 2, 3, 4].map((number) => ({
  ...{ kind: 'document', document: `sha256:${String(number).repeat(64)}`, size: number },
  facts: { path: `${number}.txt` },
}))
const entries = chainEntries(journalStart, records, { time: new Date(0), tool: 'hearsay test', by: 'Ina Moss' })
const lines = entries.map(entryLine)
const end = { sequence: 4, hash: entries[3]?.hash ?? '' }

/** An entry with another path, and the hash that goes with it. */
const forged = (at: number) => {
  const entry = {
    ...entries[at],
    record: { ...records[at], facts: { path: 'forged.txt' } },
  } as (typeof entries)[number]
  return entryLine({ ...entry, hash: entryHash(entry) })
}

function damagesOf(
  kept: readonly string[],
  { index = end, holds }: { index?: typeof end | null; holds?: string } = {},
) {
  const walk = new JournalWalk(index, { holds })
  kept.forEach((text, at): void => walk.line({ text, place: `journal.jsonl:${at + 1}` } satisfies KeptLine))
  walk.end('journal.jsonl')
  return walk.damages
}

/** The last entry with a record that lacks all it should have. */
function strange(): string {
  const entry = { ...entries[3], record: { kind: 'document' } } as unknown as (typeof entries)[number]
  return entryLine({ ...entry, hash: entryHash(entry) })
}

const [one = '', two = '', three = '', four = ''] = lines
const journals = [
  { name: 'a sound one', kept: lines, damages: [] },
  {
    name: 'one byte flipped in an entry',
    kept: [one, two.replace('2.txt', '3.txt'), three, four],
    damages: [{ kind: 'entry-changed', sequence: 2, file: 'journal.jsonl:2', expected: entries[1]?.hash }],
  },
  {
    name: 'an entry edited and its hash made anew',
    kept: [one, forged(1), three, four],
    damages: [{ kind: 'link-broken', sequence: 3, file: 'journal.jsonl:3', expected: entries[1]?.hash }],
  },
  {
    name: 'an entry dropped',
    kept: [one, three, four],
    damages: [{ kind: 'entry-missing', sequence: 2, file: 'journal.jsonl:2' }],
  },
  {
    name: 'two entries changed about',
    kept: [one, three, two, four],
    damages: [{ kind: 'entry-moved', sequence: 2, file: 'journal.jsonl:3' }],
  },
  {
    name: 'an entry given twice',
    kept: [one, two, two, three, four],
    damages: [{ kind: 'entry-repeated', sequence: 2, file: 'journal.jsonl:3' }],
  },
  {
    name: 'no JSON in the middle',
    kept: [one, 'x', three, four],
    damages: [{ kind: 'entry-unreadable', sequence: 2, found: 'x' }],
  },
  {
    name: 'a record that is none, under a right hash',
    kept: [one, two, three, strange()],
    damages: [{ kind: 'entry-unreadable', sequence: 4 }],
  },
  {
    name: 'the last entries cut off',
    kept: [one, two],
    damages: [{ kind: 'journal-shortened', sequence: 3, expected: end.hash, file: 'journal.jsonl' }],
  },
  {
    name: 'another journal in its place',
    kept: chainEntries(journalStart, records, { time: new Date(1), tool: 'hearsay test' }).map(entryLine),
    damages: [{ kind: 'journal-replaced', sequence: 4, expected: end.hash }],
  },
]

describe('a journal gone through line by line', () => {
  for (const { name, kept, damages } of journals)
    test(`${name}: ${damages.map(({ kind }) => kind).join(', ') || 'nothing is told'}`, () => {
      const found = damagesOf(kept)
      expect(found).toMatchObject(damages)
      expect(found).toHaveLength(damages.length)
    })

  test('the found hash is that of the words as they are now', () => {
    const changed = two.replace('2.txt', '3.txt')
    expect(damagesOf([one, changed, three, four])[0]?.found).toBe(
      entryHash(JSON.parse(changed) as (typeof entries)[number]),
    )
  })

  test('a hash noted earlier is looked for', () => {
    expect(damagesOf(lines, { holds: entries[1]?.hash ?? '' })).toEqual([])
    expect(damagesOf(lines, { holds: 'f'.repeat(64) })).toMatchObject([{ kind: 'hash-absent' }])
  })

  test('without an index, a cut end is not seen: an entry that was noted shows it', () => {
    expect(damagesOf([one, two], { index: null })).toEqual([])
    expect(damagesOf([one, two], { index: null, holds: end.hash })).toMatchObject([{ kind: 'hash-absent' }])
  })
})
