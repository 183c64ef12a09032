import { HearsayError, type Reading } from '../model/index.ts'
import type { Database } from './database.ts'
import { readingTables, rowsOf, type ReadingTable, type Row, type Rows } from './reading-rows.ts'

/** Largest statement, in characters of JSON: what PGlite holds several times over while it runs. */
const largestStatement = 2_000_000

/**
 * Puts readings into the tables, in the place of older readings of the same documents, in one transaction.
 * @throws HearsayError `not-found` for a document that the journal does not know.
 */
export async function storeReadings(
  database: Database,
  readings: readonly Reading[],
  extractor: string,
): Promise<void> {
  const latest = new Map(readings.map((reading) => [reading.document.id, reading]))
  // Always in one order, so that two writers on a server cannot wait for each other.
  const documents = [...latest.keys()].sort()
  if (documents.length === 0) return
  await database.transaction(async (transaction) => {
    await refuseUnknown(transaction, documents)
    await clearReadings(transaction, documents)
    const batches = new Map<ReadingTable, Batch>(readingTables.map((table) => [table, new Batch(transaction, table)]))
    for (const document of documents) {
      const reading = latest.get(document)
      if (reading !== undefined) await addAll(batches, rowsOf(reading, extractor))
    }
    for (const batch of batches.values()) await batch.flush()
  })
}

async function refuseUnknown(transaction: Database, documents: readonly string[]): Promise<void> {
  const rows = await transaction.query<{ document: string }>(
    'select document from documents where document = any($1::text[])',
    [documents],
  )
  const known = new Set(rows.map((row) => row.document))
  const unknown = documents.find((document) => !known.has(document))
  if (unknown !== undefined)
    throw new HearsayError('not-found', `the ledger has no such document, so it keeps no reading of it: ${unknown}`)
}

/** The first deletion also makes a second writer of the same document wait for this one. */
async function clearReadings(transaction: Database, documents: readonly string[]): Promise<void> {
  const rows = await transaction.query<{ document: string }>(
    'delete from readings where document = any($1::text[]) returning document',
    [documents],
  )
  if (rows.length === 0) return
  const present = rows.map((row) => row.document)
  for (const table of readingTables)
    if (table !== 'readings')
      await transaction.query(`delete from ${table} where document = any($1::text[])`, [present])
}

async function addAll(batches: ReadonlyMap<ReadingTable, Batch>, rows: Rows): Promise<void> {
  for (const table of readingTables) for (const row of rows[table]) await batches.get(table)?.add(row)
}

/** Gathers the rows of one table and inserts them in statements of bounded size. */
class Batch {
  private columns: readonly string[] = []
  private rows: string[] = []
  private size = 0

  constructor(
    private readonly transaction: Database,
    private readonly table: ReadingTable,
  ) {}

  async add(row: Row): Promise<void> {
    const json = JSON.stringify(row)
    if (this.size + json.length > largestStatement) await this.flush()
    this.columns = Object.keys(row)
    this.rows.push(json)
    this.size += json.length
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return
    const columns = this.columns.map((column) => `"${column}"`).join(', ')
    await this.transaction.query(
      `insert into ${this.table} (${columns})
       select ${columns} from json_populate_recordset(null::${this.table}, $1::json)`,
      [`[${this.rows.join(',')}]`],
    )
    this.rows = []
    this.size = 0
  }
}
