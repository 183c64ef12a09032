const marks = /[“”"«»]/u

/**
 * Words in quotation marks: “…”, or as they are where they bring a whole pair of their own; «…» around words that hold
 * further marks or half a pair, so that it stays clear where they begin and end.
 */
export function quoted(words: string): string {
  const bare = words.trim()
  if (!marks.test(bare)) return `“${bare}”`
  const inner = bare.slice(1, -1)
  const isWhole = !marks.test(inner) && /^(?:“.*”|".*"|«.*»)$/su.test(bare)
  return isWhole ? bare : `«${bare}»`
}
