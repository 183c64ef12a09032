import type { PageRectangle, Span } from '../model/index.ts'
import { defaultReadLimits, type ReadLimits } from './limits.ts'

/** As `pdf/rectangles.ts` gives them; what reads a PDF is loaded when it is asked for. */
export async function rectanglesOf(
  bytes: Uint8Array,
  span: Span,
  limits: ReadLimits = defaultReadLimits,
): Promise<PageRectangle[]> {
  const { rectanglesOf: inPdf } = await import('./pdf/rectangles.ts')
  return inPdf(bytes, span, limits)
}
