import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type Span, type PageRectangle } from '../model/index.ts'
import { pagePicture, rectanglesOf, type PagePicture } from '../read/index.ts'

/** @throws HearsayError `not-found` for a document without such a page; `unreadable` where the file does not open. */
export async function pageImage(ledger: Ledger, document: string, page: number): Promise<PagePicture> {
  const { bytes, facts } = await ledger.original(document)
  const picture = await pagePicture(bytes, facts.path, page).catch((cause: unknown) => {
    throw new HearsayError('unreadable', `the page cannot be drawn: ${page} of ${facts.path}`, { cause })
  })
  if (picture === null) throw new HearsayError('not-found', `the document has no such page: ${page} of ${facts.path}`)
  return picture
}

/** Where words stand on the pages of a PDF; empty for any other document. @throws HearsayError `not-found`. */
export async function rectanglesIn(ledger: Ledger, document: string, span: Span): Promise<PageRectangle[]> {
  const { bytes } = await ledger.original(document)
  const reading = await ledger.reading(document)
  return reading?.document.mediaType === 'application/pdf' ? rectanglesOf(bytes, span) : []
}
