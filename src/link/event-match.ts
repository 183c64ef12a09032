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

/** What an event joins, and what it may be one with: that waits for a person. */
export interface Matches {
  readonly joins: EventMatch | null
  readonly maybe: readonly EventMatch[]
}

/** A weaker match is proposed and never made. */
const sureEnough = 0.7
/** Proposals made of one telling. */
const mostProposals = 3

/** The cluster that a dated event fits. A widely dated event that fits two equally well joins neither: both are proposed. */
export function matchDated(one: Telling, index: EventIndex): Matches {
  const matches = index
    .near(one)
    .map((group) => fit(one, group))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score || b.group.nearness(one) - a.group.nearness(one))
  const [best, second] = matches
  if (best === undefined || best.score < sureEnough) return { joins: null, maybe: matches.slice(0, mostProposals) }
  if (second === undefined || second.score !== best.score || one.width <= widest) return { joins: best, maybe: [] }
  // "March 2021 to March 2022" is told of what began in March 2021, if only one of them did.
  const alike = matches.filter(({ score }) => score === best.score)
  const begun = alike.filter(({ group }) => group.beginsWith(one))
  return begun.length === 1
    ? { joins: begun[0] ?? null, maybe: [] }
    : { joins: null, maybe: alike.slice(0, mostProposals).map((match) => ({ ...match, score: 0.5 })) }
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

/** An event without a date joins nothing: events of its kind and place that share a telling word are proposed. */
export function matchUndated(one: Telling, index: EventIndex): Matches {
  if (one.place.length === 0) return { joins: null, maybe: [] }
  const groups = index.withWordsOf(one).filter((group) => group.hasKindLike(one) && group.placesWith(one) === 'same')
  const score = groups.length === 1 ? 0.6 : 0.4
  const maybe = groups.slice(0, mostProposals).map((group) => {
    const word = group.sharedWord(one) ?? ''
    const fits = groups.length === 1 ? 'this event only' : `this event and ${groups.length - 1} more`
    return {
      group,
      score,
      reason: `“${one.event.label}” is undated; its kind, place and the word “${word}” fit ${fits}.`,
    }
  })
  return { joins: null, maybe }
}
