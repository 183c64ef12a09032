import { randomUUID } from 'node:crypto'

/** What is told of a job while it goes on, in order; the last is `done` or `failed`. */
export type JobEvent<Told> = Told | { readonly event: 'failed'; readonly code: string; readonly message: string }

/** Something that takes longer than an answer may. */
export interface Job<Told> {
  readonly id: string
  readonly events: readonly JobEvent<Told>[]
  readonly isOver: boolean
  /** Resolves once there is more to tell, or at once where it is over. */
  more(): Promise<void>
}

/** Tells what happens; gives the last event. */
export type JobWork<Told> = (tell: (event: Told) => void) => Promise<Told>

/** So many that are over are remembered, so that a page that was closed can still show what came of one. */
const remembered = 20

/** Jobs of one kind, one after another. */
export class Jobs<Told extends { readonly event: string }> {
  private readonly known = new Map<string, Running<Told>>()
  private last: Promise<unknown> = Promise.resolve()

  /** `describe` says what is told of what was thrown. */
  constructor(private readonly describe: (error: unknown) => { readonly code: string; readonly message: string }) {}

  find(id: string): Job<Told> | undefined {
    return this.known.get(id)
  }

  start(work: JobWork<Told>): Job<Told> {
    const job = new Running<Told>(randomUUID())
    this.known.set(job.id, job)
    for (const [id, { isOver }] of this.known) if (this.known.size > remembered && isOver) this.known.delete(id)
    this.last = this.last.then(async () => {
      try {
        job.end(await work((event) => job.tell(event)))
      } catch (error) {
        job.end({ event: 'failed', ...this.describe(error) })
      }
    })
    return job
  }
}

class Running<Told> implements Job<Told> {
  readonly events: JobEvent<Told>[] = []
  isOver = false
  private waiting: (() => void)[] = []

  constructor(readonly id: string) {}

  tell(event: JobEvent<Told>): void {
    this.events.push(event)
    for (const go of this.waiting.splice(0)) go()
  }

  end(event: JobEvent<Told>): void {
    this.isOver = true
    this.tell(event)
  }

  more(): Promise<void> {
    return this.isOver ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve))
  }
}
