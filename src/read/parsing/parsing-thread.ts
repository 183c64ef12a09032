import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { parseHere, type ParsingAnswer, type ParsingTask } from './parse.ts'

/**
 * Parses documents of many parts (PDF, office documents, mails, pictures) one after another in a thread of its own, which can be
 * stopped: whatever a file does to its parser, it takes no longer and no more memory than its limits, and this thread goes on. The
 * thread begins with the first such document, and anew after it was stopped.
 */
export class ParsingThread {
  private running: Running | null = null
  private last: Promise<unknown> = Promise.resolve()

  /** `script` is not there where the program runs from its sources: then it is parsed in this thread, and is not stopped. */
  constructor(private readonly script = new URL('./parsing-worker.js', import.meta.url)) {}

  parse(task: ParsingTask): Promise<ParsingAnswer> {
    if (!existsSync(fileURLToPath(this.script))) return parseHere(task)
    const answer = this.last.then(() => this.parseThere(task))
    this.last = answer
    return answer
  }

  private parseThere(task: ParsingTask): Promise<ParsingAnswer> {
    const running = this.runningFor(task.limits.stopMegabytes)
    const { worker } = running
    const seconds = secondsFor(task)
    return new Promise((resolve) => {
      const late = (): void => running.stop(`stopped: it took longer than ${seconds} seconds (HEARSAY_STOP_SECONDS)`)
      const timer = setTimeout(late, seconds * 1000)
      running.answer = (answer) => {
        clearTimeout(timer)
        running.answer = null
        // A thread that waits for work does not keep the program alive.
        worker.unref()
        resolve(answer)
      }
      worker.ref()
      worker.postMessage(task)
    })
  }

  private runningFor(megabytes: number): Running {
    if (this.running?.isAlive === true && this.running.megabytes === megabytes) return this.running
    this.running?.stop('replaced')
    this.running = new Running(this.script, megabytes)
    return this.running
  }
}

/** A thread that has begun, and who waits for its answer. */
class Running {
  readonly worker: Worker
  isAlive = true
  answer: ((answer: ParsingAnswer) => void) | null = null

  constructor(
    script: URL,
    readonly megabytes: number,
  ) {
    this.worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    this.worker.on('message', (answer: ParsingAnswer) => this.answer?.(answer))
    this.worker.on('messageerror', (error) => this.stop(String(error)))
    this.worker.on('error', (error) => this.stop(problemOf(error, megabytes)))
    this.worker.on('exit', () => this.stop('its parser ended before it had read it'))
  }

  stop(problem: string): void {
    if (!this.isAlive) return
    this.isAlive = false
    void this.worker.terminate()
    this.answer?.({ problem })
  }
}

/** Reading words from pictures takes its time, which has a limit of its own. */
function secondsFor({ kind, limits }: ParsingTask): number {
  return limits.stopSeconds + (kind === 'pdf' || kind === 'image' ? limits.ocrSeconds : 0)
}

function problemOf(error: Error & { code?: unknown }, megabytes: number): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `stopped: it needs more memory than ${megabytes} MiB (HEARSAY_STOP_MEGABYTES)`
    : error.message
}
