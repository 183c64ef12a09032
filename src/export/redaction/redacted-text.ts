import type { ProtectedNames } from './protected-names.ts'

/** A name that was replaced: where it stands in the text as published, and by what. */
export interface Redaction {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

interface Edit extends Redaction {
  readonly from: number
  readonly to: number
}

/** A text with its protected names replaced. Spans of the text as it was are moved to where they are now. */
export class RedactedText {
  readonly text: string
  private readonly edits: readonly Edit[]

  constructor(original: string, names: ProtectedNames) {
    const parts: string[] = []
    const edits: Edit[] = []
    let [at, length] = [0, 0]
    for (const { start: from, end: to, pseudonym } of names.in(original)) {
      parts.push(original.slice(at, from), pseudonym)
      const start = length + from - at
      length = start + pseudonym.length
      edits.push({ from, to, start, end: length, replacement: pseudonym })
      at = to
    }
    this.text = parts.join('') + original.slice(at)
    this.edits = edits
  }

  get redactions(): readonly Redaction[] {
    return this.edits.map(({ start, end, replacement }) => ({ start, end, replacement }))
  }

  /** Where a place in the text as it was is now; within a replaced name, the start or the end of what replaces it. */
  place(at: number, edge: 'start' | 'end'): number {
    const last = this.lastBefore(at)
    if (last === null) return at
    if (at < last.to) return at === last.from || edge === 'start' ? last.start : last.end
    return at - last.to + last.end
  }

  /** The last edit that begins at or before a place: a binary search, for readings have thousands of spans. */
  private lastBefore(at: number): Edit | null {
    let [low, high] = [0, this.edits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.edits[middle]?.from ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return this.edits[low - 1] ?? null
  }
}
