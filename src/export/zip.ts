import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { BagFile } from './bag.ts'

/** No time of the machine's: the same files give the same bytes. The earliest that a zip can state, in any time zone. */
const sameForAll = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644, compress: true }

/** Files packed below one folder, as they are given: one is asked for when the one before is packed. */
export function zipped(files: AsyncIterable<BagFile>, folder: string): Readable {
  const zip = new ZipFile()
  const packed = new PassThrough()
  const fail = (error: unknown): void => void packed.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  zip.outputStream.pipe(packed)
  pack(zip, files, folder).catch(fail)
  return packed
}

async function pack(zip: ZipFile, files: AsyncIterable<BagFile>, folder: string): Promise<void> {
  for await (const { path, content } of files) {
    const stream = Readable.from(content, { objectMode: false })
    const taken = finished(stream, { writable: false })
    zip.addReadStreamLazy(`${folder}/${path}`, sameForAll, (give) => give(null, stream))
    await taken
  }
  zip.end()
}
