import { looksLikePosts, savedPosts } from './posts.ts'

/** What bytes hold, as far as a signature or their opening words tell. */
export type ContentKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'ods'
  | 'epub'
  | 'wacz'
  | 'zip'
  | 'rtf'
  | 'msg'
  | 'warc'
  | 'gzip'
  | 'mhtml'
  | 'mail'
  | 'image'
  | 'post'
  | 'posts'
  | 'other'

const headLength = 4096
const tailLength = 66_000

/**
 * What bytes hold, told by themselves and never by a name. An office document is a ZIP archive whose entries tell which; a mail is
 * known by its header fields. Linear in the size of the archive's directory.
 */
export function contentKind(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  if (/^[\s\S]{0,1019}%PDF-\d/.test(head.slice(0, 1024))) return 'pdf'
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return zipKind(bytes, head)
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return isOutlookMessage(bytes) ? 'msg' : 'other'
  if (/^WARC\/[01]\.\d\r?\n/.test(head)) return 'warc'
  if (head.startsWith('\x1f\x8b')) return 'gzip'
  if (isPicture(head)) return 'image'
  if (looksLikePosts(head)) return postsKind(bytes)
  return mailKind(head)
}

/** The pictures that words can be recognised in: PNG, JPEG, GIF, TIFF, WebP, BMP. */
function isPicture(head: string): boolean {
  if (/^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*)/.test(head)) return true
  return /^RIFF[\s\S]{4}WEBP/.test(head) || /^BM[\s\S]{4}\0\0\0\0/.test(head)
}

/** One post is a document, several are an archive of them. */
function postsKind(bytes: Uint8Array): ContentKind {
  const count = savedPosts(new TextDecoder('utf-8').decode(bytes))?.length ?? 0
  return count === 0 ? 'other' : count === 1 ? 'post' : 'posts'
}

/** An archive of documents, to be taken apart; all other kinds are documents themselves. */
export function isArchive(kind: ContentKind): boolean {
  return kind === 'posts' || kind === 'zip' || kind === 'wacz' || kind === 'warc' || kind === 'gzip'
}

/** OpenDocument and EPUB put a file `mimetype` first, uncompressed (ODF 1.3 part 2, OCF 3.3). */
function zipKind(bytes: Uint8Array, head: string): ContentKind {
  const declared = head.slice(30, 38) === 'mimetype' ? head.slice(38, 120) : ''
  if (declared.startsWith('application/epub+zip')) return 'epub'
  if (declared.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  if (declared.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (declared.startsWith('application/vnd.oasis.opendocument')) return 'other'
  const names = zipEntryNames(bytes)
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('datapackage.json') && [...names].some((name) => /^archive\/.+\.warc(?:\.gz)?$/.test(name)))
    return 'wacz'
  return names.has('[Content_Types].xml') ? 'other' : 'zip'
}

/** The names in the archive's central directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16), as far as it can be followed. */
function zipEntryNames(bytes: Uint8Array): Set<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  const end = buffer.subarray(Math.max(0, buffer.length - tailLength)).lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const record = Math.max(0, buffer.length - tailLength) + end
  if (end < 0 || record + 20 > buffer.length) return names
  let at = buffer.readUInt32LE(record + 16)
  while (at + 46 <= record && buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28)
    names.add(buffer.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return names
}

/** A property storage of an Outlook message has streams of this name (MS-OXMSG 2.1). */
function isOutlookMessage(bytes: Uint8Array): boolean {
  const name = Buffer.from('__substg1.0_', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

const headerField = /^([A-Za-z][A-Za-z0-9-]{1,40}): ?[^\n]*(?:\n[ \t][^\n]*)*\n/
const mailFields = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'mime-version',
  'content-type',
])

/** Header fields (RFC 5322) from the first line on, with at least three that mails have, `From` or a MIME version among them. */
function mailKind(head: string): ContentKind {
  let rest = head.replaceAll('\r\n', '\n').replace(/^From [^\n]*\n/, '')
  const seen = new Set<string>()
  let related = false
  for (let field = headerField.exec(rest); field; field = headerField.exec(rest)) {
    const name = (field[1] ?? '').toLowerCase()
    if (mailFields.has(name)) seen.add(name)
    related ||= name === 'content-type' && /multipart\/related/i.test(field[0]) && /text\/html/i.test(field[0])
    rest = rest.slice(field[0].length)
  }
  const isMail = seen.size >= 3 && (seen.has('from') || (seen.has('mime-version') && seen.has('content-type')))
  if (!isMail) return 'other'
  const isSavedPage = related && seen.has('mime-version') && !seen.has('to') && !seen.has('received')
  return isSavedPage ? 'mhtml' : 'mail'
}
