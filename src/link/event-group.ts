import type { EventKind } from '../model/index.ts'
import { deadlyKinds, kindsOfOneEvent } from './event-words.ts'
import type { Telling } from './event-telling.ts'

/** Different places kept of one group; more would only be more of the same. */
const mostPlaces = 50

export type Places = 'same' | 'open' | 'different'

/** The tellings of one event, with what a newcomer must fit: every member in time and kind, some member in place. */
export class EventGroup {
  readonly members: Telling[] = []
  private readonly kinds = new Set<EventKind>()
  /** Without those told by their deaths alone. */
  private readonly firmKinds = new Set<EventKind>()
  private readonly labels = new Set<string>()
  private readonly words = new Set<string>()
  private readonly places = new Map<string, readonly string[]>()
  private isWeak = false
  private earliestEnd = Infinity
  private earliestStart = Infinity
  private latestStart = -Infinity

  add(one: Telling): void {
    this.members.push(one)
    this.kinds.add(one.kind)
    if (!one.isOfDeaths) this.firmKinds.add(one.kind)
    this.labels.add(one.event.label)
    if (one.isWeak && this.members.length === 1) this.isWeak = true
    for (const word of one.words) this.words.add(word)
    if (one.place.length > 0 && this.places.size < mostPlaces) this.places.set(one.place.join(' '), one.place)
    if (one.time === null) return
    this.earliestEnd = Math.min(this.earliestEnd, one.time.last)
    this.earliestStart = Math.min(this.earliestStart, one.time.first)
    this.latestStart = Math.max(this.latestStart, one.time.first)
  }

  /** True when the telling shares a day with every member; a week between is allowed to tellings of one kind. */
  touches({ time, kind, isOfDeaths }: Telling): boolean {
    if (time === null) return true
    const gap = isOfDeaths || [...this.firmKinds].every((other) => other === kind) ? 7 : 0
    return time.first - this.earliestEnd <= gap && this.latestStart - time.last <= gap
  }

  /** Whether the event began when the telling says, within half a month. */
  beginsWith({ time }: Telling): boolean {
    return time !== null && Math.abs(time.first - this.earliestStart) <= 15
  }

  /** Weakly dated tellings meet their own kind only (what is told by its deaths alone, any that goes with it), in a place that is told or under a name of their own. */
  admits(one: Telling): boolean {
    if (!one.isWeak && !this.isWeak) return true
    const places = this.placesWith(one)
    const isKnown = places === 'same' || (places === 'open' && one.names.some((name) => this.words.has(name)))
    if (!isKnown) return false
    return (
      [...this.kinds].every((kind) => kind === one.kind) ||
      one.isOfDeaths ||
      this.members.some((known) => known.isOfDeaths)
    )
  }

  hasKindLike(one: Telling): boolean {
    if (this.areDeathsOf(one)) return true
    return [...this.kinds].every((kind) => this.goesWith(one, kind))
  }

  /** What is told by its deaths alone is, in one town, of whatever killed people there. */
  private areDeathsOf(one: Telling): boolean {
    const isOpen = one.isOfDeaths || this.members.every(({ isOfDeaths }) => isOfDeaths)
    return isOpen && this.placesWith(one) === 'same' && [one.kind, ...this.kinds].every((kind) => deadlyKinds.has(kind))
  }

  private goesWith(one: Telling, kind: EventKind): boolean {
    if (kind !== one.kind) return kindsOfOneEvent.some((row) => row.includes(kind) && row.includes(one.kind))
    return kind !== 'other' || this.labels.has(one.event.label) || this.sharedWord(one) !== null
  }

  placesWith(one: Telling): Places {
    if (one.place.length === 0 || this.places.size === 0) return 'open'
    const known = [...this.places.values()]
    return known.some((place) => holds(one.place, place) || holds(place, one.place)) ? 'same' : 'different'
  }

  /** How much speaks for this group where others fit as well: its own document's telling, its publisher's, its size. */
  nearness({ event }: Telling): number {
    const known = this.members.slice(0, 50)
    if (known.some((other) => other.event.document === event.document)) return 1e9
    const isOwn = known.some((other) => event.publisher !== null && other.event.publisher === event.publisher)
    return (isOwn ? 1e6 : 0) + this.members.length
  }

  sharedWord(one: Telling): string | null {
    return one.words.find((word) => this.words.has(word)) ?? null
  }
}

function holds(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.every((word) => outer.includes(word))
}
