import type { Readable } from 'node:stream'
import type { DocumentFacts } from '../model/index.ts'
import { bytesOf, tooLarge } from './bytes.ts'
import type { ArchiveBudget } from './archive-limits.ts'
import { refusal } from './failures.ts'
import type { Refused, Skipped } from './items.ts'

/** What an archive holds, with what it tells of it. */
export interface Entry {
  readonly kind: 'entry'
  readonly path: string
  readonly bytes: Uint8Array
  readonly facts: Omit<DocumentFacts, 'path'>
}

export type Unpacked = Entry | Refused | Skipped

/** The bytes of one entry, never more than may be; a refusal where it is too large or damaged. Throws where the budget is spent. */
export async function entryOf(
  path: string,
  open: () => Promise<Readable>,
  facts: Entry['facts'],
  { maximumBytes, budget }: { readonly maximumBytes: number; readonly budget: ArchiveBudget },
): Promise<Entry | Refused> {
  let bytes: Uint8Array
  try {
    bytes = await bytesOf(await open(), path, maximumBytes)
  } catch (error) {
    return refusal(path, error)
  }
  budget.takeBytes(bytes.length)
  return { kind: 'entry', path, bytes, facts }
}

export function refused(path: string, reason: string): Refused {
  return { kind: 'refused', path, code: 'unreadable', reason: `${reason}: ${path}` }
}

export function refusedAsTooLarge(path: string, maximumBytes: number): Refused {
  return { kind: 'refused', path, code: 'too-large', reason: tooLarge(path, maximumBytes) }
}
