import type { EventGroup, Places } from './event-group.ts'
import type { EventIndex } from './event-index.ts'
import type { Telling } from './event-telling.ts'

export interface EventMatch {
  readonly group: EventGroup
  readonly score: number
  readonly reason: string
}

/** Days beyond which a date alone no longer chooses between two events. */
const widest = 45

const placeScores: Readonly<Record<Places, number>> = { same: 0.9, open: 0.75, different: 0.6 }

/** The cluster that a dated event fits, or null. A widely dated event that fits two equally well joins neither. */
export function matchDated(one: Telling, index: EventIndex): EventMatch | null {
  const matches = index
    .near(one)
    .map((group) => fit(one, group))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score || b.group.nearness(one) - a.group.nearness(one))
  const [best, second] = matches
  if (best === undefined) return null
  if (second === undefined || second.score !== best.score || one.width <= widest) return best
  // "March 2021 to March 2022" is told of what began in March 2021, if only one of them did.
  const begun = matches.filter(({ score, group }) => score === best.score && group.beginsWith(one))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

function fit(one: Telling, group: EventGroup): EventMatch | null {
  if (!group.touches(one) || !group.hasKindLike(one) || !group.admits(one)) return null
  const places = group.placesWith(one)
  const word = group.sharedWord(one)
  if (places === 'different' && word === null) return null
  const score = placeScores[places] + (word !== null && places !== 'different' ? 0.05 : 0)
  return { group, score, reason: reasonOf(one, group, places, word) }
}

function reasonOf(one: Telling, group: EventGroup, places: Places, word: string | null): string {
  const other = group.members[0] ?? one
  const where = {
    same: `their places go together (${one.event.place ?? 'not told'})`,
    open: 'one of them tells no place',
    different: `their places differ (${one.event.place ?? ''}; ${other.event.place ?? ''}) without excluding each other`,
  }
  const shared = word === null ? '' : `, and both say “${word}”`
  return `“${other.event.label}” and “${one.event.label}” overlap or touch in time, ${where[places]}${shared}.`
}

/** An event without a date: same kind, same place, one telling word, and one candidate only. */
export function matchUndated(one: Telling, index: EventIndex): EventMatch | null {
  if (one.place.length === 0) return null
  const groups = index.withWordsOf(one).filter((group) => group.hasKindLike(one) && group.placesWith(one) === 'same')
  const [only] = groups
  if (only === undefined || groups.length > 1) return null
  const word = only.sharedWord(one) ?? ''
  const reason = `“${one.event.label}” is undated; its kind, place and the word “${word}” fit one event only.`
  return { group: only, score: 0.6, reason }
}
