import type { JournalEntry } from '../model/index.ts'
import type { Database } from './database.ts'
import type { Position } from './journal-entry.ts'

/** The append-only journal, wherever it is kept. */
export interface Journal {
  /** Where the journal ends. Called in a transaction that goes on to append, it keeps other writers out until then. */
  end(transaction: Database): Promise<Position>
  /** Appends entries chained to the end. Durable once it resolves (a file) or once the transaction ends (a table). */
  append(transaction: Database, entries: readonly JournalEntry[]): Promise<void>
  /**
   * The entries in order, each checked against the one before.
   * @throws HearsayError `ledger-broken` or `ledger-newer` when the offending entry is reached.
   */
  entries(): AsyncIterable<JournalEntry>
  close(): Promise<void>
}
