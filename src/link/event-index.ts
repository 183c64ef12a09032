import { EventGroup } from './event-group.ts'
import type { Telling } from './event-telling.ts'

/** No bucket is searched deeper than this: past it a place and month tell nothing apart. */
const mostCandidates = 400

/** The clusters made so far, found again by place and month or by a telling word, never by going through all. */
export class EventIndex {
  private readonly buckets = new Map<string, Set<EventGroup>>()
  private readonly all = new Set<EventGroup>()

  /** Puts the telling into the group, or into one of its own. */
  add(one: Telling, group: EventGroup = new EventGroup()): void {
    group.add(one)
    this.all.add(group)
    for (const key of [...timeKeys(one), ...wordKeys(one)]) {
      const bucket = this.buckets.get(key)
      if (bucket) bucket.add(group)
      else this.buckets.set(key, new Set([group]))
    }
  }

  /** Groups that share a month and a place word (or tell no place), or a month and a telling word. */
  near(one: Telling): EventGroup[] {
    return this.search(timeKeys(one))
  }

  /** Groups that share a telling word, whenever they were. */
  withWordsOf(one: Telling): EventGroup[] {
    return this.search(wordKeys(one))
  }

  groups(): EventGroup[] {
    return [...this.all]
  }

  private search(keys: readonly string[]): EventGroup[] {
    const found = new Set<EventGroup>()
    for (const key of keys) {
      for (const group of this.buckets.get(key) ?? []) {
        if (found.size >= mostCandidates) return [...found]
        found.add(group)
      }
    }
    return [...found]
  }
}

function timeKeys({ time }: Telling): string[] {
  if (time === null) return []
  const keys: string[] = []
  for (let month = Math.floor((time.first - 7) / 30); month <= Math.floor((time.last + 7) / 30); month += 1) {
    keys.push(`time ${month}`)
  }
  return keys
}

function wordKeys({ words }: Telling): string[] {
  return words.map((word) => `word ${word}`)
}
