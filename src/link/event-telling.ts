import type { EventKind, LocatedEvent } from '../model/index.ts'
import { plainDeaths, plainEventWords } from './event-words.ts'
import { nameTokens } from './names.ts'

/** Days since 1970, first and last. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** One document's telling of an event, made ready to be compared. */
export interface Telling {
  readonly event: LocatedEvent
  /** What it is compared as: plain killings count as a massacre, which goes with protests as well as with attacks. */
  readonly kind: EventKind
  /** Told by its deaths only: how they came is left open. */
  readonly isOfDeaths: boolean
  /** Null where the text does not date the event itself. */
  readonly time: Days | null
  /** True where the document's own date stands in for the event's: it dates nothing but what is told as going on. */
  readonly isWeak: boolean
  /** Length of the time in days; undated tellings are the widest. */
  readonly width: number
  /** The words of its place; empty where none is told. */
  readonly place: readonly string[]
  /** Names in what its label calls it, less its place ("Amang" of a typhoon). */
  readonly names: readonly string[]
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
  const isWeak = event.date?.basis === 'publication' || event.date?.basis === 'manifest'
  const width = time === null ? Infinity : time.last - time.first
  const isOfDeaths = plainDeaths.has(nameTokens(event.label)[0] ?? '')
  const kind = isOfDeaths ? 'massacre' : event.kind
  const names = nameTokens((event.label.split(',')[0] ?? '').replace(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu, ' '))
  return {
    ...{ event, kind, isOfDeaths, time, isWeak, width: isWeak ? width + vagueDays : width, place },
    ...{ names: names.filter((word) => words.includes(word)), words: [...new Set(words)] },
  }
}

function timeOf({ date }: LocatedEvent): Days | null {
  if (date === null) return null
  const [first, last] = [dayOf(date.from), dayOf(date.to)]
  return first === null || last === null || last - first > vagueDays ? null : { first, last }
}

function dayOf(iso: string): number | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}
