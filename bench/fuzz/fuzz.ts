/**
 * Reads broken and hostile files until the time is up: `npx tsx bench/fuzz/fuzz.ts [--minutes 1] [--seed 1] [--only pdf]`. Real files of every
 * format are changed at random (bits, cuts, repeats, lengths, entries of archives) and read in a thread: a crash, a hang
 * (10 seconds, for pictures 90), more than 2 GiB of heap or 3 GB of memory is a failure, and its input is written to the folder that is named.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { Draw, mutated } from './mutate.ts'
import type { Outcome } from './reading-thread.ts'
import { sampleFiles } from './samples.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})

const heapMebibytes = 2048
const pictures = new Set(['.png', '.jpg', '.tiff', '.webp'])
/** Pictures and scans take seconds each: they are drawn more seldom. */
const seldom = 12

interface Row {
  inputs: number
  read: number
  partly: number
  refused: number
  failures: number
  slowestMs: number
  mostMebibytes: number
}

class ReadingThread {
  private worker: Worker | null = null

  read(path: string, bytes: Buffer, seconds: number): Promise<Outcome | { readonly failure: string }> {
    this.worker ??= new Worker(new URL('./thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    })
    const { worker } = this
    return new Promise((resolve) => {
      const end = (outcome: Outcome | { readonly failure: string }): void => {
        clearTimeout(timer)
        worker.removeListener('message', end)
        worker.removeListener('error', fail)
        resolve(outcome)
      }
      const fail = (error: Error): void => {
        this.worker = null
        worker.on('error', () => undefined)
        void worker.terminate()
        end({ failure: error.message })
      }
      const timer = setTimeout(() => fail(new Error(`no end after ${seconds} seconds`)), seconds * 1000)
      worker.on('message', end)
      worker.on('error', fail)
      worker.postMessage({ path, bytes })
    })
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }
}

/** Memory that is not JavaScript's (of PDFium, of Tesseract) has no bound of its own: more than this for one file is a failure too. */
const mostMebibytes = 3000

function tooLarge(outcome: Outcome | { readonly failure: string }): Outcome | { readonly failure: string } {
  if ('failure' in outcome || outcome.residentMebibytes < mostMebibytes) return outcome
  return { failure: `${Math.round(outcome.residentMebibytes)} MiB of memory` }
}

const draw = new Draw(Number(values.seed))
const files = sampleFiles().filter(({ path }) => values.only === undefined || extname(path) === `.${values.only}`)
const others = files.map(({ bytes }) => bytes)
const often = files.flatMap((file) =>
  Array<typeof file>(pictures.has(extname(file.path)) || file.path.startsWith('scanned') ? 1 : seldom).fill(file),
)
const rows = new Map<string, Row>()
const failed = mkdtempSync(join(tmpdir(), 'hearsay-fuzz-'))
const thread = new ReadingThread()
const until = performance.now() + Number(values.minutes) * 60_000
let failures = 0

while (performance.now() < until) {
  const { path, bytes } = draw.of(often)
  const input = mutated(bytes, draw, others)
  const isSlow = pictures.has(extname(path)) || path.startsWith('scanned')
  const outcome = tooLarge(await thread.read(path, input, isSlow ? 90 : 10))
  const name = extname(path).slice(1)
  const row = rows.get(name) ?? {
    inputs: 0,
    read: 0,
    partly: 0,
    refused: 0,
    failures: 0,
    slowestMs: 0,
    mostMebibytes: 0,
  }
  rows.set(name, row)
  row.inputs += 1
  if ('failure' in outcome) {
    row.failures += 1
    failures += 1
    const kept = join(failed, `${failures}-${path}`)
    writeFileSync(kept, input)
    console.log(`${path}: ${outcome.failure}: ${kept}`)
    await thread.close()
  } else {
    row[outcome.kind] += 1
    row.slowestMs = Math.max(row.slowestMs, outcome.milliseconds)
    row.mostMebibytes = Math.max(row.mostMebibytes, outcome.residentMebibytes)
  }
}
await thread.close()

const columns = ['format', 'inputs', 'read', 'partly', 'refused', 'failures', 'slowest ms', 'most MiB']
const cells = (name: string, row: Row): (string | number)[] => [
  ...[name, row.inputs, row.read, row.partly, row.refused, row.failures],
  ...[Math.round(row.slowestMs), Math.round(row.mostMebibytes)],
]
const sum = [...rows.values()].reduce((all, row) => ({
  ...{ inputs: all.inputs + row.inputs, read: all.read + row.read, partly: all.partly + row.partly },
  ...{ refused: all.refused + row.refused, failures: all.failures + row.failures },
  slowestMs: Math.max(all.slowestMs, row.slowestMs),
  mostMebibytes: Math.max(all.mostMebibytes, row.mostMebibytes),
}))
const line = (parts: readonly (string | number)[]): void => console.log(`| ${parts.join(' | ')} |`)
line(columns)
line(columns.map((_, at) => (at === 0 ? '---' : '---:')))
for (const [name, row] of [...rows].sort()) line(cells(name, row))
line(cells('all', sum))
process.exitCode = failures === 0 ? 0 : 1
