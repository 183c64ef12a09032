/**
 * How much of what short invented passages say of who says what a reading holds, with the interval that holds 95 of 100
 * shares when the passages are drawn again with replacement (Efron's percentile bootstrap, 2,000 draws, seeded):
 * `npx tsx bench/accuracy/passages.ts [dev|held|more|more-held|wide|wide-held] [--misses]`. `held` was written with `dev`,
 * `more-held` with `more`, `wide-held` with `wide`; they are not looked at while rules are written, by nobody: their numbers tell how rules do on text that nobody
 * tuned to. `--misses` is for `dev`, `more` and `wide`.
 *
 * Stance is asked of the attribution that has the right voice, and of the innermost one where none has. "Speaker resolved"
 * is the first speaker of claims whose source is a pronoun, a short name, a noun for a role or an acronym.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { shareInterval, type Count } from './interval.ts'
import { judgePassage, loadPassages, type Verdict } from './passage.ts'

/** Where each split lies. */
const files = {
  dev: 'passages.dev.json',
  held: 'passages.held.json',
  more: 'passages.more.json',
  'more-held': 'passages.more.held.json',
  wide: 'passages.wide.json',
  'wide-held': 'passages.wide.held.json',
}

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const split = positionals[0] ?? 'dev'
if (!isSplit(split)) throw new Error(`no such passages: ${split}; there are ${Object.keys(files).join(', ')}`)
const folder = dirname(fileURLToPath(import.meta.url))
const verdicts: Verdict[] = []
for (const passage of loadPassages(join(folder, files[split]))) {
  const verdict = await judgePassage(passage)
  verdicts.push(verdict)
  const misses = verdict.checks.filter((check) => !check.met)
  if (!values.misses || misses.length + verdict.unexpected.length === 0) continue
  console.log(`\n${passage.text}`)
  for (const miss of misses) console.log(`  missed ${miss.about}: ${miss.words}`)
  for (const words of verdict.unexpected) console.log(`  unexpected: ${words}`)
  for (const words of verdict.all) console.log(`  read: ${words}`)
}

const lines = [...new Set(verdicts.flatMap(({ checks }) => checks.map(({ about }) => about)))]
console.log('\n| what | met | of | share | 95% interval |\n|---|---:|---:|---:|---:|')
for (const about of lines)
  printLine(
    about,
    verdicts.map(({ checks }) => countOf(checks.filter((check) => check.about === about))),
  )
printLine(
  'attributions that somebody expected',
  verdicts.map(({ found, unexpected }) => ({ met: found - unexpected.length, of: found })),
)

function isSplit(name: string): name is keyof typeof files {
  return Object.hasOwn(files, name)
}

function countOf(checks: Verdict['checks']): Count {
  return { met: checks.filter((check) => check.met).length, of: checks.length }
}

function printLine(about: string, counts: readonly Count[]): void {
  const sum = (which: keyof Count) => counts.reduce((total, count) => total + count[which], 0)
  const [met, of] = [sum('met'), sum('of')]
  const [low, high] = shareInterval(counts)
  const percent = (share: number) => (100 * share).toFixed(0)
  console.log(
    `| ${about} | ${String(met)} | ${String(of)} | ${percent(met / of)}% | ${percent(low)}–${percent(high)}% |`,
  )
}
