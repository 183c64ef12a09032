import type { Word } from './words.ts'

/** True when two words differ by one letter changed, added or left out. Stops at the second difference. */
export function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [left, right] = [a.slice(at), b.slice(at)]
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
}

/** Length, in letters, from which a word with one letter more or less is still the same name: "Karimi" is not "Karami". */
const longishWord = 7

/**
 * Pairs of names of several words that differ by one letter in one longish word. Each name is filed under itself with one
 * word left out, so that the work grows with the number of names and not with its square.
 */
export function nearlyEqual(keys: readonly string[]): [string, string][] {
  const filed = new Map<string, string>()
  const pairs: [string, string][] = []
  for (const key of keys) {
    const parts = key.split(' ')
    if (parts.length < 2) continue
    parts.forEach((part, index) => {
      const pattern = parts.map((other, at) => (at === index ? '*' : other)).join(' ')
      const before = filed.get(pattern)
      if (before === undefined) return void filed.set(pattern, key)
      const other = before.split(' ')[index] ?? ''
      if (Math.max(part.length, other.length) >= longishWord && differByOne(part, other)) pairs.push([before, key])
    })
  }
  return pairs
}

/** True when the parts of the shorter name stand in the longer one in the same order. */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const part of long) if (at < short.length && (part === short[at] || isInitialOf(short[at] ?? '', part))) at++
  return at === short.length
}

function isInitialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short)
}

/** The place at which the shorter list stands whole in the longer one, or -1. */
export function placeWithin(short: readonly string[], long: readonly string[]): number {
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((part, index) => part === long[at + index])) return at
  return -1
}

/** The words of a name, with the possessives inside it. */
export function nameText(words: readonly Word[]): string {
  return words
    .map((word, index) =>
      word.possessive && index < words.length - 1 ? `${word.text}${/s$/.test(word.lower) ? "'" : "'s"}` : word.text,
    )
    .join(' ')
}

/** What is the same for two spellings of the same name: lower case, no marks on letters, no points. */
export function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[-/\s]+/g, ' ')
    .trim()
}
