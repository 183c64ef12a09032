import {
  type ArchiveLimits,
  type BagLimits,
  type BundleKind,
  bundleKind,
  bytesIn,
  collect,
  type Collected,
  type FetchOptions,
  type Manifest,
  type Skipped,
} from '../acquire/index.ts'
import type { Kept, Ledger } from '../ledger/index.ts'
import type { Reading, Outcome } from '../model/index.ts'
import { mediaTypeOf, type ReadLimits } from '../read/index.ts'
import type { SecondReader } from './ask-second-reader.ts'
import { inOrder } from './in-order.ts'
import { readToStore, readUnread } from './read-unread.ts'
import { bytesAtOnce, openReader, type Reader } from './reader.ts'
import type { Refusal } from './refusal.ts'
import { restoreBundle, type RestoredBundle } from './restore-bundle.ts'
import { AskingForLedger, type SecondReadings } from './second-readings.ts'
import { BatchedStore } from './store-in-batches.ts'
import { untilStopped } from './until-stopped.ts'

/** How far an `add` has come: counts of documents, and the path it was at. */
export interface AddProgress {
  /** Kept by an earlier run and read by this one. */
  readonly completed: number
  readonly added: number
  /** Known before, and read again because this run told something new of them. */
  readonly updated: number
  readonly already: number
  readonly refused: number
  readonly path: string
}

export interface AddOptions {
  /** A folder that is no part of the paths that are recorded: the files lie in it for the time being alone. */
  readonly under?: string | undefined
  /** Told once for each document, in the order given. */
  readonly outcome?: (outcome: Outcome) => void
  readonly manifest?: Manifest | undefined
  readonly maximumBytes?: number | undefined
  /** How large a bundle of evidence among the paths may be. */
  /** A file of secret keys, for bundles that are encrypted. */
  readonly identity?: string | undefined
  readonly bundleLimits?: BagLimits | undefined
  /** How far archives are taken apart. */
  readonly archives?: ArchiveLimits | undefined
  /** How addresses are fetched; where not given, they are refused. */
  readonly fetch?: FetchOptions | undefined
  /** How much of one document is read. */
  readonly limits?: ReadLimits | undefined
  /** Threads that read; 1 reads in this one. */
  readonly workers?: number | undefined
  /** Stops at a consistent point: what was kept is read by the next `add`. */
  readonly signal?: AbortSignal | undefined
  readonly progress?: (progress: AddProgress) => void
  /** Asked about each document given that it has not read to its end; without one, nothing leaves the machine. */
  readonly secondReader?: SecondReader | undefined
}

export interface AddSummary {
  readonly completed: number
  readonly added: number
  readonly updated: number
  readonly already: number
  readonly refused: readonly Refusal[]
  readonly skipped: readonly Skipped[]
  /** Documents of which a part could not be read, and which part and why. */
  readonly partly: readonly PartlyRead[]
  /** There only where bundles of evidence were among the paths. */
  readonly restored?: readonly RestoredBundle[]
  /** Of the documents read by this run. */
  readonly attributions: number
  readonly figures: number
  readonly interrupted: boolean
  /** There only where a second reader was to be asked. */
  readonly secondReader?: SecondReadings
}

/** Documents kept at once share their fsyncs; more would only take memory. */
const keptAtOnce = 8

/**
 * Reads documents into a ledger. First it finishes what an earlier run kept and did not read. Each document is durable
 * in the journal before it is read, so that nothing is lost however the process ends.
 */
export async function add(ledger: Ledger, paths: readonly string[], options: AddOptions = {}): Promise<AddSummary> {
  const reader = openReader(options.workers ?? 1, [], options.limits)
  const adding = new Adding(ledger, reader, options)
  try {
    const documents = await adding.restoreBundles(paths)
    await adding.finishEarlierWork()
    await adding.collectAll(documents)
    return adding.summary()
  } finally {
    await reader.close()
  }
}

export interface PartlyRead {
  readonly path: string
  readonly reason: string
}

/** Nothing of a document that could not be read at all: that is refused. */
function partsNotRead({ document, text, notices }: Reading): PartlyRead[] {
  if (text === '') return []
  const reasons = notices.filter(({ kind }) => kind === 'unreadable').map(({ reason }) => reason)
  return reasons.length === 0 ? [] : [{ path: document.path, reason: reasons.join('; ') }]
}

type Taken =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
  | { readonly kind: 'already'; readonly path: string; readonly document: string }
  | TakenReading

interface TakenReading {
  readonly kind: 'added' | 'updated'
  readonly path: string
  readonly reading: Reading
  readonly refusal: Refusal | null
}

/** The items as if their files lay in no folder. */
async function* withoutFolder<Item extends Collected | ({ kind: 'refused' } & Refusal) | Skipped>(
  items: AsyncIterable<Item>,
  folder: string | undefined,
): AsyncGenerator<Item> {
  const above = folder === undefined ? '' : `${folder}/`
  for await (const item of items) {
    if (above === '') yield item
    else if (item.kind === 'collected')
      yield { ...item, facts: { ...item.facts, path: item.facts.path.replace(above, '') } }
    else yield { ...item, path: item.path.replace(above, ''), reason: item.reason.replaceAll(above, '') }
  }
}

class Adding {
  private readonly ledger: Ledger
  private readonly reader: Reader
  private readonly options: AddOptions
  private readonly store: BatchedStore
  private readonly asking: AskingForLedger | null
  private readonly counts = { completed: 0, added: 0, updated: 0, already: 0 }
  private readonly refused: Refusal[] = []
  private readonly partly: PartlyRead[] = []
  private readonly skipped: Skipped[] = []
  private readonly restored: RestoredBundle[] = []

