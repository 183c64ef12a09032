import {
  type ArchiveLimits,
  bytesIn,
  collect,
  type FetchOptions,
  type Manifest,
  type Refused,
  type Skipped,
} from '../acquire/index.ts'
import type { FamilyMember, Reading } from '../model/index.ts'
import type { ReadLimits } from '../read/index.ts'
import { inOrder } from './in-order.ts'
import { withSecondReader, type SecondReader } from './ask-second-reader.ts'
import { bytesAtOnce, openReader, type Reader } from './reader.ts'
import { isReading } from './reading-of.ts'
import { untilStopped } from './until-stopped.ts'

export interface ReadOptions {
  readonly manifest?: Manifest | undefined
  readonly families?: readonly FamilyMember[] | undefined
  readonly maximumBytes?: number | undefined
  /** How far archives are taken apart. */
  readonly archives?: ArchiveLimits | undefined
  /** How addresses are fetched; where not given, they are refused. */
  readonly fetch?: FetchOptions | undefined
  /** How much of one document is read. */
  readonly limits?: ReadLimits | undefined
  /** Threads that read; 1 reads in this one. */
  readonly workers?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Asked about each document; without one, nothing leaves the machine. */
  readonly secondReader?: SecondReader | undefined
}

export type ReadResult = { readonly kind: 'reading'; readonly reading: Reading } | Refused | Skipped

/** Reads documents without storing anything: readings and refusals in the order of the paths. */
export async function* read(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const reader = withSecondReader(
    openReader(options.workers ?? 1, options.families, options.limits),
    options.secondReader,
  )
  try {
    const { manifest, maximumBytes, archives, fetch, signal } = options
    const collected = untilStopped(collect(paths, { manifest, maximumBytes, archives, fetch }), signal)
    for await (const result of inOrder(
      collected,
      { items: reader.atOnce, size: bytesAtOnce, sizeOf: bytesIn },
      (item) => readItem(reader, item),
    )) {
      yield result
      if (signal?.aborted === true) return
    }
  } finally {
    await reader.close()
  }
}

type CollectedItem = ReturnType<typeof collect> extends AsyncIterable<infer Item> ? Item : never

async function readItem(reader: Reader, item: CollectedItem): Promise<ReadResult> {
  if (item.kind !== 'collected') return item
  const result = await reader.read(item.bytes, item.facts)
  if (isReading(result)) return { kind: 'reading', reading: result }
  return { kind: 'refused', path: result.path, code: 'unreadable', reason: result.reason }
}
