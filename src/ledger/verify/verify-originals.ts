import type { RecordedDocument } from './walk-journal.ts'
import { damage, type Damage, type VerifyOptions } from './verification.ts'

/** Where originals are hashed as they lie. */
export interface KeptOriginals {
  /** The file or row that an original is kept in. */
  place(document: string): string
  /** The hash of what is kept, as a document's id; null where nothing is. */
  hash(document: string): Promise<string | null>
}

/** Hashes every original that the journal records; tells how many are good. */
export async function verifyOriginals(
  documents: ReadonlyMap<string, RecordedDocument>,
  originals: KeptOriginals,
  damages: Damage[],
  { signal, progress }: VerifyOptions,
): Promise<number> {
  let [good, done] = [0, 0]
  for (const [document, { sequence, path }] of documents) {
    if (signal?.aborted === true) break
    const found = await originals.hash(document)
    const told = { sequence, document, path, expected: document, found }
    const place = originals.place(document)
    if (found === document) good += 1
    else if (found === null)
      damages.push(damage('original-missing', place, `the original of ${path} (entry ${sequence}) is missing`, told))
    else
      damages.push(damage('original-changed', place, `the original of ${path} (entry ${sequence}) was changed`, told))
    done += 1
    progress?.({ step: 'originals', done, of: documents.size })
  }
  return good
}
