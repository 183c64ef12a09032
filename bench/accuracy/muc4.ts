/**
 * Measures counts of killed and injured in all-capital news: `npx tsx bench/accuracy/muc4.ts --data DIR [--misses]`.
 * DIR holds `muc4/dev`: messages and the counts that analysts keyed.
 *
 * A keyed count of two or more is found when a figure of its measure has its value or a bound between the count's low and high.
 * Precision is over the distinct figures of two or more in messages that have a key. Optional counts are not held against recall;
 * the second line asks for them as well. An execution is a killing here.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { findDates } from '../../src/extract/lang/en/dates/dates.ts'
import { findFigures } from '../../src/extract/lang/en/figures/figures.ts'
import { plainDocument } from './plain-document.ts'
import { emptyTally, scoreOf, type Tally } from './scores.ts'

interface KeyedCount {
  readonly measure: 'killed' | 'injured'
  readonly low: number
  readonly high: number
  readonly what: string
  readonly optional: boolean
}

interface Message {
  readonly id: string
  readonly counts: readonly KeyedCount[]
}

interface Counted {
  readonly measure: string
  readonly numbers: readonly number[]
  readonly words: string
}

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, misses: { type: 'boolean', default: false } },
})
const folder = join(options.data, 'muc4', 'dev')
const misses: string[] = []

if (existsSync(folder)) measure()
else console.log(`no data: ${folder} is missing. Give the folder that holds muc4/dev with --data DIR.`)

function measure(): void {
  const asked = emptyTally()
  const all = emptyTally()
  const messages = readFileSync(join(folder, 'counts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message)
    .filter(({ counts }) => counts.length > 0)
  for (const { id, counts } of messages) {
    const figures = countedIn(readFileSync(join(folder, 'text', `${id}.txt`), 'utf8'))
    compare(id, distinct(counts.filter(({ optional }) => !optional)), counts, figures, asked)
    compare(null, distinct(counts), counts, figures, all)
  }
  console.log('| what | keyed | found | recall | figures | right | precision |\n|---|---:|---:|---:|---:|---:|---:|')
  print('counts that are not optional', asked)
  print('all counts', all)
  if (options.misses) console.log(`\n${misses.join('\n')}`)
}

function countedIn(text: string): Counted[] {
  const analysis = analyse(plainDocument(text))
  const figures = findFigures(analysis, findDates(analysis)).flatMap((figure): Counted[] => {
    const measure = figure.measure === 'executed' ? 'killed' : figure.measure
    if ((measure !== 'killed' && measure !== 'injured') || (figure.value ?? figure.low ?? 2) < 2) return []
    const numbers = [figure.value, figure.low, figure.high].filter((value) => value !== null)
    return [
      { measure, numbers, words: text.slice(Math.max(0, figure.start - 60), figure.end + 60).replace(/\s+/g, ' ') },
    ]
  })
  return [...new Map(figures.map((figure) => [`${figure.measure} ${figure.numbers.join()}`, figure])).values()]
}

function distinct(counts: readonly KeyedCount[]): KeyedCount[] {
  return [...new Map(counts.map((count) => [`${count.measure} ${count.low} ${count.high}`, count])).values()]
}

function compare(
  id: string | null,
  keyed: readonly KeyedCount[],
  right: readonly KeyedCount[],
  figures: readonly Counted[],
  into: Tally,
): void {
  const meets = (figure: Counted, count: KeyedCount) =>
    figure.measure === count.measure && figure.numbers.some((value) => value >= count.low && value <= count.high)
  const missed = keyed.filter((count) => !figures.some((figure) => meets(figure, count)))
  const wrong = figures.filter((figure) => !right.some((count) => meets(figure, count)))
  into.gold += keyed.length
  into.found += keyed.length - missed.length
  into.predicted += figures.length
  into.right += figures.length - wrong.length
  if (id === null) return
  misses.push(...missed.map((count) => `${id} missed: ${count.measure} ${count.low}–${count.high} ${count.what}`))
  misses.push(...wrong.map((figure) => `${id} not keyed: ${figure.measure} «${figure.words}»`))
}

function print(name: string, counts: Tally): void {
  const { precision, recall } = scoreOf(counts)
  const row = [counts.gold, counts.found, recall.toFixed(3), counts.predicted, counts.right, precision.toFixed(3)]
  console.log(`| ${name} | ${row.join(' | ')} |`)
}
