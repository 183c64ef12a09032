import { HearsayError } from '../model/index.ts'
import type { Parameter } from './database.ts'
import type { Period } from './filters.ts'
import { daysBetween, isDay } from './ranges.ts'
import { containing } from './searchable.ts'
import { wordsCondition } from './words-condition.ts'

/** The `where` of a query, with what its `$1`, `$2` … stand for. */
export class Conditions {
  readonly parameters: Parameter[] = []
  private readonly parts: string[] = []

  /** The name (`$3`) by which a query refers to a value. */
  parameter(value: Parameter): string {
    this.parameters.push(value)
    return `$${this.parameters.length}`
  }

  equals(column: string, value: string | undefined): this {
    if (value !== undefined) this.parts.push(`${column} = ${this.parameter(value)}`)
    return this
  }

  oneOf(column: string, values: readonly string[] | undefined): this {
    if (values !== undefined) this.parts.push(`${column} = any(${this.parameter(values)}::text[])`)
    return this
  }

  /** The folded column holds any of the given words. */
  contains(column: string, words: string | readonly string[] | undefined): this {
    if (words === undefined) return this
    const patterns = (typeof words === 'string' ? [words] : words).map(containing)
    this.parts.push(`${column} like any(${this.parameter(patterns)}::text[])`)
    return this
  }

  /** Any of the ranges shares a day with the period; `fallback` counts where all of them are unknown. */
  during(columns: readonly string[], fallback: string, period: Period): this {
    if (period.from === undefined && period.to === undefined) return this
    const days = `${this.parameter(periodRange(period))}::daterange`
    const known = columns.map((column) => `${column} && ${days}`)
    const unknown = columns.map((column) => `${column} is null`)
    this.parts.push(`(${known.join(' or ')} or (${unknown.join(' and ')} and ${fallback} && ${days}))`)
    return this
  }

  /** The claim's content holds all the words. */
  words(query: string | undefined): this {
    if (query === undefined) return this
    this.parts.push(wordsCondition(query, (value) => this.parameter(value)))
    return this
  }

  get where(): string {
    return this.parts.length === 0 ? '' : `where ${this.parts.join(' and ')}`
  }
}

/** @throws HearsayError `bad-setting` for days that do not exist or a period that ends before it begins. */
function periodRange({ from, to }: Period): string {
  for (const day of [from, to])
    if (day !== undefined && !isDay(day)) throw new HearsayError('bad-setting', `not a day as YYYY-MM-DD: ${day}`)
  if (from !== undefined && to !== undefined && from > to)
    throw new HearsayError('bad-setting', `the period ends before it begins: ${from} to ${to}`)
  return daysBetween(from, to)
}
