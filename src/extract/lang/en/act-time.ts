import type { UncertainDate } from '../../../model/index.ts'
import type { ActTrigger } from './act-triggers.ts'
import type { Analysis } from './analysis.ts'
import { isOfSaying, isOpening, isWhen, type PlacedDate } from './event-time.ts'

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
  return clauses[date.firstToken] !== clauses[head] || before === 'before' || before === 'after' || before === 'until'
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
  if (isOpening(analysis, date)) return trigger.construction !== 'non-finite'
  return moved.length === 0 && clauses[date.firstToken] === clauses[trigger.head]
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
