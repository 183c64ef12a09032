import { createReadStream } from 'node:fs'

/** A line of a file, where it starts in bytes, and whether its end was written. */
export interface Line {
  readonly text: string
  readonly offset: number
  readonly ended: boolean
}

const lineEnd = 10

/** The lines of a file from a byte offset on: split at line feeds alone, which canonical JSON never holds. */
export async function* readLines(path: string, from = 0): AsyncGenerator<Line> {
  let offset = from
  let parts: Buffer[] = []
  for await (const chunk of createReadStream(path, { start: from }) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, start)) {
      const bytes = Buffer.concat([...parts, chunk.subarray(start, end)])
      yield { text: bytes.toString('utf8'), offset, ended: true }
      offset += bytes.length + 1
      start = end + 1
      parts = []
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length > 0) yield { text: Buffer.concat(parts).toString('utf8'), offset, ended: false }
}
