import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HearsayError } from '../model/index.ts'
import type { Database } from './database.ts'

/** One step of the schema. A step that has been released never changes; a new one is added. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Makes migrators queue on a server: "migrate" in bytes. */
const migratorsLock = BigInt('0x6d696772617465').toString()

/** The numbered files of `migrations/`, in order. */
export function readMigrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url)
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      name: name.slice(0, -'.sql'.length),
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }))
}

/** The number of the last migration that a database has; null where it holds no ledger. */
export async function schemaNumber(database: Database): Promise<number | null> {
  // Not `to_regclass`: within a transaction it can still answer from before another program made the tables.
  const found = await database.query(
    `select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'hearsay' and c.relname = 'migrations'`,
  )
  if (found.length === 0) return null
  const [row] = await database.query<{ number: number | null }>('select max(number) as number from hearsay.migrations')
  return row?.number ?? null
}

/**
 * Brings a database to the last of `migrations`, all in one transaction; tells how many were applied.
 * @throws HearsayError `ledger-newer` when the database has gone further than this program knows.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<number> {
  if ((await pending(database, migrations)).length === 0) return 0
  return database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [migratorsLock])
    const missing = await pending(transaction, migrations)
    for (const migration of missing) await apply(transaction, migration)
    return missing.length
  })
}

async function pending(database: Database, migrations: readonly Migration[]): Promise<Migration[]> {
  const present = (await schemaNumber(database)) ?? 0
  const last = migrations.at(-1)?.number ?? 0
  if (present > last)
    throw new HearsayError(
      'ledger-newer',
      `the ledger's tables are of a newer Hearsay (schema ${present}, this program knows ${last}): update Hearsay to use it`,
    )
  return migrations.filter((migration) => migration.number > present)
}

async function apply(transaction: Database, migration: Migration): Promise<void> {
  await transaction.script(migration.sql)
  await transaction.query('insert into migrations (number, name) values ($1, $2)', [migration.number, migration.name])
}
