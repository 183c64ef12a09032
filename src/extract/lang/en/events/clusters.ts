import type { UncertainDate } from '../../../../model/index.ts'
import type { EventMention } from './mentions.ts'
import { daysBetween } from './time.ts'
import type { EventFamily } from './triggers.ts'
import { placesFit, type Where } from './places.ts'

/** An event while its mentions are being gathered. */
export interface Cluster {
  readonly index: number
  families: readonly EventFamily[]
  date: UncertainDate | null
  where: Where | null
  /** Where only supposed from what the document is about. */
  placeAssumed: boolean
  readonly mentions: EventMention[]
}

/** How many of the events last spoken of are looked through for the one meant: keeps long texts linear. */
const memory = 48

/** The events found so far, the last spoken of first, as a reader holds them in mind. */
export class Clusters {
  readonly all: Cluster[] = []
  private recent: Cluster[] = []

  create(mention: EventMention, date: UncertainDate | null, where: Where | null, assumed: Where | null): Cluster {
    const families = mention.trigger.kind === 'arrests' ? (['arrests'] as const) : mention.families
    const cluster: Cluster = {
      index: this.all.length,
      families,
      date,
      where: where ?? assumed,
      placeAssumed: where === null,
      mentions: [mention],
    }
    this.all.push(cluster)
    this.touch(cluster)
    return cluster
  }

  join(cluster: Cluster, mention: EventMention, date: UncertainDate | null, where: Where | null): void {
    cluster.mentions.push(mention)
    const shared = cluster.families.filter((family) => mention.families.includes(family))
    if (shared.length > 0) cluster.families = shared
    if (date) cluster.date = merged(cluster, date)
    if (where && placesFit(cluster.where, where)) placeAt(cluster, where)
    if (!isGlance(mention)) this.touch(cluster)
  }

  /** Forgets what was last spoken of, to read the text from its beginning again. */
  forget(): void {
    this.recent = []
  }

  touch(cluster: Cluster): void {
    const at = this.recent.indexOf(cluster)
    if (at >= 0) this.recent.splice(at, 1)
    this.recent.unshift(cluster)
    if (this.recent.length > memory) this.recent.pop()
  }

  /** The event last spoken of that passes. */
  last(passes: (cluster: Cluster) => boolean): Cluster | undefined {
    return this.recent.find(passes)
  }

  /** The events in mind that pass, the last spoken of first. */
  inMind(passes: (cluster: Cluster) => boolean): Cluster[] {
    return this.recent.filter(passes)
  }
}

/** "the previous uprising", "pales in comparison to the massacre": what was spoken of before goes on. */
export function isGlance(mention: EventMention): boolean {
  return mention.reference === 'earlier' || mention.compared
}

/** Whether a mention's words can be of the event. */
export function familiesFit(cluster: Cluster, mention: EventMention): boolean {
  return cluster.families.some((family) => mention.families.includes(family))
}

/** Days that may lie between two dates of one wave of protests. */
const waveGapDays = 31

/** Longest date range that counts as one time rather than an age, in days. */
const longestTimeDays = 800

/** Whether an event of the cluster's date can be of this date: different times never join. */
export function datesFit(cluster: Cluster, date: UncertainDate): boolean {
  const own = cluster.date
  if (!own) return true
  if (own.from === date.from && own.to === date.to) return true
  if (lengthDays(own) > longestTimeDays || lengthDays(date) > longestTimeDays) return false
  return gapDays(own, date) <= (cluster.families.includes('unrest') ? waveGapDays : 0)
}

export function lengthDays(date: UncertainDate): number {
  return daysBetween(date.from, date.to) + 1
}

/** Days between two ranges; 0 where they share a day. */
export function gapDays(a: UncertainDate, b: UncertainDate): number {
  if (a.from <= b.to && b.from <= a.to) return 0
  return a.to < b.from ? daysBetween(a.to, b.from) : daysBetween(b.to, a.from)
}

/** Longest a wave of protests grows by dates told of it, in days. */
const longestWaveDays = 200

function merged(cluster: Cluster, date: UncertainDate): UncertainDate {
  const own = cluster.date
  if (!own) return date
  const inside = own.from <= date.from && date.to <= own.to
  if (cluster.families.includes('unrest')) {
    if (inside) return lengthDays(own) > 300 && lengthDays(date) >= 20 && lengthDays(date) < 300 ? date : own
    const union = { ...own, from: min(own.from, date.from), to: max(own.to, date.to) }
    return lengthDays(union) <= longestWaveDays ? union : own
  }
  return inside && lengthDays(date) < lengthDays(own) ? date : own
}

const min = (a: string, b: string) => (a < b ? a : b)
const max = (a: string, b: string) => (a > b ? a : b)

/** Unrest is where it is widest; any other event where it is told most exactly. */
function placeAt(cluster: Cluster, where: Where): void {
  const own = cluster.where
  const wider = own !== null && where.name === own.country
  const narrower = own !== null && own.name === where.country
  if (own === null || (cluster.placeAssumed && !narrower)) cluster.where = where
  else if (cluster.families.includes('unrest') ? wider : narrower) cluster.where = where
  else return
  cluster.placeAssumed = false
}
