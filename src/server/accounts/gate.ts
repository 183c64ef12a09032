/** Lets a few in at once and a few more wait. */
export class Gate {
  private inside = 0
  private readonly waiting: (() => void)[] = []

  constructor(
    private readonly mostInside: number,
    private readonly mostWaiting: number,
  ) {}

  get isFull(): boolean {
    return this.waiting.length >= this.mostWaiting
  }

  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.mostInside) this.inside += 1
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Whoever waits takes this place.
      const next = this.waiting.shift()
      if (next === undefined) this.inside -= 1
      else next()
    }
  }
}
