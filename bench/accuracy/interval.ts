const draws = 1000

/**
 * The interval that holds 95 of 100 values of a statistic when its units (articles, passages) are drawn again with replacement
 * (percentile bootstrap, Efron 1979). The same units give the same interval.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (drawn: readonly Unit[]) => number,
  seed = 1,
): readonly [low: number, high: number] {
  const random = seeded(seed)
  const values = Array.from({ length: draws }, () =>
    statistic(units.flatMap(() => units[Math.floor(random() * units.length)] ?? [])),
  ).sort((a, b) => a - b)
  return [values[Math.floor(draws * 0.025)] ?? NaN, values[Math.ceil(draws * 0.975) - 1] ?? NaN]
}

/** What was met of what was asked in one passage, document or other unit that is drawn as a whole. */
export interface Count {
  readonly met: number
  readonly of: number
}

/** The interval of the share that was met; units that ask nothing are left out. NaN where nothing was asked. */
export function shareInterval(counts: readonly Count[]): readonly [low: number, high: number] {
  const asking = counts.filter(({ of }) => of > 0)
  return bootstrapInterval(asking, (drawn) => {
    const sum = (key: keyof Count) => drawn.reduce((total, count) => total + count[key], 0)
    return sum('met') / sum('of')
  })
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
