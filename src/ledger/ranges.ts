import type { UncertainDate } from '../model/index.ts'

/** A range as PostgreSQL reads it, or null where there is none. */
export type RangeText = string | null

/** Both days included. Null where the days are none, so that one bad date cannot keep a reading out of the index. */
export function dateRange(date: Pick<UncertainDate, 'from' | 'to'> | null): RangeText {
  if (date === null || !isDay(date.from) || !isDay(date.to)) return null
  return date.from <= date.to ? `[${date.from},${date.to}]` : `[${date.to},${date.from}]`
}

/** Days from `from` to `to`, either of them open. */
export function daysBetween(from: string | undefined, to: string | undefined): string {
  return `[${from ?? ''},${to ?? ''}]`
}

/** Bounds of a figure: both included, null is open. Null where both are open and where they are no numbers. */
export function numberRange(low: number | null, high: number | null): RangeText {
  const bounds = [low, high].filter((bound) => bound !== null)
  if (bounds.length === 0 || !bounds.every(Number.isFinite)) return null
  if (low !== null && high !== null && low > high) return `[${high},${low}]`
  return `[${low ?? ''},${high ?? ''}]`
}

/** True for an ISO 8601 calendar day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text && text >= '0001'
}
