/**
 * How much of what short invented passages say of who says what a reading holds:
 * `npx tsx bench/accuracy/passages.ts [dev|held] [--misses]`. `held` was written with `dev` and is not looked at while
 * rules are written: its number tells how they do on text that nobody tuned to.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judgePassage, loadPassages } from './passage.ts'

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const folder = dirname(fileURLToPath(import.meta.url))
const totals = new Map<string, { met: number; asked: number }>()
let unexpected = 0
let found = 0
for (const passage of loadPassages(join(folder, `passages.${positionals[0] ?? 'dev'}.json`))) {
  const verdict = await judgePassage(passage)
  found += verdict.found
  unexpected += verdict.unexpected.length
  for (const { about, met } of verdict.checks) {
    const total = totals.get(about) ?? { met: 0, asked: 0 }
    totals.set(about, { met: total.met + (met ? 1 : 0), asked: total.asked + 1 })
  }
  const misses = verdict.checks.filter((check) => !check.met)
  if (!values.misses || misses.length + verdict.unexpected.length === 0) continue
  console.log(`\n${passage.text}`)
  for (const miss of misses) console.log(`  missed ${miss.about}: ${miss.words}`)
  for (const words of verdict.unexpected) console.log(`  unexpected: ${words}`)
  for (const words of verdict.all) console.log(`  read: ${words}`)
}

console.log('\n| what | met | of | share |\n|---|---:|---:|---:|')
for (const [about, { met, asked }] of totals)
  console.log(`| ${about} | ${String(met)} | ${String(asked)} | ${((100 * met) / asked).toFixed(0)}% |`)
console.log(`| attributions that nobody expected | ${String(unexpected)} | ${String(found)} found | |`)
