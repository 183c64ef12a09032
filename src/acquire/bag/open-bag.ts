import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BagFiles, BagLimits } from './bag.ts'
import { openFolderBag } from './folder-bag.ts'
import { openZipBag } from './zip-bag.ts'

/** What a path is to an `add`: a bundle of evidence in a zip or a folder; null for any other thing. */
export async function bundleKind(path: string): Promise<'zip' | 'folder' | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return (await isFile(join(path, 'bagit.txt'))) && (await isFile(join(path, 'data/journal.jsonl')))
        ? 'folder'
        : null
    return found.isFile() && path.toLowerCase().endsWith('.zip') && (await startsLikeZip(path)) ? 'zip' : null
  } catch {
    // What cannot be looked at is told by whoever goes on to read it.
    return null
  }
}

export function openBag(path: string, kind: 'zip' | 'folder', limits: BagLimits): Promise<BagFiles> {
  return kind === 'zip' ? openZipBag(path, limits) : openFolderBag(path, limits)
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\u0003\u0004' || buffer.toString('latin1') === 'PK\u0005\u0006'
  } finally {
    await file.close()
  }
}
