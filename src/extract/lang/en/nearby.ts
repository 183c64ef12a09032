/** How far from a word its sentence is looked through, in tokens: longer than almost any sentence, and keeps all linear. */
const reach = 80

/** What opens a long sentence is kept whatever the distance: it can frame all of it. */
const openers = 2

/**
 * Those of a sentence's items (dates, places, mentions; in order of the text) that stand near a token, and its first two.
 * A hostile "sentence" of thousands of dates costs no more than an honest one.
 */
export function nearby<Item>(
  items: readonly Item[],
  token: number,
  firstToken: (item: Item) => number,
): readonly Item[] {
  if (items.length <= 2 * openers) return items
  const from = firstNotBefore(items, token - reach, firstToken)
  const to = firstNotBefore(items, token + reach + 1, firstToken)
  return from === 0 ? items.slice(0, to) : [...items.slice(0, Math.min(openers, from)), ...items.slice(from, to)]
}

function firstNotBefore<Item>(items: readonly Item[], token: number, firstToken: (item: Item) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && firstToken(item) < token) low = middle + 1
    else high = middle
  }
  return low
}
