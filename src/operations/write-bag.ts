import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { zipped, type BagFile } from '../export/index.ts'
import { HearsayError } from '../model/index.ts'

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: { readonly path: string; readonly files: number }) => void) | undefined
}

/** Packs files into a zip, encrypted where there is a `seal`, which is there complete or not at all; gives its SHA-256. */
export async function writeZip(
  files: AsyncIterable<BagFile>,
  out: string,
  folder: string,
  options: WriteOptions,
  seal?: (bytes: Readable) => Promise<Readable>,
): Promise<string> {
  const hash = createHash('sha256')
  await whole(out, async (draft) => {
    const hashing = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    }
    const zip = zipped(told(files, options), folder)
    const packed = seal ? await seal(Readable.from(zip)) : zip
    await pipeline(packed, hashing, createWriteStream(draft, { flags: 'wx', flush: true }), { signal: options.signal })
  })
  return hash.digest('hex')
}

/** Writes files below a folder, which is there complete or not at all. */
export async function writeFolder(files: AsyncIterable<BagFile>, out: string, options: WriteOptions): Promise<null> {
  await whole(out, async (draft) => {
    await mkdir(draft)
    for await (const { path, content } of told(files, options)) {
      const target = join(draft, path)
      await mkdir(dirname(target), { recursive: true })
      const file = createWriteStream(target, { flags: 'wx', flush: true })
      await pipeline(Readable.from(content, { objectMode: false }), file, { signal: options.signal })
    }
  })
  return null
}

/** Writes under another name first; what an interruption or a full disk leaves of that is taken away. */
async function whole(out: string, write: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(out)) throw new HearsayError('usage', `there is something of that name already: ${out}`)
  const draft = `${out}.unfinished-${process.pid}`
  try {
    await write(draft)
    await rename(draft, out)
    await syncFolder(dirname(out))
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* told(files: AsyncIterable<BagFile>, { progress }: WriteOptions): AsyncGenerator<BagFile> {
  let count = 0
  for await (const file of files) {
    progress?.({ path: file.path, files: (count += 1) })
    yield file
  }
}
