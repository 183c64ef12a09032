const farthestBack = 1500
const sentenceEnd = /[.!?]["”’)\]]*\s+(?=[\p{Lu}\p{N}"“‘(#@])/gu
const abbreviation =
  /(?:^|[\s(“"])(?:\p{L}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Gov|Sen|Rep|St|Prof|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/u

/** Where sentences begin in a stretch of a text, in order, its own beginning first. */
export function sentenceStarts(text: string, from: number, to: number): number[] {
  const stretch = text.slice(from, to)
  const starts = [from]
  for (const match of stretch.matchAll(sentenceEnd)) {
    const before = stretch.slice(Math.max(0, match.index - 12), match.index)
    if (!match[0].startsWith('.') || !abbreviation.test(before)) starts.push(from + match.index + match[0].length)
  }
  return starts
}

/** Where the sentence that ends at `end` begins, within its line. */
export function sentenceStart(text: string, end: number): number {
  const reach = Math.max(0, end - farthestBack)
  const lineStart = reach + text.slice(reach, end).lastIndexOf('\n') + 1
  return sentenceStarts(text, lineStart, end).at(-1) ?? end
}
