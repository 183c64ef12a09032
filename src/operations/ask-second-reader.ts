import type { SecondReader } from '../consult/index.ts'
import type { DocumentFacts, SecondReading } from '../model/index.ts'
import { readDocument } from '../read/index.ts'
import type { Reader } from './reader.ts'

export { SecondReader, type SecondReaderOptions } from '../consult/index.ts'

/** A reader that asks a second one about each document first; without a second one, the reader itself. */
export function withSecondReader(reader: Reader, secondReader: SecondReader | undefined): Reader {
  if (secondReader === undefined) return reader
  return {
    atOnce: reader.atOnce,
    read: async (bytes, facts) => reader.read(bytes, facts, await secondReadingOf(secondReader, bytes, facts)),
    close: () => reader.close(),
  }
}

/** What a second reader makes of a document; null for one that is not asked about: no text, or not in English. */
export async function secondReadingOf(
  secondReader: SecondReader,
  bytes: Uint8Array,
  facts: DocumentFacts,
): Promise<SecondReading | null> {
  const document = await readDocument(bytes, facts)
  return 'kind' in document || !secondReader.reads(document) ? null : secondReader.read(document)
}
