import { HearsayError } from '../model/index.ts'

/** What can stand for a `$1` in a query. A JavaScript array stands for an array of PostgreSQL. */
export type Parameter = string | number | boolean | null | Uint8Array | readonly string[] | readonly number[]

/** One PostgreSQL, embedded or on a server, or a transaction on it. */
export interface Database {
  /**
   * @throws HearsayError `database` when PostgreSQL refuses or is gone.
   */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>
  /** All or nothing: what `work` did is undone when it throws. A transaction within a transaction is part of it. */
  transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result>
}

/** A database that can be closed: not one of its transactions. */
export interface OpenDatabase extends Database {
  close(): Promise<void>
}

/** The server's code for a full disk (PostgreSQL, appendix A). */
const diskFull = '53100'

/** The error to throw for what PostgreSQL or its driver threw. */
export function databaseError(error: unknown): HearsayError {
  if (error instanceof HearsayError) return error
  if ((error as { code?: unknown } | null)?.code === diskFull)
    return new HearsayError(
      'unwritable',
      'the disk is full: the ledger’s index cannot grow. What was kept is kept: make room and run the command again',
      { cause: error },
    )
  const problem = error instanceof Error && error.message !== '' ? error.message : nameOf(error)
  return new HearsayError('database', `the database failed: ${problem}`, { cause: error })
}

/** A refused connection comes as an error without a message but with a code. */
function nameOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : String(error)
}
