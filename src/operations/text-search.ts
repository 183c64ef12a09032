import type { Ledger } from '../ledger/index.ts'
import { invisibleLetters, sameLetters, type FoundText, type LocatedText } from '../model/index.ts'
import { onceAReading } from './once-a-revision.ts'

/** Besides the letters that are the same everywhere, alef with and without its signs, and dashes. */
const groups = [...sameLetters.map(([letter, others]) => letter + others), 'اآأإ', '-–—']
const invisible = new RegExp(`[${invisibleLetters}\\u200c]`, 'gu')
const between = `[${invisibleLetters}\\u200c]{0,3}`
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
  // Without what may stand between any two letters: a pattern that could take it in two ways takes for ever on some texts.
  const wanted = words
    .split(/\s+/)
    .map((word) => word.replace(invisible, ''))
    .filter((word) => word !== '')
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

/** The words one after another: each letter, what may stand between two, and space are different characters. */
function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => Array.from(word, letterPattern).join(between))
  return new RegExp(parts.join(space), 'iu')
}

function letterPattern(letter: string): string {
  const same = groups.find((letters) => letters.includes(letter))
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
