/** What was met of what was asked in one passage, document or other unit that is drawn as a whole. */
export interface Count {
  readonly met: number
  readonly of: number
}

const draws = 2000

/**
 * The interval that holds 95 of 100 shares when the units are drawn again with replacement; units that ask nothing are left out (percentile bootstrap, Efron
 * 1979). The same counts give the same interval. NaN where nothing was asked.
 */
export function bootstrapInterval(counts: readonly Count[], seed = 1): readonly [low: number, high: number] {
  const random = seeded(seed)
  const asking = counts.filter(({ of }) => of > 0)
  const shares = Array.from({ length: draws }, () => shareOfDraw(asking, random)).sort((a, b) => a - b)
  return [shares[Math.floor(draws * 0.025)] ?? NaN, shares[Math.ceil(draws * 0.975) - 1] ?? NaN]
}

function shareOfDraw(counts: readonly Count[], random: () => number): number {
  let met = 0
  let of = 0
  for (let drawn = 0; drawn < counts.length; drawn++) {
    const count = counts[Math.floor(random() * counts.length)]
    met += count?.met ?? 0
    of += count?.of ?? 0
  }
  return met / of
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
