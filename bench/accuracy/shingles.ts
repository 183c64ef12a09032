/** What a page's article shares with what was found of it, in shares of the union of both. */
export interface Shared {
  readonly found: number
  readonly added: number
  readonly missed: number
}

const length = 4

/** Multisets of four-word shingles compared, normalised so that a long page weighs no more than a short one (Scrapinghub's article extraction benchmark). */
export function sharedShingles(gold: string, text: string): Shared {
  const left = shinglesOf(gold)
  const total = sum(left)
  let [found, added] = [0, 0]
  for (const [shingle, count] of shinglesOf(text)) {
    const met = Math.min(count, left.get(shingle) ?? 0)
    found += met
    added += count - met
  }
  const union = total + added
  return union === 0
    ? { found: 0, added: 0, missed: 0 }
    : { found: found / union, added: added / union, missed: (total - found) / union }
}

export interface PageScore {
  readonly precision: number
  readonly recall: number
}

export function pageScore({ found, added, missed }: Shared): PageScore {
  if (added === 0 && missed === 0) return { precision: 1, recall: 1 }
  return {
    precision: found + added === 0 ? 0 : found / (found + added),
    recall: found + missed === 0 ? 0 : found / (found + missed),
  }
}

/** Precision and recall averaged over pages, and the F1 of the averages. */
export function meanScore(pages: readonly PageScore[]): PageScore & { readonly f1: number } {
  const mean = (pick: (page: PageScore) => number): number =>
    pages.reduce((total, page) => total + pick(page), 0) / pages.length
  const [precision, recall] = [mean((page) => page.precision), mean((page) => page.recall)]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  const last = Math.max(1, words.length - length + 1)
  for (let at = 0; at < last && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + length).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
