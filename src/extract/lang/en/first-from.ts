import type { Span } from '../../../model/index.ts'

/** Index of the first of spans in order of the text that begins at an offset or behind it; their number where none does. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
