import type { NumberedPage } from '../ocr/doubtful.ts'
import { Recogniser } from '../ocr/recognise.ts'
import { scaled } from '../ocr/scaled.ts'
import type { PdfPage } from './glyph.ts'
import type { OpenPdf } from './pdfium.ts'
import { pnmOf } from './picture.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Tesseract reads best at 300 dots an inch; a page larger than a newspaper's is drawn coarser. */
const dotsAPoint = 300 / 72
const mostPixels = 40_000_000

/** The pages of a PDF that are pictures: their words are recognised as long as there is time. */
export class ScannedPages {
  readonly recognised: NumberedPage[] = []
  takenMs = 0
  private readonly recogniser = new Recogniser()

  constructor(
    private readonly pdf: OpenPdf,
    private readonly seconds: number,
  ) {}

  /** The segments of a page; words where it is not read. */
  async read({ number, width, height, objects }: PdfPage): Promise<Segment[] | string> {
    if (this.takenMs >= this.seconds * 1000)
      return this.seconds === 0
        ? 'scanned image, no text layer'
        : `scanned image, not read: beyond the limit of ${this.seconds} seconds (HEARSAY_OCR_SECONDS)`
    const begunMs = performance.now()
    try {
      const scale = Math.min(dotsAPoint, Math.sqrt(mostPixels / (width * height)))
      const page = scaled(await this.recogniser.recognise(pnmOf(this.pdf.picture(number - 1, scale))), 1 / scale)
      const segments = segmentsOf({ number, width, height, lines: page.lines, objects, isInOrder: true })
      if (segments.length > 0) this.recognised.push({ number, page })
      return segments.length > 0 ? segments : 'scanned image in which no words were found'
    } finally {
      this.takenMs += performance.now() - begunMs
    }
  }
}
