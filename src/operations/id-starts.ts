import { HearsayError } from '../model/index.ts'

/** Shorter starts of an id are too easily another's. */
const shortestStart = 4

/** The one whose id this is, or is the start of. @throws HearsayError `not-found`; `usage` where several ids start so. */
export function startingSo<Item extends { readonly id: string }>(
  start: string,
  items: readonly Item[],
  what: string,
  see: string,
): Item {
  const own = items.find(({ id }) => id === start)
  if (own !== undefined) return own
  const found = start.length < shortestStart ? [] : items.filter(({ id }) => id.startsWith(start))
  const [only] = found
  if (only === undefined) throw new HearsayError('not-found', `no ${what} has this id: ${start}. See: ${see}`)
  if (found.length > 1) throw new HearsayError('usage', `several ids start so: ${start}. Give more of it.`)
  return only
}
