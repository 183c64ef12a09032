import { misreadings } from '../../../model/index.ts'
import { cueVerbs, peopleNouns, wordyThings } from './attributions/cue-verbs.ts'
import { personNouns } from './figures/act-words.ts'

/** Words as a reader takes them, and where each letter of them stands. */
export interface ReadableWords {
  readonly words: string
  /** The offset in the text of an offset in the words. */
  readonly placeOf: (offset: number) => number
}

const wordBreak = /(?<=\p{L})-[^\S\n]*\n[^\S\n]*(?=\p{Ll})|rn/gu

/**
 * A stretch of text as it is meant to be read: words broken at the end of a line are whole, and letters that a scan mistook are
 * what they stand for ("kil1ed", "1O people", "the arrny"). The text itself stays as it is; spans are those of the text.
 */
export function readable(text: string, start: number, end: number, hyphened: Hyphened): ReadableWords {
  const source = text.slice(start, end)
  const kept = withoutMisreadings(source)
  const cuts: Cut[] = []
  const pieces: string[] = []
  let from = 0
  let removed = 0
  for (const { index, 0: found } of kept.matchAll(wordBreak)) {
    const [first, second] = [lettersBefore(kept, index), lettersAfter(kept, index + found.length)]
    if (found === 'rn' && !isKnown(`${first}m${second}`)) continue
    const letter = found === 'rn' ? 'm' : hyphened.isCompound(first, second) ? '-' : ''
    pieces.push(kept.slice(from, index), letter)
    from = index + found.length
    const at = index + letter.length - removed
    removed += found.length - letter.length
    cuts.push({ at, removed })
  }
  if (cuts.length === 0) return { words: kept, placeOf: (offset) => start + offset }
  pieces.push(kept.slice(from))
  return { words: pieces.join(''), placeOf: (offset) => start + offset + removedBefore(cuts, offset) }
}

/** Where something was left out of the words, and how much up to there. */
interface Cut {
  readonly at: number
  readonly removed: number
}

function removedBefore(cuts: readonly Cut[], offset: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle]?.at ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1]?.removed ?? 0
}

/** Whether a word is one that attributions and counts turn on: only for these is "rn" taken for "m". */
function isKnown(word: string): boolean {
  const lower = word.toLowerCase()
  return [lower, lower.replace(/s$/, ''), lower.replace(/e?d$/, '')].some(
    (form) => peopleNouns.has(form) || wordyThings.has(form) || personNouns.has(form) || cueVerbs.has(form),
  )
}

/** Longest part of a word looked at, in code units. */
const longestPart = 40

function lettersBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - longestPart), at)
      .split(/[^\p{L}]/u)
      .at(-1) ?? ''
  )
}

function lettersAfter(text: string, at: number): string {
  return text.slice(at, at + longestPart).split(/[^\p{L}]/u)[0] ?? ''
}

/** Tells compounds ("state-run"), which keep their hyphen at the end of a line, from broken words ("gov-ernment"). */
export interface Hyphened {
  isCompound(first: string, second: string): boolean
}

const compoundEndings: ReadonlySet<string> = new Set(
  'run based backed led owned affiliated controlled linked funded aligned sponsored elect year old day month week century scale level term time range member party wing made held long wide off up out in general'.split(
    ' ',
  ),
)
const compoundOpenings: ReadonlySet<string> = new Set(
  'self non anti pro ex well so co half semi mid vice twenty thirty forty fifty sixty seventy eighty ninety two three four five six seven eight nine ten one'.split(
    ' ',
  ),
)

export function hyphenedIn(text: string): Hyphened {
  let compounds: ReadonlySet<string> | undefined
  return {
    isCompound(first, second) {
      if (compoundEndings.has(second) || compoundOpenings.has(first.toLowerCase())) return true
      compounds ??= new Set(
        [...text.matchAll(/[\p{L}-]+/gu)].flatMap(([word]) => (word.includes('-') ? [word.toLowerCase()] : [])),
      )
      return compounds.has(`${first}-${second}`.toLowerCase())
    },
  }
}

/** Letter for letter, so that every offset stays. */
function withoutMisreadings(source: string): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, meant } of misreadings(source)) {
    pieces.push(source.slice(from, start), meant)
    from = end
  }
  return from === 0 ? source : pieces.join('') + source.slice(from)
}
