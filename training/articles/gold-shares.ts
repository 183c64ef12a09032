const length = 4
const farthest = 12

/**
 * Per block the share of its four-word runs that the article holds. A block of fewer words is the article's where it follows the
 * article's words before it, or comes before those after it.
 */
export function goldShares(texts: readonly string[], gold: string): number[] {
  const goldWords = wordsOf(gold)
  const flat = ` ${goldWords.join(' ')} `
  const runs = new Set(runsOf(goldWords))
  const words = texts.map(wordsOf)
  const shares: (number | null)[] = words.map((own) => {
    const ownRuns = runsOf(own)
    return ownRuns.length === 0 ? null : ownRuns.filter((run) => runs.has(run)).length / ownRuns.length
  })
  const isArticle = (at: number): boolean => (shares[at] ?? 0) >= 0.5
  for (let pass = 0; pass < 2; pass += 1)
    words.forEach((own, at) => {
      if (shares[at] !== null || own.length === 0) return
      const before = nearest(at, -1, isArticle, words.length)
      const after = nearest(at, 1, isArticle, words.length)
      const me = own.join(' ')
      const follows = before !== null && flat.includes(` ${words[before]?.slice(-5).join(' ')} ${me} `)
      if (follows || (after !== null && flat.includes(` ${me} ${words[after]?.slice(0, 5).join(' ')} `))) shares[at] = 1
    })
  return shares.map((share) => share ?? 0)
}

function nearest(from: number, step: number, is: (at: number) => boolean, count: number): number | null {
  for (let at = from + step; at >= 0 && at < count && Math.abs(at - from) < farthest; at += step) if (is(at)) return at
  return null
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '))
}
