import type { Ledger } from '../ledger/index.ts'
import type { ReadLimits } from '../read/index.ts'
import { readUnread } from './read-unread.ts'
import { openReader } from './reader.ts'
import type { Refusal } from './refusal.ts'
import { BatchedStore } from './store-in-batches.ts'

export interface RebuildOptions {
  readonly workers?: number | undefined
  /** How much of one document is read. */
  readonly limits?: ReadLimits | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: (progress: { readonly read: number; readonly path: string }) => void
}

export interface RebuildSummary {
  readonly read: number
  readonly attributions: number
  readonly figures: number
  readonly refused: readonly Refusal[]
  readonly interrupted: boolean
}

/** Drops the index and makes it again from the journal and the kept bytes. */
export async function rebuild(ledger: Ledger, options: RebuildOptions = {}): Promise<RebuildSummary> {
  const reader = openReader(options.workers ?? 1, [], options.limits)
  const store = new BatchedStore(ledger)
  const refused: Refusal[] = []
  let read = 0
  try {
    await ledger.clearIndex()
    await readUnread(ledger, reader, store, {
      signal: options.signal,
      done: (path) => {
        read += 1
        options.progress?.({ read, path })
      },
      refused: (refusal) => void refused.push(refusal),
    })
  } finally {
    await reader.close()
  }
  const { attributions, figures } = store.stored
  return { read, attributions, figures, refused, interrupted: options.signal?.aborted === true }
}
