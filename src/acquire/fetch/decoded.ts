import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createInflate, createGunzip } from 'node:zlib'
import { HearsayError } from '../../model/index.ts'
import { bytesOf } from '../bytes.ts'
import type { Exchange } from './exchange.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The body of an answer without the packing of its transfer (`Content-Encoding`).
 * @throws HearsayError `too-large` where it unpacks to more than `maximumBytes`; `fetch` where it does not unpack.
 */
export async function decoded({ headers, body, url }: Exchange, maximumBytes: number): Promise<Buffer> {
  const told = headers.filter(([name]) => name.toLowerCase() === 'content-encoding').map(([, value]) => value)
  const packings = told
    .join(',')
    .split(',')
    .map((word) => word.trim().toLowerCase())
  let bytes = body
  for (const packing of packings.filter((word) => word !== '' && word !== 'identity').reverse()) {
    const unpacker = unpackers[packing]
    if (unpacker === undefined)
      throw new HearsayError('fetch', `packed in a way that is not known (${packing}): ${url.href}`)
    try {
      const stream = Readable.from([bytes]).pipe(unpacker())
      bytes = Buffer.from(await bytesOf(stream, url.href, maximumBytes))
    } catch (error) {
      if (error instanceof HearsayError) throw error
      throw new HearsayError('fetch', `the answer does not unpack (${packing}): ${url.href}`, { cause: error })
    }
  }
  return bytes
}
