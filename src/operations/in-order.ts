/** How much may be in work at a time. */
export interface Room<Item> {
  readonly items: number
  /** In the unit of `sizeOf`; an item that is larger has the room to itself. */
  readonly size?: number
  readonly sizeOf?: (item: Item) => number
}

interface Begun<Result> {
  readonly result: Promise<Result>
  readonly size: number
}

/**
 * Maps a stream with as many items in work at a time as there is room for, and gives the results in the order of the items,
 * each as soon as it is there. Takes the next item only when there is room, so that a slow reader holds back a fast source.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  room: Room<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = iteratorOf(items)
  const begun: Begun<Result>[] = []
  let coming: Promise<IteratorResult<Item>> | null = null
  let size = 0
  let hasEnded = false
  try {
    for (;;) {
      if (!hasEnded && begun.length < room.items && size < (room.size ?? Infinity)) coming ??= source.next()
      const first = begun[0]
      if (coming === null && first === undefined) return
      const next: 'result' | IteratorResult<Item> = await firstOf(first?.result, coming)
      if (next === 'result') {
        size -= begun.shift()?.size ?? 0
        if (first !== undefined) yield await first.result
        continue
      }
      coming = null
      if (next.done === true) hasEnded = true
      else begun.push(begin(next.value))
    }
  } finally {
    const ended = source.return?.()
    // A source that is still being waited for ends by itself, when and how it likes.
    if (coming === null) await ended
    else void Promise.allSettled([coming, ended])
  }

  function begin(item: Item): Begun<Result> {
    const result = work(item)
    // The failure is met when its turn comes; until then nobody waits for it.
    result.catch(() => undefined)
    const own = room.sizeOf?.(item) ?? 0
    size += own
    return { result, size: own }
  }
}

function iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]()
  const iterator = items[Symbol.iterator]()
  return {
    next: async () => iterator.next(),
    return: async () => iterator.return?.() ?? { done: true, value: undefined },
  }
}

/** 'result' when the result is there or has failed, else the item that came before it. */
function firstOf<Item>(
  result: Promise<unknown> | undefined,
  coming: Promise<IteratorResult<Item>> | null,
): Promise<'result' | IteratorResult<Item>> {
  const settled = result?.then(
    () => 'result' as const,
    () => 'result' as const,
  )
  return Promise.race([...(settled ? [settled] : []), ...(coming ? [coming] : [])])
}
