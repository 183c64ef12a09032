import type { Span } from '../model/index.ts'

/** Words that stand oftener than this in a passage place nothing. */
export const mostOccurrences = 40

/**
 * Where words stand in some stretches of a text, letter by letter; only the white space between words may differ (the text
 * wraps its lines where it likes). Whole words alone: "he" does not stand in "the".
 * Ends one beyond the most occurrences.
 */
export function occurrencesOf(words: string, text: string, stretches: readonly Span[]): Span[] {
  const pattern = new RegExp(words.trim().split(/\s+/).map(escaped).join('\\s+'), 'g')
  const found: Span[] = []
  for (const stretch of stretches)
    for (const { index, 0: match } of text.slice(stretch.start, stretch.end).matchAll(pattern)) {
      const span = { start: stretch.start + index, end: stretch.start + index + match.length }
      if (!cutsWord(text, span.start) && !cutsWord(text, span.end)) found.push(span)
      if (found.length > mostOccurrences) return found
    }
  return found
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

const letter = /[\p{L}\p{M}\p{N}\p{Cs}]/u

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
}
