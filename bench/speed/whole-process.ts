import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { wordsOf, type Article } from './articles.ts'
import { hearsay, medianRun, type Usage } from './measured-process.ts'

interface Sample {
  readonly articles: readonly Article[]
  readonly folder: string
}

/**
 * `read` and `add` from start to end, for growing numbers of articles. Words a second of one core are by processor time;
 * what two workers gain is by wall time and means something only where two cores are free.
 */
export async function wholeProcess(articles: readonly Article[], scratch: string, runs: number): Promise<void> {
  console.log(
    `\n| what | articles | wall s | processor s | words/s of one core | peak MiB |\n|---|${'---:|'.repeat(5)}`,
  )
  for (const count of new Set([100, 400, articles.length])) {
    const sample = sampleOf(articles.slice(0, count), scratch)
    const one = await row('read --workers 1', sample, runs, () => readWith(1, sample))
    const two = await row('read --workers 2', sample, runs, () => readWith(2, sample))
    let ledgers = 0
    const ledger = (): string => join(scratch, `ledger-${count}-${ledgers++}`)
    await row('add', sample, runs, () => [hearsay, 'add', '--ledger', ledger(), sample.folder])
    console.log(`| two workers are faster by | ${count} | ${(one.wallSeconds / two.wallSeconds).toFixed(2)} | | | |`)
  }
}

function sampleOf(articles: readonly Article[], scratch: string): Sample {
  const folder = join(scratch, `articles-${articles.length}`)
  for (const { path } of articles) cpSync(path, join(folder, basename(path)))
  return { articles, folder }
}

function readWith(workers: number, { folder }: Sample): string[] {
  return [hearsay, 'read', '--json', '--workers', String(workers), folder]
}

async function row(
  what: string,
  { articles }: Sample,
  runs: number,
  commandArguments: () => readonly string[],
): Promise<Usage> {
  const usage = await medianRun(runs, commandArguments)
  const { wallSeconds, cpuSeconds, peakKiB } = usage
  const cells = [
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    (wordsOf(articles) / cpuSeconds).toFixed(0),
    (peakKiB / 1024).toFixed(0),
  ]
  console.log(`| ${what} | ${articles.length} | ${cells.join(' | ')} |`)
  return usage
}
