import { outsideArticle, type Document, type Span } from '../../../model/index.ts'
import type { Analysis, Paragraph, Sentence, Token } from './analysis.ts'
import { goesOn, letterHabits, type LetterHabits } from './letter-habits.ts'
import { hyphenedIn, readable, type Hyphened } from './readable.ts'
import { findTables } from './tables.ts'
import { tagger, type TaggedWord } from './tagger.ts'

/** Splits a document's article into paragraphs, sentences and tagged tokens, leaving out what lies outside the article. */
export function analyse(document: Document): Analysis {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  const tables = findTables(document)
  const rows = tables.flatMap((table) => table.rows)
  const habits = letterHabits(document.text)
  const manner = { habits, hyphened: hyphenedIn(document.text) }
  const rowAt = new Map(rows.map((row) => [row.start, row]))
  for (const block of articleBlocks(document, new Set(rows.map(({ line }) => line)), habits)) {
    const firstSentence = sentences.length
    const row = rowAt.get(block.start)
    for (const part of row?.end === block.end ? row.cells : [block])
      addSentences(document.text, part, paragraphs.length, sentences, tokens, manner)
    if (sentences.length === firstSentence) continue
    paragraphs.push({
      index: paragraphs.length,
      start: block.start,
      end: block.end,
      firstSentence,
      endSentence: sentences.length,
      heading: block.heading,
    })
  }
  return { document, text: document.text, tokens, sentences, paragraphs, tables }
}

interface Block extends Span {
  readonly heading: boolean
}

/** Longest stretch handed to the tagger at once, in code units: keeps memory flat on a text without line breaks. */
const longestBlock = 20_000

function articleBlocks(document: Document, rowLines: ReadonlySet<number>, habits: LetterHabits): Block[] {
  const headings = new Set(
    [...document.headings, ...(document.titleSpan ? [document.titleSpan] : [])].map((h) => h.start),
  )
  const outside = document.notices.filter((notice) => outsideArticle.has(notice.kind) && notice.end > notice.start)
  outside.sort((a, b) => a.start - b.start)
  const blocks: Block[] = []
  let next = 0
  for (const line of paragraphLines(document, rowLines, habits)) {
    let start = line.start
    while (next < outside.length && (outside[next]?.end ?? 0) <= start) next++
    for (let at = next; at < outside.length; at++) {
      const carved = outside[at]
      if (!carved || carved.start >= line.end) break
      pushBlock(blocks, document.text, start, carved.start, headings)
      start = Math.max(start, carved.end)
    }
    pushBlock(blocks, document.text, start, line.end, headings)
  }
  return blocks
}

function pushBlock(blocks: Block[], text: string, start: number, end: number, headings: ReadonlySet<number>): void {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  const heading = headings.has(start)
  while (end - start > longestBlock) {
    const cut = cutBefore(text, start, start + longestBlock)
    blocks.push({ start, end: cut, heading })
    start = cut
  }
  if (end > start) blocks.push({ start, end, heading })
}

function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + longestBlock / 2; at--) if (isSpace(text.charCodeAt(at - 1))) return at
  return limit
}

/** Paragraphs are lines; a line that was only wrapped (long, no final mark, the next one goes on in lower case) is joined. */
function* paragraphLines(
  { text, mediaType }: Document,
  rowLines: ReadonlySet<number>,
  { brokenLines }: LetterHabits,
): Generator<Span> {
  const mendLines = brokenLines && mediaType === 'text/plain'
  let start = 0
  for (let at = 0; at <= text.length; at = lineEnd(text, at) + 1) {
    const end = lineEnd(text, at)
    const isRow = rowLines.has(at) || rowLines.has(end + 1)
    if (end < text.length && !isRow && (isWrapped(text, at, end) || (mendLines && isBroken(text, at, end)))) continue
    if (end > start) yield { start, end }
    start = end + 1
  }
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/** Shortest line that plain-text mail and wire copy wrap at, in code units. */
const shortestWrappedLine = 55
const longestWrappedLine = 100

/** Where lines break off anywhere, a small letter goes on with the line before, unless a list begins there. */
function isBroken(text: string, start: number, end: number): boolean {
  return goesOn(text.slice(Math.max(start, end - 12), end).trimEnd(), text.slice(end + 1, end + 5).trimStart())
}

function isWrapped(text: string, start: number, end: number): boolean {
  if (isBrokenWord(text, start, end)) return true
  const length = end - start
  if (length < shortestWrappedLine || length > longestWrappedLine) return false
  const last = text[end - 1] ?? ''
  const following = text.slice(end + 1, end + 3)
  if (following === '' || /^\s/.test(following)) return false
  return /[\p{L}\p{N},;)\]’'-]/u.test(last) ? !/^[-*•\d]/.test(following) : /^\p{Ll}/u.test(following)
}

