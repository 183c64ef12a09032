import { contentKind, type ContentKind, documentId, isArchive } from '../model/index.ts'
import type { Unpacked } from './archive-entry.ts'
import type { ArchiveBudget } from './archive-limits.ts'
import { mailAttachments, outlookAttachments } from './attachments.ts'
import { refusal } from './failures.ts'
import type { Collected, Refused, Skipped } from './items.ts'
import { postsIn } from './posts.ts'
import { gzipContents, waczPages, webArchivePages } from './web-archive.ts'
import { type ArchiveToRead, zipEntries } from './zip-archive.ts'

const unpackers: Readonly<Partial<Record<ContentKind, (archive: ArchiveToRead) => AsyncGenerator<Unpacked>>>> = {
  zip: zipEntries,
  wacz: waczPages,
  warc: webArchivePages,
  gzip: gzipContents,
  posts: postsIn,
  mail: mailAttachments,
  msg: outlookAttachments,
}

/**
 * A file as the documents that it holds: itself, where it is no archive; then, for archives and mails, one item for each of its entries, down
 * to the depth that may be. Each entry names the identifier of what it came in.
 */
export async function* documentsIn(
  item: Collected,
  maximumBytes: number,
  budget: ArchiveBudget,
  depth = 1,
): AsyncGenerator<Collected | Refused | Skipped> {
  const { bytes, facts } = item
  const { path } = facts
  const kind = contentKind(bytes)
  if (!isArchive(kind)) yield item
  const unpack = unpackers[kind]
  if (!unpack) return
  const container = documentId(bytes)
  let documents = 0
  try {
    budget.enter(depth, path)
    for await (const entry of unpack({ path, bytes, maximumBytes, budget })) {
      documents += 1
      if (entry.kind !== 'entry') yield entry
      else {
        const inner = { ...entry.facts, path: entry.path, container }
        yield* documentsIn({ kind: 'collected', bytes: entry.bytes, facts: inner }, maximumBytes, budget, depth + 1)
      }
    }
    if (documents === 0 && isArchive(kind))
      yield { kind: 'refused', path, code: 'no-documents', reason: `archive without documents: ${path}` }
  } catch (error) {
    yield refusal(path, error)
  }
}
