import type { ProtectedNames } from './protected-names.ts'
import { RedactedText } from './redacted-text.ts'

/** Facts that lead back to the file, the place it came from, or whoever collected it. */
const stripped = new Set([
  'url',
  'byline',
  'captured',
  'container',
  'by',
  'tool',
  'collected',
  'original',
  'secondReader',
])

/** What is known of each document while values that quote it are redacted. */
export interface RedactedDocument {
  readonly text: RedactedText
  readonly path: string
  /** What stands in the place of its path. */
  readonly alias: string
}

/**
 * Redacts values of JSON: names in every string, spans moved to where they stand in their document's redacted text (with the words that stand there),
 * paths replaced, facts of provenance and collection taken out.
 */
export class Redactor {
  /** A path can be the beginning of another: the longer ones are replaced first. */
  private readonly longestPaths: readonly RedactedDocument[]

  constructor(
    private readonly names: ProtectedNames,
    private readonly documents: ReadonlyMap<string, RedactedDocument>,
  ) {
    this.longestPaths = [...documents.values()].sort((a, b) => b.path.length - a.path.length)
  }

  /** `document`: whose text the spans of the value index, where the value does not say it itself. */
  value<Value>(value: Value, document: string | null = null): Value {
    return this.redacted(value, document) as Value
  }

  words(text: string): string {
    return new RedactedText(text, this.names).text
  }

  /** A reason calls a document of no known publisher by its path. */
  private withoutPaths(reason: string): string {
    let told = reason
    for (const { path, alias } of this.longestPaths) told = told.replaceAll(path, alias)
    return told
  }

  private redacted(value: unknown, document: string | null): unknown {
    if (typeof value === 'string') return this.words(value)
    if (Array.isArray(value)) return value.map((one) => this.redacted(one, document))
    if (typeof value !== 'object' || value === null) return value
    return this.object(value as Readonly<Record<string, unknown>>, document)
  }

  private object(value: Readonly<Record<string, unknown>>, outer: string | null): Record<string, unknown> {
    const own = documentOf(value)
    const known = this.documents.get(own ?? outer ?? '')
    const result: Record<string, unknown> = {}
    for (const [key, member] of Object.entries(value)) {
      if (stripped.has(key) && !isVoiceOfAct(key, value)) result[key] = null
      else if (key === 'path' && known !== undefined) result[key] = known.alias
      else if (key === 'reason' && typeof member === 'string') result[key] = this.words(this.withoutPaths(member))
      else result[key] = this.redacted(member, own ?? outer)
    }
    const { start, end, text } = value
    if (known === undefined || typeof start !== 'number' || typeof end !== 'number') return result
    const [from, to] = [known.text.place(start, 'start'), known.text.place(end, 'end')]
    return {
      ...result,
      start: from,
      end: to,
      ...(typeof text === 'string' && { text: known.text.text.slice(from, to) }),
    }
  }
}

/** Of a row its document's id; of a reading the id inside its `document`. */
function documentOf({ document }: Readonly<Record<string, unknown>>): string | null {
  if (typeof document === 'string') return document
  const id = typeof document === 'object' && document !== null ? (document as { id?: unknown }).id : null
  return typeof id === 'string' ? id : null
}

/** An act's `by` is who did it, not who collected it. */
function isVoiceOfAct(key: string, value: Readonly<Record<string, unknown>>): boolean {
  return key === 'by' && 'asserted' in value
}
