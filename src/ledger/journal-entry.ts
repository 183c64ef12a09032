import { HearsayError, sha256, type JournalEntry, type JournalRecord } from '../model/index.ts'
import { canonicalJson } from './canonical-json.ts'

/** Where a journal ends: the sequence and the hash of its last entry. */
export interface Position {
  readonly sequence: number
  readonly hash: string
}

/** Where an empty journal ends. */
export const journalStart: Position = { sequence: 0, hash: '0'.repeat(64) }

const knownKinds: ReadonlySet<string> = new Set<JournalRecord['kind']>([
  'document',
  'facts',
  'second-reading',
  'families',
  'judgement',
  'capture',
  'protection',
  'export',
  'import',
])

/** The entries that record `records`, chained to `after`. */
export function chainEntries(
  after: Position,
  records: readonly JournalRecord[],
  written: { readonly time: Date; readonly tool: string; readonly by?: string | undefined },
): JournalEntry[] {
  let last = after
  return records.map((record) => {
    const entry = {
      sequence: last.sequence + 1,
      time: written.time.toISOString(),
      tool: written.tool,
      ...(written.by !== undefined && { by: written.by }),
      record,
      previous: last.hash,
    }
    last = { sequence: entry.sequence, hash: entryHash(entry) }
    return { ...entry, hash: last.hash }
  })
}

/** SHA-256 of the entry's canonical JSON without its hash. */
export function entryHash(entry: Omit<JournalEntry, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = entry
  return sha256(canonicalJson(rest))
}

/** The line that an entry is kept as, without the line's end. */
export function entryLine(entry: JournalEntry): string {
  return canonicalJson(entry)
}

/** The JSON object that a line holds; null where it holds none. */
export function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** True for a line that is an entry by its own hash, wherever it stands. */
export function isEntryLine(line: string): boolean {
  const value = parseLine(line)
  return value !== null && typeof value.hash === 'string' && entryHash(value as unknown as JournalEntry) === value.hash
}

/**
 * The entry that a line of the journal holds, checked against the one before it.
 * @throws HearsayError `ledger-broken` naming the entry, or `ledger-newer` for a record that this Hearsay does not know.
 */
export function verifyLine(line: string, after: Position): JournalEntry {
  const sequence = after.sequence + 1
  const value = parseLine(line)
  if (value === null) throw broken(sequence, 'it is not readable')
  const entry = value as unknown as JournalEntry
  if (entryHash(entry) !== entry.hash) throw broken(sequence, 'its words do not have the hash that it states')
  if (entry.sequence !== sequence) throw broken(sequence, `the entry in its place calls itself ${entry.sequence}`)
  if (entry.previous !== after.hash) throw broken(sequence, 'it does not name the hash of the entry before')
  refuseNewer(entry)
  return entry
}

/** @throws HearsayError `ledger-newer` for a record that this Hearsay does not know. */
export function refuseNewer(entry: JournalEntry): void {
  const { format, record } = entry as { format?: unknown; record?: { kind?: unknown } }
  if (!knownKinds.has(String(record?.kind)) || (format !== undefined && format !== 1)) throw newer(entry)
}

function broken(sequence: number, problem: string): HearsayError {
  return new HearsayError(
    'ledger-broken',
    `the journal is broken at entry ${sequence}: ${problem}. Nothing was changed; compare with a backup of the ledger.`,
  )
}

function newer(entry: JournalEntry): HearsayError {
  return new HearsayError(
    'ledger-newer',
    `entry ${entry.sequence} of the journal was written by a newer program (${entry.tool}): update Hearsay to use this ledger`,
  )
}
