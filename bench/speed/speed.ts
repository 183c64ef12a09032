/**
 * How fast documents are read and added, and what it costs to start:
 * `npx tsx bench/speed/speed.ts --data DIR [--runs N]`, DIR holding `polnear/train/text`. Needs `npm run build`.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hearsay, medianRun } from './measured-process.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, runs: { type: 'string', default: '3' } } })
const runs = Number(values.runs)
const articles = values.data ? join(values.data, 'polnear', 'train', 'text') : undefined

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
try {
  await startUp()
  if (articles && existsSync(articles)) await readingAndAdding(articles)
  else console.log('\nReading and adding not measured: --data DIR with polnear/train/text is missing.')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function startUp(): Promise<void> {
  const node = await medianRun(runs * 3, () => ['-e', '0'])
  const help = await medianRun(runs * 3, () => [hearsay, '--help'])
  console.log('| start | median s | against `node -e 0` |\n|---|---:|---:|')
  console.log(`| node -e 0 | ${node.wallSeconds.toFixed(3)} | 1.00 |`)
  console.log(
    `| hearsay --help | ${help.wallSeconds.toFixed(3)} | ${(help.wallSeconds / node.wallSeconds).toFixed(2)} |`,
  )
}

async function readingAndAdding(folder: string): Promise<void> {
  const names = readdirSync(folder).sort()
  console.log(
    `\n| what | articles | MB | median s | articles/s | MB/s | s per 100 articles | peak MiB |\n|---|${'---:|'.repeat(7)}`,
  )
  for (const count of [100, 400, names.length]) {
    const sample = join(scratch, `articles-${String(count)}`)
    for (const name of names.slice(0, count)) cpSync(join(folder, name), join(sample, name))
    const megabytes = readdirSync(sample).reduce((sum, name) => sum + statSync(join(sample, name)).size, 0) / 1e6
    let ledgers = 0
    await row('read --json', count, megabytes, () => [hearsay, 'read', '--json', '--workers', '1', sample])
    await row('add', count, megabytes, () => [
      hearsay,
      'add',
      '--ledger',
      join(scratch, `ledger-${String(count)}-${String(ledgers++)}`),
      sample,
    ])
  }
}

async function row(
  what: string,
  count: number,
  megabytes: number,
  commandArguments: () => readonly string[],
): Promise<void> {
  const { wallSeconds, peakKiB } = await medianRun(runs, commandArguments)
  const cells = [
    megabytes.toFixed(2),
    wallSeconds.toFixed(2),
    (count / wallSeconds).toFixed(0),
    (megabytes / wallSeconds).toFixed(2),
    ((100 * wallSeconds) / count).toFixed(2),
    (peakKiB / 1024).toFixed(0),
  ]
  console.log(`| ${what} | ${String(count)} | ${cells.join(' | ')} |`)
}
