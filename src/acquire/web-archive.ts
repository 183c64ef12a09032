import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { WARCRecord } from 'warcio'
import { entryOf, type Unpacked } from './archive-entry.ts'
import { refusal } from './failures.ts'
import { LeftOut } from './left-out.ts'
import { type ArchiveToRead, zipEntries } from './zip-archive.ts'

/** Media types of pages and documents; pictures, styles and scripts are no documents. */
const documentTypes =
  /^(?:text\/(?:html|plain|csv|markdown)|application\/(?:xhtml\+xml|pdf|msword|epub\+zip|rtf|vnd\.(?:openxmlformats|oasis)[\w.-]+)|message\/rfc822)/i

/** The pages of a web archive (WARC, ISO 28500), each with its address and the instant of its capture. */
export async function* webArchivePages(archive: ArchiveToRead): AsyncGenerator<Unpacked> {
  const { WARCParser } = await import('warcio')
  const leftOut = new LeftOut()
  try {
    const parser = new WARCParser([archive.bytes])
    let last = -1
    for await (const record of parser) {
      archive.budget.takeEntry()
      // The library gives a damaged record again and again.
      if (parser.offset <= last) throw new Error(`damaged at byte ${parser.offset}`)
      last = parser.offset
      const reason = whyNoPage(record)
      if (reason === null) yield await pageOf(archive, record)
      else if (reason !== 'told of the capture') leftOut.add(reason)
    }
  } catch (error) {
    yield refusal(archive.path, error)
  }
  const summary = leftOut.summary(archive.path)
  if (summary) yield summary
}

function whyNoPage(record: WARCRecord): string | null {
  const { warcType } = record
  if (warcType !== 'response' && warcType !== 'resource')
    return warcType === 'revisit' ? 'page captured before' : 'told of the capture'
  // Programs keep their own settings and logs as resources of such addresses.
  if (/^metadata:/i.test(record.warcTargetURI ?? '')) return 'told of the capture'
  const status = Number(record.httpHeaders?.statusCode ?? 200)
  if (status !== 200) return `answer with status ${String(status)}`
  const type = typeOf(record)
  return documentTypes.test(type) ? null : type.replace(/;[^]*/, '').trim() || 'without a type'
}

function typeOf(record: WARCRecord): string {
  const told = record.warcType === 'response' ? record.httpHeaders?.headers.get('content-type') : record.warcContentType
  return told ?? ''
}

async function pageOf(archive: ArchiveToRead, record: WARCRecord): Promise<Unpacked> {
  const address = record.warcTargetURI ?? ''
  const captured = record.warcDate ?? ''
  const path = `${archive.path}!/${address}`
  const facts = { ...(URL.canParse(address) && { url: address }), ...(captured !== '' && { captured }) }
  const open = () => Promise.resolve(Readable.from(record.contentReader as AsyncIterable<Uint8Array>))
  return entryOf(path, open, facts, archive)
}

/** The pages of a WACZ: of the web archives in it. */
export async function* waczPages(archive: ArchiveToRead): AsyncGenerator<Unpacked> {
  const isArchive = (name: string): boolean => /^archive\/.+\.warc(?:\.gz)?$/.test(name)
  for await (const item of zipEntries(archive, (name) => (isArchive(name) ? null : 'told of the capture'))) {
    if (item.kind === 'refused') yield item
    else if (item.kind === 'entry') yield* webArchivePages({ ...archive, bytes: item.bytes })
  }
}

/** What a gzip file holds: a web archive's pages, or one file. */
export async function* gzipContents(archive: ArchiveToRead): AsyncGenerator<Unpacked> {
  archive.budget.takeEntry()
  if (await isWebArchive(archive.bytes)) yield* webArchivePages(archive)
  else {
    const name = archive.path.replace(/^[^]*[/!]/, '').replace(/\.gz$/i, '')
    const open = () => Promise.resolve(Readable.from([archive.bytes]).pipe(createGunzip()))
    yield await entryOf(`${archive.path}!/${name}`, open, {}, archive)
  }
}

async function isWebArchive(bytes: Uint8Array): Promise<boolean> {
  const stream = Readable.from([bytes]).pipe(createGunzip())
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>)
      return /^WARC\/[01]\./.test(chunk.toString('latin1', 0, 8))
  } catch {
    return false
  } finally {
    stream.destroy()
  }
  return false
}
