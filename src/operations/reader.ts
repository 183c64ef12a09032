import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setImmediate as immediately } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { DocumentFacts, FamilyMember, Reading, SecondReading } from '../model/index.ts'
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
  { readonly task: number; readonly result: Reading | Unreadable } | { readonly task: number; readonly error: unknown }

/** With one worker, or where the program runs from its sources, documents are read in this thread. */
export function openReader(workers: number, families: readonly FamilyMember[] = [], limits?: ReadLimits): Reader {
  const script = new URL('./reading-worker.js', import.meta.url)
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

interface Waiting {
  readonly worker: Worker
  readonly resolve: (result: Reading | Unreadable) => void
  readonly reject: (error: unknown) => void
}

/** The first documents are read here alone: starting a thread takes longer than reading a few reports. */
const documentsAlone = 4

/** How many documents wait for each thread, so that it finds the next when it has read one. */
const documentsEach = 3

/** Reads in this thread, which has all it needs loaded, and in as many others as make up the number. */
class WorkerReader implements Reader {
  readonly atOnce: number
  private readonly script: URL
  private readonly others: number
  private readonly families: readonly FamilyMember[]
  private readonly limits: ReadLimits | undefined
  private readonly workers: Worker[] = []
  private readonly load = new Map<Worker | 'here', number>()
  private readonly waiting = new Map<number, Waiting>()
  private here: Promise<unknown> = Promise.resolve()
  private tasks = 0

  constructor(script: URL, workers: number, families: readonly FamilyMember[], limits: ReadLimits | undefined) {
    this.script = script
    this.others = workers - 1
    this.families = families
    this.limits = limits
    this.atOnce = workers * documentsEach
  }

  read(bytes: Uint8Array, facts: DocumentFacts, second: SecondReading | null = null): Promise<Reading | Unreadable> {
    this.tasks += 1
    const task = { task: this.tasks, bytes, facts, second }
    const thread = this.tasks <= documentsAlone ? 'here' : this.leastBusy()
    this.load.set(thread, this.loadOf(thread) + 1)
    return thread === 'here' ? this.readHere(task) : this.send(thread, task)
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  /** One after another, and other work of this thread (handing out documents, storing readings) between them. */
  private readHere({ bytes, facts, second }: ReadingTask): Promise<Reading | Unreadable> {
    const reading = this.here.then(async () => {
      await immediately()
      return readingOf(bytes, facts, this.families, second, this.limits)
    })
    const done = (): void => void this.load.set('here', this.loadOf('here') - 1)
    this.here = reading.then(done, done)
    return reading
  }

  private send(worker: Worker, task: ReadingTask): Promise<Reading | Unreadable> {
    return new Promise((resolve, reject) => {
      this.waiting.set(task.task, { worker, resolve, reject })
      worker.postMessage(task)
    })
  }

  private leastBusy(): Worker | 'here' {
    while (this.workers.length < this.others) this.start()
    const threads: (Worker | 'here')[] = [...this.workers, 'here']
    return threads.reduce((least, thread) => (this.loadOf(thread) < this.loadOf(least) ? thread : least))
  }

  private loadOf(thread: Worker | 'here'): number {
    return this.load.get(thread) ?? 0
  }

  private start(): void {
    const worker = new Worker(this.script, { workerData: { families: this.families, limits: this.limits } })
    worker.on('message', (answer: ReadingAnswer) => this.answered(worker, answer))
    worker.on('error', (error) => this.died(worker, error))
    this.workers.push(worker)
  }

  private answered(worker: Worker, answer: ReadingAnswer): void {
    this.load.set(worker, this.loadOf(worker) - 1)
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
