import { type FormatReading, readingOfMarkup, withPlainCells } from '../markup-text.ts'
import { textOfElement } from './xml.ts'
import { repacked, textOfPart, zipParts } from './zip-parts.ts'

/** mammoth's marks of where a note is told and where its text goes back to. */
const noteLinks = /<a href="#(?:foot|end)note-ref-\d{1,6}">↑<\/a>/g

/**
 * The text of a Word document (DOCX): headings, lists, tables, and its notes after the text. The author that its properties name is its byline.
 * Throws `BadParts` where the file is damaged or too large.
 */
export async function readDocx(bytes: Uint8Array, mostBytes: number): Promise<FormatReading> {
  const parts = await zipParts(bytes, mostBytes)
  const { default: mammoth } = await import('mammoth')
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]
  // Pictures would be written into the markup as data.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const buffer = Buffer.from(await repacked(parts))
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage })
  return readingOfMarkup(
    withPlainCells(value.replace(noteLinks, '')),
    propertiesOf(textOfPart(parts, 'docProps/core.xml')),
  )
}

/** The core properties (ECMA-376 part 2). The days in them are those of the file, not of publication. */
function propertiesOf(xml: string): { title: string | null; byline: string | null } {
  const creator = textOfElement(xml, 'dc:creator')
  return { title: null, byline: creator !== null && isName(creator) ? creator : null }
}

/** Programs put their own name, or an account's, where no author is told. */
export function isName(words: string): boolean {
  return (
    /^\p{L}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,4}$/u.test(words) &&
    !/\b(?:office|user|admin|microsoft|docx?|owner)\b/i.test(words)
  )
}
