import type { QuotedSpan } from './span.ts'

/** Whose copy a page says that it prints, and the words that say so ("(AP) —", "By The Associated Press"). */
export interface Credit extends QuotedSpan {
  /** The agency's full name where it is a known one, else the name as printed. */
  readonly agency: string
  /** The name as printed ("AP"). */
  readonly printed: string
}
