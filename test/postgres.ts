import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of our own: on a socket in a temporary folder, without a network port. */
export interface TestServer {
  readonly version: string
  /** A fresh, empty database: its address. */
  database(): Promise<string>
  /** Stops the server and deletes its files. */
  stop(): Promise<void>
}

export interface NoServer {
  /** Why there is none. */
  readonly reason: string
}

interface PostgresOptions {
  /** Where Debian keeps a folder per version. */
  readonly installations?: string
  /** Whether to ask apt for PostgreSQL where there is none. Default true; only root can. */
  readonly mayInstall?: boolean
}

const installTimeoutMs = 240_000
const user = 'hearsay'

/** Starts Debian's PostgreSQL; installs it first where it is missing and we may. */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestServer | NoServer> {
  const { installations = '/usr/lib/postgresql', mayInstall = true } = options
  const binaries = findBinaries(installations) ?? installPostgres(installations, mayInstall)
  if (typeof binaries !== 'string') return binaries
  const account = unprivilegedAccount()
  if (typeof account !== 'object') return { reason: account }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-'))
  try {
    return await start(binaries, folder, account)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    return { reason: `PostgreSQL did not start: ${error instanceof Error ? error.message : String(error)}` }
  }
}

async function start(binaries: string, folder: string, account: Account): Promise<TestServer> {
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  for (const path of [folder, data]) if (account.uid !== null) chownSync(path, account.uid, account.gid ?? account.uid)
  chmodSync(folder, 0o711)
  const run = (program: string, ...args: string[]) =>
    execFileSync(...account.command(join(binaries, program), args), {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
    })
  run('initdb', '-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync')
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c full_page_writes=off`
  run('pg_ctl', '-D', data, '-w', '-t', '60', '-l', join(data, 'log'), '-o', settings, 'start')
  const address = (name: string) => `postgresql://${user}@/${name}?host=${encodeURIComponent(folder)}`
  let count = 0
  return {
    version: await serverVersion(address('postgres')),
    database: async () => {
      const name = `ledger_${++count}`
      await administer(address('postgres'), `create database ${name}`)
      return address(name)
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

/** One statement with the rights of the server's owner. */
async function administer(address: string, sql: string): Promise<pg.QueryResult<Record<string, string>>> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

async function serverVersion(address: string): Promise<string> {
  const { rows } = await administer(address, 'show server_version')
  return rows[0]?.['server_version'] ?? 'unknown'
}

function findBinaries(installations: string): string | null {
  const versions = listed(installations)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => b - a)
    .map((version) => join(installations, String(version), 'bin'))
  return versions.find((folder) => listed(folder).includes('initdb')) ?? null
}

function installPostgres(installations: string, mayInstall: boolean): string | NoServer {
  if (!mayInstall) return { reason: `PostgreSQL is not installed in ${installations}` }
  if (process.getuid?.() !== 0) return { reason: 'PostgreSQL is not installed, and only root can install it' }
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      timeout: installTimeoutMs,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  if (install().status !== 0) {
    spawnSync('apt-get', ['update'], { timeout: installTimeoutMs })
    install()
  }
  return (
    findBinaries(installations) ?? { reason: 'PostgreSQL is not installed, and `apt-get install postgresql` failed' }
  )
}

/** PostgreSQL refuses to run as root. */
interface Account {
  readonly uid: number | null
  readonly gid: number | null
  command(program: string, args: readonly string[]): [string, string[]]
}

function unprivilegedAccount(): Account | string {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, command: (program, args) => [program, [...args]] }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid === null || gid === null) continue
    const identity = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--']
    return { uid, gid, command: (program, args) => ['setpriv', [...identity, program, ...args]] }
  }
  return 'we are root, and there is no account that PostgreSQL could run as'
}

function idOf(which: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
