import type { ActKind, UncertainDate } from '../../../../model/index.ts'
import { addDays } from './time.ts'
import type { ActTrigger } from './triggers.ts'
import type { Analysis } from '../analysis.ts'

/** An act as told, while its place in time is being found. */
export interface ToldAct {
  readonly trigger: ActTrigger
  kind: ActKind
  readonly people: readonly number[]
  readonly asserted: boolean
  /** Told as past at the time of telling. */
  readonly flashback: boolean
  readonly own: UncertainDate | null
  /** The date given to it in the end: its own, or one bounded by its neighbours in time. */
  date: UncertainDate | null
}

/**
 * Puts the acts of each person in the order in which they happened, as the words tell it (dates, "before", "after", "had
 * been", "then"), and gives those without a date of their own the range between their neighbours.
 */
export function orderInTime(analysis: Analysis, acts: readonly ToldAct[]): void {
  for (const timeline of timelines(analysis, acts)) {
    renameRepeated(analysis, timeline)
    bound(analysis, timeline)
  }
}

function timelines(analysis: Analysis, acts: readonly ToldAct[]): ToldAct[][] {
  const byPerson = new Map<number, Timeline>()
  for (const act of acts) {
    if (!act.asserted) continue
    for (const person of act.people) {
      const timeline = byPerson.get(person) ?? new Timeline(analysis)
      byPerson.set(person, timeline)
      timeline.tell(act)
    }
  }
  return [...byPerson.values()].map(({ order }) => order)
}

/** How many of the acts last told of a person the next is placed among: keeps long texts linear. */
const memory = 40

/** One person's acts in the order in which they happened, told one after another. */
class Timeline {
  readonly order: ToldAct[] = []
  private last: ToldAct | undefined

  constructor(private readonly analysis: Analysis) {}

  tell(act: ToldAct): void {
    this.order.splice(this.placeOf(act), 0, act)
    this.last = act
  }

  private placeOf(act: ToldAct): number {
    const { last } = this
    if (!last) return 0
    const dated = act.own ? this.placeByDate(act.own) : null
    if (dated !== null) return dated
    if (act.kind === 're-arrest') return this.order.length
    const at = this.order.lastIndexOf(last)
    if (last.trigger.sentence === act.trigger.sentence) return tellsBackwards(this.analysis, last, act) ? at : at + 1
    if (!act.flashback) return last.own && !last.flashback ? at + 1 : this.order.length
    return last.flashback ? at + 1 : this.startOfTelling(at)
  }

  /** After all that ended before it; null where nothing else is dated. */
  private placeByDate(date: UncertainDate): number | null {
    const from = Math.max(0, this.order.length - memory)
    let found: number | null = null
    for (let at = this.order.length - 1; at >= from; at--) {
      const own = this.order[at]?.own
      if (!own) continue
      if (own.to < date.from || (own.from <= date.from && own.to <= date.to)) return found ?? this.afterUndated(at)
      found = at
    }
    return found
  }

  /** Undated acts told after a dated one stay with it. */
  private afterUndated(at: number): number {
    let next = at + 1
    while (next < this.order.length && !this.order[next]?.own) next++
    return next
  }

  /** Where the acts of the sentence last told begin: a look back goes before all of them. */
  private startOfTelling(at: number): number {
    let start = at
    while (start > 0 && this.order[start - 1]?.trigger.sentence === this.order[at]?.trigger.sentence) start--
    return start
  }
}

const backwards = new Set(['after', 'following'])

/** "was released after two months of interrogation", "before being freed, she was tried": the second happened first. */
function tellsBackwards(analysis: Analysis, first: ToldAct, second: ToldAct): boolean {
  const { tokens } = analysis
  if (tokens[first.trigger.firstToken - 1]?.lower === 'before' && isOpener(analysis, first.trigger)) return true
  for (let at = first.trigger.endToken; at < second.trigger.firstToken; at++)
    if (backwards.has(tokens[at]?.lower ?? '') && !datesOnly(analysis, at)) return true
  return second.flashback && !first.flashback
}

function isOpener(analysis: Analysis, trigger: ActTrigger): boolean {
  return trigger.firstToken - 1 === analysis.sentences[trigger.sentence]?.firstToken
}

/** "after three days", "two weeks after" measure time; what they are counted from is told elsewhere. */
function datesOnly(analysis: Analysis, at: number): boolean {
  const unit = analysis.tokens.slice(at + 1, at + 4).find(({ lower }) => /^(?:hour|day|week|month|year)s?$/.test(lower))
  return (
    unit !== undefined &&
    analysis.tokens[unit.index + 1]?.lower !== 'of' &&
    analysis.tokens[unit.index + 1]?.lower !== 'in'
  )
}

const ends: ReadonlySet<ActKind> = new Set<ActKind>(['release', 'bail', 'pardon'])

/** Two dates of arrest this far apart are two arrests, not two tellings of one, in days. */
const apartDays = 14

/** An arrest after a release, "again", or well after an earlier one is a re-arrest, whatever the text tells first. */
function renameRepeated(analysis: Analysis, timeline: readonly ToldAct[]): void {
  let ended = false
  let earlier: UncertainDate | undefined
  for (const act of timeline) {
    if (act.kind === 'arrest') {
      const apart = earlier && act.own && addDays(earlier.to, apartDays) < act.own.from
      if (ended || apart || isAgain(analysis, act.trigger)) act.kind = 're-arrest'
      earlier ??= act.own ?? undefined
    }
    if (ends.has(act.kind)) ended = true
  }
}

function isAgain(analysis: Analysis, { firstToken, endToken, sentence }: ActTrigger): boolean {
  return analysis.tokens
    .slice(Math.max(0, firstToken - 1), endToken + 2)
    .some((token) => token.lower === 'again' && token.sentence === sentence)
}

function bound(analysis: Analysis, timeline: readonly ToldAct[]): void {
  const published = analysis.document.published?.to ?? null
  const upper = upperBounds(timeline, published)
  let before: ToldAct | undefined
  timeline.forEach((act, index) => {
    act.date ??= (before && sameOccasion(before, act)) ?? between(before, act, upper[index] ?? null)
    if (act.date) before = act
  })
}

/** For each act, the last day of the next dated one, or of publication. */
function upperBounds(timeline: readonly ToldAct[], published: string | null): (string | null)[] {
  const bounds: (string | null)[] = []
  let bound = published
  for (let at = timeline.length - 1; at >= 0; at--) {
    bounds[at] = bound
    bound = timeline[at]?.own?.to ?? bound
  }
  return bounds
}

/** Sentences within which a raid and "their re-arrest" are one occasion. */
const occasionReach = 4

function sameOccasion(before: ToldAct, act: ToldAct): UncertainDate | undefined {
  if (act.trigger.construction !== 'nominal' || (act.kind !== 're-arrest' && act.kind !== 'arrest')) return undefined
  const close = act.trigger.sentence - before.trigger.sentence
  if (before.kind !== 'raid' || !before.date || close < 0 || close > occasionReach) return undefined
  return { ...before.date, basis: 'context' }
}

function between(before: ToldAct | undefined, act: ToldAct, upper: string | null): UncertainDate | null {
  if (!before?.date || upper === null) return null
  const toldFirst = act.trigger.head < before.trigger.head
  const from = toldFirst ? addDays(before.date.from, 1) : before.date.from
  return { text: null, from, to: upper < from ? from : upper, basis: 'context' }
}
