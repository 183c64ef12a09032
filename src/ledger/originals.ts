/** The original bytes, each under the document's id (`sha256:…`). */
export interface Originals {
  /** Keeps bytes; durable once it resolves. The same bytes again change nothing. */
  put(document: string, bytes: Uint8Array): Promise<void>
  /** The bytes as they were kept, unverified; null where there are none. */
  get(document: string): Promise<Uint8Array | null>
}
