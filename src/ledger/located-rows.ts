import type { InDocument, UncertainDate } from '../model/index.ts'
import type { DocumentFacts } from '../model/index.ts'
import type { Conditions } from './conditions.ts'
import type { Database } from './database.ts'
import type { ReadingHeader, ReadingTable } from './reading-rows.ts'

/** A row of a table of things, as it was stored. */
export interface StoredRow {
  readonly document: string
  readonly id: string
  readonly item: string
  readonly links: string
}

const fetchedAtOnce = 2000

/** What the rows of a table are told apart by within their document. */
const keys: Readonly<Partial<Record<ReadingTable, string>>> = {
  attributions: 'a.id',
  figures: 'a.id',
  acts: 'a.id',
  events: 'a.id',
}

/**
 * The rows of a table (called `a`, its document `d`, the reading `r`) that fit the conditions, by path, document, place
 * in the text and id, each with what is known of its document. Fetched in portions: a result is held once, not twice.
 */
export async function locatedRows<Located>(
  database: Database,
  table: ReadingTable,
  conditions: Conditions,
  toLocated: (row: StoredRow, inDocument: InDocument) => Located,
): Promise<Located[]> {
  const id = keys[table] ?? 'null::text'
  const order = keys[table] ?? 'a.ordinal'
  return database.transaction(async (transaction) => {
    await transaction.query(
      `declare found no scroll cursor for
       select a.document, ${id} as id, a.item, a.links
       from ${table} a join documents d on d.document = a.document join readings r on r.document = a.document
       ${conditions.where}
       order by d.path, a.document, a.start, ${order}`,
      conditions.parameters,
    )
    const documents = new Map<string, InDocument>()
    const located: Located[] = []
    for (;;) {
      const rows = await transaction.query<StoredRow>(`fetch ${fetchedAtOnce} from found`)
      await addDocuments(transaction, rows, documents)
      for (const row of rows) {
        const inDocument = documents.get(row.document)
        if (inDocument !== undefined) located.push(toLocated(row, inDocument))
      }
      if (rows.length < fetchedAtOnce) break
    }
    await transaction.query('close found')
    return located
  })
}

async function addDocuments(
  database: Database,
  rows: readonly StoredRow[],
  known: Map<string, InDocument>,
): Promise<void> {
  const missing = [...new Set(rows.map((row) => row.document))].filter((document) => !known.has(document))
  if (missing.length === 0) return
  const found = await database.query<{ document: string; facts: string; header: string }>(
    `select d.document, d.facts, r.header from documents d join readings r on r.document = d.document
     where d.document = any($1::text[])`,
    [missing],
  )
  for (const { document, facts, header } of found) known.set(document, inDocumentOf(document, facts, header))
}

/** What every row tells of its document: the path by the latest facts, the rest as it was read. */
export function inDocumentOf(document: string, facts: string, header: string): InDocument {
  const { path } = JSON.parse(facts) as DocumentFacts
  const read = (JSON.parse(header) as ReadingHeader).document
  return { document, path, publisher: read.publisher, published: read.published }
}

/** For a document that is not read yet: the date that its facts state (`2023`, `2023-02`, `2023-02-08`). */
export function statedDate(stated: string | undefined): UncertainDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(stated ?? '') ?? []
  if (year === undefined) return null
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate()
  return {
    text: null,
    from: `${year}-${month ?? '01'}-${day ?? '01'}`,
    to: `${year}-${month ?? '12'}-${day ?? String(lastDay).padStart(2, '0')}`,
    basis: 'manifest',
  }
}
