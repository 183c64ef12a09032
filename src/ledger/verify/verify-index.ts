import type { JudgedEntry } from '../../model/index.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { Database } from '../database.ts'
import { loadDocuments, loadFamilies } from '../follow-journal.ts'
import { loadJudgements } from '../judgements-record.ts'
import type { KeptDocument } from '../journal-state.ts'
import type { JournalWalk } from './walk-journal.ts'
import { verifyReading } from './verify-reading.ts'
import { damage, type Damage, type VerifyOptions } from './verification.ts'

const pageSize = 200

export interface IndexCheck {
  readonly readings: number
  readonly spans: number
  readonly unread: number
}

/**
 * Holds the tables against what the journal says, and every reading against its own text and digest. `index` names the
 * folder or the database in what is told.
 */
export async function verifyIndex(
  database: Database,
  index: string,
  walk: JournalWalk,
  damages: Damage[],
  options: VerifyOptions,
): Promise<IndexCheck> {
  const counts = { readings: 0, spans: 0, unread: 0 }
  const missing = new Set(walk.state.documents.keys())
  let done = 0
  for await (const document of documentsOf(database)) {
    if (options.signal?.aborted === true) return counts
    missing.delete(document)
    await verifyDocument(database, index, document, walk, damages)
    const spans = await verifyReading(database, index, document, walk.documents.get(document), damages)
    if (spans === null) counts.unread += 1
    else {
      counts.readings += 1
      counts.spans += spans
    }
    done += 1
    options.progress?.({ step: 'index', done, of: walk.documents.size })
  }
  for (const document of missing) damages.push(missingDocument(index, document, walk))
  await verifyFamilies(database, index, walk, damages)
  await verifyJudgements(database, index, walk, damages)
  await strayReadings(database, index, damages)
  return counts
}

/** In the order of their keeping. */
async function* documentsOf(database: Database): AsyncGenerator<string> {
  let last = { sequence: Number.MIN_SAFE_INTEGER, document: '' }
  for (;;) {
    const rows = await database.query<typeof last>(
      `select document, d.sequence::float8 as sequence from documents d where (d.sequence, document) > ($1, $2)
       order by d.sequence, document limit $3`,
      [last.sequence, last.document, pageSize],
    )
    for (const { document } of rows) yield document
    last = rows.at(-1) ?? last
    if (rows.length < pageSize) return
  }
}

async function verifyDocument(
  database: Database,
  index: string,
  document: string,
  walk: JournalWalk,
  damages: Damage[],
): Promise<void> {
  const place = `${index}: table documents, ${document}`
  const stored = await readable(() => loadDocuments(database, [document]))
  const kept = stored?.get(document)
  const recorded = walk.state.documents.get(document)
  if (recorded === undefined) {
    const path = kept?.facts.path ?? null
    const reason = `the index holds a document that no sound entry of the journal records: ${path ?? document}`
    damages.push(damage('index-document-unknown', place, reason, { document, path }))
  } else if (kept === undefined || !sameDocument(kept, recorded)) {
    // What a damaged entry said of the document is in the index, and is told as that entry's damage.
    if (walk.damages.length > 0 && kept !== undefined) return
    const { sequence, facts } = recorded
    const [expected, found] = [canonicalJson(recorded), kept === undefined ? null : canonicalJson(kept)]
    const reason = `the row of ${facts.path} (entry ${sequence}) does not say what the journal says`
    damages.push(damage('index-changed', place, reason, { sequence, document, path: facts.path, expected, found }))
  }
}

function sameDocument(kept: KeptDocument, recorded: KeptDocument): boolean {
  return canonicalJson(kept) === canonicalJson(recorded)
}

/** Null where a row holds no JSON any more. */
async function readable<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function missingDocument(index: string, document: string, walk: JournalWalk): Damage {
  const { sequence = null, path = null } = walk.documents.get(document) ?? {}
  const reason = `the index lacks a document of the journal: ${path ?? document} (entry ${sequence ?? 'unknown'})`
  return damage('index-document-missing', `${index}: table documents`, reason, {
    sequence,
    document,
    path,
    expected: document,
  })
}

async function verifyFamilies(
  database: Database,
  index: string,
  { state, damages: inJournal }: JournalWalk,
  damages: Damage[],
): Promise<void> {
  if (inJournal.length > 0) return
  const stored = new Map(await loadFamilies(database))
  for (const party of new Set([...stored.keys(), ...state.families.keys()])) {
    const [expected, found] = [state.families.get(party) ?? null, stored.get(party) ?? null]
    if (expected === found) continue
    const reason = `the family of ${party} is not what the journal says: ${found ?? 'none'}`
    damages.push(damage('index-changed', `${index}: table families, ${party}`, reason, { expected, found }))
  }
}

async function verifyJudgements(
  database: Database,
  index: string,
  { judgements, damages: inJournal }: JournalWalk,
  damages: Damage[],
): Promise<void> {
  if (inJournal.length > 0) return
  const stored = await readable(() => loadJudgements(database))
  const [recorded, held] = [bySequence(judgements), bySequence(stored ?? [])]
  for (const sequence of new Set([...recorded.keys(), ...held.keys()])) {
    const [expected, found] = [recorded.get(sequence) ?? null, held.get(sequence) ?? null]
    if (expected === found) continue
    const what =
      found === null
        ? 'is not in the index'
        : expected === null
          ? 'is in the index alone'
          : 'is not what the journal says'
    const reason = `the judgement of entry ${sequence} ${what}`
    damages.push(
      damage('index-changed', `${index}: table judgements, ${sequence}`, reason, { sequence, expected, found }),
    )
  }
}

function bySequence(judgements: readonly JudgedEntry[]): Map<number, string> {
  return new Map(judgements.map((judged) => [judged.sequence, canonicalJson(judged)]))
}

async function strayReadings(database: Database, index: string, damages: Damage[]): Promise<void> {
  const rows = await database.query<{ document: string }>(
    `select r.document from readings r left join documents d on d.document = r.document
     where d.document is null order by r.document`,
  )
  for (const { document } of rows)
    damages.push(
      damage(
        'index-document-unknown',
        `${index}: table readings, ${document}`,
        `a reading of no document: ${document}`,
        {
          document,
        },
      ),
    )
}
