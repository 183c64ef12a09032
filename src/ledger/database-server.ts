import type { ClientBase, Pool, PoolConfig } from 'pg'
import { HearsayError } from '../model/index.ts'
import { connectionProblem } from './connection-problems.ts'
import { databaseError, type Database, type OpenDatabase, type Parameter } from './database.ts'

const connections = 4
const connectTimeoutMs = 15_000

/**
 * Connects to a PostgreSQL server.
 * @throws HearsayError `database` when it cannot be reached; the message never holds the address's password.
 */
export async function openServerDatabase(address: string, tool: string): Promise<ServerDatabase> {
  if (!URL.canParse(address) && !/^postgres(?:ql)?:\/\/[^\s[\]]*$/.test(address))
    throw new HearsayError('usage', 'not an address of a database: postgres://user@host:port/database')
  const { default: pg } = await import('pg')
  const pool = new pg.Pool(poolConfig(address, tool))
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const problem = connectionProblem(error) ?? databaseError(error).message
    throw new HearsayError('database', `cannot reach the ledger at ${withoutPassword(address)}: ${problem}`, {
      cause: error,
    })
  }
  return new ServerDatabase(pool)
}

function poolConfig(address: string, tool: string): PoolConfig {
  return {
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: tool,
    // The pool waits for what this returns, though its types do not say so.
    onConnect: (client) => client.query('set search_path = hearsay, public') as unknown,
  }
}

/** The address as it may be shown: user, host and database, nothing secret. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${url.pathname}`
  } catch {
    // "postgres://user:secret@/ledger?host=/run/postgresql", which names a socket, is no URL by the rules of the web.
    // eslint-disable-next-line regexp/no-super-linear-move -- a setting of the user's, some hundred letters at most
    return address.replace(/:[^/@]*@/, '@').replace(/([?&]password=)[^&]*/i, '$1…')
  }
}

type Runner = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>

class ServerSession implements Database {
  constructor(private readonly runner: Runner) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    try {
      const result = await this.runner.query(sql, [...parameters])
      return result.rows as Row[]
    } catch (error) {
      throw databaseError(error)
    }
  }

  async script(sql: string): Promise<void> {
    try {
      await this.runner.query(sql)
    } catch (error) {
      throw databaseError(error)
    }
  }

  transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result> {
    return work(this)
  }
}

export class ServerDatabase extends ServerSession implements OpenDatabase {
  constructor(private readonly pool: Pool) {
    super(pool)
  }

  override async transaction<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw databaseError(error)
    })
    let failure: Error | undefined
    try {
      await client.query('begin')
      const result = await work(new ServerSession(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((lost: unknown) => {
        failure = lost as Error
      })
      throw error instanceof HearsayError || !isDriverError(error) ? error : databaseError(error)
    } finally {
      client.release(failure)
    }
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}

/** `begin` and `commit` are the only statements here that a session does not wrap. */
function isDriverError(error: unknown): boolean {
  return error instanceof Error && ('code' in error || 'severity' in error)
}