  constructor(ledger: Ledger, reader: Reader, options: AddOptions) {
    this.ledger = ledger
    this.reader = reader
    this.options = options
    this.store = new BatchedStore(ledger)
    const { secondReader, signal } = options
    this.asking = secondReader === undefined ? null : new AskingForLedger(ledger, secondReader, signal)
  }

  /** Restores the bundles among the paths, and gives the other paths. What they hold is read with the earlier work. */
  async restoreBundles(paths: readonly string[]): Promise<string[]> {
    const others: string[] = []
    for (const path of paths) {
      const kind = path === '-' ? null : await bundleKind(path)
      if (kind === null) others.push(path)
      else if (!this.isStopped()) await this.restoreBundle(path, kind)
    }
    return others
  }

  private async restoreBundle(path: string, kind: BundleKind): Promise<void> {
    const { bundleLimits, identity, progress, signal } = this.options
    const told = (file: string): void =>
      progress?.({ ...this.counts, refused: this.refused.length, path: `${path}: ${file}` })
    const result = await restoreBundle(this.ledger, path, kind, {
      limits: bundleLimits,
      identity,
      progress: told,
      signal,
    })
    if ('refusals' in result) result.refusals.forEach((refusal) => this.refuse(refusal))
    else this.restored.push(result)
  }

  async finishEarlierWork(): Promise<void> {
    await readUnread(this.ledger, this.reader, this.store, {
      signal: this.options.signal,
      done: (path) => this.count('completed', path, null),
      refused: (refusal) => this.refuse(refusal),
    })
  }

  async collectAll(paths: readonly string[]): Promise<void> {
    if (this.isStopped()) return
    const { manifest, maximumBytes, archives, fetch, signal } = this.options
    const items = withoutFolder(collect(paths, { manifest, maximumBytes, archives, fetch }), this.options.under)
    const collected = untilStopped(items, signal)
    const atOnce = Math.max(this.reader.atOnce, keptAtOnce)
    for await (const taken of inOrder(collected, { items: atOnce, size: bytesAtOnce, sizeOf: bytesIn }, (item) =>
      this.take(item),
    )) {
      await this.follow(taken)
      if (this.isStopped()) break
    }
    await this.store.flush()
  }

  summary(): AddSummary {
    const { attributions, figures } = this.store.stored
    const { refused, skipped, partly } = this
    return {
      ...this.counts,
      ...{ refused, skipped, partly, attributions, figures, interrupted: this.isStopped() },
      ...(this.restored.length > 0 && { restored: this.restored }),
      ...(this.asking && { secondReader: this.asking.summary() }),
    }
  }

  private isStopped(): boolean {
    return this.options.signal?.aborted === true
  }

  private async take(item: Collected | ({ kind: 'refused' } & Refusal) | Skipped): Promise<Taken> {
    if (item.kind === 'skipped') return { kind: 'skipped', skipped: item }
    if (item.kind === 'refused') {
      const { path, code, reason } = item
      return { kind: 'refused', refusal: { path, code, reason } }
    }
    const { bytes, facts } = item
    const kept = await this.ledger.keep(bytes, facts, mediaTypeOf(bytes, facts.path))
    if (item.capture) await this.ledger.keepCapture(item.capture.archive, item.capture.record)
    const isAsked = (await this.asking?.ask(kept.document, bytes)) ?? false
    if (kept.entry === null && !isAsked) return { kind: 'already', path: facts.path, document: kept.document }
    return this.read(kept, bytes)
  }

  private async read(kept: Kept, bytes: Uint8Array): Promise<Taken> {
    // As the journal now has them: an earlier run may have told what this one does not.
    const { facts, second } = await this.ledger.original(kept.document)
    const { reading, refusal } = await readToStore(this.reader, bytes, facts, second)
    return { kind: kept.added ? 'added' : 'updated', path: facts.path, reading, refusal }
  }

  private async follow(taken: Taken): Promise<void> {
    if (taken.kind === 'refused') this.refuse(taken.refusal)
    else if (taken.kind === 'skipped') this.skip(taken.skipped)
    else if (taken.kind === 'already') this.count('already', taken.path, taken.document)
    else await this.followReading(taken)
  }

  private async followReading({ reading, refusal, path, kind }: TakenReading): Promise<void> {
    const partly = partsNotRead(reading)
    this.partly.push(...partly)
    this.asking?.follow(reading)
    await this.store.add(reading)
    if (refusal !== null) this.refuse(refusal, reading.document.id)
    this.count(kind, path, reading.document.id, refusal?.reason ?? partly[0]?.reason)
  }

  private refuse(refusal: Refusal, document: string | null = null): void {
    this.refused.push(refusal)
    const { path, reason } = refusal
    // What is kept and cannot be read is told with its keeping.
    if (document === null) this.options.outcome?.({ path, kind: 'refused', reason, document })
  }

  private skip(skipped: Skipped): void {
    this.skipped.push(skipped)
    const { path, reason } = skipped
    this.options.outcome?.({ path, kind: 'skipped', reason, document: null })
  }

  private count(
    kind: keyof Adding['counts'],
    path: string,
    document: string | null,
    reason: string | null = null,
  ): void {
    this.counts[kind] += 1
    this.options.progress?.({ ...this.counts, refused: this.refused.length, path })
    this.options.outcome?.({ path, kind, reason, document })
  }
}
