import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A text to measure with. */
export interface Article {
  readonly path: string
  readonly text: string
  /** Stretches without white space: the same count for every reader. */
  readonly words: number
}

/** Some articles of a folder, spread evenly over it in the order of their names. */
export function articlesIn(folder: string, count = Infinity): Article[] {
  const names = readdirSync(folder).sort()
  const step = Math.max(1, names.length / count)
  const chosen = Array.from(
    { length: Math.min(count, names.length) },
    (_, index) => names[Math.floor(index * step)] ?? '',
  )
  return chosen.map((name) => {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    return { path, text, words: text.match(/\S+/g)?.length ?? 0 }
  })
}

export function wordsOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { words }) => sum + words, 0)
}
