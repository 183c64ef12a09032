import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A result that a spec expects, with the days that it may mean; `told` is the last day as the spec writes it. */
export interface ExpectedDate {
  readonly text: string
  readonly reference: string
  readonly words: string
  readonly start: number
  readonly end: number
  readonly days: readonly { readonly from: string; readonly to: string; readonly told: string }[]
}

/** Items of one kind, and how many results of the file were left out for which reason. */
export interface SpecSet {
  readonly name: string
  readonly items: readonly ExpectedDate[]
  readonly leftOut: ReadonlyMap<string, number>
}

interface Spec {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime: string }
  readonly Results: readonly Result[]
}

interface Result {
  readonly Text: string
  readonly TypeName?: string
  readonly Start: number
  readonly End?: number
  readonly Length?: number
  readonly Value?: {
    readonly FutureResolution?: Readonly<Record<string, string>>
    readonly PastResolution?: Readonly<Record<string, string>>
  } | null
  readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] } | null
}

type Days = ExpectedDate['days']
/** The days of a result that belongs to the set, or why it does not. */
type Sorting = (result: Result) => Days | string

const impossible = 'names no day (30 February): nothing to be right about'

/** The sets of Recognizers-Text's English specs, from a folder that holds `recognizers-*.json`. */
export function dateSets(folder: string): SpecSet[] {
  return [
    setOf(folder, 'full dates', 'DateTimeModel', fullDate),
    setOf(folder, 'full dates, parser', 'DateParser', parserDate),
    setOf(folder, 'one of two days', 'DateTimeModel', eitherDay),
    setOf(folder, 'periods', 'DatePeriodParser', period),
  ]
}

function setOf(folder: string, name: string, file: string, sort: Sorting): SpecSet {
  const specs = JSON.parse(
    readFileSync(join(folder, `recognizers-${file}.json`), 'utf8').replace(/^\uFEFF/, ''),
  ) as Spec[]
  const items: ExpectedDate[] = []
  const leftOut = new Map<string, number>()
  for (const spec of specs)
    for (const result of spec.Results) {
      const reference = spec.Context?.ReferenceDateTime.slice(0, 10)
      const days = reference === undefined ? 'has no reference date' : sort(result)
      if (typeof days === 'string') leftOut.set(days, (leftOut.get(days) ?? 0) + 1)
      else items.push(expectedOf(spec.Input, reference ?? '', result, days))
    }
  return { name, items, leftOut }
}

function expectedOf(text: string, reference: string, result: Result, days: Days): ExpectedDate {
  const end = result.End === undefined ? result.Start + (result.Length ?? 0) : result.End + 1
  return { text, reference, words: result.Text, start: result.Start, end, days }
}

/** Results that resolve to one day, whatever their words leave out ("this Friday"). */
function fullDate(result: Result): Days | string {
  const days = resolvedDays(result)
  if (typeof days === 'string') return days
  return days.length === 1 ? days.map(oneDay) : 'two days are possible: scored as “one of two days”'
}

/** Results with a day before the reference and another after it ("4 May"). */
function eitherDay(result: Result): Days | string {
  const days = resolvedDays(result)
  if (typeof days === 'string') return days
  return days.length > 1 ? days.map(oneDay) : 'one day is meant: scored as “full dates”'
}

function resolvedDays({ TypeName, Resolution }: Result): string[] | string {
  if (TypeName !== 'datetimeV2.date')
    return TypeName === undefined ? 'has no type' : TypeName.replace('datetimeV2.', 'is no date but a ')
  const days = (Resolution?.values ?? []).map(({ value }) => value ?? '')
  return days.length > 0 && days.every(isDay) ? days : impossible
}

function parserDate({ Value }: Result): Days | string {
  const [future, past] = [Value?.FutureResolution?.['date'] ?? '', Value?.PastResolution?.['date'] ?? '']
  if (!isDay(future) || !isDay(past)) return impossible
  return future === past ? [oneDay(future)] : 'two days are possible'
}

function period({ Value }: Result): Days | string {
  const { startDate = '', endDate = '' } = Value?.PastResolution ?? {}
  if (!isDay(startDate) || !isDay(endDate)) return 'has no first and last day'
  return [{ from: startDate, to: dayBefore(endDate), told: endDate }]
}

function oneDay(day: string): Days[number] {
  return { from: day, to: day, told: day }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function isDay(text: string): boolean {
  return /^(?!0001)\d{4}-\d\d-\d\d$/.test(text)
}
