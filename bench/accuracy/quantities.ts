/**
 * Measures numbers and quantities: `npx tsx bench/accuracy/quantities.ts --data DIR [--misses]`.
 * DIR holds `quantities/`: half of NewsQuant and Recognizers-Text's English number specs.
 *
 * NewsQuant: a quantity is right when its value is (within 1e-5, both ends of a range); "value+change" asks for the bound as
 * well (`=`, `>`, `<`, `~`; the corpus' "up" and "down" count as `=`). Recognizers-Text: an item is right when every
 * result has the same words and value and none is added. Its results of relative order ("next", "last") are left out:
 * they count nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { parseBounds } from '../../src/extract/lang/en/numbers/bounds.ts'
import { parseNumbers } from '../../src/extract/lang/en/numbers/numbers.ts'
import { findQuantities, type Quantity } from '../../src/extract/lang/en/figures/quantities.ts'
import { plainDocument } from './plain-document.ts'
import { emptyTally, scoreOf, type Tally } from './scores.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, misses: { type: 'boolean', default: false } },
})
const folder = join(options.data, 'quantities')
const misses: string[] = []

// ——— NewsQuant ———

interface NewsSentence {
  readonly text: string
  readonly quantities: readonly { readonly change: string; readonly value: string; readonly unit: string }[]
}

/** A value and its bound: `low` and `high` differ for a range. */
interface Valued {
  readonly low: number
  readonly high: number
  readonly change: string
  readonly words: string
}

function newsQuant(): void {
  const values = emptyTally()
  const changes = emptyTally()
  for (const { text, quantities } of load<NewsSentence>('newsquant.open.json')) {
    const gold = quantities.map(({ change, value, unit }) => goldOf(change, value, unit))
    const found = findQuantities(analyse(plainDocument(text))).flatMap((quantity) => valuedOf(text, quantity) ?? [])
    tally(values, gold, found, sameValue)
    const unbound = tally(changes, gold, found, (a, b) => sameValue(a, b) && a.change === b.change)
    if (unbound.gold.length + unbound.found.length > 0) misses.push(newsMiss(text, unbound))
  }
  print('NewsQuant (open half): value', values)
  print('NewsQuant (open half): value+change', changes)
}

function newsMiss(text: string, { gold, found }: { gold: readonly Valued[]; found: readonly Valued[] }): string {
  const list = (all: readonly Valued[]) =>
    all.map(({ low, high, change, words }) => `${change}${low}${high === low ? '' : `-${high}`} (${words})`)
  return `newsquant: ${text}\n    missed: ${list(gold).join('; ')}   added: ${list(found).join('; ')}`
}

function goldOf(change: string, value: string, unit: string): Valued {
  const range = /^(.*\d)-(\d.*)$/.exec(value)
  const [low, high] =
    range && !value.includes('E-') ? [Number(range[1]), Number(range[2])] : [Number(value), Number(value)]
  return { low, high, change: change === 'up' || change === 'down' ? '=' : change, words: unit }
}

const changeSigns: Readonly<Record<string, string>> = {
  'at-least': '>',
  'more-than': '>',
  'at-most': '<',
  'less-than': '<',
  nearly: '~',
  about: '~',
}

/** What the corpus does not count as a quantity; an age or a modifier it counts only with a unit ("a 3-inch gap"). */
const noQuantities: ReadonlySet<string> = new Set(['time', 'code', 'score', 'label', 'list-number'])

function valuedOf(text: string, { number, worded, role, unit, start, end }: Quantity): Valued | undefined {
  if (noQuantities.has(role) || ((role === 'age' || role === 'modifier') && !unit)) return undefined
  if (number.low === null || number.high === null || number.form === 'none') return undefined
  const change = changeSigns[worded.qualifier] ?? '='
  return { low: number.low, high: number.high, change, words: text.slice(start, end) }
}

function sameValue(a: Valued, b: Valued): boolean {
  return Math.abs(a.low - b.low) < 1e-5 && Math.abs(a.high - b.high) < 1e-5
}

function tally(
  into: Tally,
  gold: readonly Valued[],
  found: readonly Valued[],
  same: (a: Valued, b: Valued) => boolean,
): { readonly gold: readonly Valued[]; readonly found: readonly Valued[] } {
  const left = [...found]
  const missed = gold.filter((one) => {
    const at = left.findIndex((other) => same(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  into.right += gold.length - missed.length
  into.found += gold.length - missed.length
  into.gold += gold.length
  into.predicted += found.length
  return { gold: missed, found: left }
}

function print(name: string, counts: Tally): void {
  const { precision, recall, f1 } = scoreOf(counts)
  console.log(`| ${name} | ${[precision, recall, f1].map((share) => (100 * share).toFixed(1)).join(' | ')} |`)
}

// ——— Recognizers-Text ———

interface SpecItem {
  readonly Input: string
  readonly Results: readonly {
    readonly Text: string
    readonly TypeName: string
    readonly Resolution: { readonly value?: string }
  }[]
}

function numberSpecs(): void {
  spec('numbers', 'recognizers-NumberModel.json', (text) =>
    parseNumbers(text)
      .filter(({ form, suffix }) => (form === 'one' || form === 'fraction') && suffix === '')
      .flatMap(({ text: words, low }) =>
        low === null ? [] : [`${plain(words)}=${String(Number(low.toPrecision(15)))}`],
      ),
  )
  spec('ordinals', 'recognizers-OrdinalModel.json', (text) =>
    parseNumbers(text)
      .filter(({ form, doubtful }) => form === 'ordinal' || doubtful)
      .map(
        ({ text: words, low, form }) =>
          `${plain(words).replace(/^an? /, '')}=${String(form === 'ordinal' ? low : 1 / (low ?? 1))}`,
      ),
  )
  spec('number ranges', 'recognizers-NumberRangeModel.json', (text) =>
    parseBounds(text).map(({ text: words, interval }) => `${plain(words)}=${interval}`),
  )
}

function spec(name: string, file: string, read: (text: string) => readonly string[]): void {
  const items = load<SpecItem>(file).filter(
    (item) => !item.Results.some((result) => result.TypeName.endsWith('.relative')),
  )
  let right = 0
  for (const item of items) {
    const gold = item.Results.map((result) => `${plain(result.Text)}=${numeric(result.Resolution.value ?? '')}`)
    const found = read(item.Input)
    if (gold.join('|') === found.join('|')) right++
    else misses.push(`${name}: ${item.Input}\n    expected: ${gold.join(' | ')}   found: ${found.join(' | ')}`)
  }
  console.log(`| Recognizers-Text: ${name} | | | ${right} of ${items.length} |`)
}

function numeric(value: string): string {
  return /^[-\d.E+]+$/.test(value) ? String(Number(value)) : value
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}

function load<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')) as T[]
}

// ——— the table ———

if (existsSync(folder)) {
  console.log('| what | precision | recall | F1 or share right |\n|---|---:|---:|---:|')
  newsQuant()
  numberSpecs()
  if (options.misses) console.log(`\n${misses.join('\n')}`)
} else console.log(`no data: ${folder} is missing. Give the folder that holds quantities/ with --data DIR.`)
