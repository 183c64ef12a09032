import { randomUUID } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, syncFolder, writeDurably } from './durable-files.ts'
import type { Originals } from './originals.ts'

const unfinished = 'unfinished'

/** Keeps originals as files: `ab/abcdef…`, named by the hexadecimal SHA-256 of the bytes. */
export class OriginalsFolder implements Originals {
  private readonly shelves = new Map<string, Promise<void>>()
  private readonly arriving = new Map<string, Promise<void>>()

  private constructor(private readonly folder: string) {}

  /** Opens the folder, making it where needed, and clears away what a killed program left half written. */
  static async open(folder: string): Promise<OriginalsFolder> {
    await rm(join(folder, unfinished), { recursive: true, force: true })
    await makeFolder(join(folder, unfinished))
    return new OriginalsFolder(folder)
  }

  async put(document: string, bytes: Uint8Array): Promise<void> {
    const name = nameOf(document)
    const arriving = this.arriving.get(name) ?? this.write(name, bytes).finally(() => this.arriving.delete(name))
    this.arriving.set(name, arriving)
    await arriving
  }

  async get(document: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.folder, originalPath(document)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    const shelf = join(this.folder, name.slice(0, 2))
    const path = join(shelf, name)
    await this.openShelf(shelf)
    if ((await sizeOf(path)) === bytes.length) return
    await writeDurably(path, bytes, join(this.folder, unfinished, randomUUID()))
  }

  /** Once per shelf: makes it, and makes durable the names that a killed program may have left in it unsynced. */
  private async openShelf(shelf: string): Promise<void> {
    const opened = this.shelves.get(shelf) ?? makeFolder(shelf).then(() => syncFolder(shelf))
    this.shelves.set(shelf, opened)
    await opened
  }
}

/** Where a document's bytes lie within the folder of the originals. */
export function originalPath(document: string): string {
  const name = nameOf(document)
  return join(name.slice(0, 2), name)
}

/** The hexadecimal hash in a document's id; the check keeps a forged id from naming another path. */
function nameOf(document: string): string {
  const name = /^sha256:([0-9a-f]{64})$/.exec(document)?.[1]
  if (name === undefined) throw new TypeError(`not a document id: ${document}`)
  return name
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
