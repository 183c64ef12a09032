import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { syncChangedSince } from './durable-files.ts'
import { openEmbeddedDatabase, type EmbeddedDatabase } from './database-embedded.ts'
import { databaseError, type Database, type OpenDatabase, type Parameter } from './database.ts'
import { HearsayError } from '../model/index.ts'
import { appliedPosition } from './follow-journal.ts'
import { journalStart, type Position } from './journal-entry.ts'
import type { Journal } from './journal.ts'
import type { Index } from './journaled-ledger.ts'
import type { LedgerNotice, LedgerProgress } from './ledger.ts'
import { migrate, readMigrations } from './migrate.ts'
import { readingTables } from './reading-rows.ts'
import { layFreshDatabase } from './template.ts'
import { catchUp } from './writer.ts'

export interface EmbeddedIndexOptions {
  /** The machine stopped while the index was open. */
  readonly doubtful: boolean
  readonly journal: Journal
  readonly notices: LedgerNotice[]
  readonly progress: (progress: LedgerProgress) => void
}

/** Documents stored after which the write-ahead log, which PGlite never shortens by itself, is cut. */
const checkpointEvery = 200

/** Documents stored after which the planner is told at the end how large the tables are; it takes half a second. */
const analyzeFrom = 50
const gatherStatistics = `analyze documents, ${readingTables.join(', ')}`

/**
 * The tables of an embedded ledger: a PGlite folder that is thrown away and made again whenever it cannot be trusted.
 * PGlite never fsyncs, so it is trusted after a killed program (the system has what was written) but not after a power
 * cut, and what changed is fsynced when it is closed.
 */
export class EmbeddedIndex implements Index {
  readonly database: OpenDatabase
  private storedReadings = 0
  private readonly openedMs = Date.now() - 1000

  private constructor(
    private readonly folder: string,
    private readonly current: SwappableDatabase,
    private readonly options: EmbeddedIndexOptions,
  ) {
    this.database = current
  }

  /** @throws HearsayError `ledger-newer` where the tables are of a newer program. */
  static async open(folder: string, options: EmbeddedIndexOptions): Promise<EmbeddedIndex> {
    await rm(discardedName(folder), { recursive: true, force: true })
    const fresh = !existsSync(folder)
    const database = fresh ? await openFresh(folder, options) : await openPresent(folder, options)
    const index = new EmbeddedIndex(folder, new SwappableDatabase(database), options)
    try {
      await index.follow()
    } catch (error) {
      await database.close()
      throw error
    }
    return index
  }

  async clear(): Promise<void> {
    await this.current.close()
    await discard(this.folder)
    this.current.swap(await openFresh(this.folder, this.options))
    await this.follow()
  }

  async stored(readings: number): Promise<void> {
    const before = this.storedReadings
    this.storedReadings += readings
    if (Math.floor(before / checkpointEvery) === Math.floor(this.storedReadings / checkpointEvery)) return
    await this.database.script(`${gatherStatistics}; checkpoint`)
  }

  async close(): Promise<void> {
    if (this.storedReadings >= analyzeFrom) await this.database.script(gatherStatistics)
    await this.current.close()
    await syncChangedSince(this.folder, this.openedMs)
  }

  private async follow(): Promise<void> {
    await this.database.transaction((transaction) =>
      catchUp(transaction, this.options.journal, (entry) =>
        this.options.progress({ step: 'following-journal', entry }),
      ),
    )
  }
}

async function openFresh(folder: string, options: EmbeddedIndexOptions): Promise<EmbeddedDatabase> {
  await layFreshDatabase(folder, () => options.progress({ step: 'making-database' }))
  return openEmbeddedDatabase(folder)
}

async function openPresent(folder: string, options: EmbeddedIndexOptions): Promise<EmbeddedDatabase> {
  const opened = options.doubtful ? null : await tryOpen(folder, options)
  if (opened !== null && 'database' in opened) return opened.database
  const why = opened?.problem ?? 'the machine stopped while it was in use'
  options.notices.push({ kind: 'index-rebuilt', reason: `the index is made again: ${why}` })
  await discard(folder)
  return openFresh(folder, options)
}

async function tryOpen(
  folder: string,
  options: EmbeddedIndexOptions,
): Promise<{ database: EmbeddedDatabase } | { problem: string }> {
  let database: EmbeddedDatabase | null = null
  try {
    database = await openEmbeddedDatabase(folder)
    if ((await migrate(database, readMigrations())) > 0) options.progress({ step: 'migrating' })
    const problem = await misfit(database, options)
    if (problem === null) return { database }
    await database.close()
    return { problem }
  } catch (error) {
    await database?.close().catch(() => undefined)
    if (error instanceof HearsayError && error.code !== 'database') throw error
    return { problem: databaseError(error).message }
  }
}

/** Why the index cannot have come from this journal; null where it did, as far as it has followed it. */
async function misfit(database: Database, options: EmbeddedIndexOptions): Promise<string | null> {
  const applied = await appliedPosition(database)
  const end = await options.journal.end(database)
  if (applied.sequence > end.sequence) {
    const reason =
      `the journal ends at entry ${end.sequence}, but ${applied.sequence} entries have been there: ` +
      'the last ones are gone. Compare with a backup of the ledger.'
    options.notices.push({ kind: 'entries-missing', reason })
    return 'it has followed entries that the journal does not hold'
  }
  return (await hashAt(applied.sequence, end, options.journal)) === applied.hash
    ? null
    : 'it has followed another journal'
}

async function hashAt(sequence: number, end: Position, journal: Journal): Promise<string> {
  if (sequence === end.sequence) return end.hash
  if (sequence === 0) return journalStart.hash
  for await (const entry of journal.entries()) if (entry.sequence === sequence) return entry.hash
  return journalStart.hash
}

/** Out of the way first: a folder half deleted must never be taken for an index. */
async function discard(folder: string): Promise<void> {
  const discarded = discardedName(folder)
  await rm(discarded, { recursive: true, force: true })
  await rename(folder, discarded)
  await rm(discarded, { recursive: true, force: true })
}

function discardedName(folder: string): string {
  return `${folder}.discarded`
}

/** The database behind it changes when the index is cleared. */
class SwappableDatabase implements OpenDatabase {
  constructor(private database: EmbeddedDatabase) {}

  swap(database: EmbeddedDatabase): void {
    this.database = database
  }

  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]> {
    return this.database.query<Row>(sql, parameters)
  }

  script(sql: string): Promise<void> {
    return this.database.script(sql)
  }

  transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work)
  }

  close(): Promise<void> {
    return this.database.close()
  }
}
