import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { HearsayError } from '../../model/index.ts'
import { jsonPieces } from './json.ts'

/** Nobody reads our output any more (`hearsay … | head`): there is nothing left to do, and nothing is wrong. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone'
}

function unwritable(error: NodeJS.ErrnoException): HearsayError {
  const problem = error.code === 'ENOSPC' ? 'the disk is full' : error.message
  return new HearsayError('unwritable', `the output cannot be written: ${problem}`, { cause: error })
}

/** Writes lines and waits where the reader is slower than we are, so that memory stays flat. */
export class LineWriter {
  private readonly stream: Writable
  private failure: Error | null = null

  constructor(stream: Writable) {
    this.stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.failure = error.code === 'EPIPE' ? new ReaderGone() : unwritable(error)
    })
  }

  /** @throws ReaderGone once the reader has closed the pipe. */
  async line(text: string): Promise<void> {
    await this.write(`${text}\n`)
  }

  async lines(texts: Iterable<string>): Promise<void> {
    for (const text of texts) await this.line(text)
  }

  /** One JSON value on one line, however long. */
  async json(value: unknown): Promise<void> {
    for (const piece of jsonPieces(value)) await this.write(piece)
    await this.write('\n')
  }

  /** A piece of text as it is: no line of its own. */
  async text(piece: string): Promise<void> {
    await this.write(piece)
  }

  private async write(text: string): Promise<void> {
    if (this.failure === null && !this.stream.write(text)) await this.room()
    if (this.failure !== null) throw this.failure
  }

  private async room(): Promise<void> {
    try {
      await once(this.stream, 'drain')
    } catch (error) {
      // The listener above has noted it already.
      this.failure ??= error instanceof Error ? error : new Error(String(error))
    }
  }
}
