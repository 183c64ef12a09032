import { extractorVersion } from '../extract/extract.ts'
import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type DocumentFacts, type SecondReading } from '../model/index.ts'
import { inOrder } from './in-order.ts'
import type { Reader } from './reader.ts'
import { isReading } from './reading-of.ts'
import type { Refusal } from './refusal.ts'
import type { BatchedStore } from './store-in-batches.ts'
import { readingOfUnreadable } from './unreadable-reading.ts'

export interface UnreadWork {
  readonly signal?: AbortSignal | undefined
  readonly done: (path: string) => void
  readonly refused: (refusal: Refusal) => void
}

/** Reads every kept document that the index holds no present reading of, and stores the readings. */
export async function readUnread(ledger: Ledger, reader: Reader, store: BatchedStore, work: UnreadWork): Promise<void> {
  const documents = await ledger.unread(extractorVersion)
  const readings = inOrder(documents, { items: reader.atOnce }, (document) => readKept(ledger, reader, document))
  for await (const result of readings) {
    if ('code' in result) work.refused(result)
    else {
      if (result.refusal !== null) work.refused(result.refusal)
      await store.add(result.reading)
      work.done(result.reading.document.path)
    }
    if (work.signal?.aborted === true) break
  }
  await store.flush()
}

async function readKept(ledger: Ledger, reader: Reader, document: string) {
  try {
    const { bytes, facts, second } = await ledger.original(document)
    return await readToStore(reader, bytes, facts, second)
  } catch (error) {
    // Bytes that are gone or changed are told and leave the rest to be read; a failing disk or server stops the work.
    if (error instanceof HearsayError && error.code === 'ledger-broken')
      return { path: document, code: error.code, reason: error.message }
    throw error
  }
}

/** A reading to store, also where the bytes could not be read as text: then it says why, and the refusal tells the user. */
export async function readToStore(
  reader: Reader,
  bytes: Uint8Array,
  facts: DocumentFacts,
  second: SecondReading | null,
) {
  const result = await reader.read(bytes, facts, second)
  if (isReading(result)) return { reading: result, refusal: null }
  const refusal: Refusal = { path: result.path, code: 'unreadable', reason: result.reason }
  return { reading: readingOfUnreadable(result, facts), refusal }
}
