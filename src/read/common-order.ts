/** Pairs of places that one key may have: repeats without end ("Share") would make the search quadratic. */
const mostPlaces = 24

/**
 * Which items of `all` stand in `some` too, in the same order: a longest common subsequence, found as a longest increasing
 * run of matches (Hunt and Szymanski 1977). A key that occurs very often is matched at its first places only.
 */
export function commonInOrder(all: readonly string[], some: readonly string[]): Uint8Array {
  const places = placesOf(some)
  const tails: number[] = []
  const matches: { readonly item: number; readonly place: number; readonly before: number }[] = []
  all.forEach((key, item) => {
    const found = places.get(key) ?? []
    for (let at = found.length - 1; at >= 0; at -= 1) {
      const place = found[at] ?? 0
      const length = firstNotBelow(tails, place, (match) => matches[match]?.place ?? 0)
      matches.push({ item, place, before: length === 0 ? -1 : (tails[length - 1] ?? -1) })
      tails[length] = matches.length - 1
    }
  })
  const common = new Uint8Array(all.length)
  for (let match = matches[tails.at(-1) ?? -1]; match; match = matches[match.before]) common[match.item] = 1
  return common
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, place) => {
    const known = places.get(key)
    if (!known) places.set(key, [place])
    else if (known.length < mostPlaces) known.push(place)
  })
  return places
}

/** How many of the tails lie below the place: the length of the run that the place can end. */
function firstNotBelow(tails: readonly number[], place: number, placeOf: (match: number) => number): number {
  let [low, high] = [0, tails.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(tails[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
