import { bytesBehind, documentId, HearsayError, type JournalEntry } from '../model/index.ts'
import type { Database } from './database.ts'
import { followEntries } from './follow-journal.ts'
import { journalStart, verifyLine, type Position } from './journal-entry.ts'
import type { Journal } from './journal.ts'
import type { Originals } from './originals.ts'
import { catchUp } from './writer.ts'

const atOnce = 64

export interface Restored {
  /** Entries that the journal did not hold before, and documents among them. */
  readonly entries: number
  readonly documents: number
}

/**
 * Continues a journal with the entries of another one of which it is the beginning (an empty one is), to the letter:
 * times, names and hashes stay. Each original is kept before the entry that records it.
 * @throws HearsayError `bad-bundle` where the two part, or an original is not the one recorded; `ledger-broken` for a
 *   line that does not fit the chain.
 */
export async function restoreJournal(
  parts: { readonly database: Database; readonly journal: Journal; readonly originals: Originals },
  lines: AsyncIterable<string>,
  original: (document: string) => Promise<Uint8Array>,
): Promise<Restored> {
  const own = parts.journal.entries()[Symbol.asyncIterator]()
  let ownEnded = false
  let last: Position = journalStart
  let waiting: JournalEntry[] = []
  let [entries, documents] = [0, 0]
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await append(parts, waiting)
    waiting = []
  }
  for await (const line of lines) {
    const entry = verifyLine(line, last)
    last = entry
    if (!ownEnded) {
      const next = await own.next()
      ownEnded = next.done === true
      if (next.done !== true) {
        if (next.value.hash !== entry.hash) throw parted(entry.sequence)
        continue
      }
    }
    const kept = bytesBehind(entry.record)
    if (kept !== null) {
      const bytes = await original(kept.id)
      if (documentId(bytes) !== kept.id)
        throw new HearsayError('bad-bundle', `not the original that was recorded: ${kept.id} (${kept.name})`)
      await parts.originals.put(kept.id, bytes)
    }
    if (entry.record.kind === 'document') documents += 1
    entries += 1
    waiting.push(entry)
    if (waiting.length >= atOnce) await flush()
  }
  await flush()
  return { entries, documents }
}

async function append(
  { database, journal }: { readonly database: Database; readonly journal: Journal },
  entries: readonly JournalEntry[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    const end = await journal.end(transaction)
    const first = entries[0]
    if (first?.previous !== end.hash || first.sequence !== end.sequence + 1) throw parted(end.sequence + 1)
    await catchUp(transaction, journal)
    await journal.append(transaction, entries)
    await followEntries(transaction, entries)
  })
}

function parted(sequence: number): HearsayError {
  return new HearsayError(
    'bad-bundle',
    `the ledger has a history of its own: its entry ${sequence} is not the bundle’s. Restore into a new one: --ledger FOLDER`,
  )
}
