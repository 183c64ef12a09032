import type { Database } from '../database.ts'
import { digestedColumns, ReadingDigest } from '../reading-digest.ts'
import { thingTables, type Row, type ThingTable } from '../reading-rows.ts'
import { splitHeader } from '../store-readings.ts'
import { brokenSpans } from './broken-spans.ts'
import type { RecordedDocument } from './walk-journal.ts'
import { damage, type Damage } from './verification.ts'

/**
 * Holds a stored reading against its digest, and every span of it against the text. Gives the number of spans; null where
 * the document is not read.
 */
export async function verifyReading(
  database: Database,
  index: string,
  document: string,
  recorded: RecordedDocument | undefined,
  damages: Damage[],
): Promise<number | null> {
  const [stored] = await database.query<{ header: string; length: number }>(
    'select header, length from readings where document = $1',
    [document],
  )
  if (stored === undefined) return null
  const told = { document, sequence: recorded?.sequence ?? null, path: recorded?.path ?? null }
  const place = `${index}: reading of ${document}`
  const name = recorded?.path ?? document
  const { header, digest } = splitHeader(stored.header)
  const rows = await rowsOf(database, document)
  const found = digestOf(header, rows)
  const isChanged = digest !== null && digest !== found
  if (isChanged)
    damages.push(
      damage('reading-changed', place, `the reading of ${name} is not what was stored`, {
        ...told,
        expected: digest,
        found,
      }),
    )
  const spans = spansOf(rows)
  if (spans === null) {
    if (!isChanged) damages.push(damage('reading-changed', place, `the reading of ${name} is not readable`, told))
    return 0
  }
  for (const { table, start, end, expected, found: words } of spans.broken) {
    const reason = `a span does not lead to its words: ${name}:${start}–${end} (${table})`
    damages.push(damage('span-broken', place, reason, { ...told, expected, found: words }))
  }
  return spans.count
}

type StoredRows = ReadonlyMap<ThingTable, readonly Row[]>

async function rowsOf(database: Database, document: string): Promise<StoredRows> {
  const rows = new Map<ThingTable, Row[]>()
  for (const table of thingTables) {
    const columns = digestedColumns[table]
    const order = columns[0] ?? 'document'
    rows.set(
      table,
      await database.query<Row>(
        `select ${columns.map((column) => `"${column}"`).join(', ')} from ${table} where document = $1 order by "${order}"`,
        [document],
      ),
    )
  }
  return rows
}

function digestOf(header: string, rows: StoredRows): string {
  const digest = new ReadingDigest(header)
  for (const [table, ofTable] of rows) for (const row of ofTable) digest.row(table, row)
  return digest.value()
}

/** Null where a row holds no JSON any more. */
function spansOf(rows: StoredRows) {
  try {
    const text = (rows.get('texts') ?? []).map(({ body }) => JSON.parse(String(body)) as string).join('')
    const broken = []
    let count = 0
    for (const [table, ofTable] of rows) {
      if (table === 'texts') continue
      for (const { item } of ofTable) {
        const checked = brokenSpans(JSON.parse(String(item)), text)
        count += checked.count
        broken.push(...checked.broken.map((span) => ({ table, ...span })))
      }
    }
    return { count, broken }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
