/** The number of insertions, deletions and replacements between two short words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const replaced = (previous[column - 1] ?? 0) + (same ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** The word that was probably meant; null where none comes near. */
export function nearest<Word extends string>(word: string, known: readonly Word[]): Word | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  const scored = known
    .map((candidate) => ({ candidate, steps: distance(word.slice(0, 40), candidate) }))
    .filter(({ candidate, steps }) => steps <= most || (word.length >= 3 && candidate.startsWith(word)))
    .sort((a, b) => a.steps - b.steps)
  return scored[0]?.candidate ?? null
}

/** The name in which a word comes nearest to the wanted one: "Asgari" finds "Saeed Asghari"; null where none does. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const lower = wanted.toLowerCase()
  const byWord = new Map(
    names.flatMap((name) => [name, ...name.split(/\s+/)].map((word) => [word.toLowerCase(), name])),
  )
  const near = nearest(lower, [...byWord.keys()])
  return near === null ? null : (byWord.get(near) ?? null)
}
