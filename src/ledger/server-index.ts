import type { Database, OpenDatabase } from './database.ts'
import type { Journal } from './journal.ts'
import type { Index } from './journaled-ledger.ts'
import { readingTables } from './reading-rows.ts'
import { catchUp } from './writer.ts'

/** The tables of a server, beside its journal. */
export class ServerIndex implements Index {
  constructor(
    readonly database: OpenDatabase,
    private readonly journal: Journal,
  ) {}

  async clear(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      // Keeps writers out until the tables have followed the journal again.
      await this.journal.end(transaction)
      await emptyTables(transaction)
      await catchUp(transaction, this.journal)
    })
  }

  /** A server gathers its statistics and cuts its write-ahead log itself. */
  stored(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

async function emptyTables(transaction: Database): Promise<void> {
  await transaction.script(`truncate documents, families, applied, ${readingTables.join(', ')}`)
}
