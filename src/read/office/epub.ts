import { partialDate } from '../calendar-date.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { type FormatReading, readingOfBlocks } from '../markup-text.ts'
import { elementsNamed, textOfElement, valueOf } from './xml.ts'
import { BadParts, textOfPart, zipParts } from './zip-parts.ts'

const noteMark =
  /<a\b(?=[^<>]{0,300}\b(?:noteref|footnote-ref)\b)[^<>]{0,300}>(?:<sup>)?([^<>]{1,8})(?:<\/sup>)?<\/a>/gi
const wayBack = /<a\b(?=[^<>]{0,300}\b(?:doc-backlink|footnote-back)\b)[^<>]{0,300}>[^<>]{0,8}<\/a>/gi

/**
 * The chapters of a book (EPUB 2 and 3) in the order of its spine, and what its package document says of it.
 * Throws `BadParts`.
 */
export async function readEpub(bytes: Uint8Array, mostBytes: number): Promise<FormatReading> {
  const parts = await zipParts(bytes, mostBytes)
  const [root] = elementsNamed(textOfPart(parts, 'META-INF/container.xml'), 'rootfile')
  const packagePath = valueOf(root ?? '', 'full-path')
  const book = textOfPart(parts, packagePath)
  if (book === '') throw new BadParts('no package document')
  if (
    parts.has('META-INF/encryption.xml') &&
    /EncryptedKey|xmlenc#aes/.test(textOfPart(parts, 'META-INF/encryption.xml'))
  )
    throw new BadParts('encrypted')
  const blocks = chaptersOf(book, packagePath).flatMap((path) => [...htmlBlocks(bodyOf(textOfPart(parts, path)))])
  return readingOfBlocks(blocks, {
    title: textOfElement(book, 'dc:title'),
    byline: textOfElement(book, 'dc:creator'),
    publisher: textOfElement(book, 'dc:publisher'),
    published: partialDate(textOfElement(book, 'dc:date') ?? '', 'stated'),
  })
}

/** The paths of the chapters, as the spine lists them by their identifiers in the manifest. */
function chaptersOf(book: string, packagePath: string): string[] {
  const items = new Map(
    elementsNamed(book, 'item').map((item) => [valueOf(item, 'id'), valueOf(item, 'href')] as const),
  )
  const folder = new URL('.', `epub:/${packagePath}`)
  return elementsNamed(book, 'itemref').flatMap((reference) => {
    const href = items.get(valueOf(reference, 'idref'))
    return href === undefined ? [] : [decodeURIComponent(new URL(href, folder).pathname.slice(1))]
  })
}

/** The body of a chapter; the mark of a note stands in brackets, so that its number does not run into a word. */
function bodyOf(html: string): string {
  const start = html.search(/<body[\s>]/i)
  const body = start < 0 ? html : html.slice(start)
  return body.replace(noteMark, '[$1]').replace(wayBack, '')
}
