import { documentId, HearsayError } from '../../model/index.ts'
import { openServerDatabase, withoutPassword } from '../database-server.ts'
import type { Database } from '../database.ts'
import { appliedPosition } from '../follow-journal.ts'
import { readMigrations, schemaNumber } from '../migrate.ts'
import type { Verification, VerifyOptions } from './verification.ts'
import { verifyParts } from './verify-parts.ts'
import type { KeptLine } from './walk-journal.ts'

const pageSize = 1000

/** A ledger on a server, looked at in one transaction that cannot write and sees one moment, whoever writes meanwhile. */
export async function verifyServer(
  address: string,
  options: VerifyOptions & { readonly tool: string },
): Promise<Verification> {
  const database = await openServerDatabase(address, options.tool)
  const shown = withoutPassword(address)
  try {
    return await database.transaction(async (transaction) => {
      await transaction.query('set transaction isolation level repeatable read, read only')
      await refuseOtherSchema(transaction, shown)
      const position = await appliedPosition(transaction)
      return verifyParts(
        {
          journalName: 'table journal',
          lines: linesOf(transaction),
          originals: {
            place: (document) => `table originals, ${document}`,
            hash: async (document) => {
              const sql = 'select bytes from originals where document = $1'
              const [row] = await transaction.query<{ bytes: Uint8Array }>(sql, [document])
              return row === undefined ? null : documentId(row.bytes)
            },
          },
          index: { name: shown, database: transaction, position },
          damages: [],
          notes: [],
        },
        options,
      )
    })
  } finally {
    await database.close()
  }
}

/** Looking does not migrate: another command does, and then the tables are those that this program knows. */
async function refuseOtherSchema(database: Database, shown: string): Promise<void> {
  const present = await schemaNumber(database)
  if (present === null) throw new HearsayError('ledger-missing', `no ledger in the database: ${shown}`)
  const known = readMigrations().at(-1)?.number ?? 0
  if (present > known)
    throw new HearsayError(
      'ledger-newer',
      `the ledger's tables are of a newer Hearsay: update Hearsay to verify ${shown}`,
    )
  if (present < known)
    throw new HearsayError(
      'ledger-newer',
      `the ledger's tables are of an older Hearsay: any other command brings them up`,
    )
}

async function* linesOf(database: Database): AsyncGenerator<KeptLine> {
  let last = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await database.query<{ sequence: number; hash: string; entry: string }>(
      `select journal.sequence::float8 as sequence, hash, entry from journal
       where journal.sequence > $1 order by journal.sequence limit $2`,
      [last, pageSize],
    )
    for (const { sequence, hash, entry } of rows)
      yield { text: entry, place: `table journal, row ${sequence}`, columns: { sequence, hash } }
    if (rows.length < pageSize) return
    last = rows.at(-1)?.sequence ?? 0
  }
}
