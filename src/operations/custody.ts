import type { Ledger } from '../ledger/index.ts'
import { bytesBehind, HearsayError, type JournalEntry, type JournalRecord } from '../model/index.ts'

/** One act on the evidence, in the order of the journal. */
export interface CustodyEntry {
  readonly schema: 'hearsay/custody/1'
  readonly sequence: number
  readonly time: string
  /** Null where the entry is of a program that did not record it. */
  readonly by: string | null
  readonly tool: string
  readonly act: CustodyAct
  readonly document: string | null
  readonly path: string | null
  /** The address that the document was published under, as far as told. */
  readonly url: string | null
  readonly sizeBytes: number | null
  readonly mediaType: string | null
  readonly record: JournalRecord
  readonly hash: string
  readonly previous: string
}

export type CustodyAct =
  | 'collected'
  | 'fetched'
  | 'facts told'
  | 'second reader asked'
  | 'families set'
  | 'people protected'
  | 'judged'
  | 'exported'
  | 'restored'

const acts: Readonly<Record<JournalRecord['kind'], CustodyAct>> = {
  document: 'collected',
  capture: 'fetched',
  facts: 'facts told',
  'second-reading': 'second reader asked',
  families: 'families set',
  protection: 'people protected',
  judgement: 'judged',
  export: 'exported',
  import: 'restored',
}

/**
 * What happened to the evidence, first to last: of everything, or of the documents that a path or id names, together
 * with the exports and restorings that the whole ledger went through.
 * @throws HearsayError `not-found` where no document has that name; `ledger-broken` on reaching a broken entry.
 */
export async function* custody(ledger: Ledger, name = ''): AsyncGenerator<CustodyEntry> {
  const documents = name === '' ? null : await documentsNamed(ledger, name)
  for await (const entry of ledger.journal())
    if (documents === null || bearsOn(entry, documents)) yield custodyOf(entry)
}

function bearsOn({ record }: JournalEntry, documents: ReadonlySet<string>): boolean {
  if ('document' in record) return documents.has(record.document)
  return record.kind === 'export' || record.kind === 'import'
}

function custodyOf(entry: JournalEntry): CustodyEntry {
  const { sequence, time, by, tool, record, hash, previous } = entry
  const facts = 'facts' in record ? record.facts : null
  const collected = record.kind === 'document' ? record : null
  return {
    ...{ schema: 'hearsay/custody/1', sequence, time, by: by ?? null, tool, act: acts[record.kind] },
    document: 'document' in record ? record.document : null,
    path: facts?.path ?? null,
    url: facts?.url ?? (record.kind === 'capture' ? record.address : null),
    sizeBytes: bytesBehind(record)?.size ?? null,
    mediaType: collected?.mediaType ?? null,
    ...{ record, hash, previous },
  }
}

/** The documents that a name is of: an id or the start of one (8 digits or more), a path, or the end of a path. */
async function documentsNamed(ledger: Ledger, name: string): Promise<Set<string>> {
  const digits = /^(?:sha256:)?([0-9a-f]{8,64})$/i.exec(name)?.[1]?.toLowerCase()
  const found = new Set<string>()
  for await (const { record } of ledger.journal()) {
    if (!('document' in record)) continue
    const path = 'facts' in record ? record.facts.path : null
    const isNamed = digits !== undefined && record.document.startsWith(`sha256:${digits}`)
    if (isNamed || (path !== null && (path === name || path.endsWith(`/${name}`)))) found.add(record.document)
  }
  if (found.size === 0) throw new HearsayError('not-found', `no document of the ledger has that path or hash: ${name}`)
  return found
}
