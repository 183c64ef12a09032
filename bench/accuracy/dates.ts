/**
 * Measures dates against Recognizers-Text's English specs, with chrono-node (casual and strict) side by side:
 * `npx tsx bench/accuracy/dates.ts --data DIR [--misses]`. DIR holds `dates/recognizers-*.json`.
 *
 * Full dates are the results that mean one calendar day each. Every item is read on its own reference date. Found: some date is
 * read that shares words with the expected one. Day: exactly that day. Holds: a range that holds it and is no longer than two
 * months (a count of weeks or months is meant to about a unit). Periods: results with a first and a last day; Recognizers-Text leaves
 * the end out of some and takes it into others: either day is right.
 */
import * as chrono from 'chrono-node'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { findDates } from '../../src/extract/lang/en/dates/dates.ts'
import { plainDocument } from './plain-document.ts'

interface Spec {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime: string }
  readonly Results: readonly {
    readonly Text: string
    readonly TypeName?: string
    readonly Start: number
    readonly End?: number
    readonly Length?: number
    readonly Value?: Readonly<Record<'Timex' | 'FutureResolution' | 'PastResolution', never>> | null
    readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] }
  }[]
}

interface Expected {
  readonly text: string
  readonly reference: string
  readonly words: string
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  /** The last day as the spec writes it: of "4 to 22" it is meant, of "this month" it is the day after. */
  readonly told: string
}

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
    const sets = { 'full dates': fullDates(), periods: periods() }
    console.log('| set | reader | items | found | right day(s) | holds |\n|---|---|---:|---:|---:|---:|')
    for (const [name, items] of Object.entries(sets))
      for (const [reader, read] of Object.entries(readers)) score(name, reader, items, read)
  } else console.log(`no data: ${folder} is missing. Give the folder that holds dates/ with --data DIR.`)
}

function score(set: string, reader: string, items: readonly Expected[], read: Reader): void {
  let [found, right, holds] = [0, 0, 0]
  const missed: string[] = []
  for (const item of items) {
    const overlapping = read(item.text, item.reference).filter(({ start, end }) => start < item.end && end > item.start)
    if (overlapping.length > 0) found++
    const exact = overlapping.some(({ from, to }) => from === item.from && (to === item.to || to === item.told))
    if (exact) right++
    if (exact || overlapping.some((one) => holdsShortly(one, item))) holds++
    else
      missed.push(
        `${item.reference} ${item.text}\n    ${item.words}: ${item.from}–${item.to}   read: ${overlapping.map(({ from, to }) => `${from}–${to}`).join(', ')}`,
      )
  }
  console.log(`| ${set} | ${reader} | ${items.length} | ${found} | ${right} | ${holds} |`)
  if (options.misses && reader === 'Hearsay') console.log(missed.join('\n'))
}

function holdsShortly(read: Read, item: Expected): boolean {
  return read.from <= item.from && item.to <= read.to && Date.parse(read.to) - Date.parse(read.from) <= longestHold
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

/** The results of both files that mean one day each, once each. */
function fullDates(): Expected[] {
  return expected('recognizers-DateTimeModel.json', ({ TypeName, Resolution }) => {
    const values = Resolution?.values ?? []
    const [first] = values
    const day = first?.['value'] ?? ''
    const full = TypeName === 'datetimeV2.date' && values.every(({ timex = '' }) => isDay(timex)) && isDay(day)
    return full ? [day, day, day] : undefined
  })
}

function periods(): Expected[] {
  return expected('recognizers-DatePeriodParser.json', ({ Value }) => {
    const { startDate = '', endDate = '' } =
      (Value as { PastResolution?: Record<string, string> } | null)?.PastResolution ?? {}
    return isDay(startDate) && isDay(endDate)
      ? [startDate, isoOf(new Date(Date.parse(`${endDate}T12:00:00`) - 86_400_000)), endDate]
      : undefined
  })
}

function isDay(text: string): boolean {
  return /^(?!0001)\d{4}-\d\d-\d\d$/.test(text)
}

function expected(
  file: string,
  daysOf: (result: Spec['Results'][number]) => readonly [from: string, to: string, told: string] | undefined,
): Expected[] {
  const items = JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')) as Spec[]
  return items.flatMap(({ Input: text, Context, Results }) =>
    Results.flatMap((result): Expected[] => {
      const days = daysOf(result)
      const reference = Context?.ReferenceDateTime.slice(0, 10) ?? ''
      if (!days || !isDay(reference)) return []
      const end = result.End === undefined ? result.Start + (result.Length ?? 0) : result.End + 1
      return [
        { text, reference, words: result.Text, start: result.Start, end, from: days[0], to: days[1], told: days[2] },
      ]
    }),
  )
}
