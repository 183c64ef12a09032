/** Texts that were folded before: the same names are searched again with every word that is typed. */
const known = new Map<string, string>()
const mostKnown = 100_000
/** Longer texts are not worth keeping twice. */
const longestKnown = 400

/** Letters without accents, in lower case: "Núñez" is found by "nunez". */
export function folded(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  if (text.length > longestKnown) return plain
  if (known.size >= mostKnown) known.clear()
  known.set(text, plain)
  return plain
}

/** True when every word asked for stands in one of the texts together. */
export function hasWords(words: string, texts: readonly (string | null)[]): boolean {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return texts.some((text) => {
    if (text === null) return false
    const held = folded(text)
    return wanted.every((word) => held.includes(word))
  })
}
