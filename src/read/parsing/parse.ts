import type { ContentKind } from '../../model/index.ts'
import { type KindReader, kindReaders } from '../by-kind.ts'
import type { ReadLimits } from '../limits.ts'

/** What a kind's reader makes of bytes. */
export type Parsed = Awaited<ReturnType<KindReader['read']>>

/** One document to be parsed, as a thread is sent it. */
export interface ParsingTask {
  readonly kind: ContentKind
  readonly bytes: Uint8Array
  readonly limits: ReadLimits
}

export type ParsingAnswer = { readonly parsed: Parsed } | { readonly problem: string }

/** Parses in this thread. Libraries throw what they like at files that are not what they promise: it comes back as words. */
export async function parseHere({ kind, bytes, limits }: ParsingTask): Promise<ParsingAnswer> {
  try {
    const reader = kindReaders[kind]
    if (reader === undefined) return { problem: `no reader for ${kind}` }
    const { built, markup, pages } = await reader.read(bytes, limits)
    return { parsed: { built, markup, ...(pages && { pages }) } }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
