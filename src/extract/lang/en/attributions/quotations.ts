import type { Span } from '../../../../model/index.ts'
import { tokenIndexAt, type Analysis, type Paragraph } from '../analysis.ts'

/**
 * What stands between quotation marks. `speech` is a whole sentence or more, `part` a piece with a verb inside the
 * writer's sentence, `words` a few words without a verb ("amnesty"): scare quotes, titles and the shortest borrowings.
 */
export type QuotationKind = 'speech' | 'part' | 'words'

/** A quotation with its marks. One that reopens in each paragraph has one span a paragraph. */
export interface Quotation extends Span {
  readonly spans: readonly Span[]
  readonly kind: QuotationKind
  /** First token of the first span and the end of the last, marks included. */
  readonly firstToken: number
  readonly endToken: number
  /** The same without the marks. */
  readonly firstInside: number
  readonly endInside: number
  /** Index of the quotation that this one stands inside; null at the top. */
  readonly within: number | null
  /** False where no closing mark was found and the end of the paragraph stands in for it. */
  readonly closed: boolean
}

/** What was found in each document: attributions and acts both need it. */
const known = new WeakMap<Analysis, readonly Quotation[]>()

/** Every quotation of a document in order of its opening mark; unbalanced and mixed marks are mended, apostrophes left alone. */
export function findQuotations(analysis: Analysis): readonly Quotation[] {
  const before = known.get(analysis)
  if (before) return before
  const found = quotationsOf(analysis)
  known.set(analysis, found)
  return found
}

function quotationsOf(analysis: Analysis): Quotation[] {
  const found: Opened[] = []
  let carried: Opened | undefined
  for (const paragraph of analysis.paragraphs) {
    carried = scanParagraph(analysis, paragraph, carried, found)
  }
  const kept = found.filter(({ spans }) => spans.length > 0)
  const places = new Map(kept.map((opened, index) => [opened, index]))
  return kept.map((opened) => quotationOf(analysis, opened, places))
}

interface Opened {
  readonly family: MarkFamily
  readonly start: number
  readonly outer: Opened | undefined
  readonly spans: Span[]
  closed: boolean
  partStart: number
}

type MarkFamily = 'double' | 'single' | 'angle'
type Shape = 'open' | 'close' | 'either'

interface Mark {
  readonly family: MarkFamily
  readonly shape: Shape
  readonly start: number
  readonly end: number
}

/** Scans one paragraph; gives back the quotation still open at its end when the next paragraph may reopen it. */
function scanParagraph(
  analysis: Analysis,
  paragraph: Paragraph,
  carried: Opened | undefined,
  found: Opened[],
): Opened | undefined {
  let open: Opened | undefined
  for (const mark of marksOf(analysis.text, paragraph)) {
    if (carried && mark.start === paragraph.start && mark.shape !== 'close' && reopens(analysis.text, carried, mark)) {
      open = carried
      open.partStart = mark.start
    } else open = stepMark(mark, open, found)
    carried = undefined
  }
  return closeAtEnd(open, paragraph)
}

/** A paragraph goes on with the quotation before it only when it opens with the very same mark. */
function reopens(text: string, carried: Opened, mark: Mark): boolean {
  return mark.family === carried.family && text.charAt(mark.start) === text.charAt(carried.start)
}

function stepMark(mark: Mark, open: Opened | undefined, found: Opened[]): Opened | undefined {
  if (open && mark.shape !== 'open') {
    const target = enclosingOf(open, mark.family)
    if (target) {
      target.spans.push({ start: target.partStart, end: mark.end })
      target.closed = true
      return target.outer
    }
  }
  if (mark.shape === 'close') return open
  // A second opening mark of the family that is already open means that a closing mark was lost: do not nest for ever.
  const outer = open && enclosingOf(open, mark.family) ? undefined : open
  if (open && !outer) dropUnclosed(open, mark.start)
  const opened: Opened = {
    family: mark.family,
    start: mark.start,
    outer,
    spans: [],
    closed: false,
    partStart: mark.start,
  }
  found.push(opened)
  return opened
}

function enclosingOf(open: Opened, family: MarkFamily): Opened | undefined {
  for (let at: Opened | undefined = open; at; at = at.outer) if (at.family === family) return at
  return undefined
}

function dropUnclosed(open: Opened, end: number): void {
  for (let at: Opened | undefined = open; at; at = at.outer) {
    if (at.family === 'single') continue
    at.spans.push({ start: at.partStart, end: Math.max(at.partStart + 1, end) })
  }
}

function closeAtEnd(open: Opened | undefined, paragraph: Paragraph): Opened | undefined {
  let outermost: Opened | undefined
  for (let at = open; at; at = at.outer) {
    // A lone single mark is an apostrophe after all.
    if (at.family === 'single' && at.spans.length === 0) continue
    at.spans.push({ start: at.partStart, end: paragraph.end })
    outermost = at
  }
  return outermost
}

