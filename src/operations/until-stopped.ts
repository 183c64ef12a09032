/**
 * The items of a stream until the signal aborts, also while the next one is still waited for: nobody may ever write to
 * a pipe, or type at a terminal. What is being waited for then is left alone.
 */
export async function* untilStopped<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await nextUnlessStopped(iterator, signal)
      if (next === null || next.done === true) return
      yield next.value
    }
  } finally {
    // Not waited for: a stream that is still waited for closes only when its next item has come.
    iterator.return?.().catch(() => undefined)
  }
}

/** Each wait has a listener of its own: one promise for them all would keep every item that ever came. */
async function nextUnlessStopped<Item>(
  iterator: AsyncIterator<Item>,
  signal: AbortSignal | undefined,
): Promise<IteratorResult<Item> | null> {
  if (signal === undefined) return iterator.next()
  if (signal.aborted) return null
  let stop = (): void => undefined
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null)
    signal.addEventListener('abort', stop)
  })
  const next = iterator.next()
  // Left alone, it may still fail with nobody waiting.
  next.catch(() => undefined)
  try {
    return await Promise.race([next, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
