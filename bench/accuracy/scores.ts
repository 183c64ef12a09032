/** Counts from which precision, recall and F1 follow. */
export interface Tally {
  predicted: number
  gold: number
  /** Predicted items that are right. */
  right: number
  /** Gold items that were found; the same as `right` unless several predictions can match one gold item. */
  found: number
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function emptyTally(): Tally {
  return { predicted: 0, gold: 0, right: 0, found: 0 }
}

/** Adds a comparison of two sets. */
export function addSets<T>(tally: Tally, predicted: ReadonlySet<T>, gold: ReadonlySet<T>): void {
  let common = 0
  for (const item of predicted) if (gold.has(item)) common++
  tally.predicted += predicted.size
  tally.gold += gold.size
  tally.right += common
  tally.found += common
}

/** The sum of tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const { predicted, gold, right, found } of tallies) {
    sum.predicted += predicted
    sum.gold += gold
    sum.right += right
    sum.found += found
  }
  return sum
}

/** Precision, recall and F1, each 0 to 1; 0 where nothing could be right. */
export function scoreOf({ predicted, gold, right, found }: Tally): Score {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : found / gold
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** "P 61.2  R 48.0  F1 53.8", in percent. */
export function formatScore({ precision, recall, f1 }: Score): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
  return `${percent(precision)} ${percent(recall)} ${percent(f1)}`
}
