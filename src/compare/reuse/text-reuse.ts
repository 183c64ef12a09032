import {
  outsideArticle,
  quote,
  type Credit,
  type InDocument,
  type LocatedText,
  type QuotedSpan,
  type Span,
} from '../../model/index.ts'
import { byFirstDay } from '../said-when.ts'
import { candidatePairs } from './candidates.ts'
import { fingerprints } from './fingerprints.ts'
import { sharedPassages } from './shared-passages.ts'
import { textWords, type TextWords } from './text-words.ts'

/** What is kept of a text until all texts are known: some hundred numbers. */
export interface TextSketch extends InDocument {
  readonly prints: Uint32Array
  readonly credit: Credit | null
}

/** A text made ready to be held against others. */
export interface PreparedText {
  readonly at: InDocument
  readonly text: string
  readonly words: TextWords
  /** Words that are nobody's quotation. */
  readonly own: number
  readonly credit: Credit | null
}

/** A passage of one document that stands in an earlier one too. */
export interface Passage {
  readonly earlier: QuotedSpan
  readonly later: QuotedSpan
  /** The words that are the same in both and stand in no quotation. */
  readonly words: number
}

/** What the documents' texts tell of one another. */
export interface Reuse {
  readonly copies: readonly TextReuse[]
  /** Documents that credit somebody with their text, in order of time. */
  readonly credited: readonly CreditedDocument[]
}

export interface CreditedDocument extends InDocument {
  readonly credit: Credit
}

/** What one document repeats of another, quotations aside. */
export interface TextReuse {
  readonly original: InDocument
  readonly copy: InDocument
  /** `reprint`: most of the shorter of the two texts. `passages`: so much that it was not written twice. */
  readonly extent: 'reprint' | 'passages'
  readonly passages: readonly Passage[]
  readonly words: number
  /** Of the copy's own words and of the original's, from 0 to 1. */
  readonly shareOfCopy: number
  readonly shareOfOriginal: number
  /** The agency that both print, by the copy's credit; null where nothing is credited. */
  readonly credit: Credit | null
}

/** Shares of the shorter text from which it is a reprint; less where a credit says that it is one. */
const reprintShare = 0.45
const creditedShare = 0.25
/** Words that a reprint has in common with its original, at the least. */
const leastReprinted = 25
/** One passage of so many words, or so many passages together, was not written twice by chance. */
const longPassage = 24
const longTogether = 45

export function textSketch(text: LocatedText): TextSketch {
  const { words, credit, at } = preparedText(text)
  return { ...at, prints: fingerprints(words), credit }
}

export function preparedText(located: LocatedText): PreparedText {
  const { text, notices, credit, document, path, publisher, published } = located
  const outside: Span[] = notices.filter(({ kind }) => outsideArticle.has(kind))
  const words = textWords(text, outside)
  const own = words.quoted.reduce((sum, isQuoted) => sum + 1 - isQuoted, 0)
  return { at: { document, path, publisher, published }, text, words, own, credit }
}

/**
 * Which texts are worth holding against each other, the earlier first: by publication, an agency's own text before those
 * that credit it, then by id. Near-linear in the length of all texts.
 */
export function likelyReuse(
  sketches: readonly TextSketch[],
): { readonly earlier: TextSketch; readonly later: TextSketch }[] {
  const inTime = [...sketches].sort(
    (a, b) =>
      byFirstDay(a.published, b.published) ||
      Number(a.credit !== null) - Number(b.credit !== null) ||
      (a.document < b.document ? -1 : 1),
  )
  return candidatePairs(inTime.map(({ prints }) => prints)).flatMap(({ earlier, later }) => {
    const [one, other] = [inTime[earlier], inTime[later]]
    return one === undefined || other === undefined ? [] : [{ earlier: one, later: other }]
  })
}

