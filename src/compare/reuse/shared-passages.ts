import type { Span } from '../../model/index.ts'
import { mixed } from './fingerprints.ts'
import type { TextWords } from './text-words.ts'

/** One passage that two texts have in common, where it stands in each, and how many of its words are the same and in neither a quotation. */
export interface SharedPassage {
  readonly earlier: Span
  readonly later: Span
  readonly words: number
}

/** Words of a run that is looked for, and of the shortest run that counts: shorter ones are turns of phrase. */
const seedWords = 4
const shortestRun = 5
/** Words that a rewording may put between two runs, on either side. */
const widestGap = 4
/** A joined passage with fewer same words says nothing. */
const shortestPassage = 8
/** Places tried for one seed: a phrase that stands more often in one text tells no place. */
const mostPlaces = 6

interface Run {
  readonly earlier: number
  readonly later: number
  readonly length: number
}

/**
 * What two texts have in common, in the later one's order; passages may stand in another order in the earlier one, with
 * other numbers in them, and with a few words changed between two runs. Each word of either text is used once (greedy
 * string tiling with hashed seeds, after Wise, "Running Karp-Rabin matching and greedy string tiling", 1993, the longest
 * run at each place instead of the longest of all). Linear but for `mostPlaces`.
 */
export function sharedPassages(earlier: TextWords, later: TextWords): SharedPassage[] {
  return joined(runs(earlier, later))
    .map((run) => passage(run, earlier, later))
    .filter(({ words }) => words >= shortestPassage)
}

function runs(earlier: TextWords, later: TextWords): Run[] {
  const places = seedPlaces(earlier.hashes)
  const used = new Uint8Array(earlier.hashes.length)
  const found: Run[] = []
  let expected = -1
  for (let at = 0; at + seedWords <= later.hashes.length;) {
    const known = places.get(seedHash(later.hashes, at)) ?? []
    const run = longestRun(known, expected, at, earlier.hashes, later.hashes, used)
    if (run === null) {
      at += 1
      continue
    }
    used.fill(1, run.earlier, run.earlier + run.length)
    found.push(run)
    at += run.length
    expected = run.earlier + run.length
  }
  return found
}

function seedPlaces(hashes: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + seedWords <= hashes.length; at++) {
    const seed = seedHash(hashes, at)
    const known = places.get(seed)
    if (known === undefined) places.set(seed, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

function seedHash(hashes: Int32Array, at: number): number {
  let hash = 0
  for (let next = at; next < at + seedWords; next++) hash = mixed(Math.imul(hash, 31) + (hashes[next] ?? 0))
  return hash
}

/** The longest run from here; of two alike the one that goes on where the last run ended. */
function longestRun(
  places: readonly number[],
  expected: number,
  at: number,
  earlier: Int32Array,
  later: Int32Array,
  used: Uint8Array,
): Run | null {
  let best: Run | null = null
  for (const place of places) {
    let length = 0
    while (
      at + length < later.length &&
      place + length < earlier.length &&
      used[place + length] === 0 &&
      earlier[place + length] === later[at + length]
    )
      length += 1
    const isNearer =
      best !== null && length === best.length && Math.abs(place - expected) < Math.abs(best.earlier - expected)
    if (length >= shortestRun && (best === null || length > best.length || isNearer))
      best = { earlier: place, later: at, length }
  }
  return best
}

/** Runs that follow one another in both texts with little between them are one passage. */
function joined(found: readonly Run[]): Run[][] {
  const passages: Run[][] = []
  for (const run of found) {
    const last = passages.at(-1)?.at(-1)
    const gapEarlier = last === undefined ? -1 : run.earlier - (last.earlier + last.length)
    const gapLater = last === undefined ? -1 : run.later - (last.later + last.length)
    if (gapEarlier >= 0 && gapEarlier <= widestGap && gapLater <= widestGap) passages.at(-1)?.push(run)
    else passages.push([run])
  }
  return passages
}

function passage(run: readonly Run[], earlier: TextWords, later: TextWords): SharedPassage {
  const [first, last] = [run[0] as Run, run.at(-1) as Run]
  let words = 0
  for (const { earlier: place, later: at, length } of run)
    for (let next = 0; next < length; next++)
      if (earlier.quoted[place + next] === 0 && later.quoted[at + next] === 0) words += 1
  return {
    earlier: {
      start: earlier.starts[first.earlier] ?? 0,
      end: earlier.ends[last.earlier + last.length - 1] ?? 0,
    },
    later: { start: later.starts[first.later] ?? 0, end: later.ends[last.later + last.length - 1] ?? 0 },
    words,
  }
}
