import type { ActKind, UncertainDate } from '../../../../model/index.ts'
import type { ActTrigger } from './triggers.ts'
import { smallNumbers } from './words.ts'
import type { Analysis } from '../analysis.ts'
import { isOfSaying, isOpening, isWhen, type PlacedDate } from '../events/time.ts'

/** How far after an act's word its date can begin, in tokens. */
const reach = 16

/** Words that part an act from a date told of another. */
const partings = new Set(['before', 'after', 'following', 'later', 'then', 'since', 'subsequently', 'until'])

/**
 * The date told of an act: after it, with no other act between; or before it in its clause; or at its sentence's opening,
 * unless "later", "then" or the like move it away from there. `heads` are the telling words of the sentence's acts.
 */
export function ownDate(
  analysis: Analysis,
  trigger: ActTrigger,
  dates: readonly PlacedDate[],
  heads: readonly number[],
  clauses: Int32Array,
): UncertainDate | null {
  const told = dates.filter((date) => isWhen(analysis, date) && !isOfSaying(analysis, trigger.head, date))
  const since = dates.find((date) => isSince(analysis, trigger, date))
  if (since) return startOf(since.mention.date)
  const after = told.find((date) => date.firstToken >= trigger.endToken && date.firstToken - trigger.head <= reach)
  if (
    after &&
    !heads.some((head) => head > trigger.head && head < after.firstToken) &&
    !isNextClause(analysis, trigger.head, after, clauses)
  )
    return after.mention.date
  const before = told.findLast((date) => date.endToken <= trigger.firstToken)
  if (before && reachesBack(analysis, trigger, before, heads, clauses)) return before.mention.date
  return recently(analysis, trigger)
}

/** "…, which in 2019 …" and ", when in May": a later clause dates something else; "before May" is no date of the act. */
function isNextClause(analysis: Analysis, head: number, date: PlacedDate, clauses: Int32Array): boolean {
  const before = analysis.tokens[date.firstToken - 1]?.lower ?? ''
  if (clauses[date.firstToken] !== clauses[head] || ['before', 'after', 'until', 'since'].includes(before)) return true
  return analysis.tokens.slice(head + 1, date.firstToken).some(({ lower }) => /^(?:that|which|who|where)$/.test(lower))
}

/** Acts that go on: "on hunger strike since October 16", "held since May". */
const lasting: ReadonlySet<ActKind> = new Set<ActKind>(['hunger-strike', 'detention'])

function isSince(analysis: Analysis, trigger: ActTrigger, date: PlacedDate): boolean {
  if (!lasting.has(trigger.kind) || date.mention.kind !== 'period') return false
  const distance = date.firstToken - trigger.endToken
  if (distance < 0 || distance > 4) return false
  return analysis.tokens.slice(trigger.endToken, date.endToken).some(({ lower }) => lower === 'since')
}

/** The day, month or year that "since …" names. */
function startOf(date: UncertainDate): UncertainDate {
  const text = date.text ?? ''
  const to =
    /^\D*\d{4}$/.test(text) && !/\p{L}/u.test(text.replace(/^since /i, ''))
      ? `${date.from.slice(0, 4)}-12-31`
      : date.from
  return {
    ...date,
    to: date.from.endsWith('-01') && !/\b\d{1,2}\b/.test(text) && to === date.from ? monthEnd(date.from) : to,
  }
}

function monthEnd(day: string): string {
  return addDays(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10), -1)
}

/** Days that a unit of time lasts, and by how much "two weeks later" can be out. */
const unitDays: Readonly<Record<string, readonly [days: number, slack: number]>> = {
  day: [1, 0],
  week: [7, 2],
  month: [30.44, 10],
  year: [365.25, 60],
}

const offsetReach = 5

/** "ten days later", "the next day", "a month after her release": days after what was told before, with their slack. */
export function daysLater(
  analysis: Analysis,
  trigger: ActTrigger,
): { readonly days: number; readonly slack: number; readonly text: string } | null {
  const { tokens } = analysis
  for (let at = trigger.endToken; at < trigger.endToken + offsetReach; at++) {
    const token = tokens[at]
    if (token?.sentence !== trigger.sentence || /^[,;:.]$/.test(token.text)) return null
    const [days, slack] = unitDays[token.lower.replace(/s$/, '')] ?? []
    if (days === undefined || slack === undefined) continue
    const before = tokens[at - 1]
    const text = (from: number, to: number) => analysis.text.slice(tokens[from]?.start, tokens[to]?.end)
    if (before && /^(?:next|following)$/.test(before.lower) && days === 1)
      return { days, slack, text: text(at - 1, at) }
    const count = countOf(before?.lower ?? '')
    if (count === null || tokens[at + 1]?.lower !== 'later') return null
    return { days: Math.round(count * days), slack, text: text(at - 1, at + 1) }
  }
  return null
}

function countOf(word: string): number | null {
  if (word === 'a' || word === 'an' || word === 'one') return 1
  return smallNumbers.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null)
}

function reachesBack(
  analysis: Analysis,
  trigger: ActTrigger,
  date: PlacedDate,
  heads: readonly number[],
  clauses: Int32Array,
): boolean {
  if (!isOpening(analysis, date) && heads.some((head) => head < date.firstToken)) return false
  const moved = heads.filter((head) => head > date.firstToken && head < trigger.head)
  for (let at = Math.max(date.endToken, ...moved.map((head) => head + 1)); at < trigger.head; at++)
    if (partings.has(analysis.tokens[at]?.lower ?? '')) return false
  if (isInRelative(analysis, trigger, date)) return false
  if (isOpening(analysis, date)) return trigger.construction !== 'non-finite'
  return moved.length === 0 && clauses[date.firstToken] === clauses[trigger.head]
}

/** Farthest from its date that an act is looked at for the clause between, in tokens. */
const longestParting = 80

/** "Anders, who was elected in 2020, was charged": the clause of "who" has ended before the act is told. */
function isInRelative(analysis: Analysis, trigger: ActTrigger, date: PlacedDate): boolean {
  const { tokens } = analysis
  if (trigger.firstToken - date.endToken > longestParting) return false
  if (!tokens.slice(date.endToken, trigger.firstToken).some(({ text }) => text === ',')) return false
  for (let at = date.firstToken - 1; at >= date.firstToken - reach; at--) {
    const token = tokens[at]
    if (token?.sentence !== trigger.sentence || token.text === ',') return false
    if (/^(?:who|which|whose|where)$/.test(token.lower)) return true
  }
  return false
}

/** How far back "recently" reaches at most, in days. */
const recentDays = 92

function recently(analysis: Analysis, trigger: ActTrigger): UncertainDate | null {
  const published = analysis.document.published
  if (!published) return null
  for (let at = trigger.firstToken - 1; at < trigger.endToken + 1; at++) {
    const token = analysis.tokens[at]
    if (token?.lower === 'recently' && token.sentence === trigger.sentence)
      return { text: token.text, from: addDays(published.from, -recentDays), to: published.to, basis: 'relative' }
  }
  return null
}

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether an act is told as past at the time of telling ("had been detained", "previously"). */
export function isFlashback(analysis: Analysis, trigger: ActTrigger): boolean {
  if (trigger.construction === 'nominal') return false
  for (let at = trigger.firstToken - 2; at <= trigger.endToken; at++) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence) continue
    if (at >= trigger.firstToken && at < trigger.head && /^(?:had|['’]d)$/.test(token.lower)) return true
    if (['previously', 'earlier', 'formerly', 'once'].includes(token.lower)) return true
  }
  return false
}
