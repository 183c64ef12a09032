import { sha256, type DocumentFacts, type DocumentRow, type LocatedText, type Reading } from '../model/index.ts'
import type { Database } from './database.ts'
import { appliedPosition } from './follow-journal.ts'
import { countJudgements } from './judgements-record.ts'
import { inDocumentOf, statedDate } from './located-rows.ts'
import { splitHeader } from './store-readings.ts'
import { partLength, type ReadingHeader, type ReadingTable } from './reading-rows.ts'

/**
 * The journal's end and how many documents each extractor has read: both change with what the answers are made of. Of
 * `readings`, judgements are no part.
 */
export async function revisionOf(database: Database, of: 'everything' | 'readings'): Promise<string> {
  const read = await database.query<{ extractor: string | null; documents: number }>(
    'select extractor, count(*)::float8 as documents from readings group by extractor order by extractor',
  )
  const { sequence, hash } = await appliedPosition(database)
  const judged = of === 'everything' ? 0 : await countJudgements(database)
  const journal = of === 'everything' ? hash : sequence - judged
  return sha256(JSON.stringify([journal, read.map(({ extractor, documents }) => [extractor, documents])]))
}

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

/** Texts fetched together, by the sum of their lengths in UTF-16 code units: a bound on what is held. */
const mostText = 4_000_000

/** The texts of documents (default: of all that are read), by id, in portions of bounded size. */
export async function* storedTexts(database: Database, documents?: readonly string[]): AsyncGenerator<LocatedText> {
  const known = await database.query<{ document: string; length: number }>(
    `select document, length from readings where $1::text[] is null or document = any($1::text[]) order by document`,
    [documents ?? null],
  )
  for (let at = 0; at < known.length;) {
    const portion: string[] = []
    for (let length = 0; at < known.length && (portion.length === 0 || length <= mostText); at++) {
      portion.push(known[at]?.document ?? '')
      length += known[at]?.length ?? 0
    }
    yield* await textsOf(database, portion)
  }
}

async function textsOf(database: Database, documents: readonly string[]): Promise<LocatedText[]> {
  const rows = await database.query<{ document: string; facts: string; header: string }>(
    `select d.document, d.facts, r.header from documents d join readings r on r.document = d.document
     where d.document = any($1::text[]) order by d.document`,
    [documents],
  )
  const parts = await database.query<{ document: string; body: string }>(
    'select document, body from texts where document = any($1::text[]) order by document, part',
    [documents],
  )
  const bodies = new Map<string, string[]>()
  for (const { document, body } of parts) {
    const known = bodies.get(document) ?? []
    known.push(JSON.parse(body) as string)
    bodies.set(document, known)
  }
  return rows.map(({ document, facts, header }) => {
    const { notices, credit } = JSON.parse(header) as ReadingHeader
    const text = (bodies.get(document) ?? []).join('')
    return { ...inDocumentOf(document, facts, header), text, notices, credit: credit ?? null }
  })
}

async function itemsOf<Item>(database: Database, table: ReadingTable, document: string): Promise<Item[]> {
  const rows = await database.query<{ item: string }>(
    `select item from ${table} where document = $1 order by ordinal`,
    [document],
  )
  return rows.map(({ item }) => JSON.parse(item) as Item)
}
