import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What one run of a node program took. */
export interface Usage {
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakKiB: number
}

const here = fileURLToPath(new URL('.', import.meta.url))
export const hearsay = join(here, '..', '..', 'bin', 'hearsay.js')

/** Runs `node ARGUMENTS…` to its end, its output thrown away. Rejects when it exits with anything but 0. */
export function runNode(commandArguments: readonly string[]): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', join(here, 'report-usage.mjs'), ...commandArguments], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let reported = ''
    let problems = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => (reported += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (problems += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`exit ${String(code)}: ${problems.slice(-500)}`))
      else {
        const usage = JSON.parse(reported) as Omit<Usage, 'wallSeconds'>
        resolve({ wallSeconds: (performance.now() - started) / 1000, ...usage })
      }
    })
  })
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The run of median wall time among several. */
export async function medianRun(runs: number, commandArguments: () => readonly string[]): Promise<Usage> {
  const usages: Usage[] = []
  for (let run = 0; run < runs; run++) usages.push(await runNode(commandArguments()))
  const walls = usages.map((usage) => usage.wallSeconds)
  return {
    wallSeconds: median(walls),
    cpuSeconds: median(usages.map((usage) => usage.cpuSeconds)),
    peakKiB: median(usages.map((usage) => usage.peakKiB)),
  }
}
