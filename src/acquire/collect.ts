import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { bytesOf, bytesOfFile, tooLarge } from './bytes.ts'
import { refusal } from './failures.ts'
import { documentsBelow } from './folder.ts'
import type { Collected, Refused, Skipped } from './items.ts'
import type { Manifest } from './manifest.ts'

/** 64 MiB: the largest document that is read when nothing else is set. */
export const defaultMaximumBytes = 64 * 1024 * 1024

export interface CollectOptions {
  readonly manifest?: Manifest | undefined
  /** What the path `-` reads; the process's standard input where not given. */
  readonly stdin?: Readable | undefined
  /** Larger documents are refused as `too-large`. */
  readonly maximumBytes?: number | undefined
}

/**
 * The documents that the paths name, in their order: files, folders (recursive, sorted by name) and `-` for standard
 * input. One document is in memory at a time. What cannot be collected comes as `refused`, a folder's files that are no
 * documents as one `skipped` for the folder; nothing is thrown for either.
 */
export async function* collect(
  paths: readonly string[],
  options: CollectOptions = {},
): AsyncGenerator<Collected | Refused | Skipped> {
  const maximumBytes = options.maximumBytes ?? defaultMaximumBytes
  let stdin: Readable | null = options.stdin ?? process.stdin
  for (const path of paths) {
    if (path !== '-') yield* collectPath(path, maximumBytes, options.manifest)
    else if (stdin === null) yield { kind: 'refused', path, code: 'usage', reason: 'standard input is read once: -' }
    else {
      yield await collected(path, bytesOf(stdin, path, maximumBytes), options.manifest)
      stdin = null
    }
  }
}

async function* collectPath(
  path: string,
  maximumBytes: number,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  let found: Stats
  try {
    found = await stat(path)
  } catch (error) {
    yield refusal(path, error)
    return
  }
  if (found.isDirectory()) yield* collectFolder(path, maximumBytes, manifest)
  else yield await collectFile(path, found.isFile() ? found.size : 0, maximumBytes, manifest)
}

async function* collectFolder(
  folder: string,
  maximumBytes: number,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  let documents = 0
  for await (const item of documentsBelow(folder)) {
    if (item.kind !== 'file') yield item
    else {
      documents += 1
      yield await collectFile(item.path, item.sizeBytes, maximumBytes, manifest)
    }
  }
  if (documents === 0)
    yield { kind: 'refused', path: folder, code: 'no-documents', reason: `folder without documents: ${folder}` }
}

async function collectFile(
  path: string,
  sizeBytes: number,
  maximumBytes: number,
  manifest: Manifest | undefined,
): Promise<Collected | Refused> {
  if (sizeBytes > maximumBytes)
    return { kind: 'refused', path, code: 'too-large', reason: tooLarge(path, maximumBytes) }
  return collected(path, bytesOfFile(path, maximumBytes), manifest)
}

async function collected(
  path: string,
  reading: Promise<Uint8Array>,
  manifest: Manifest | undefined,
): Promise<Collected | Refused> {
  try {
    const bytes = await reading
    return { kind: 'collected', bytes, facts: { ...manifest?.factsFor(path), path } }
  } catch (error) {
    return refusal(path, error)
  }
}
