import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes lines and waits where the reader is slower than we are, so that memory stays flat. */
export class LineWriter {
  private readonly stream: Writable

  constructor(stream: Writable) {
    this.stream = stream
  }

  async line(text: string): Promise<void> {
    if (!this.stream.write(`${text}\n`)) await once(this.stream, 'drain')
  }

  async lines(texts: Iterable<string>): Promise<void> {
    for (const text of texts) await this.line(text)
  }

  /** One JSON value on one line. */
  async json(value: unknown): Promise<void> {
    await this.line(JSON.stringify(value))
  }
}
