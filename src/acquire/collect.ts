import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { ArchiveBudget, type ArchiveLimits, defaultArchiveLimits } from './archive-limits.ts'
import { bytesOf, bytesOfFile, tooLarge } from './bytes.ts'
import { refusal } from './failures.ts'
import { Fetcher, type FetchOptions, isAddress, withoutPassword } from './fetch/index.ts'
import { documentsBelow } from './folder.ts'
import type { Collected, Refused, Skipped } from './items.ts'
import type { Manifest } from './manifest.ts'
import { documentsIn } from './unpack.ts'

/** 64 MiB: the largest document that is read when nothing else is set. */
export const defaultMaximumBytes = 64 * 1024 * 1024

export interface CollectOptions {
  readonly manifest?: Manifest | undefined
  /** What the path `-` reads; the process's standard input where not given. */
  readonly stdin?: Readable | undefined
  /** Larger documents are refused as `too-large`. */
  readonly maximumBytes?: number | undefined
  /** How addresses of the web are fetched; where not given, they are refused. */
  readonly fetch?: FetchOptions | undefined
  /** How far archives are taken apart. */
  readonly archives?: ArchiveLimits | undefined
}

interface Limits {
  readonly maximumBytes: number
  readonly archives: ArchiveLimits
}

/**
 * The documents that the paths name, in their order: files, folders (recursive, sorted by name), addresses of the web and
 * `-` for standard input. Archives are taken apart (`archive.zip!/inner.pdf`), a mail is followed by what is attached to it. One file and one document of it is in memory at a time. What cannot be collected comes as `refused`, a folder's files that are no
 * documents as one `skipped` for the folder; nothing is thrown for either.
 */
export async function* collect(
  paths: readonly string[],
  options: CollectOptions = {},
): AsyncGenerator<Collected | Refused | Skipped> {
  const limits = {
    maximumBytes: options.maximumBytes ?? defaultMaximumBytes,
    archives: options.archives ?? defaultArchiveLimits,
  }
  const fetcher = options.fetch ? new Fetcher(options.fetch) : null
  let stdin: Readable | null = options.stdin ?? process.stdin
  for (const path of paths) {
    if (isAddress(path)) yield* collectAddress(path, fetcher, limits, options.manifest)
    else if (path !== '-') yield* collectPath(path, limits, options.manifest)
    else if (stdin === null) yield { kind: 'refused', path, code: 'usage', reason: 'standard input is read once: -' }
    else {
      yield* collected(path, bytesOf(stdin, path, limits.maximumBytes), limits, options.manifest)
      stdin = null
    }
  }
}

async function* collectAddress(
  address: string,
  fetcher: Fetcher | null,
  { maximumBytes, archives }: Limits,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  if (fetcher === null) {
    const path = withoutPassword(address)
    yield { kind: 'refused', path, code: 'usage', reason: `addresses are not fetched here: ${path}` }
    return
  }
  try {
    const { bytes, url, captured, capture } = await fetcher.get(address)
    const facts = { path: address, url, captured, container: capture.record.archive }
    const budget = new ArchiveBudget(archives, address)
    const documents = documentsIn({ kind: 'collected', bytes, facts }, maximumBytes, budget)
    // What was fetched may be an archive: then the capture goes with the first of its documents.
    let isTold = false
    for await (const item of withManifest(documents, manifest)) {
      yield item.kind === 'collected' && !isTold ? { ...item, capture } : item
      isTold ||= item.kind === 'collected'
    }
  } catch (error) {
    yield refusal(withoutPassword(address), error)
  }
}

async function* collectPath(
  path: string,
  limits: Limits,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  let found: Stats
  try {
    found = await stat(path)
  } catch (error) {
    yield refusal(path, error)
    return
  }
  if (found.isDirectory()) yield* collectFolder(path, limits, manifest)
  else yield* collectFile(path, found.isFile() ? found.size : 0, limits, manifest)
}

async function* collectFolder(
  folder: string,
  limits: Limits,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  let documents = 0
  for await (const item of documentsBelow(folder)) {
    if (item.kind !== 'file') yield item
    else {
      documents += 1
      yield* collectFile(item.path, item.sizeBytes, limits, manifest)
    }
  }
  if (documents === 0)
    yield { kind: 'refused', path: folder, code: 'no-documents', reason: `folder without documents: ${folder}` }
}

async function* collectFile(
  path: string,
  sizeBytes: number,
  limits: Limits,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  const { maximumBytes } = limits
  if (sizeBytes > maximumBytes) yield { kind: 'refused', path, code: 'too-large', reason: tooLarge(path, maximumBytes) }
  else yield* collected(path, bytesOfFile(path, maximumBytes), limits, manifest)
}

async function* collected(
  path: string,
  reading: Promise<Uint8Array>,
  { maximumBytes, archives }: Limits,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  let bytes: Uint8Array
  try {
    bytes = await reading
  } catch (error) {
    yield refusal(path, error)
    return
  }
  const budget = new ArchiveBudget(archives, path)
  yield* withManifest(documentsIn({ kind: 'collected', bytes, facts: { path } }, maximumBytes, budget), manifest)
}

/** What the manifest tells of a document goes before what its archive tells. */
async function* withManifest(
  items: AsyncIterable<Collected | Refused | Skipped>,
  manifest: Manifest | undefined,
): AsyncGenerator<Collected | Refused | Skipped> {
  for await (const item of items)
    if (item.kind !== 'collected') yield item
    else yield { ...item, facts: { ...item.facts, ...manifest?.factsFor(item.facts.path), path: item.facts.path } }
}
