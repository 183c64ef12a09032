import type { Dirent, Stats } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { postEndings, tellingBytes, whyNoDocument } from './document-kinds.ts'
import { refusal } from './failures.ts'
import type { Refused, Skipped } from './items.ts'
import { LeftOut } from './left-out.ts'

/** A file of a folder that looks like a document. */
export interface FoundFile {
  readonly kind: 'file'
  readonly path: string
  readonly sizeBytes: number
}

/**
 * The documents below a folder, in the order of their names, files and folders alike. Symbolic links are followed;
 * a folder reached a second time is not read again. What is left out is counted and told once, at the end.
 */
export async function* documentsBelow(folder: string): AsyncGenerator<FoundFile | Refused | Skipped> {
  const leftOut = new LeftOut()
  const visited = new Set<string>()
  const waiting: string[] = [folder]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const found = await statOf(path)
    if ('kind' in found) {
      yield found
      continue
    }
    if (!found.isDirectory()) {
      const inside = found.isFile() ? await whyNoDocumentIn(path) : null
      if (inside !== null) leftOut.add(inside)
      else if (found.isFile()) yield { kind: 'file', path, sizeBytes: found.size }
      else leftOut.add('not a regular file')
      continue
    }
    const entries = await enter(path, visited)
    if ('kind' in entries) yield entries
    else waiting.push(...candidates(path, entries, leftOut).reverse())
  }
  const summary = leftOut.summary(folder)
  if (summary) yield summary
}

async function statOf(path: string): Promise<Stats | Refused> {
  try {
    return await stat(path)
  } catch (error) {
    return refusal(path, error)
  }
}

/** Only what its name leaves open is looked into. */
async function whyNoDocumentIn(path: string): Promise<string | null> {
  if (!postEndings.has(extname(path).toLowerCase())) return null
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(tellingBytes), 0, tellingBytes, 0)
      return whyNoDocument(path, buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch {
    // Whoever goes on to read it tells why it cannot be.
    return null
  }
}

async function enter(path: string, visited: Set<string>): Promise<Dirent[] | Refused> {
  try {
    const real = await realpath(path)
    if (visited.has(real)) {
      const reason = `link to a folder that is already read (${real}): ${path}`
      return { kind: 'refused', path, code: 'unreadable', reason }
    }
    visited.add(real)
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    return refusal(path, error)
  }
}

/** The entries worth looking at, sorted by name; the others go on the account of what is left out. */
function candidates(folder: string, entries: readonly Dirent[], leftOut: LeftOut): string[] {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
  return sorted.filter((entry) => keeps(entry, leftOut)).map((entry) => join(folder, entry.name))
}

function keeps(entry: Dirent, leftOut: LeftOut): boolean {
  const reason = reasonToLeaveOut(entry)
  if (reason !== null) leftOut.add(reason)
  return reason === null
}

function reasonToLeaveOut(entry: Dirent): string | null {
  if (entry.name.startsWith('.')) return 'hidden'
  if (entry.isDirectory()) return null
  return entry.isSymbolicLink() && extname(entry.name) === '' ? null : whyNoDocument(entry.name)
}
