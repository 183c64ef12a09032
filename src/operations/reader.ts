import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setImmediate as immediately } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { documentId, type DocumentFacts, type FamilyMember, type Reading, type SecondReading } from '../model/index.ts'
import type { ReadLimits } from '../read/index.ts'
import { readingOf, type Unreadable } from './reading-of.ts'

/** Reads documents, one or several at a time. */
export interface Reader {
  /** How many documents it takes on at once. */
  readonly atOnce: number
  /** `second` is what a second reader made of the document; left out where none was asked. */
  read(bytes: Uint8Array, facts: DocumentFacts, second?: SecondReading | null): Promise<Reading | Unreadable>
  close(): Promise<void>
}

/** What a worker is sent, and what it answers. */
export interface ReadingTask {
  readonly task: number
  readonly bytes: Uint8Array
  readonly facts: DocumentFacts
  readonly second: SecondReading | null
}
export type ReadingAnswer =
  | 'ready'
  | { readonly task: number; readonly result: Reading | Unreadable }
  | { readonly task: number; readonly error: unknown }

/** With one worker, or where the program runs from its sources, documents are read in this thread. */
export function openReader(
  workers: number,
  families: readonly FamilyMember[] = [],
  limits?: ReadLimits,
  script = new URL('./reading-worker.js', import.meta.url),
): Reader {
  if (workers <= 1 || !existsSync(fileURLToPath(script))) return inlineReader(families, limits)
  return new WorkerReader(script, workers, families, limits)
}

function inlineReader(families: readonly FamilyMember[], limits: ReadLimits | undefined): Reader {
  return {
    atOnce: 1,
    read: (bytes, facts, second = null) => readingOf(bytes, facts, families, second, limits),
    close: async () => undefined,
  }
}

/** Documents in work at a time hold at most so many bytes, or there is only one. */
export const bytesAtOnce = 16_000_000

/** Threads that die are begun anew, but not for ever. */
const mostReplaced = 20

interface Waiting extends ReadingTask {
  readonly resolve: (result: Reading | Unreadable) => void
  readonly reject: (error: unknown) => void
}

/** Starting a thread takes longer than reading a few reports, so the first ones start none. */
const documentsAlone = 4

/** How many documents a thread has before it, so that it finds the next when it has read one. */
const documentsEach = 4

/** How many documents may wait for each thread: enough that none is idle while a long one is read. */
const documentsWaiting = 12

/** Reads in this thread, which has all it needs loaded, and in as many others as make up the number; each takes the next of one queue. */
class WorkerReader implements Reader {
  readonly atOnce: number
  private readonly script: URL
  private readonly others: number
  private readonly families: readonly FamilyMember[]
  private readonly limits: ReadLimits | undefined
  private readonly queue: Waiting[] = []
  /** Threads that have begun, and what each has before it, by task; null while a thread is starting. */
  private readonly workers = new Map<Worker, Map<number, Waiting> | null>()
  private isReadingHere = false
  private isClosed = false
  private tasks = 0
  private started = 0
  private replaced = 0

  constructor(script: URL, workers: number, families: readonly FamilyMember[], limits: ReadLimits | undefined) {
    this.script = script
    this.others = workers - 1
    this.families = families
    this.limits = limits
    this.atOnce = workers * documentsWaiting
  }

  read(bytes: Uint8Array, facts: DocumentFacts, second: SecondReading | null = null): Promise<Reading | Unreadable> {
    this.tasks += 1
    if (this.tasks > documentsAlone) while (this.started < this.others) this.start()
    return new Promise((resolve, reject) => {
      this.queue.push({ task: this.tasks, bytes, facts, second, resolve, reject })
      this.handOut()
      if (!this.isReadingHere) void this.readHere()
    })
  }

  async close(): Promise<void> {
    this.isClosed = true
    await Promise.all([...this.workers.keys()].map((worker) => worker.terminate()))
  }

  private handOut(): void {
    for (const [worker, has] of this.workers)
      while (has !== null && has.size < documentsEach) {
        const next = this.queue.shift()
        if (next === undefined) return
        const { task, bytes, facts, second } = next
        has.set(task, next)
        worker.postMessage({ task, bytes, facts, second } satisfies ReadingTask)
      }
  }

  /** One after another, and other work of this thread (handing out documents, storing readings) between them. */
  private async readHere(): Promise<void> {
    this.isReadingHere = true
    for (;;) {
      await immediately()
      const next = this.queue.shift()
      if (next === undefined) break
      const { bytes, facts, second } = next
      await readingOf(bytes, facts, this.families, second, this.limits).then(next.resolve, next.reject)
    }
    this.isReadingHere = false
  }

  private start(): void {
    this.started += 1
    const worker = new Worker(this.script, { workerData: { families: this.families, limits: this.limits } })
    worker.on('message', (answer: ReadingAnswer) => this.answered(worker, answer))
    worker.on('error', (error) => this.died(worker, error))
    worker.on('exit', (status) => this.died(worker, new Error(`its thread ended with status ${status}`)))
    this.workers.set(worker, null)
  }

  private answered(worker: Worker, answer: ReadingAnswer): void {
    if (answer === 'ready') this.workers.set(worker, new Map())
    else {
      const has = this.workers.get(worker)
      const { resolve, reject } = has?.get(answer.task) ?? {}
      has?.delete(answer.task)
      if ('error' in answer) reject?.(answer.error)
      else resolve?.(answer.result)
    }
    this.handOut()
  }

  /** The document that it was reading is at fault; those that waited behind it are read by another thread. */
  private died(worker: Worker, error: Error): void {
    if (this.isClosed || !this.workers.has(worker)) return
    const [first, ...others] = [...(this.workers.get(worker)?.values() ?? [])]
    this.workers.delete(worker)
    this.queue.unshift(...others)
    if (this.replaced < mostReplaced) {
      this.replaced += 1
      this.started -= 1
    }
    if (first !== undefined) first.resolve(unreadable(first, error))
    this.handOut()
    if (!this.isReadingHere) void this.readHere()
  }
}

function unreadable({ bytes, facts: { path } }: Waiting, error: Error & { readonly code?: unknown }): Unreadable {
  const why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a thread has' : error.message
  return { kind: 'unreadable', id: documentId(bytes), path, reason: `reading it was stopped (${why}): ${path}` }
}
