import type { DocumentFacts, JournalEntry, SecondReading } from '../model/index.ts'
import type { Database } from './database.ts'
import { journalStart, type Position } from './journal-entry.ts'
import { JournalState, type KeptDocument } from './journal-state.ts'
import { loadJudgements, saveJudgements } from './judgements-record.ts'
import { storable } from './searchable.ts'

/** How far the tables have followed the journal. */
export async function appliedPosition(database: Database): Promise<Position> {
  const rows = await database.query<Position>('select sequence::float8 as sequence, hash from applied')
  return rows[0] ?? journalStart
}

/** Brings the tables that follow from the journal up to the last of `entries`, which come right after `applied`. */
export async function followEntries(transaction: Database, entries: readonly JournalEntry[]): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  const state = await loadState(transaction, documentsOf(entries), { families: true })
  for (const entry of entries) state.follow(entry)
  await saveDocuments(transaction, state)
  await saveFamilies(transaction, state)
  await saveJudgements(transaction, entries)
  await transaction.query(
    `insert into applied (single, sequence, hash) values (true, $1, $2)
     on conflict (single) do update set sequence = excluded.sequence, hash = excluded.hash`,
    [last.sequence, last.hash],
  )
}

/** What the tables say of some documents, and of all families and judgements where they are asked for. */
export async function loadState(
  transaction: Database,
  documents: readonly string[],
  asked: { readonly families?: boolean; readonly judgements?: boolean },
): Promise<JournalState> {
  return new JournalState(
    await loadDocuments(transaction, documents),
    new Map(asked.families === true ? await loadFamilies(transaction) : []),
    asked.judgements === true ? await loadJudgements(transaction) : [],
  )
}

export async function loadDocuments(
  database: Database,
  documents: readonly string[],
): Promise<Map<string, KeptDocument>> {
  if (documents.length === 0) return new Map()
  const rows = await database.query<{
    document: string
    sequence: number
    size: number
    facts: string
    paths: string
    second: string | null
  }>(
    `select document, sequence::float8 as sequence, size::float8 as size, facts, paths, second
     from documents where document = any($1::text[])`,
    [documents],
  )
  return new Map(
    rows.map(({ document, facts, paths, second, ...row }) => [
      document,
      {
        ...row,
        facts: JSON.parse(facts) as DocumentFacts,
        paths: JSON.parse(paths) as string[],
        second: second === null ? null : (JSON.parse(second) as SecondReading),
      },
    ]),
  )
}

export async function loadFamilies(database: Database): Promise<[party: string, family: string][]> {
  const rows = await database.query<{ party: string; family: string }>(
    'select party, family from families order by party',
  )
  return rows.map(({ party, family }) => [party, family])
}

function documentsOf(entries: readonly JournalEntry[]): string[] {
  return [...new Set(entries.flatMap(({ record }) => ('document' in record ? [record.document] : [])))]
}

async function saveDocuments(transaction: Database, state: JournalState): Promise<void> {
  const rows = [...state.changedDocuments].map((document) => {
    const kept = state.documents.get(document)
    return {
      document,
      ...kept,
      path: storable(kept?.facts.path ?? ''),
      facts: JSON.stringify(kept?.facts),
      paths: JSON.stringify(kept?.paths),
      second: kept?.second ? JSON.stringify(kept.second) : null,
    }
  })
  if (rows.length === 0) return
  await transaction.query(
    `insert into documents (document, sequence, size, path, facts, paths, second)
     select document, sequence, size, path, facts, paths, second from json_populate_recordset(null::documents, $1::json)
     on conflict (document) do update set path = excluded.path, facts = excluded.facts, paths = excluded.paths,
       second = excluded.second`,
    [JSON.stringify(rows)],
  )
  await transaction.query('update readings set extractor = null where document = any($1::text[])', [
    [...state.outOfDate],
  ])
}

async function saveFamilies(transaction: Database, state: JournalState): Promise<void> {
  const changed = [...state.changedParties]
  if (changed.length === 0) return
  await transaction.query('delete from families where party = any($1::text[])', [changed])
  const rows = changed.flatMap((party) => {
    const family = state.families.get(party)
    return family === undefined ? [] : [{ party, family }]
  })
  await transaction.query(
    `insert into families (party, family)
     select party, family from json_populate_recordset(null::families, $1::json)`,
    [JSON.stringify(rows)],
  )
}
