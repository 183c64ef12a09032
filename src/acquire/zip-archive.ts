import type { Entry as ZipEntry } from 'yauzl'
import iconv from 'iconv-lite'
import type { ArchiveBudget } from './archive-limits.ts'
import { entryOf, refused, refusedAsTooLarge, type Unpacked } from './archive-entry.ts'
import { whyNoDocument } from './document-kinds.ts'
import { refusal } from './failures.ts'
import { LeftOut } from './left-out.ts'

export interface ArchiveToRead {
  readonly path: string
  readonly bytes: Uint8Array
  readonly maximumBytes: number
  readonly budget: ArchiveBudget
}

/**
 * The documents of a ZIP archive in the order of its directory, `archive.zip!/inner.pdf`. Names that lead out of it, links, encrypted and
 * damaged entries are refused one by one; what the archive says of sizes is held against what comes out.
 * `isWanted` chooses by name; the rest is counted.
 */
export async function* zipEntries(
  archive: ArchiveToRead,
  whyNot: (name: string) => string | null = whyLeftOut,
): AsyncGenerator<Unpacked> {
  const { default: yauzl } = await import('yauzl')
  const leftOut = new LeftOut()
  try {
    const { buffer, byteOffset, byteLength } = archive.bytes
    const zip = await yauzl.fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), { decodeStrings: false })
    for await (const entry of zip.eachEntry()) {
      archive.budget.takeEntry()
      const name = nameOf(entry)
      const reason = name.endsWith('/') ? null : whyNot(name)
      if (reason !== null) leftOut.add(reason)
      else if (!name.endsWith('/')) {
        const item = await documentOf(archive, entry, name, () => zip.openReadStreamPromise(entry))
        const inside = item.kind === 'entry' ? whyNoDocument(name, item.bytes) : null
        if (inside === null) yield item
        else leftOut.add(inside)
      }
    }
  } catch (error) {
    yield refusal(archive.path, error)
  }
  const summary = leftOut.summary(archive.path)
  if (summary) yield summary
}

async function documentOf(
  archive: ArchiveToRead,
  entry: ZipEntry,
  name: string,
  open: () => ReturnType<Parameters<typeof entryOf>[1]>,
): Promise<Unpacked> {
  const path = `${archive.path}!/${name}`
  if (leadsOut(name)) return refused(path, 'name that leads out of its archive')
  if (isLink(entry)) return refused(path, 'symbolic link in an archive')
  if (entry.isEncrypted()) return refused(path, 'encrypted in its archive')
  if (entry.uncompressedSize > archive.maximumBytes) return refusedAsTooLarge(path, archive.maximumBytes)
  return entryOf(path, open, {}, archive)
}

/** UTF-8 where it is that, whatever the entry says; else the code page of the format's first days (APPNOTE D.1). */
function nameOf(entry: ZipEntry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw).replaceAll('\\', '/')
  } catch {
    return iconv.decode(entry.fileNameRaw, 'cp437').replaceAll('\\', '/')
  }
}

function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0')
}

/** Unix keeps the kind of a file in the upper half of the attributes. */
function isLink({ versionMadeBy, externalFileAttributes }: ZipEntry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function whyLeftOut(name: string): string | null {
  const parts = name.split('/')
  if (parts[0] === '__MACOSX' || parts.some((part) => /^\.[^.]/.test(part))) return 'hidden'
  return whyNoDocument(parts.at(-1) ?? '')
}
