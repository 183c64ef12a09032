import { HearsayError, type JudgedEntry, type JournalEntry, type SignedJudgement } from '../model/index.ts'
import type { Database } from './database.ts'
import { isStorable } from './searchable.ts'

/** Longest name, note or signature, in UTF-16 code units. */
const longestWords = 10_000

/** @throws HearsayError `bad-setting` for a name, note or signature that is empty, too long or no text. */
export function refuseUnsound({ by, note, judgement }: SignedJudgement): void {
  const words = [by, note, judgement.kind === 'name-event' ? judgement.name : null]
  for (const one of words)
    if (one !== null && (one.trim() === '' || one.length > longestWords || !isStorable(one)))
      throw new HearsayError('bad-setting', `not a name or note: ${JSON.stringify(one.slice(0, 80))}`)
}

/** The judgements among some entries. */
export function judgedEntries(entries: readonly JournalEntry[]): JudgedEntry[] {
  return entries.flatMap(({ sequence, time, record }) => {
    if (record.kind !== 'judgement') return []
    const { by, note, judgement } = record
    return [{ sequence, time, by, note, judgement }]
  })
}

/** Puts the judgements among some entries into their table; a table that holds them already stays as it is. */
export async function saveJudgements(transaction: Database, entries: readonly JournalEntry[]): Promise<void> {
  const rows = judgedEntries(entries).map(({ sequence, time, by, note, judgement }) => {
    return { sequence, time, record: JSON.stringify({ by, note, judgement } satisfies SignedJudgement) }
  })
  if (rows.length === 0) return
  await transaction.query(
    `insert into judgements (sequence, time, record)
     select sequence, time, record from json_populate_recordset(null::judgements, $1::json)
     on conflict (sequence) do nothing`,
    [JSON.stringify(rows)],
  )
}

/** Every judgement in the order of the journal, also those that were taken back. */
export async function loadJudgements(database: Database): Promise<JudgedEntry[]> {
  const rows = await database.query<{ sequence: number; time: string; record: string }>(
    'select sequence::float8 as sequence, time, record from judgements order by judgements.sequence',
  )
  return rows.map(({ sequence, time, record }) => ({ sequence, time, ...(JSON.parse(record) as SignedJudgement) }))
}

export async function countJudgements(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::float8 as count from judgements')
  return row?.count ?? 0
}
