import type { Span } from '../../model/index.ts'

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' }

/** A mark that finds no partner within so many code units was no quotation. */
const longest = 3000

/** What stands between quotation marks, in order, none inside another; a paragraph's end closes what is open. Linear. */
export function quotedStretches(text: string): Span[] {
  const stretches: Span[] = []
  let start = -1
  let close = ''
  for (const match of text.matchAll(/[“”„«»"]|\n\s*\n/g)) {
    const mark = match[0]
    if (start === -1) {
      close = closing[mark] ?? ''
      if (close !== '') start = match.index
      continue
    }
    const isParagraph = mark.startsWith('\n')
    if (!isParagraph && mark !== close) continue
    // A quotation that goes on in the next paragraph is left open at the end of this one.
    const isQuotation = match.index - start <= longest && (!isParagraph || close !== '"')
    if (isQuotation) stretches.push({ start, end: match.index + (isParagraph ? 0 : 1) })
    start = -1
  }
  return stretches
}
