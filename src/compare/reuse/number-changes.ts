import type { Passage } from './text-reuse.ts'

/** A number that an editor put in the place of another. */
export interface NumberChange {
  readonly from: string
  readonly to: string
}

/** Days of dates ("March 4") are no numbers that anybody counts. */
const digits =
  /(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)\b\d+(?:[.,]\d+)*/g

/** Numbers in digits that differ between the two sides of passages, where both sides have as many of them. */
export function numberChanges(passages: readonly Passage[]): NumberChange[] {
  return passages.flatMap(({ earlier, later }) => {
    const [before, after] = [earlier.text.match(digits) ?? [], later.text.match(digits) ?? []]
    if (before.length !== after.length) return []
    return before.flatMap((from, at) => (from === after[at] ? [] : [{ from, to: after[at] ?? '' }]))
  })
}
