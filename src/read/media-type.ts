import { contentKind } from '../model/index.ts'
import { signatureOf, whyNotText } from './binary.ts'
import { archives, kindReaders } from './by-kind.ts'
import { formatOf, type TextFormat } from './format.ts'

const headLength = 4096

/** The media types of what is read as text. */
export const textTypes: Readonly<Record<TextFormat, string>> = {
  html: 'text/html',
  csv: 'text/csv',
  markdown: 'text/markdown',
  plain: 'text/plain',
}

/**
 * The media type that bytes look like when they are collected: a fact of custody, told before anybody reads them. The
 * name decides only between Markdown and plain text.
 */
export function mediaTypeOf(bytes: Uint8Array, path: string): string {
  const kind = contentKind(bytes)
  const known = kindReaders[kind]?.mediaType ?? archives[kind]?.mediaType ?? signatureOf(bytes)?.mediaType
  if (known !== undefined) return known
  if (whyNotText(bytes) !== null) return 'application/octet-stream'
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  return textTypes[formatOf(head, path)]
}
