import { HearsayError, type DocumentFacts, type FamilyMember, type Reading } from '../model/index.ts'
import { isReading, readingOf } from './reading-of.ts'

/** What the caller knows of a document; all of it may be left out. */
export interface ReadFacts extends Partial<DocumentFacts> {
  /** Which parties are one interest. */
  readonly families?: readonly FamilyMember[]
}

/**
 * Reads one document: its text (plain or Markdown; HTML where the path says so or the text shows it), or its bytes.
 * A pure function: the same document and facts give the same reading.
 * @throws HearsayError `unreadable` where the bytes are no text that can be read.
 */
export async function read(content: string | Uint8Array, facts: ReadFacts = {}): Promise<Reading> {
  const { families = [], ...told } = facts
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const result = await readingOf(bytes, { path: 'text', ...told }, families)
  if (isReading(result)) return result
  throw new HearsayError('unreadable', result.reason)
}
