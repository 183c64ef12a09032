import { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { badBundle, FileList, type BagFiles, type BagLimits } from './bag.ts'

/** No text shrinks like this; a bomb does. */
const mostShrinking = 300
const smallBytes = 1 << 24

/**
 * A bag in a zip, read in its place: nothing is unpacked to the disk. Names and sizes are looked at before any content.
 * @throws HearsayError `bad-bundle`.
 */
export async function openZipBag(path: string, limits: BagLimits): Promise<BagFiles> {
  const zip = await opened(path)
  try {
    const entries = await listed(zip, limits)
    const files = new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize]))
    return {
      files,
      open: async (name) => {
        const entry = entries.get(name)
        if (entry === undefined) throw badBundle(`the bundle lacks a file: ${name}`)
        return Readable.from(guarded(await zip.openReadStreamPromise(entry), name), { objectMode: false })
      },
      close: () => {
        zip.close()
        return Promise.resolve()
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    })
  } catch (error) {
    throw badBundle(`not a zip that can be read: ${path} (${messageOf(error)})`, error)
  }
}

/** The entries below the one folder that a packed bag has. */
async function listed(zip: ZipFile, limits: BagLimits): Promise<Map<string, Entry>> {
  const list = new FileList(limits)
  const entries = new Map<string, Entry>()
  let [packed, root]: [number, string | null] = [0, null]
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      refuseTrap(entry)
      const folder = entry.fileName.slice(0, entry.fileName.indexOf('/') + 1)
      root ??= folder
      if (folder !== root) throw badBundle(`the bundle is not one folder: ${entry.fileName}`)
      const name = entry.fileName.slice(root.length)
      list.add(name, entry.uncompressedSize)
      entries.set(name, entry)
      packed += entry.compressedSize
      // Entries that share their packed bytes: the trick of a bomb without nesting.
      if (packed > zip.fileSize) throw badBundle(`the zip says that it holds more than its own size: ${entry.fileName}`)
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'HearsayError'
      ? error
      : badBundle(`the zip is damaged: ${messageOf(error)}`, error)
  }
  return entries
}

function refuseTrap(entry: Entry): void {
  const name = entry.fileName
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (kind !== 0 && kind !== 0o100000)
    throw badBundle(`the bundle holds a link or something else that is no file: ${name}`)
  if (entry.isEncrypted()) throw badBundle(`the bundle holds an encrypted file: ${name}`)
  if (!entry.canDecodeFileData()) throw badBundle(`the bundle holds a file packed in an unknown way: ${name}`)
  if (entry.uncompressedSize > smallBytes && entry.uncompressedSize > entry.compressedSize * mostShrinking)
    throw badBundle(`a file says that it unpacks to more than ${mostShrinking} times its size: ${name}`)
}

async function* guarded(stream: Readable, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    throw badBundle(`a file of the bundle is not what the zip says: ${name} (${messageOf(error)})`, error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
