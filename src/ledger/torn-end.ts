import { open, truncate } from 'node:fs/promises'
import { syncFile } from './durable-files.ts'
import { isEntryLine, parseLine } from './journal-entry.ts'
import type { TornEnd } from './journal-file.ts'
import { readLines, type Line } from './lines.ts'

const chunkBytes = 1 << 20

/**
 * True when a line that does not fit the chain is what a crash leaves of a write that nobody was told had succeeded: it
 * is no whole JSON, and no entry follows it. A whole line with wrong content, or one in the middle, was changed by
 * somebody.
 */
export async function isTorn(path: string, bad: Line): Promise<boolean> {
  if (parseLine(bad.text) !== null) return false
  for await (const line of readLines(path, bad.offset)) if (isEntryLine(line.text)) return false
  return true
}

/** Moves everything from `offset` on into a file of its own beside the journal; nothing is thrown away. */
export async function cutTornEnd(path: string, offset: number, sequence: number): Promise<TornEnd> {
  const { movedTo, bytes } = await copyAside(path, offset, sequence)
  await truncate(path, offset)
  await syncFile(path)
  return { sequence, bytes, movedTo }
}

async function copyAside(path: string, offset: number, sequence: number): Promise<{ movedTo: string; bytes: number }> {
  const source = await open(path, 'r')
  const { file, movedTo } = await openNew(`${path}.torn-${sequence}`)
  let bytes = 0
  try {
    const chunk = Buffer.alloc(chunkBytes)
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, chunkBytes, offset + bytes)
      if (bytesRead === 0) break
      await file.writeFile(chunk.subarray(0, bytesRead))
      bytes += bytesRead
    }
    await file.sync()
  } finally {
    await source.close()
    await file.close()
  }
  return { movedTo, bytes }
}

/** The same entry can be torn twice: the first name that is free. */
async function openNew(path: string) {
  for (let count = 1; ; count++) {
    const movedTo = count === 1 ? path : `${path}-${count}`
    try {
      return { file: await open(movedTo, 'wx'), movedTo }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
