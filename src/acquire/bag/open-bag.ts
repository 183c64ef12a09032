import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BagFiles, BagLimits } from './bag.ts'
import { openFolderBag } from './folder-bag.ts'
import { isSealed } from './seal.ts'
import { openZipBag } from './zip-bag.ts'

/** A bundle of evidence in a zip, encrypted or not, or in a folder. */
export type BundleKind = 'zip' | 'sealed' | 'folder'

/** What a path is to an `add`; null for any other thing. */
export async function bundleKind(path: string): Promise<BundleKind | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return (await isFile(join(path, 'bagit.txt'))) && (await isFile(join(path, 'data/journal.jsonl')))
        ? 'folder'
        : null
    if (found.isFile() && path.toLowerCase().endsWith('.age') && (await isSealed(path))) return 'sealed'
    return found.isFile() && path.toLowerCase().endsWith('.zip') && (await isPackedBag(path, found.size)) ? 'zip' : null
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

const endBytes = 65_536

/**
 * True for a zip whose list of files, which stands at its end, names those of a bag; another zip is a matter of whoever
 * reads documents. In the zips that we make, they are the last of all.
 */
async function isPackedBag(path: string, sizeBytes: number): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer: start } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (start.toString('latin1') !== 'PK\u0003\u0004') return false
    const length = Math.min(endBytes, sizeBytes)
    const { buffer: end } = await file.read(Buffer.alloc(length), 0, length, sizeBytes - length)
    return ['/bagit.txt', '/tagmanifest-sha256.txt'].every((name) => end.includes(name))
  } finally {
    await file.close()
  }
}
