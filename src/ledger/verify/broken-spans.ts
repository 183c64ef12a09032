/** A span whose words are not those of the text there. */
export interface BrokenSpan {
  readonly start: number
  readonly end: number
  readonly expected: string
  readonly found: string
}

interface Checked {
  readonly count: number
  readonly broken: readonly BrokenSpan[]
}

/**
 * Looks through a value of JSON for spans: objects with `start`, `end` and, where they quote, `text`. A span that quotes
 * must quote the text to the letter; one that does not must lie within it.
 */
export function brokenSpans(value: unknown, text: string): Checked {
  let count = 0
  const broken: BrokenSpan[] = []
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const member of Object.values(next) as unknown[]) if (typeof member === 'object') waiting.push(member)
    const { start, end, text: words } = next as { start?: unknown; end?: unknown; text?: unknown }
    if (typeof start !== 'number' || typeof end !== 'number') continue
    count += 1
    const isWithin = start >= 0 && start <= end && end <= text.length
    const found = text.slice(start, end)
    if (isWithin && (typeof words !== 'string' || words === found)) continue
    broken.push({ start, end, expected: typeof words === 'string' ? words : '', found })
  }
  return { count, broken }
}