/** What the later text repeats of the earlier one; null where it is no more than two writers on one subject share. */
export function reuseBetween(earlier: PreparedText, later: PreparedText): TextReuse | null {
  const shared = sharedPassages(earlier.words, later.words)
  const words = shared.reduce((sum, passage) => sum + passage.words, 0)
  const shareOfCopy = words / Math.max(1, later.own)
  const shareOfOriginal = words / Math.max(1, earlier.own)
  const credit = commonCredit(earlier, later)
  const extent = extentOf(shared, words, Math.max(shareOfCopy, shareOfOriginal), credit !== null)
  // A paper's standing notes and background paragraphs are its own words wherever they stand.
  const isOwn = later.at.publisher !== null && earlier.at.publisher === later.at.publisher
  if (extent === null || (extent === 'passages' && isOwn)) return null
  const passages = shared.map((passage) => ({
    earlier: quote(earlier.text, passage.earlier.start, passage.earlier.end),
    later: quote(later.text, passage.later.start, passage.later.end),
    words: passage.words,
  }))
  return { original: earlier.at, copy: later.at, extent, passages, words, shareOfCopy, shareOfOriginal, credit }
}

function extentOf(
  shared: readonly { readonly words: number }[],
  words: number,
  share: number,
  isCredited: boolean,
): TextReuse['extent'] | null {
  if (words >= leastReprinted && share >= (isCredited ? creditedShare : reprintShare)) return 'reprint'
  const isLong = shared.some((passage) => passage.words >= longPassage) || words >= longTogether
  return isLong ? 'passages' : null
}

/** The copy's credit, where the original is the credited agency's own or credits it too. */
function commonCredit(earlier: PreparedText, later: PreparedText): Credit | null {
  if (later.credit === null) return null
  const { agency, printed } = later.credit
  const isOwn = earlier.at.publisher === agency || earlier.at.publisher === printed
  return isOwn || earlier.credit?.agency === agency ? later.credit : null
}

/**
 * What the texts of a collection repeat of one another. They come once, as a stream, and are asked for again only where
 * two are worth holding against each other; few are in memory at once.
 */
export async function findReuse(
  texts: Iterable<LocatedText> | AsyncIterable<LocatedText>,
  textOf: (document: string) => Promise<LocatedText | null>,
): Promise<Reuse> {
  const sketches: TextSketch[] = []
  for await (const text of texts) sketches.push(textSketch(text))
  // By original, so that each is made ready once for all of its copies.
  const pairs = likelyReuse(sketches).sort((a, b) => (a.earlier.document < b.earlier.document ? -1 : 1))
  const recent = new RecentTexts(textOf)
  const found: TextReuse[] = []
  for (const { earlier, later } of pairs) {
    const [one, other] = [await recent.prepared(earlier.document), await recent.prepared(later.document)]
    const reuse = one === null || other === null ? null : reuseBetween(one, other)
    if (reuse !== null) found.push(reuse)
  }
  const credited = sketches.flatMap(({ credit, prints: _, ...at }) => (credit === null ? [] : [{ ...at, credit }]))
  return { copies: tellingReuse(found), credited: credited.sort((a, b) => byFirstDay(a.published, b.published)) }
}

const mostRecent = 64

/** Texts made ready, the last few kept. */
class RecentTexts {
  private readonly known = new Map<string, PreparedText | null>()

  constructor(private readonly textOf: (document: string) => Promise<LocatedText | null>) {}

  async prepared(document: string): Promise<PreparedText | null> {
    const known = this.known.get(document)
    if (known !== undefined) {
      this.known.delete(document)
      this.known.set(document, known)
      return known
    }
    const text = await this.textOf(document)
    const prepared = text === null ? null : preparedText(text)
    if (this.known.size >= mostRecent) this.known.delete([...this.known.keys()][0] ?? '')
    this.known.set(document, prepared)
    return prepared
  }
}

/** Of what was found for each copy the telling part: its nearest original, or else the documents that it takes passages from. */
export function tellingReuse(found: readonly TextReuse[]): TextReuse[] {
  const byCopy = new Map<string, TextReuse[]>()
  for (const one of found) {
    const known = byCopy.get(one.copy.document)
    if (known) known.push(one)
    else byCopy.set(one.copy.document, [one])
  }
  return [...byCopy.values()].flatMap((own) => {
    const byWords = own.sort((a, b) => b.words - a.words)
    const whole = byWords.find(({ extent }) => extent === 'reprint')
    return whole === undefined ? byWords.slice(0, 3) : [whole]
  })
}
