import { extname } from 'node:path'
import { looksLikePosts } from '../model/index.ts'

/**
 * File name endings that a folder's documents have. Formats that cannot be read yet stand here too: the reader says so
 * of each one, where leaving them out would hide them.
 */
export const documentEndings: ReadonlySet<string> = new Set([
  ...['.txt', '.text', '.log', '.md', '.markdown', '.mdown', '.html', '.htm', '.xhtml', '.shtml'],
  ...['.pdf', '.doc', '.docx', '.odt', '.rtf', '.epub', '.mht', '.mhtml', '.eml', '.msg', '.warc', '.wacz'],
  ...['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp', '.gif', '.bmp'],
  ...['.csv', '.tsv', '.xlsx', '.xls', '.ods', '.pptx', '.odp', '.zip', '.gz', '.7z', '.rar', '.tar'],
])

/** These are files of other programs, and the tables that go with documents. */
export const otherFileNames: ReadonlySet<string> = new Set([
  'Makefile',
  'LICENSE',
  'Thumbs.db',
  'desktop.ini',
  'manifest.csv',
  'families.csv',
])

/** Endings of files that are documents where they hold saved posts, and else of other programs. */
export const postEndings: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson', '.js'])

/** Why a file is no document, by its name; null where it may be one. */
export function whyNoDocument(name: string): string | null {
  if (otherFileNames.has(name)) return name
  const ending = extname(name).toLowerCase()
  return ending === '' || documentEndings.has(ending) || postEndings.has(ending) ? null : ending
}

/** Why a file that by its name may be one is no document, by its first bytes (4096 are enough); null where it may be one. */
export function whyNoDocumentInside(name: string, head: Uint8Array): string | null {
  const ending = extname(name).toLowerCase()
  const isOther = postEndings.has(ending) && !looksLikePosts(Buffer.from(head.subarray(0, 4096)).toString('latin1'))
  return isOther ? ending : null
}
