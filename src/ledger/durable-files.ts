import { readdirSync, statSync } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Forces a folder's own list of names to the disk. Systems that cannot sync a folder (Windows) do it by themselves. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  await syncFile(path)
}

/** Forces a file's content to the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a folder, with those above it, so that it is still there after a power cut. */
export async function makeFolder(path: string): Promise<void> {
  if ((await kindOfPath(path)) === 'folder') return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  await makeOne(path)
  await syncFolder(above)
}

/** Node's own `recursive` tries for ever where a file system lets nobody make folders (/proc). */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || (await kindOfPath(path)) !== 'folder') throw error
  }
}

/** Writes a file so that at any moment, also after a power cut, it is there complete or not at all. */
export async function writeDurably(path: string, bytes: Uint8Array | string, temporary: string): Promise<void> {
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

const syncedAtOnce = 16

/** Forces to the disk whatever under `folder` changed since an instant, given in milliseconds since 1970. */
export async function syncChangedSince(folder: string, sinceMs: number): Promise<void> {
  const changed = changedSince(folder, sinceMs).values()
  // The disk joins syncs that come together.
  await Promise.all(
    Array.from({ length: syncedAtOnce }, async () => {
      for (const path of changed) await syncFile(path)
    }),
  )
}

/** Looked at synchronously: a database folder has a thousand small files, and asking for each in turn takes far longer. */
function changedSince(folder: string, sinceMs: number): string[] {
  const folders = process.platform === 'win32' ? [] : [folder]
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() || (entry.isDirectory() && folders.length > 0))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(folders)
    .filter((path) => statSync(path).mtimeMs >= sinceMs)
}

/** What `stat` says of a path: null where nothing is there. */
export async function kindOfPath(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
