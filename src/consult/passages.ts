import { outsideArticle, type Document, type Span } from '../model/index.ts'

/** A part of the article that is sent at once. */
export interface Passage extends Span {
  /** What is sent: the stretches' words, parted by an empty line. */
  readonly text: string
  /** Where those words stand in the document: in order, never overlapping, all of the article. */
  readonly stretches: readonly Span[]
}

/** Length of a passage, in UTF-16 code units: some 1,000 tokens, so that small models with a small window hold it whole. */
export const longestPassage = 4000

/** Cuts the article (what lies outside of it is never sent) into groups of paragraphs within a budget. */
export function passagesOf(document: Document, longest = longestPassage): Passage[] {
  const groups: Span[][] = []
  let room = 0
  for (const paragraph of paragraphsOf(document, longest)) {
    const length = paragraph.end - paragraph.start
    if (length > room) {
      groups.push([])
      room = longest
    }
    groups.at(-1)?.push(paragraph)
    room -= length
  }
  return groups.map((group) => passageOf(document, joined(document.text, group)))
}

function passageOf({ text }: Document, stretches: readonly Span[]): Passage {
  return {
    start: stretches[0]?.start ?? 0,
    end: stretches.at(-1)?.end ?? 0,
    text: stretches.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
    stretches,
  }
}

/** Paragraphs with nothing but white space between them are one stretch. */
function joined(text: string, paragraphs: readonly Span[]): Span[] {
  const stretches: Span[] = []
  for (const paragraph of paragraphs) {
    const before = stretches.at(-1)
    if (before && text.slice(before.end, paragraph.start).trim() === '')
      stretches[stretches.length - 1] = { start: before.start, end: paragraph.end }
    else stretches.push(paragraph)
  }
  return stretches
}

function paragraphsOf(document: Document, longest: number): Span[] {
  return articleStretches(document)
    .flatMap((stretch) => cutAt(document.text, stretch, /\n\s*\n/g))
    .flatMap((paragraph) => shortened(document.text, paragraph, longest))
    .flatMap((span) => trimmed(document.text, span) ?? [])
}

/** The text without what the notices carve out of the article. */
function articleStretches({ text, notices }: Document): Span[] {
  const outside = notices.filter(({ kind }) => outsideArticle.has(kind)).sort((a, b) => a.start - b.start)
  const stretches: Span[] = []
  let start = 0
  for (const carved of outside) {
    if (carved.start > start) stretches.push({ start, end: carved.start })
    start = Math.max(start, carved.end)
  }
  if (start < text.length) stretches.push({ start, end: text.length })
  return stretches
}

function cutAt(text: string, { start, end }: Span, mark: RegExp): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const { index, 0: words } of text.slice(start, end).matchAll(mark)) {
    pieces.push({ start: from, end: start + index })
    from = start + index + words.length
  }
  return [...pieces, { start: from, end }]
}

/** A paragraph longer than a passage is cut after its last line, sentence or word that fits. */
function shortened(text: string, { start, end }: Span, longest: number): Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > longest) {
    const cut = from + cutWithin(text.slice(from, from + longest))
    pieces.push({ start: from, end: cut })
    from = cut
  }
  return [...pieces, { start: from, end }]
}

function cutWithin(words: string): number {
  const half = words.length / 2
  for (const mark of ['\n', '. ', ' ']) {
    const at = words.lastIndexOf(mark)
    if (at >= half) return at + mark.length
  }
  // Never between the two halves of a letter.
  return /[\ud800-\udbff]$/.test(words) ? words.length - 1 : words.length
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return to > from ? { start: from, end: to } : null
}
