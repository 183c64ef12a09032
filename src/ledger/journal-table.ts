import type { JournalEntry } from '../model/index.ts'
import type { Database } from './database.ts'
import { entryLine, journalStart, refuseNewer, verifyLine, type Position } from './journal-entry.ts'
import type { Journal } from './journal.ts'

/** The key of the advisory lock that makes writers queue: the first bytes of "hearsay". */
const writersLock = '0x68656172736179'
const pageSize = 1000

/** The journal as a table of a server. A writer holds an advisory lock until its transaction ends: one chain for all. */
export class JournalTable implements Journal {
  constructor(private readonly database: Database) {}

  /**
   * A server's journal is too long to be read at each opening: its last entry tells whether a newer program wrote it.
   * @throws HearsayError `ledger-newer`.
   */
  async refuseNewer(): Promise<void> {
    const [row] = await this.database.query<{ entry: string }>(
      'select entry from journal order by sequence desc limit 1',
    )
    if (row !== undefined) refuseNewer(JSON.parse(row.entry) as JournalEntry)
  }

  async end(transaction: Database): Promise<Position> {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [BigInt(writersLock).toString()])
    const rows = await transaction.query<Position>(
      'select sequence::float8 as sequence, hash from journal order by journal.sequence desc limit 1',
    )
    return rows[0] ?? journalStart
  }

  async append(transaction: Database, entries: readonly JournalEntry[]): Promise<void> {
    await transaction.query(
      `insert into journal (sequence, hash, entry)
       select * from unnest($1::bigint[], $2::text[], $3::text[])`,
      [entries.map((entry) => entry.sequence), entries.map((entry) => entry.hash), entries.map(entryLine)],
    )
  }

  async *entries(): AsyncGenerator<JournalEntry> {
    let last = journalStart
    for (;;) {
      const rows = await this.database.query<{ entry: string }>(
        'select entry from journal where sequence > $1 order by sequence limit $2',
        [last.sequence, pageSize],
      )
      for (const row of rows) {
        const entry = verifyLine(row.entry, last)
        yield entry
        last = entry
      }
      if (rows.length < pageSize) return
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