/** "gov-" above "ernment". */
function isBrokenWord(text: string, start: number, end: number): boolean {
  return (
    /\p{L}\p{L}-$/u.test(text.slice(Math.max(start, end - 5), end)) && /^\p{Ll}/u.test(text.slice(end + 1, end + 3))
  )
}

/** What a text's own habits say of how its words are to be read. */
interface Manner {
  readonly habits: LetterHabits
  readonly hyphened: Hyphened
}

function addSentences(
  text: string,
  { start: from, end: to }: Span,
  paragraph: number,
  sentences: Sentence[],
  tokens: Token[],
  { habits, hyphened }: Manner,
): void {
  if (to <= from) return
  const { words, placeOf } = readable(text, from, to, hyphened)
  for (const group of joinBroken(tagger().sentences(words), habits.noCapitals)) {
    const firstToken = tokens.length
    const index = sentences.length
    for (const { text: word, lemma, pos, offset } of group) {
      tokens.push({
        index: tokens.length,
        start: placeOf(offset),
        end: placeOf(offset + word.length),
        text: word,
        lower: word.toLowerCase(),
        lemma,
        pos,
        sentence: index,
      })
    }
    const first = tokens[firstToken]
    const last = tokens.at(-1)
    if (!first || !last || tokens.length === firstToken) continue
    sentences.push({ index, start: first.start, end: last.end, firstToken, endToken: tokens.length, paragraph })
  }
}

/** Rejoins what a sentence splitter cuts wrongly: a sentence cannot begin with a closing mark, nor in lower case where there are capitals. */
function joinBroken(groups: readonly (readonly TaggedWord[])[], noCapitals: boolean): TaggedWord[][] {
  const never = noCapitals ? /^[,;:)\]”’]/ : /^[\p{Ll},;:)\]”’]/u
  const joined: TaggedWord[][] = []
  for (const group of groups) {
    const first = group[0]
    const before = joined.at(-1)
    if (first && before && endsInAbbreviation(before)) joined.splice(-1, 1, [...withStop(before), ...group])
    else if (first && before && (never.test(first.text) || goesOnNumber(before, first))) before.push(...group)
    else if (group.length > 0) joined.push([...group])
  }
  return joined
}

/** "Spc" and its "." are one word where the sentence goes on. */
function withStop(group: readonly TaggedWord[]): readonly TaggedWord[] {
  const [word, stop] = [group.at(-2), group.at(-1)]
  const apart = word && stop?.text === '.' && word.offset + word.text.length === stop.offset
  return apart ? [...group.slice(0, -2), { ...word, text: `${word.text}.` }] : group
}

/** "RM23.50": a full stop right between two digits ends nothing. */
function goesOnNumber(group: readonly TaggedWord[], { text, offset }: TaggedWord): boolean {
  const last = group.at(-1)
  return (
    last !== undefined &&
    last.offset + last.text.length === offset &&
    /^\d/.test(text) &&
    /\d\.?$/.test(last.text === '.' ? (group.at(-2)?.text ?? '') : last.text)
  )
}

const abbreviations = new Set(
  'mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. cpl. spc. pfc. pvt. cmdr. adm. brig. insp. supt. cllr. sen. rep. gov. hon. rev. st. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. vs. etc. approx. u.s. u.k. u.n. e.g. i.e. a.k.a.'.split(
    ' ',
  ),
)

/** Titles and months always go on; "U.S." and its like only before a word that is no usual sentence opener. */
function endsInAbbreviation(group: readonly TaggedWord[]): boolean {
  const last = group.at(-1)
  if (!last) return false
  const word = last.text === '.' ? `${group.at(-2)?.text ?? ''}.` : last.text
  return abbreviations.has(word.toLowerCase())
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff || code === 0x3000
}
