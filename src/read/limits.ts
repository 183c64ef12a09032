/** How much of one document is read. */
export interface ReadLimits {
  /** Pages of a PDF. */
  readonly pages: number
  /** Seconds that the pages of a PDF may take, all together, those that are pictures aside. */
  readonly seconds: number
  /** Bytes that the parts of an office document or a book may unpack to. */
  readonly unpackedBytes: number
  /** Seconds that recognising the words of pictures may take in one document; 0 recognises none. */
  readonly ocrSeconds: number
  /** Seconds after which the parsing of a document of many parts is stopped, whatever it does. */
  readonly stopSeconds: number
  /** Mebibytes of memory beyond which it is stopped. */
  readonly stopMegabytes: number
}

export const defaultReadLimits: ReadLimits = {
  pages: 2000,
  seconds: 60,
  unpackedBytes: 256 * 1024 * 1024,
  ocrSeconds: 600,
  stopSeconds: 120,
  stopMegabytes: 2048,
}
