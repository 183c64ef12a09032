import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { DocumentFacts, FamilyMember, Reading, SecondReading } from '../model/index.ts'
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
  { readonly task: number; readonly result: Reading | Unreadable } | { readonly task: number; readonly error: unknown }

/** With one worker, or where the program runs from its sources, documents are read in this thread. */
export function openReader(workers: number, families: readonly FamilyMember[] = []): Reader {
  const script = new URL('./reading-worker.js', import.meta.url)
  if (workers <= 1 || !existsSync(fileURLToPath(script))) return inlineReader(families)
  return new WorkerReader(script, workers, families)
}

function inlineReader(families: readonly FamilyMember[]): Reader {
  return {
    atOnce: 1,
    read: (bytes, facts, second = null) => readingOf(bytes, facts, families, second),
    close: async () => undefined,
  }
}

interface Waiting {
  readonly worker: Worker
  readonly resolve: (result: Reading | Unreadable) => void
  readonly reject: (error: unknown) => void
}

/** The first documents are read here: starting threads takes longer than reading a few reports. */
const inlineDocuments = 24

class WorkerReader implements Reader {
  readonly atOnce: number
  private readonly script: URL
  private readonly most: number
  private readonly families: readonly FamilyMember[]
  private readonly workers: Worker[] = []
  private readonly load = new Map<Worker, number>()
  private readonly waiting = new Map<number, Waiting>()
  private tasks = 0

  constructor(script: URL, workers: number, families: readonly FamilyMember[]) {
    this.script = script
    this.most = workers
    this.families = families
    this.atOnce = workers * 2
  }

  read(bytes: Uint8Array, facts: DocumentFacts, second: SecondReading | null = null): Promise<Reading | Unreadable> {
    this.tasks += 1
    if (this.tasks <= inlineDocuments) return readingOf(bytes, facts, this.families, second)
    return this.send({ task: this.tasks, bytes, facts, second })
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  private send(task: ReadingTask): Promise<Reading | Unreadable> {
    const worker = this.leastBusy()
    this.load.set(worker, (this.load.get(worker) ?? 0) + 1)
    return new Promise((resolve, reject) => {
      this.waiting.set(task.task, { worker, resolve, reject })
      worker.postMessage(task)
    })
  }

  private leastBusy(): Worker {
    const load = (worker: Worker): number => this.load.get(worker) ?? 0
    const least = this.workers.reduce<Worker | null>(
      (best, worker) => (best === null || load(worker) < load(best) ? worker : best),
      null,
    )
    if (least !== null && (load(least) === 0 || this.workers.length >= this.most)) return least
    return this.start()
  }

  private start(): Worker {
    const worker = new Worker(this.script, { workerData: { families: this.families } })
    worker.on('message', (answer: ReadingAnswer) => this.answered(worker, answer))
    worker.on('error', (error) => this.died(worker, error))
    this.workers.push(worker)
    return worker
  }

  private answered(worker: Worker, answer: ReadingAnswer): void {
    this.load.set(worker, (this.load.get(worker) ?? 1) - 1)
    const waiting = this.waiting.get(answer.task)
    this.waiting.delete(answer.task)
    if ('error' in answer) waiting?.reject(answer.error)
    else waiting?.resolve(answer.result)
  }

  private died(worker: Worker, error: unknown): void {
    this.workers.splice(this.workers.indexOf(worker), 1)
    for (const [task, waiting] of this.waiting) {
      if (waiting.worker !== worker) continue
      this.waiting.delete(task)
      waiting.reject(error)
    }
  }
}
