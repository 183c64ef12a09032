import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { sha256 } from '../model/index.ts'
import { openEmbeddedDatabase } from './database-embedded.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { unpackTar } from './tar.ts'

/*
 * PGlite takes three to five seconds to make a database. So the package carries one that is made and migrated, as a
 * gzipped tar; where it does not fit (running from the sources, another version of PGlite), one is made once and cached.
 */

/**
 * Lays a fresh, migrated database into `folder`, which must not exist. A program killed meanwhile leaves no `folder`.
 * `making` is called before the slow way is taken.
 */
export async function layFreshDatabase(folder: string, making: () => void = () => undefined): Promise<void> {
  const migrations = readMigrations()
  const name = templateName(migrations)
  const shipped = shippedTemplate(name)
  const template = shipped ?? (await cachedTemplate(name, migrations, making))
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  unpackTar(gunzipSync(template), draft)
  await rename(draft, folder)
}

/** Makes the template that fits this program and PGlite: its file name and its bytes. */
export async function makeTemplate(): Promise<{ name: string; bytes: Uint8Array }> {
  const migrations = readMigrations()
  return { name: templateName(migrations), bytes: await makeTemplateBytes(migrations) }
}

async function makeTemplateBytes(migrations: readonly Migration[]): Promise<Uint8Array> {
  const database = await openEmbeddedDatabase(null)
  try {
    await migrate(database, migrations)
    await database.script('checkpoint')
    return await database.dump()
  } finally {
    await database.close()
  }
}

/** Goes up when the template is made in another way (database-embedded.ts). */
const templateForm = 2

/** Names what the template was made of, so that one of other migrations or another PGlite is never taken. */
function templateName(migrations: readonly Migration[]): string {
  return `template-${sha256(JSON.stringify([templateForm, pgliteVersion(), migrations])).slice(0, 16)}.tar.gz`
}

export function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest: unknown = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8'))
  return String((manifest as { version: unknown }).version)
}

function shippedTemplate(name: string): Buffer | null {
  const path = fileURLToPath(new URL(name, import.meta.url))
  return existsSync(path) ? readFileSync(path) : null
}

async function cachedTemplate(name: string, migrations: readonly Migration[], making: () => void): Promise<Uint8Array> {
  const folder = await privateCache()
  const path = folder === null ? null : join(folder, name)
  if (path !== null && existsSync(path)) return readFileSync(path)
  making()
  const bytes = await makeTemplateBytes(migrations)
  if (path !== null) {
    const draft = `${path}.${process.pid}`
    await writeFile(draft, bytes)
    await rename(draft, path)
  }
  return bytes
}

/**
 * A folder for this user under the system's temporary one. Null where somebody else made it first: on a shared machine
 * they could lay a prepared database there for us to open.
 */
async function privateCache(): Promise<string | null> {
  const user = userInfo()
  const folder = join(tmpdir(), `hearsay-${user.uid === -1 ? user.username : user.uid}`)
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return null
  }
  const found = lstatSync(folder)
  if (process.platform === 'win32') return found.isDirectory() ? folder : null
  return found.isDirectory() && found.uid === user.uid && (found.mode & 0o077) === 0 ? folder : null
}
