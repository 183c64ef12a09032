import type { BuiltText } from './text-builder.ts'

/** A plain text is its own text: nothing is known of its parts beforehand. */
export function plainText(text: string): BuiltText {
  return { text, titleSpan: null, headings: [], notices: [] }
}
