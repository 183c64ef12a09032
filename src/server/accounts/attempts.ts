/** How often may be tried at once, and how long whoever goes on has to wait. */
export interface AttemptLimit {
  readonly free: number
  /** After the last free one; doubled with each further one. */
  readonly firstWaitMs: number
  readonly longestWaitMs: number
}

interface Counted {
  readonly count: number
  readonly at: number
  readonly nextAt: number
}

const forgottenAfterMs = 60 * 60_000
const mostKeys = 10_000

/** Counts attempts by a key and says how long the next has to wait. */
export class Attempts {
  /** The one that was counted longest ago comes first. */
  private readonly counted = new Map<string, Counted>()

  constructor(
    private readonly limit: AttemptLimit,
    private readonly now: () => number,
  ) {}

  /** Milliseconds until the next attempt is taken; 0 for now. */
  waitMs(key: string): number {
    return Math.max(0, (this.counted.get(key)?.nextAt ?? 0) - this.now())
  }

  /** Counted before its end is known: many at once would else all be the first. */
  count(key: string): void {
    const at = this.now()
    const before = this.counted.get(key)
    const count = (before === undefined || at - before.at > forgottenAfterMs ? 0 : before.count) + 1
    this.counted.delete(key)
    this.counted.set(key, { count, at, nextAt: at + this.waitAfter(count) })
    const [oldest] = this.counted.keys()
    if (this.counted.size > mostKeys && oldest !== undefined) this.counted.delete(oldest)
  }

  /** The attempt that was counted last was a right one. */
  takeBack(key: string): void {
    const before = this.counted.get(key)
    if (before === undefined) return
    const count = before.count - 1
    this.counted.set(key, { ...before, count, nextAt: before.at + this.waitAfter(count) })
  }

  forget(key: string): void {
    this.counted.delete(key)
  }

  private waitAfter(count: number): number {
    const { free, firstWaitMs, longestWaitMs } = this.limit
    return count < free ? 0 : Math.min(firstWaitMs * 2 ** (count - free), longestWaitMs)
  }
}
