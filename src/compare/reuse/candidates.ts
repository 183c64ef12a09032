/** Two texts by their places in the given order, the earlier first, with the fingerprints that they share. */
export interface CandidatePair {
  readonly earlier: number
  readonly later: number
  readonly shared: number
}

/** Of the texts that carry a fingerprint the earliest so many are tried as originals: copies of copies go back to them too. */
const mostCarriers = 8
/** Originals tried for one text. */
const mostOriginals = 4
/** Shared fingerprints, at the least and as a share of the shorter text's: fewer are turns of phrase. */
const leastShared = 3
const leastShare = 0.03

/**
 * Which texts may repeat which earlier ones. `prints` are the fingerprints of each text, in the order of time. Time and
 * memory grow with the number of fingerprints (some 16 bytes each, and a sort), never with the pairs of texts.
 */
export function candidatePairs(prints: readonly Uint32Array[]): CandidatePair[] {
  const postings = postingsOf(prints)
  const owned = groupsByText(postings, prints)
  const pairs: CandidatePair[] = []
  let next = 0
  for (const [later, own] of prints.entries()) {
    const votes = new Map<number, number>()
    for (const end = next + own.length; next < end; next++)
      for (const earlier of earliestCarriers(postings, owned[next] ?? 0, later))
        votes.set(earlier, (votes.get(earlier) ?? 0) + 1)
    pairs.push(...bestOf(votes, later, prints))
  }
  return pairs
}

const texts = 2 ** 21

/** Every fingerprint with its text as one number (32 bits and 21 bits), sorted: a fingerprint's texts stand together, in order of time. */
function postingsOf(prints: readonly Uint32Array[]): Float64Array {
  const postings = new Float64Array(prints.reduce((sum, own) => sum + own.length, 0))
  let at = 0
  for (const [text, own] of prints.entries()) for (const print of own) postings[at++] = print * texts + text
  return postings.sort()
}

/** For each text in order, where the group of each of its fingerprints begins among the postings. */
function groupsByText(postings: Float64Array, prints: readonly Uint32Array[]): Int32Array {
  const offsets = new Int32Array(prints.length)
  for (let text = 1; text < prints.length; text++)
    offsets[text] = (offsets[text - 1] ?? 0) + (prints[text - 1]?.length ?? 0)
  const groups = new Int32Array(postings.length)
  let start = 0
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] ?? 0
    if (Math.floor(posting / texts) !== Math.floor((postings[start] ?? 0) / texts)) start = at
    const text = posting % texts
    groups[offsets[text] ?? 0] = start
    offsets[text] = (offsets[text] ?? 0) + 1
  }
  return groups
}

function* earliestCarriers(postings: Float64Array, start: number, later: number): Generator<number> {
  const print = Math.floor((postings[start] ?? 0) / texts)
  for (let at = start; at < start + mostCarriers && at < postings.length; at++) {
    const posting = postings[at] ?? 0
    const text = posting % texts
    if (text >= later || Math.floor(posting / texts) !== print) return
    yield text
  }
}

function bestOf(votes: ReadonlyMap<number, number>, later: number, prints: readonly Uint32Array[]): CandidatePair[] {
  const own = prints[later]?.length ?? 0
  return [...votes]
    .filter(([earlier, shared]) => {
      const shorter = Math.min(own, prints[earlier]?.length ?? 0)
      return shared >= Math.max(leastShared, shorter * leastShare)
    })
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostOriginals)
    .map(([earlier, shared]) => ({ earlier, later, shared }))
}
