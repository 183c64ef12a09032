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

/** How many bytes of a file tell whether it holds saved posts. */
export const tellingBytes = 4096

/**
 * Why a file is no document, by its name and, where the name leaves it open, by its first bytes; null where it may be one. Without
 * bytes, what the name leaves open may be one.
 */
export function whyNoDocument(name: string, head: Uint8Array | null = null): string | null {
  if (otherFileNames.has(name)) return name
  const ending = extname(name).toLowerCase()
  if (ending === '' || documentEndings.has(ending)) return null
  if (!postEndings.has(ending)) return ending
  const isOpen = head === null || looksLikePosts(Buffer.from(head.subarray(0, tellingBytes)).toString('latin1'))
  return isOpen ? null : ending
}
