import { createHash } from 'node:crypto'

/** The hexadecimal SHA-256 of bytes or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The name of a document: `sha256:` and the hash of its bytes. */
export function documentId(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`
}

/**
 * The ledger-wide id of a piece of machine output: the same document, kind and span give the same id in every reading,
 * so that judgements survive a better extractor. Twelve hexadecimal digits of a SHA-256.
 */
export function outputId(document: string, kind: string, start: number, end: number): string {
  return sha256(`${document} ${kind} ${start} ${end}`).slice(0, 12)
}
