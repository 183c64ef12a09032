import type { Ledger } from '../ledger/index.ts'
import type { FoundText, LocatedText } from '../model/index.ts'
import { onceAReading } from './once-a-revision.ts'

/** Letters that look the same to a reader of Persian or Arabic, and quotation marks. */
const sameLetters = ['يىی', 'كک', 'ةهۀ', 'آأإا', "'‘’", '"“”', '-–—']
/** Vowel signs, tatweel, joiners and marks of direction: written or not, the word is the same. */
const between = '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u00ad\\u200b-\\u200f\\u202a-\\u202e]{0,3}'
const space = '[\\s\\u200c]{1,8}'

/** Texts that are held from one search to the next, by the sum of their lengths in UTF-16 code units. */
const mostHeld = 64_000_000
/** Words shown before and after what was found. */
const around = 80

const heldTexts = onceAReading(async (ledger): Promise<readonly LocatedText[] | null> => {
  const held: LocatedText[] = []
  let length = 0
  for await (const text of ledger.texts()) {
    length += text.text.length
    if (length > mostHeld) return null
    held.push(text)
  }
  return held
})

/** Documents whose text holds all the words, in any spelling of a letter; where they stand together, at that place. */
export async function textsWith(ledger: Ledger, words: string): Promise<FoundText[]> {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const together = patternOf(wanted)
  const each = wanted.map((word) => patternOf([word]))
  const found: FoundText[] = []
  for await (const text of (await heldTexts(ledger)) ?? ledger.texts()) {
    if (!each.every((pattern) => pattern.test(text.text))) continue
    const match = together.exec(text.text) ?? each[0]?.exec(text.text)
    if (match) found.push(excerpt(text, match.index, match.index + match[0].length))
  }
  return found
}

/** The words one after another. It takes linear time: every part has a fixed first letter and a bounded length. */
function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => Array.from(word, letterPattern).join(between))
  return new RegExp(parts.join(space), 'iu')
}

function letterPattern(letter: string): string {
  const same = sameLetters.find((letters) => letters.includes(letter))
  return same === undefined ? letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&') : `[${same}]`
}

function excerpt({ document, path, publisher, published, text }: LocatedText, start: number, end: number): FoundText {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)]
  return {
    ...{ document, path, publisher, published, start, end, text: text.slice(start, end) },
    before: text.slice(from, start),
    after: text.slice(end, to),
  }
}
