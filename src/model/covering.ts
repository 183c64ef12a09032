import type { Span } from './span.ts'

/** Whether offsets, asked for in growing order, lie in any of some spans. Linear over all of them. */
export class Covering {
  private readonly spans: readonly Span[]
  private at = 0
  private reach = 0

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start)
  }

  covers(offset: number): boolean {
    for (let next = this.spans[this.at]; next !== undefined && next.start <= offset; next = this.spans[this.at]) {
      this.reach = Math.max(this.reach, next.end)
      this.at += 1
    }
    return offset < this.reach
  }
}
