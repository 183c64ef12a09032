import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { HearsayError } from '../model/index.ts'

/** The bytes of a stream. Throws `too-large` as soon as more than `maximumBytes` have come. */
export async function bytesOf(stream: Readable, name: string, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > maximumBytes) {
      stream.destroy()
      throw new HearsayError('too-large', tooLarge(name, maximumBytes))
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

/** The bytes of a file, pipe or device. */
export function bytesOfFile(path: string, maximumBytes: number): Promise<Uint8Array> {
  return bytesOf(createReadStream(path), path, maximumBytes)
}

export function tooLarge(name: string, maximumBytes: number): string {
  return `larger than the maximum of ${maximumBytes} bytes: ${name}`
}
