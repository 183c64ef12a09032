import { HearsayError, type Reading } from '../model/index.ts'
import type { Database } from './database.ts'
import { ReadingDigest } from './reading-digest.ts'
import { headerText, readingRow, thingRows, thingTables, type ReadingTable, type Row } from './reading-rows.ts'

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
    const sorted = documents.flatMap((document) => latest.get(document) ?? [])
    await replaceReadingRows(transaction, sorted, extractor)
    await clearThings(transaction, documents)
    await addDigests(transaction, await insertThings(transaction, sorted))
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

/** First of all: from here on, a second writer of one of these documents waits until this one has finished. */
async function replaceReadingRows(
  transaction: Database,
  readings: readonly Reading[],
  extractor: string,
): Promise<void> {
  const batch = new Batch(transaction, 'readings', 'document')
  for (const reading of readings) await batch.add(readingRow(reading, extractor))
  await batch.flush()
}

async function clearThings(transaction: Database, documents: readonly string[]): Promise<void> {
  for (const table of thingTables)
    await transaction.query(`delete from ${table} where document = any($1::text[])`, [documents])
}

/** Gives the digest of each reading by its document. */
async function insertThings(transaction: Database, readings: readonly Reading[]): Promise<Map<string, string>> {
  const batches = new Map(thingTables.map((table) => [table, new Batch(transaction, table)]))
  const digests = new Map<string, string>()
  for (const reading of readings) {
    const rows = thingRows(reading)
    const digest = new ReadingDigest(headerText(reading))
    for (const [table, batch] of batches)
      for (const row of rows[table]) {
        digest.row(table, row)
        await batch.add(row)
      }
    digests.set(reading.document.id, digest.value())
  }
  for (const batch of batches.values()) await batch.flush()
  return digests
}

/** The digest stands before the header's own members, where it is cut off again to the letter. */
const digestMember = /^\{"digest":"([0-9a-f]{64})",/

async function addDigests(transaction: Database, digests: ReadonlyMap<string, string>): Promise<void> {
  await transaction.query(
    `update readings r set header = '{"digest":"' || d.digest || '",' || substr(r.header, 2)
     from unnest($1::text[], $2::text[]) as d (document, digest) where r.document = d.document`,
    [[...digests.keys()], [...digests.values()]],
  )
}

/** A stored header as it was made, and the digest of its reading; null for a reading that an older program stored. */
export function splitHeader(stored: string): { readonly header: string; readonly digest: string | null } {
  const digest = digestMember.exec(stored)?.[1] ?? null
  return { header: digest === null ? stored : stored.replace(digestMember, '{'), digest }
}

/** Gathers the rows of one table and inserts them in statements of bounded size; a row with the same key is replaced. */
class Batch {
  private columns: readonly string[] = []
  private rows: string[] = []
  private size = 0

  constructor(
    private readonly transaction: Database,
    private readonly table: ReadingTable,
    private readonly key: string | null = null,
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
    const replaced = this.columns.map((column) => `"${column}" = excluded."${column}"`).join(', ')
    const conflict = this.key === null ? '' : `on conflict (${this.key}) do update set ${replaced}`
    await this.transaction.query(
      `insert into ${this.table} (${columns})
       select ${columns} from json_populate_recordset(null::${this.table}, $1::json) ${conflict}`,
      [`[${this.rows.join(',')}]`],
    )
    this.rows = []
    this.size = 0
  }
}
