/**
 * What reading web pages takes beside the extraction library alone: `npx tsx bench/speed/pages.ts --data DIR [--rounds 3]`.
 * DIR holds `articles/html/*.html.gz`. Processor time, page by page in turn, so that what else the machine does falls on both.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { PageElement } from '../../src/read/html-facts.ts'
import { readHtml } from '../../src/read/html.ts'
import { median } from './measured-process.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, rounds: { type: 'string', default: '3' } },
})
const folder = join(options.data, 'articles', 'html')

function library(source: string): unknown {
  const { document } = parseHTML(source) as unknown as { document: PageElement }
  return new Readability(document).parse()?.textContent
}

async function processorMs(work: () => unknown): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

async function measure(): Promise<void> {
  const pages = readdirSync(folder)
    .sort()
    .map((name) => gunzipSync(readFileSync(join(folder, name))).toString('utf8'))
  const ratios: number[] = []
  const kib = pages.reduce((sum, { length }) => sum + length, 0) / 1024
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    let [ours, theirs] = [0, 0]
    for (const [at, source] of pages.entries()) {
      const both = [async () => (ours += await processorMs(() => readHtml(source)))]
      both.push(async () => (theirs += await processorMs(() => library(source))))
      if (at % 2 === 1) both.reverse()
      for (const one of both) await one()
    }
    // The first round warms both up.
    if (round > 0) ratios.push(ours / theirs)
    console.log(`round ${round}: Hearsay ${ours.toFixed(0)} ms, Readability over linkedom ${theirs.toFixed(0)} ms`)
  }
  console.log(
    `${pages.length} pages, ${kib.toFixed(0)} Ki characters; ratio (median of ${ratios.length}): ${median(ratios).toFixed(2)}`,
  )
}

if (existsSync(folder)) await measure()
else console.log(`no data: ${folder} is missing. Give the folder that holds articles/ with --data DIR.`)
