import { Covering, type Span } from '../../model/index.ts'
import { quotedStretches } from './quoted-stretches.ts'

/** The words of a text as numbers that can be compared, in the text's order; all four arrays are of one length. */
export interface TextWords {
  /** 32-bit hashes of the words in small letters; every number is one and the same word. */
  readonly hashes: Int32Array
  /** Where each word stands, in UTF-16 code units, half open. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the word stands in quotation marks: somebody else's words, which anybody may quote. */
  readonly quoted: Uint8Array
}

const word = /[\p{L}\p{N}\p{M}]+/gu

/** What numbers are written with, so that "at least 12" and "at least fourteen" are the same words. */
const numberWords: ReadonlySet<string> = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens ' +
    'hundreds thousands'
  ).split(' '),
)

const numberHash = 0x6e756d

/** The words of a text outside the given spans (sorted or not). Linear. */
export function textWords(text: string, outside: readonly Span[] = []): TextWords {
  const small = inSmallLetters(text)
  const quotations = new Covering(quotedStretches(text))
  const left = new Covering(outside)
  const [hashes, starts, ends, quoted]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const match of small.matchAll(word)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (left.covers(start)) continue
    const hash = hashOf(match[0])
    const last = ends.length - 1
    if (hash === numberHash && hashes[last] === numberHash && start - (ends[last] ?? 0) <= 1) {
      ends[last] = end
      continue
    }
    hashes.push(hash)
    starts.push(start)
    ends.push(end)
    quoted.push(quotations.covers(start) ? 1 : 0)
  }
  return {
    hashes: Int32Array.from(hashes),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    quoted: Uint8Array.from(quoted),
  }
}

/** Small letters where they leave every offset as it was. */
function inSmallLetters(text: string): string {
  const small = text.replace(/İ/g, 'I').toLowerCase()
  return small.length === text.length ? small : text
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units. */
function hashOf(letters: string): number {
  if (/\p{N}/u.test(letters) || numberWords.has(letters)) return numberHash
  let hash = 0x811c9dc5
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return hash | 0
}
