import type { LocatedEvent } from '../model/index.ts'
import { plainEventWords } from './event-words.ts'
import { nameTokens } from './names.ts'

/** Days since 1970, first and last. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** One document's telling of an event, made ready to be compared. */
export interface Telling {
  readonly event: LocatedEvent
  /** Null where the text does not date the event itself. */
  readonly time: Days | null
  /** Length of the time in days; undated tellings are the widest. */
  readonly width: number
  /** The words of its place; empty where none is told. */
  readonly place: readonly string[]
  /** Words of its label that few events share ("gasoline", "dock"). */
  readonly words: readonly string[]
}

/** A date wider than this says little more than the year, and dates nothing. */
export const vagueDays = 400

export function telling(event: LocatedEvent): Telling {
  const time = timeOf(event)
  const place = event.place === null ? [] : nameTokens(event.place)
  const inPlace = new Set(place)
  const words = nameTokens(event.label).filter(
    (word) => word.length > 3 && !plainEventWords.has(word) && !inPlace.has(word) && !/^\d+$/.test(word),
  )
  return { event, time, width: time === null ? Infinity : time.last - time.first, place, words: [...new Set(words)] }
}

/** A date that only stands in for the document's own day does not date what it tells of. */
function timeOf({ date }: LocatedEvent): Days | null {
  if (date === null || date.basis === 'publication' || date.basis === 'manifest') return null
  const [first, last] = [dayOf(date.from), dayOf(date.to)]
  return first === null || last === null || last - first > vagueDays ? null : { first, last }
}

function dayOf(iso: string): number | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}
