import { whyNotText } from './binary.ts'
import { formatOf, type TextFormat } from './format.ts'

const headLength = 4096

/** The media types of what is read as text. */
export const textTypes: Readonly<Record<TextFormat, string>> = {
  html: 'text/html',
  csv: 'text/csv',
  markdown: 'text/markdown',
  plain: 'text/plain',
}

/** The first bytes of formats that people hand in as evidence, as Latin-1. Sources: IANA's registry, the formats' specifications. */
const signatures: readonly (readonly [start: string, type: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['PK\u0003\u0004', 'application/zip'],
  ['{\\rtf', 'application/rtf'],
  ['\u00d0\u00cf\u0011\u00e0', 'application/x-ole-storage'],
  ['\u001f\u008b', 'application/gzip'],
  ['WARC/1.', 'application/warc'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*\u0000', 'image/tiff'],
  ['MM\u0000*', 'image/tiff'],
]

/**
 * The media type that bytes look like when they are collected: a fact of custody, told before anybody reads them. The
 * name decides only between Markdown and plain text.
 */
export function mediaTypeOf(bytes: Uint8Array, path: string): string {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known !== undefined) return known[1]
  return whyNotText(bytes) === null ? textTypes[formatOf(head, path)] : 'application/octet-stream'
}
