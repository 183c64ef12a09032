import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { add, type AddOptions, type AddProgress, type AddSummary } from '../operations/add.ts'
import type { Outcome } from '../model/index.ts'
import type { Ledger } from '../operations/open.ts'
import type { JobWork } from './jobs.ts'

/** What is told of files and addresses on their way into the ledger. */
export type AdditionEvent =
  | ({ readonly event: 'progress' } & AddProgress)
  | ({ readonly event: 'outcome' } & Outcome)
  | ({ readonly event: 'done' } & AddSummary)

export interface Upload {
  /** As the user's machine calls it; folders above it may stand before it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Adds what was sent and fetched; the entries of the journal are signed as the ledger given signs. `fault` is told of copies that stay. */
export function addition(
  ledger: Ledger,
  uploads: readonly Upload[],
  addresses: readonly string[],
  options: Omit<AddOptions, 'progress' | 'signal'>,
  fault: (error: unknown) => void,
): JobWork<AdditionEvent> {
  return async (tell) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearsay-upload-'))
    try {
      const paths = await written(folder, uploads)
      const summary = await add(ledger, [...paths, ...addresses], {
        ...options,
        under: folder,
        progress: (progress) => tell({ event: 'progress', ...progress }),
        outcome: (outcome) => tell({ event: 'outcome', ...outcome }),
      })
      return { event: 'done', ...summary }
    } finally {
      // What was added is added, also where its copy cannot be cleared away.
      await rm(folder, { recursive: true, force: true }).catch(fault)
    }
  }
}

async function written(folder: string, uploads: readonly Upload[]): Promise<string[]> {
  const names = new FreeNames()
  const paths: string[] = []
  for (const { name, bytes } of uploads) {
    const path = join(folder, names.take(safeName(name)))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { flag: 'wx' })
    paths.push(path)
  }
  return paths
}

/** File systems take 255 bytes; a letter of Persian is two. */
const longestPartBytes = 200
const mostParts = 12

/** A relative path without anything that leads elsewhere or that no file system takes. */
function safeName(name: string): string {
  const parts = name
    .split(/[/\\]/)
    .map((part) => ending(part.replace(/\p{Surrogate}|[\0-\x1f\x7f<>:"|?*]/gu, '_')))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.slice(-mostParts).join('/') || 'document'
}

/** As many of its last characters as fit: what kind of file it is stands at the end. */
function ending(part: string): string {
  const characters = Array.from(part)
  let bytes = 0
  let from = characters.length
  while (from > 0 && bytes + Buffer.byteLength(characters[from - 1] ?? '') <= longestPartBytes) {
    from -= 1
    bytes += Buffer.byteLength(characters[from] ?? '')
  }
  return characters.slice(from).join('')
}

/** Names of files that can lie in one folder: no name twice, and none that is a folder of another. */
class FreeNames {
  private readonly files = new Set<string>()
  private readonly folders = new Set<string>()

  take(name: string): string {
    // A file lies where this one's folder would be: it goes beside it.
    const wanted = foldersOf(name).some((folder) => this.files.has(folder)) ? name.replaceAll('/', '_') : name
    const dot = wanted.lastIndexOf('.')
    const [stem, kind] = dot > wanted.lastIndexOf('/') + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
    let free = wanted
    for (let number = 2; this.isTaken(free); number += 1) free = `${stem} (${number})${kind}`
    this.files.add(free.toLowerCase())
    for (const folder of foldersOf(free)) this.folders.add(folder)
    return free
  }

  private isTaken(name: string): boolean {
    return this.files.has(name.toLowerCase()) || this.folders.has(name.toLowerCase())
  }
}

/** Every folder above a file, in lower case: some file systems know no other. */
function foldersOf(name: string): string[] {
  const parts = name.toLowerCase().split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
