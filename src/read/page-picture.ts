import { mediaTypeOf } from './media-type.ts'

/** A picture as a browser shows it. */
export interface PagePicture {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Twice the dots of an ordinary screen, and no page larger than a newspaper's. */
const dotsAPoint = 144 / 72
const mostPixels = 12_000_000

/** Pictures that every browser shows; of the others there is none. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

/**
 * A page of a PDF, drawn, from 1; of a picture its own bytes. Null for what has no pages, and for a page that there is
 * not. Throws `ClosedPdf` where the file does not open.
 */
export async function pagePicture(bytes: Uint8Array, path: string, page: number): Promise<PagePicture | null> {
  const mediaType = mediaTypeOf(bytes, path)
  if (shown.has(mediaType)) return page === 1 ? { bytes, mediaType } : null
  if (mediaType !== 'application/pdf') return null
  const { openPdf } = await import('./pdf/pdfium.ts')
  const { encode } = await import('fast-png')
  const pdf = await openPdf(bytes)
  try {
    if (page > pdf.pageCount) return null
    const { width, height } = pdf.page(page - 1)
    const scale = Math.min(dotsAPoint, Math.sqrt(mostPixels / (width * height)))
    const { pixels, ...size } = pdf.picture(page - 1, scale)
    return { bytes: encode({ ...size, data: pixels, channels: 3, depth: 8 }), mediaType: 'image/png' }
  } finally {
    pdf.close()
  }
}
