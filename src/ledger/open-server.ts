import { HearsayError } from '../model/index.ts'
import { openServerDatabase, withoutPassword } from './database-server.ts'
import { JournalTable } from './journal-table.ts'
import { JournaledLedger } from './journaled-ledger.ts'
import type { Ledger, LedgerOptions } from './ledger.ts'
import { migrate, readMigrations, schemaNumber } from './migrate.ts'
import { OriginalsTable } from './originals-table.ts'
import { ServerIndex } from './server-index.ts'

/** Opens a ledger in a database of a PostgreSQL server: see `openLedger`. */
export async function openServer(address: string, options: LedgerOptions): Promise<Ledger> {
  const database = await openServerDatabase(address, options.tool)
  const shown = withoutPassword(address)
  try {
    if (options.create !== true && (await schemaNumber(database)) === null)
      throw new HearsayError('ledger-missing', `no ledger in the database: ${shown}. \`hearsay add\` makes one.`)
    if ((await migrate(database, readMigrations())) > 0) options.progress?.({ step: 'migrating' })
    const journal = new JournalTable(database)
    await journal.refuseNewer()
    return new JournaledLedger({
      address: shown,
      notices: [],
      journal,
      originals: new OriginalsTable(database),
      index: new ServerIndex(database, journal),
      clock: options.clock ?? (() => new Date()),
      tool: options.tool,
      by: options.by,
    })
  } catch (error) {
    await database.close()
    throw error
  }
}
