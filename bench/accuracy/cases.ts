/**
 * What is noticed between several documents, held against what a person expects:
 * `npx tsx bench/accuracy/cases.ts dev|wide|held|wide-held [--misses] [--only NAME]`.
 *
 * Each case is a file of invented documents with the findings expected of them; a finding that is neither expected nor
 * allowed counts against precision. Rules are tuned on `dev`. `held` was written before any output was seen and is only
 * counted: `--misses` is refused for it. An agreement, a subset or a citation that holds is expected like any other
 * finding; what is true but idle is allowed. The interval draws cases.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findingKinds } from '../../src/model/index.ts'
import { countKind, judge, type CaseJudgement, type KindCount } from './case-judgement.ts'
import { answersOf } from './case-ledger.ts'
import { loadCases } from './case.ts'
import { shareInterval, type Count } from './interval.ts'

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  allowPositionals: true,
})
const split = positionals[0] ?? 'dev'
if (split.endsWith('held') && (values.misses || values.only !== ''))
  throw new Error('held cases are counted, not looked at')

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases', split)
const judgements: CaseJudgement[] = []
for (const one of loadCases(folder).filter(({ name }) => name.includes(values.only))) {
  const judgement = judge(one, await answersOf(one))
  judgements.push(judgement)
  if (values.misses) printMisses(judgement)
}

console.log('| kind | expected | met | unexpected | precision | recall |\n|---|---:|---:|---:|---:|---:|')
for (const kind of findingKinds) printLine(kind, countKind(judgements, kind))
printLine('all', countKind(judgements, null))
printInterval(
  'precision',
  judgements.map(({ met, unexpected }) => ({ met: met.length, of: met.length + unexpected.length })),
)
printInterval(
  'recall',
  judgements.map(({ met, missed }) => ({ met: met.length, of: met.length + missed.length })),
)
printInterval(
  'origins of a question',
  judgements.map(({ origins }) => ({ met: origins.filter(({ met }) => met).length, of: origins.length })),
)

function printLine(name: string, { met, missed, unexpected }: KindCount): void {
  if (met + missed + unexpected === 0) return
  const shares = [share(met, met + unexpected), share(met, met + missed)].join(' | ')
  console.log(`| ${name} | ${String(met + missed)} | ${String(met)} | ${String(unexpected)} | ${shares} |`)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : ((100 * part) / whole).toFixed(0)
}

function printInterval(name: string, counts: readonly Count[]): void {
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)
  const [low, high] = shareInterval(counts).map((bound) => (100 * bound).toFixed(0))
  console.log(
    `${name}: ${String(sum('met'))} of ${String(sum('of'))}, ${share(sum('met'), sum('of'))} (${String(low)}–${String(high)})`,
  )
}

function printMisses({ name, missed, unexpected, origins }: CaseJudgement): void {
  const wrong = origins.filter(({ met }) => !met)
  if (missed.length + unexpected.length + wrong.length === 0) return
  console.log(`\n${name}`)
  for (const { kind, verdict, words } of missed) console.log(`  missed ${kind} ${verdict ?? ''}: ${words.join(' | ')}`)
  for (const { kind, verdict, reason, evidence } of unexpected) {
    const words = evidence.map(({ path, text }) => `${path} “${text.slice(0, 60)}”`).join(', ')
    console.log(`  unexpected ${kind} ${verdict}: ${reason} [${words}]`)
  }
  for (const { asked, got } of wrong) {
    const range = `${String(asked.low)}-${String(asked.high)}`
    console.log(`  origins of ${asked.measure} ${String(asked.value)}: ${range} expected, ${got} got`)
  }
}
