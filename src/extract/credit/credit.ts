import { Covering, type Credit, type Span } from '../../model/index.ts'
import { agencyCalled } from './agencies.ts'

/** A line without the white space at its ends. */
interface Line {
  readonly start: number
  readonly words: string
}

/** Bylines and datelines stand in the first, signatures in the last ones. */
const firstLines = 12
const lastLines = 10
const longestByline = 90

const name = String.raw`(?<name>\p{L}[\p{L}.&'’/-]*(?: \p{L}[\p{L}.&'’/-]*){0,4})`

/** "PORT SELE, March 3 (AP) —", "(Reuters) - ": any name that stands where an agency's does. */
const dateline = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.'’ -]{1,40}(?:, ?[\p{L}. ]{2,30})?(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?[,:]? ?)?\(${name}\) ?(?:[-–—]|:)`,
  'u',
)

/**
 * Whole lines: "By The Associated Press", "By Ada Velic, Reuters", "Ada Velic | AFP", "Source: dpa". An agency's name
 * alone, or after a slash, is as often the credit of a photograph.
 */
const bylines = [
  new RegExp(String.raw`^(?:by|from|source|via)(?: ?:)? ${name}$`, 'iu'),
  new RegExp(String.raw`^(?:[Bb]y )?\p{Lu}[\p{L}.'’ -]{2,60}?(?:,| \|| of) ?${name}$`, 'u'),
]

/** What ends a last line: "— AFP", "(Reuters)", "© 2021 The Associated Press". */
const signatures = [
  new RegExp(String.raw`(?:^|[.!?”"] ?)(?:[—–-]{1,2} ?|\[)${name}[.\]]?$`, 'u'),
  new RegExp(String.raw`[.!?”"] ?\(${name}\)\.?$`, 'u'),
  new RegExp(String.raw`(?:©|\(c\)|copyright)(?: ©)?(?: \d{4})?(?: by)?,? ${name}(?:\.|,|$)`, 'iu'),
]

/** "This article was first published by the Sele Post": any name. */
const republished =
  /\b(?:originally|first) (?:published|appeared) (?:by|in|on|at) (?:the )?(?<name>\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,4})/u

/**
 * The agency or paper that a page credits with its whole text, by a dateline, byline, signature or line of rights; null
 * where it credits none. `outside` are spans that are no part of the article: signs of rights count there, bylines not.
 */
export function creditOf(text: string, outside: readonly Span[] = []): Credit | null {
  const { head, tail } = edgeLines(text, outside)
  for (const line of head) {
    const found = matched(dateline, line, anyName) ?? firstMatch(bylines, line, longestByline)
    if (found !== null) return found
  }
  for (const line of tail) {
    const found = firstMatch(signatures, line) ?? matched(republished, line, anyName)
    if (found !== null) return found
  }
  return null
}

function edgeLines(text: string, outside: readonly Span[]): { head: Line[]; tail: Line[] } {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const words = match[0].trim()
    if (words === '') continue
    const start = match.index + match[0].indexOf(words)
    lines.push({ start, words })
  }
  const carved = new Covering(outside)
  const isInside = ({ start }: Line): boolean => !carved.covers(start)
  return { head: takenFrom(lines, isInside), tail: lines.slice(-lastLines).reverse() }
}

function takenFrom(lines: readonly Line[], isInside: (line: Line) => boolean): Line[] {
  const taken: Line[] = []
  for (const line of lines) {
    if (taken.length >= firstLines) break
    if (isInside(line)) taken.push(line)
  }
  return taken
}

function firstMatch(patterns: readonly RegExp[], line: Line, longest = Infinity): Credit | null {
  if (line.words.length > longest) return null
  for (const pattern of patterns) {
    const found = matched(pattern, line, agencyCalled)
    if (found !== null) return found
  }
  return null
}

/** A name in brackets before a dash is somebody's in any dateline; numbers and asides ("the capital") are not. */
function anyName(printed: string): string | null {
  return agencyCalled(printed) ?? (/^(?:the )?\p{Lu}/u.test(printed) ? printed.replace(/^the /i, '') : null)
}

/** Lines are matched by their ends: what a pattern can read is bounded, however long the line. */
const longestRead = 400

function matched(pattern: RegExp, line: Line, agencyOf: (printed: string) => string | null): Credit | null {
  const isHead = pattern === dateline
  const offset = isHead ? 0 : Math.max(0, line.words.length - longestRead)
  const words = isHead ? line.words.slice(0, longestRead) : line.words.slice(offset)
  const match = pattern.exec(words)
  const printed = match?.groups?.['name']
  if (match === null || printed === undefined) return null
  const agency = agencyOf(printed.replace(/[.,]$/, ''))
  if (agency === null) return null
  const start = line.start + offset + match.index
  const shown = match[0].trim()
  return { agency, printed, start, end: start + shown.length, text: shown }
}
