import type { Notice } from '../../model/index.ts'
import { noMarkupFacts } from '../article.ts'
import type { ReadLimits } from '../limits.ts'
import { ocrNotices } from '../ocr/doubtful.ts'
import { Recogniser } from '../ocr/recognise.ts'
import { assemble, type PdfReading } from '../pdf/read-pdf.ts'
import { segmentsOf } from '../pdf/segments.ts'
import { tiffPages } from './tiff-pages.ts'

/**
 * The words of a picture, recognised by Tesseract: one page, whose measures are the picture's pixels. Doubtful words are told.
 * @throws Error for a picture that cannot be opened, or where no time is given for it.
 */
export async function readImage(bytes: Uint8Array, limits: ReadLimits): Promise<PdfReading> {
  if (limits.ocrSeconds === 0) throw new Error('the words of pictures are not recognised: HEARSAY_OCR_SECONDS is 0')
  const page = await new Recogniser().recognise(bytes)
  const { width, height, lines } = page
  const reading = assemble(
    [
      {
        number: 1,
        width,
        height,
        segments: segmentsOf({ number: 1, width, height, lines, objects: 1, isInOrder: true }),
      },
    ],
    [],
  )
  const { built, places } = reading
  const { titleSpan } = built
  return {
    ...reading,
    built: {
      ...built,
      notices: [
        ...built.notices,
        ...ocrNotices([{ number: 1, page }], places),
        ...furtherPages(bytes, built.text.length),
      ],
    },
    markup: { ...noMarkupFacts, title: titleSpan === null ? null : built.text.slice(titleSpan.start, titleSpan.end) },
  }
}

/** Tesseract reads the first page of a TIFF; that there are others is told. */
function furtherPages(bytes: Uint8Array, end: number): Notice[] {
  const pages = tiffPages(bytes)
  if (pages === 1) return []
  const reason = `not read: pages 2 to ${pages} of the picture (a PDF made of them is read whole)`
  return [{ kind: 'unreadable', start: end, end, reason, page: 2 }]
}