const anyMark = /[“”"„‟〝〞＂‘’'‚‛«»‹›`]/g
const doubles = '“”"„‟〝〞＂'
const singles = "‘’'‚‛"
const angles = '«»‹›'

function* marksOf(text: string, paragraph: Paragraph): Generator<Mark> {
  const singleClosers = new SingleClosers(text, paragraph)
  const marks = text.slice(paragraph.start, paragraph.end).matchAll(anyMark)
  let next = paragraph.start
  for (const { 0: char, index } of marks) {
    const at = paragraph.start + index
    if (at < next) continue
    next = at + 1
    if (doubles.includes(char)) yield { family: 'double', shape: doubleShape(text, at), start: at, end: at + 1 }
    else if (angles.includes(char))
      yield { family: 'angle', shape: char === '«' || char === '‹' ? 'open' : 'close', start: at, end: at + 1 }
    else if (singles.includes(char)) {
      if ((char === "'" || char === '’') && text.charAt(at + 1) === char) {
        yield { family: 'double', shape: doubleShape(text, at, 2), start: at, end: at + 2 }
        next = at + 2
        continue
      }
      const shape = singleShape(text, at, singleClosers)
      if (shape) yield { family: 'single', shape, start: at, end: at + 1 }
    } else if (char === '`' && text.charAt(at + 1) === '`') {
      yield { family: 'double', shape: 'open', start: at, end: at + 2 }
      next = at + 2
    }
  }
}

function doubleShape(text: string, at: number, length = 1): Shape {
  const char = text.charAt(at)
  if (char === '„' || char === '“') return closesDespiteShape(text, at) ? 'close' : 'open'
  if (char === '”' && opensDespiteShape(text, at)) return 'open'
  if (char === '”') return 'close'
  const before = text.charAt(at - 1)
  const after = text.charAt(at + length)
  const opens = isOpenSide(before) && after !== '' && !/\s/.test(after)
  const closes = before !== '' && !/\s/.test(before) && (after === '' || /[\s.,;:!?)\]—–-]/.test(after))
  return opens === closes ? 'either' : opens ? 'open' : 'close'
}

/** “ standing where only a closing mark can: after a letter or stop, before white space. */
function closesDespiteShape(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1)) && /^(?:\s|$)/.test(text.charAt(at + 1))
}

/** ” standing where only an opening mark can: after white space, before a letter. */
function opensDespiteShape(text: string, at: number): boolean {
  return isOpenSide(text.charAt(at - 1)) && /[\p{L}\p{N}[]/u.test(text.charAt(at + 1))
}

function isOpenSide(before: string): boolean {
  return before === '' || /[\s([{—–\-“"‘'/:]/.test(before)
}

/** Words that begin with an apostrophe. */
const elided = /^[’'‘](?:\d{2}s?|em|til|tis|twas|cause|bout|round|n)(?![\p{L}\p{N}])/iu

function singleShape(text: string, at: number, closers: SingleClosers): Shape | undefined {
  const char = text.charAt(at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const letterAfter = /[\p{L}\p{N}]/u.test(after)
  if (/[\p{L}\p{N}]/u.test(before) && letterAfter) return undefined
  if (isOpenSide(before) && /[^\s]/.test(after) && char !== '’') {
    if (elided.test(text.slice(at, at + 8))) return undefined
    return closers.hasCloserAfter(at) ? 'open' : undefined
  }
  if (letterAfter || before === '' || /\s/.test(before)) return undefined
  return char === '‘' ? undefined : 'close'
}

/** Where single closing marks stand in a paragraph, found once, so that an opening mark need not look for its partner. */
class SingleClosers {
  readonly #last: number
  constructor(text: string, paragraph: Paragraph) {
    let last = -1
    for (let at = paragraph.end - 1; at > paragraph.start && last < 0; at--) {
      const char = text.charAt(at)
      if (
        (char === "'" || char === '’') &&
        /\S/.test(text.charAt(at - 1)) &&
        !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
      )
        last = at
    }
    this.#last = last
  }
  hasCloserAfter(at: number): boolean {
    return this.#last > at + 1
  }
}

function quotationOf(analysis: Analysis, opened: Opened, places: ReadonlyMap<Opened, number>): Quotation {
  const start = opened.spans[0]?.start ?? opened.start
  const end = opened.spans.at(-1)?.end ?? opened.start + 1
  const firstToken = tokenIndexAt(analysis, start)
  let endToken = tokenIndexAt(analysis, end - 1)
  const last = analysis.tokens[endToken]
  if (last && last.start < end) endToken++
  let outer = opened.outer
  while (outer && !places.has(outer)) outer = outer.outer
  let firstInside = firstToken
  while (firstInside < endToken - 1 && isMark(analysis.tokens[firstInside]?.text)) firstInside++
  let endInside = endToken
  while (endInside > firstInside + 1 && isMark(analysis.tokens[endInside - 1]?.text)) endInside--
  return {
    start,
    end,
    spans: opened.spans,
    kind: kindOf(analysis, firstInside, endInside, opened.spans.length),
    firstToken,
    endToken,
    firstInside,
    endInside,
    within: (outer && places.get(outer)) ?? null,
    closed: opened.closed,
  }
}

function isMark(text: string | undefined): boolean {
  return text !== undefined && /^[“”"„‟〝〞＂‘’'‚‛`«»‹›]+$/.test(text)
}

function kindOf(analysis: Analysis, firstInside: number, endInside: number, paragraphs: number): QuotationKind {
  if (paragraphs > 1) return 'speech'
  const inner = analysis.tokens.slice(firstInside, endInside)
  const words = inner.filter((token) => token.pos !== 'PUNCT')
  const hasVerb = words.some((token) => token.pos === 'VERB' || token.pos === 'AUX')
  const opensLikeSentence = /^[\p{Lu}\p{N}[(…]/u.test(inner[0]?.text ?? '')
  const endsLikeSentence = /[.!?,…]$/.test(inner.at(-1)?.text ?? '')
  if (opensLikeSentence && (hasVerb || endsLikeSentence) && (words.length > 3 || endsLikeSentence)) return 'speech'
  return hasVerb && words.length > 2 ? 'part' : 'words'
}
