import type { Database } from '../database.ts'
import type { Position } from '../journal-entry.ts'
import type { Damage, Verification, VerifyOptions } from './verification.ts'
import { verifyIndex } from './verify-index.ts'
import { verifyOriginals, type KeptOriginals } from './verify-originals.ts'
import { JournalWalk, type KeptLine } from './walk-journal.ts'

/** A ledger as it lies, opened for looking only. */
export interface LedgerParts {
  /** Where the journal lies, in words. */
  readonly journalName: string
  readonly lines: AsyncIterable<KeptLine>
  readonly originals: KeptOriginals
  /** Null where there is no index, or none that can be opened. */
  readonly index: { readonly name: string; readonly database: Database; readonly position: Position } | null
  readonly damages: readonly Damage[]
  readonly notes: readonly string[]
}

/** Journal, originals, index, in this order: each is held against those before it. */
export async function verifyParts(parts: LedgerParts, options: VerifyOptions): Promise<Verification> {
  const { index } = parts
  const walk = new JournalWalk(index?.position ?? null, options)
  for await (const line of parts.lines) {
    walk.line(line)
    options.progress?.({ step: 'journal', done: walk.entries, of: null })
    if (options.signal?.aborted === true) break
  }
  if (options.signal?.aborted !== true) walk.end(parts.journalName)
  const damages = [...parts.damages, ...walk.damages]
  const notes = [...parts.notes]
  const originals = await verifyOriginals(walk.documents, parts.originals, damages, options)
  await verifyOriginals(walk.archives, parts.originals, damages, options)
  const checked =
    index === null
      ? { readings: 0, spans: 0, unread: 0 }
      : await verifyIndex(index.database, index.name, walk, damages, options)
  if (checked.unread > 0)
    notes.push(`documents that are kept and not read yet: ${checked.unread}. The next add reads them.`)
  return {
    ...{ entries: walk.entries, hash: walk.last.hash },
    ...{ documents: walk.documents.size, originals, readings: checked.readings, spans: checked.spans },
    ...{ damages, notes, interrupted: options.signal?.aborted === true },
  }
}
