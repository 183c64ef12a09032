import type { DocumentFacts, DocumentRow, Reading } from '../model/index.ts'
import type { Database } from './database.ts'
import { inDocumentOf, statedDate } from './located-rows.ts'
import { splitHeader } from './store-readings.ts'
import { partLength, type ReadingHeader, type ReadingTable } from './reading-rows.ts'

/** Every document of the journal by path, also those that are not read yet. */
export async function listDocuments(database: Database): Promise<DocumentRow[]> {
  const rows = await database.query<{ document: string; facts: string; header: string | null; length: number | null }>(
    `select d.document, d.facts, r.header, r.length
     from documents d left join readings r on r.document = d.document order by d.path, d.document`,
  )
  return rows.map(({ document, facts, header, length }) =>
    header === null ? unreadRow(document, facts) : readRow(document, facts, header, length ?? 0),
  )
}

function readRow(document: string, facts: string, header: string, length: number): DocumentRow {
  const { title, url, language, mediaType } = (JSON.parse(header) as ReadingHeader).document
  return { ...inDocumentOf(document, facts, header), title, url, language, mediaType, length }
}

function unreadRow(document: string, told: string): DocumentRow {
  const facts = JSON.parse(told) as DocumentFacts
  return {
    document,
    path: facts.path,
    publisher: facts.publisher ?? null,
    published: statedDate(facts.published),
    title: null,
    url: facts.url ?? null,
    language: facts.language ?? null,
    mediaType: 'application/octet-stream',
    length: 0,
  }
}

/** Documents that this extractor has not read with their present facts, in the order in which they were kept. */
export async function unreadDocuments(database: Database, extractor: string): Promise<string[]> {
  const rows = await database.query<{ document: string }>(
    `select d.document from documents d left join readings r on r.document = d.document
     where r.extractor is distinct from $1 order by d.sequence, d.document`,
    [extractor],
  )
  return rows.map((row) => row.document)
}

/** The latest reading of a document, exactly as it was stored; null where there is none. */
export async function storedReading(database: Database, document: string): Promise<Reading | null> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ header: string }>('select header from readings where document = $1', [
      document,
    ])
    if (row === undefined) return null
    const items = <Item>(table: ReadingTable) => itemsOf<Item>(transaction, table, document)
    return {
      ...(JSON.parse(splitHeader(row.header).header) as ReadingHeader),
      text: (await storedText(transaction, document, 0)) ?? '',
      attributions: await items<Reading['attributions'][number]>('attributions'),
      figures: await items<Reading['figures'][number]>('figures'),
      people: await items<Reading['people'][number]>('people'),
      parties: await items<Reading['parties'][number]>('parties'),
      events: await items<Reading['events'][number]>('events'),
      acts: await items<Reading['acts'][number]>('acts'),
      findings: await items<Reading['findings'][number]>('findings'),
    }
  })
}

/** A document's text between two offsets in UTF-16 code units; null where there is no reading of it. */
export async function storedText(
  database: Database,
  document: string,
  start = 0,
  end = Number.MAX_SAFE_INTEGER,
): Promise<string | null> {
  const [found] = await database.query<{ length: number }>('select length from readings where document = $1', [
    document,
  ])
  if (found === undefined) return null
  const last = Math.min(end, found.length)
  const firstPart = Math.floor(Math.max(start, 0) / partLength)
  const rows = await database.query<{ body: string }>(
    'select body from texts where document = $1 and part between $2 and $3 order by part',
    [document, firstPart, Math.floor(Math.max(last - 1, 0) / partLength)],
  )
  const text = rows.map(({ body }) => JSON.parse(body) as string).join('')
  return text.slice(Math.max(start, 0) - firstPart * partLength, Math.max(last - firstPart * partLength, 0))
}

async function itemsOf<Item>(database: Database, table: ReadingTable, document: string): Promise<Item[]> {
  const rows = await database.query<{ item: string }>(
    `select item from ${table} where document = $1 order by ordinal`,
    [document],
  )
  return rows.map(({ item }) => JSON.parse(item) as Item)
}
