import { hearsay, medianRun } from './measured-process.ts'

/** What it costs to start: `hearsay --help` against node alone. */
export async function startUp(runs: number): Promise<void> {
  const node = await medianRun(runs * 3, () => ['-e', '0'])
  const help = await medianRun(runs * 3, () => [hearsay, '--help'])
  console.log('| start | median s | against `node -e 0` |\n|---|---:|---:|')
  console.log(`| node -e 0 | ${node.wallSeconds.toFixed(3)} | 1.00 |`)
  const ratio = help.wallSeconds / node.wallSeconds
  console.log(`| hearsay --help | ${help.wallSeconds.toFixed(3)} | ${ratio.toFixed(2)} |`)
}
