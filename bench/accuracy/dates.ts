/**
 * Measures dates against Recognizers-Text's English specs, with chrono-node (casual and strict) side by side:
 * `npx tsx bench/accuracy/dates.ts --data DIR [--misses]`. DIR holds `dates/recognizers-*.json`.
 *
 * Full dates are the results that mean one calendar day each; where a text does not tell which of two, a day of the two is right.
 * Every item is read on its own reference date. Found: some date is read that shares words with the expected one. Right:
 * exactly that day. Holds: a range that holds it and is no longer than two months (a count of weeks or months is meant to about a
 * unit). Periods: results with a first and a last day; Recognizers-Text leaves the end out of some and takes it into others:
 * either day is right. Every result that is in no table is counted with its reason.
 */
import * as chrono from 'chrono-node'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { findDates } from '../../src/extract/lang/en/dates/dates.ts'
import { dateSets, type ExpectedDate, type SpecSet } from './date-specs.ts'
import { plainDocument } from './plain-document.ts'

interface Read {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

type Reader = (text: string, reference: string) => readonly Read[]

const readers: Readonly<Record<string, Reader>> = {
  Hearsay: (text, reference) =>
    findDates(analyse(plainDocument(text, reference))).map(({ start, end, date }) => ({
      start,
      end,
      from: date.from,
      to: date.to,
    })),
  'chrono-node': chronoReader(chrono.casual),
  'chrono-node strict': chronoReader(chrono.strict),
}

const longestHold = 62 * 86_400_000

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, misses: { type: 'boolean', default: false } },
})
const folder = join(options.data, 'dates')

main()

function main(): void {
  if (existsSync(folder)) {
    const sets = dateSets(folder)
    console.log('| set | reader | items | found | right day(s) | holds |\n|---|---|---:|---:|---:|---:|')
    for (const { name, items } of sets)
      for (const [reader, read] of Object.entries(readers)) score(name, reader, items, read)
    sets.forEach(tellLeftOut)
  } else console.log(`no data: ${folder} is missing. Give the folder that holds dates/ with --data DIR.`)
}

function tellLeftOut({ name, items, leftOut }: SpecSet): void {
  const results = [...leftOut.values()].reduce((sum, count) => sum + count, items.length)
  console.log(`\n${name}: ${items.length} of ${results} results; left out:`)
  for (const [reason, count] of leftOut) console.log(`  ${String(count).padStart(4)}  ${reason}`)
}

function score(set: string, reader: string, items: readonly ExpectedDate[], read: Reader): void {
  let [found, right, holds] = [0, 0, 0]
  const missed: string[] = []
  for (const item of items) {
    const overlapping = read(item.text, item.reference).filter(({ start, end }) => start < item.end && end > item.start)
    if (overlapping.length > 0) found++
    const exact = overlapping.some((one) => isRight(one, item))
    if (exact) right++
    if (exact || overlapping.some((one) => holdsShortly(one, item))) holds++
    if (!exact) missed.push(missOf(item, overlapping))
  }
  console.log(`| ${set} | ${reader} | ${items.length} | ${found} | ${right} | ${holds} |`)
  if (options.misses && reader === 'Hearsay') console.log(missed.join('\n'))
}

function isRight({ from, to }: Read, { days }: ExpectedDate): boolean {
  return days.some((day) => from === day.from && (to === day.to || to === day.told))
}

function missOf({ reference, text, words, days }: ExpectedDate, read: readonly Read[]): string {
  const span = ({ from, to }: { readonly from: string; readonly to: string }) => (from === to ? from : `${from}–${to}`)
  return `${reference} ${text}\n    ${words}: ${days.map(span).join(' or ')}   read: ${read.map(span).join(', ')}`
}

function holdsShortly(read: Read, { days }: ExpectedDate): boolean {
  return days.some(
    ({ from, to }) => read.from <= from && to <= read.to && Date.parse(read.to) - Date.parse(read.from) <= longestHold,
  )
}

function chronoReader(parser: chrono.Chrono): Reader {
  return (text, reference) =>
    parser.parse(text, new Date(`${reference}T12:00:00`)).map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      from: isoOf(result.start.date()),
      to: isoOf((result.end ?? result.start).date()),
    }))
}

function isoOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
