import type { PGlite, Transaction } from '@electric-sql/pglite'
import { takeTurns } from './turns.ts'
import { databaseError, type Database, type OpenDatabase, type Parameter } from './database.ts'

/**
 * Opens PGlite on a data directory, making the directory where it is missing (which takes seconds: see template.ts).
 * The caller holds the lock: PGlite takes none, and two programs on one directory would lose writes.
 */
export async function openEmbeddedDatabase(folder: string | null): Promise<EmbeddedDatabase> {
  const [{ PGlite }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  const pglite = new PGlite({
    ...(folder === null ? {} : { dataDir: folder }),
    extensions: { pg_trgm },
    // The default of 16 MB would be two thirds of a fresh ledger.
    initDbStartParams: ['--wal-segsize=1'],
    // What the write-ahead log keeps of old files for use again.
    postgresqlconf: ['min_wal_size = 2MB', 'max_wal_size = 16MB'],
  })
  await pglite.waitReady
  await pglite.exec('set search_path = hearsay, public')
  return new EmbeddedDatabase(pglite)
}

type Runner = Pick<PGlite, 'query' | 'exec'> | Transaction

class EmbeddedSession implements Database {
  constructor(private readonly runner: Runner) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    await takeTurns()
    try {
      return (await this.runner.query<Row>(sql, [...parameters])).rows
    } catch (error) {
      throw databaseError(error)
    }
  }

  async script(sql: string): Promise<void> {
    try {
      await this.runner.exec(sql)
    } catch (error) {
      throw databaseError(error)
    }
  }

  transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result> {
    return work(this)
  }
}

export class EmbeddedDatabase extends EmbeddedSession implements OpenDatabase {
  constructor(private readonly pglite: PGlite) {
    super(pglite)
  }

  override async transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result> {
    return this.pglite.transaction((transaction) => work(new EmbeddedSession(transaction)))
  }

  /** The data directory as a gzipped tar. */
  async dump(): Promise<Uint8Array> {
    const blob = await this.pglite.dumpDataDir('gzip')
    return new Uint8Array(await blob.arrayBuffer())
  }

  async close(): Promise<void> {
    await this.pglite.close()
  }
}
