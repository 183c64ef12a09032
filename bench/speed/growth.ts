import { read } from '../../src/index.ts'
import type { Shape } from './shapes.ts'

export interface Growth {
  readonly shape: Shape
  readonly runs: readonly { readonly codeUnits: number; readonly seconds: number }[]
  /** Time per code unit against the size before: 1 is linear. */
  readonly ratios: readonly number[]
}

/** Code units of the smallest text: two short reports. */
const smallest = 3000
/** A shape that took longer than this is not made ten times longer. */
const longestSeconds = 60
/** Below this the clock and the first calls of a function tell more than the text does. */
const shortestSeconds = 0.05

/** Reads a shape at 1, 10 and 100 times its smallest size. */
export async function growthOf(shape: Shape, times: readonly number[] = [1, 10, 100]): Promise<Growth> {
  const runs: { codeUnits: number; seconds: number }[] = []
  for (const factor of times) {
    if ((runs.at(-1)?.seconds ?? 0) > longestSeconds) break
    const text = shape.text(smallest * factor)
    runs.push({ codeUnits: text.length, seconds: await secondsToRead(text, shape.path) })
  }
  return { shape, runs, ratios: ratiosOf(runs) }
}

/** Processor time of the quickest of several readings: the others had the compiler or the collector beside them. */
async function secondsToRead(text: string, path = 'shape'): Promise<number> {
  let quickest = Infinity
  let spent = 0
  for (let run = 0; run < 2 || (spent < 4 * shortestSeconds && run < 20); run++) {
    const seconds = await once(text, path)
    quickest = Math.min(quickest, seconds)
    spent += seconds
    if (spent > 5) break
  }
  return quickest
}

async function once(text: string, path = 'shape'): Promise<number> {
  const before = process.cpuUsage()
  await read(text, { publisher: 'Growth Post', published: '2021-03-09', language: 'en', path })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function ratiosOf(runs: Growth['runs']): number[] {
  return runs.slice(1).map((run, at) => {
    const before = runs[at] ?? run
    return (
      Math.max(run.seconds, shortestSeconds) /
      Math.max(before.seconds, shortestSeconds / (run.codeUnits / before.codeUnits)) /
      (run.codeUnits / before.codeUnits)
    )
  })
}
