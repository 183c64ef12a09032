/**
 * How fast documents are read and added, what it costs to start, and how that stands against plain taggers:
 * `npx tsx bench/speed/speed.ts --data DIR [--runs N]`, DIR holding `polnear/train/text`. Needs `npm run build`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articlesIn } from './articles.ts'
import { startUp } from './start-up.ts'
import { wholeProcess } from './whole-process.ts'
import { wordsASecond } from './words-a-second.ts'

/** Articles that every reader is measured with: enough to warm up on, few enough for the slowest. */
const comparedArticles = 100

const { values } = parseArgs({ options: { data: { type: 'string' }, runs: { type: 'string', default: '3' } } })
const runs = Number(values.runs)
const folder = values.data ? join(values.data, 'polnear', 'train', 'text') : undefined

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
try {
  await startUp(runs)
  if (folder && existsSync(folder)) {
    await wordsASecond(articlesIn(folder, comparedArticles), runs)
    await wholeProcess(articlesIn(folder), scratch, runs)
  } else console.log('\nReading and adding not measured: --data DIR with polnear/train/text is missing.')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
