import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
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
  const made = await mkdir(path, { recursive: true })
  if (made === undefined) return
  for (let folder = path; folder.length >= made.length; folder = dirname(folder)) await syncFolder(dirname(folder))
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

/** Forces to the disk whatever under `folder` changed since an instant, given in milliseconds since 1970. */
export async function syncChangedSince(folder: string, sinceMs: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncChangedSince(path, sinceMs)
    else if (entry.isFile() && (await stat(path)).mtimeMs >= sinceMs) await syncFile(path)
  }
  if ((await stat(folder)).mtimeMs >= sinceMs) await syncFolder(folder)
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
