import { quote, type QuotedSpan, type Span } from '../model/index.ts'

/** No sentence is shown further than this from the words it is shown for, in UTF-16 code units. */
const mostBefore = 280
const mostAfter = 280

const endOfSentence = /[.!?…؟۔][”"’')\]]*\s|\n/g

/** "U.S. State", "Dr. Amin", "J. Adler": a full stop after these ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Rev|Hon|St|No|vs|etc|Inc|Co)$/u

/** The sentence around a span, as far as it is told by marks and lines alone: for people to read, not to compute on. */
export function sentenceAround(text: string, span: Span): QuotedSpan {
  const from = Math.max(0, span.start - mostBefore)
  const to = Math.min(text.length, span.end + mostAfter)
  const start = lastEnd(text, from, span.start) ?? wordStart(text, from, span.start)
  const end = firstEnd(text, span.end, to) ?? wordEnd(text, span.end, to)
  return trimmed(text, start, end)
}

function isSentenceEnd(text: string, at: number, from: number): boolean {
  return text[at] !== '.' || !abbreviation.test(text.slice(Math.max(from, at - 12), at))
}

function lastEnd(text: string, from: number, to: number): number | null {
  let last = from === 0 ? 0 : null
  const before = text.slice(from, to)
  for (const match of before.matchAll(endOfSentence))
    if (isSentenceEnd(before, match.index, 0)) last = from + match.index + match[0].length
  return last
}

function firstEnd(text: string, from: number, to: number): number | null {
  const after = text.slice(from, to)
  for (const match of after.matchAll(endOfSentence))
    if (isSentenceEnd(after, match.index, 0)) return from + match.index + match[0].length
  return to === text.length ? to : null
}

function wordStart(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= to ? from : space + 1
}

function wordEnd(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= from ? to : space
}

function trimmed(text: string, start: number, end: number): QuotedSpan {
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  return quote(text, first, first + words.trim().length)
}
