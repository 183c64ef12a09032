import type { DocumentFacts, ErrorCode } from '../model/index.ts'
import type { Capture } from './fetch/index.ts'

/** The bytes of one document with what was told of it. */
export interface Collected {
  readonly kind: 'collected'
  readonly bytes: Uint8Array
  readonly facts: DocumentFacts
  /** For a page that was fetched: what was sent and received. */
  readonly capture?: Capture
}

/** A path that was asked for and could not be collected. The reason reads "problem: value". */
export interface Refused {
  readonly kind: 'refused'
  readonly path: string
  readonly code: ErrorCode
  readonly reason: string
}

/** Files of a folder that are no documents: left out, and told. */
export interface Skipped {
  readonly kind: 'skipped'
  readonly path: string
  readonly files: number
  readonly reason: string
}

/** How many bytes of a document something collected holds. */
export function bytesIn(item: Collected | Refused | Skipped): number {
  return item.kind === 'collected' ? item.bytes.length : 0
}
