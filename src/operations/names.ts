/** Letters without accents, in lower case: "Núñez" is found by "nunez". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
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
