/** What was claimed of one prediction, and whether it proved right. */
export interface Judged {
  /** 0 to 1. */
  readonly confidence: number
  readonly right: boolean
}

/** Prints, for each tenth of confidence, how many predictions there are, their mean confidence and the share that is right. */
export function printReliability(judged: readonly Judged[]): void {
  console.log('Reliability\n| confidence | predictions | mean confidence | right |\n|---|---:|---:|---:|')
  let error = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const share = inside.filter(({ right }) => right).length / inside.length
    error += (Math.abs(mean - share) * inside.length) / judged.length
    const range = `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`
    console.log(`| ${range} | ${String(inside.length)} | ${(100 * mean).toFixed(0)}% | ${(100 * share).toFixed(0)}% |`)
  }
  console.log(`expected calibration error: ${(100 * error).toFixed(1)} points`)
}
