/**
 * Maps a stream with up to `atOnce` items in work at a time, and gives the results in the order of the items. Takes the
 * next item only when there is room, so that a slow reader holds back a fast source.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    // The failure is met when its turn comes; until then nobody waits for it.
    result.catch(() => undefined)
    begun.push(result)
    const first = begun.length >= atOnce ? begun.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const result of begun) yield await result
}
