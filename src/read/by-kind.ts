import type { ContentKind, DocumentPage } from '../model/index.ts'
import type { ReadLimits } from './limits.ts'
import type { FormatReading } from './markup-text.ts'

/** How documents of one kind are read, what they are called, and their media type. */
export interface KindReader {
  readonly name: string
  /** Null where its documents have several. */
  readonly mediaType: string | null
  read(bytes: Uint8Array, limits: ReadLimits): Promise<FormatReading & { readonly pages?: readonly DocumentPage[] }>
}

/** Libraries are loaded when a document of their kind comes. */
export const kindReaders: Readonly<Partial<Record<ContentKind, KindReader>>> = {
  pdf: {
    name: 'PDF document',
    mediaType: 'application/pdf',
    read: async (bytes, limits) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits),
  },
  docx: {
    name: 'DOCX document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes, limits) => (await import('./office/docx.ts')).readDocx(bytes, limits.unpackedBytes),
  },
  odt: {
    name: 'ODT document',
    mediaType: 'application/vnd.oasis.opendocument.text',
    read: async (bytes, limits) => (await import('./office/odt.ts')).readOdt(bytes, limits.unpackedBytes),
  },
  epub: {
    name: 'EPUB book',
    mediaType: 'application/epub+zip',
    read: async (bytes, limits) => (await import('./office/epub.ts')).readEpub(bytes, limits.unpackedBytes),
  },
  xlsx: {
    name: 'XLSX workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    read: async (bytes, limits) => (await import('./office/sheets.ts')).readXlsx(bytes, limits.unpackedBytes),
  },
  mail: {
    name: 'mail',
    mediaType: 'message/rfc822',
    read: async (bytes) => (await import('./mail/read-mail.ts')).readMail(bytes),
  },
  mhtml: {
    name: 'saved page (MHTML)',
    mediaType: 'multipart/related',
    read: async (bytes) => (await import('./mail/read-mail.ts')).readMhtml(bytes),
  },
  msg: {
    name: 'Outlook message',
    mediaType: 'application/vnd.ms-outlook',
    read: async (bytes) => (await import('./mail/read-msg.ts')).readMsg(bytes),
  },
  post: {
    name: 'saved post',
    mediaType: 'application/json',
    read: async (bytes) => (await import('./posts/read-post.ts')).readPost(bytes),
  },
  image: {
    name: 'picture',
    mediaType: null,
    read: async (bytes, limits) => (await import('./image/read-image.ts')).readImage(bytes, limits),
  },
}

/** What archives are called: they are taken apart where documents are collected, and are no documents themselves. */
export const archives: Readonly<Partial<Record<ContentKind, { readonly name: string; readonly mediaType: string }>>> = {
  zip: { name: 'ZIP archive', mediaType: 'application/zip' },
  wacz: { name: 'web archive (WACZ)', mediaType: 'application/wacz' },
  warc: { name: 'web archive (WARC)', mediaType: 'application/warc' },
  gzip: { name: 'gzip archive', mediaType: 'application/gzip' },
  posts: { name: 'file of saved posts', mediaType: 'application/json' },
}
