/** How much of one document is read. */
export interface ReadLimits {
  /** Pages of a PDF. */
  readonly pages: number
  /** Seconds that the pages of a PDF may take, all together. */
  readonly seconds: number
  /** Bytes that the parts of an office document or a book may unpack to. */
  readonly unpackedBytes: number
}

export const defaultReadLimits: ReadLimits = { pages: 2000, seconds: 60, unpackedBytes: 256 * 1024 * 1024 }
