import type { UncertainDate } from '../../../../model/index.ts'
import type { Analysis } from '../analysis.ts'
import { datesFit, familiesFit, lengthDays, type Cluster, type Clusters } from './clusters.ts'
import type { EventMention } from './mentions.ts'
import { placesFit, type Where } from './places.ts'
import { daysBetween, type EventTime } from './time.ts'

/** A mention with what its own words and its sentence say of time and place. */
export interface SituatedMention {
  readonly mention: EventMention
  readonly time: EventTime | undefined
  readonly where: Where | null
  /** An event noun in the same clause tells what this verb tells ("killed 40 during the uprising"). */
  readonly toldByNoun: boolean
}

/**
 * The event that an undated mention means: the current one for "the recent protests", the one before for "the previous
 * uprising", otherwise the last spoken of that fits; before any was spoken of, the one that the document is about.
 */
export function eventMeant(analysis: Analysis, clusters: Clusters, situated: SituatedMention): Cluster | undefined {
  const { mention, where, time } = situated
  const fits = (cluster: Cluster) => familiesFit(cluster, mention) && placesFit(cluster.where, where)
  const fitsTime = (cluster: Cluster) => fits(cluster) && (!time || datesFit(cluster, time.date))
  const found = meantAmong(analysis, clusters, mention, mention.reference === 'earlier' ? fits : fitsTime)
  return found ?? (time && mention.reference === 'definite' ? meantAmong(analysis, clusters, mention, fits) : undefined)
}

function meantAmong(
  analysis: Analysis,
  clusters: Clusters,
  mention: EventMention,
  fits: (cluster: Cluster) => boolean,
): Cluster | undefined {
  switch (mention.reference) {
    case 'recent':
      return nearestToPublication(analysis, clusters.all.slice(0, mostCompared).filter(fits), recentDays)
    case 'earlier':
      return earlierThanLast(clusters, fits)
    case 'later':
      return latestInMind(clusters, (cluster) => fits(cluster) && sharesKind(cluster, mention))
    default:
      return (
        clusters.last((cluster) => fits(cluster) && isNear(cluster, mention) && sharesKind(cluster, mention)) ??
        lastOrComing(analysis, clusters, mention, fits)
      )
  }
}

/** Protests are rather an event already called protests than another crackdown; what is done to them is either. */
function sharesKind(cluster: Cluster, mention: EventMention): boolean {
  return mention.trigger.kind !== 'protests' || cluster.mentions.some(({ trigger }) => trigger.kind === 'protests')
}

function lastOrComing(
  analysis: Analysis,
  clusters: Clusters,
  mention: EventMention,
  fits: (cluster: Cluster) => boolean,
): Cluster | undefined {
  const coming = cataphor(analysis, clusters, mention, (cluster) => fits(cluster) && sharesKind(cluster, mention))
  return coming ?? clusters.last((cluster) => fits(cluster) && isNear(cluster, mention))
}

function latestInMind(clusters: Clusters, fits: (cluster: Cluster) => boolean): Cluster | undefined {
  const dated = clusters.inMind((cluster) => fits(cluster) && cluster.date !== null)
  return dated.sort((a, b) => from(b).localeCompare(from(a)))[0]
}

/** Events among which the current or the main one is looked for: the first of the text. */
const mostCompared = 200

/** An event that ended this long before publication is still recent, in days. */
const recentDays = 100

/** An event that ended this long before publication can still be what a report is about, in days. */
const topicalDays = 400

/** Sentences after which a mere verb ("were killed") no longer points back. */
const verbReach = 4

function isNear(cluster: Cluster, mention: EventMention): boolean {
  if (mention.form !== 'weak-verb') return true
  const last = cluster.mentions.findLast(({ head }) => head < mention.head)
  return last !== undefined && mention.sentence - last.sentence <= verbReach
}

function cataphor(
  analysis: Analysis,
  clusters: Clusters,
  mention: EventMention,
  fits: (cluster: Cluster) => boolean,
): Cluster | undefined {
  if (mention.form !== 'noun') return undefined
  const candidates = clusters.all.slice(0, mostCompared).filter((cluster) => fits(cluster) && cluster.date !== null)
  if (!analysis.document.published) return candidates[0]
  return nearestToPublication(analysis, candidates, topicalDays)
}

function nearestToPublication(
  analysis: Analysis,
  candidates: readonly Cluster[],
  withinDays: number,
): Cluster | undefined {
  const published = analysis.document.published
  if (!published) return candidates[0]
  let best: { readonly cluster: Cluster; readonly days: number } | undefined
  for (const cluster of candidates) {
    const days = ageDays(cluster.date, published)
    if (days === null || days > withinDays) continue
    if (!best || days < best.days) best = { cluster, days }
  }
  return best?.cluster
}

/** Days from the end of an event to publication; null where it has no date or lies after. */
export function ageDays(date: UncertainDate | null, published: UncertainDate): number | null {
  if (!date || lengthDays(date) > 1500 || date.from > published.to) return null
  return Math.max(0, daysBetween(date.to, published.from))
}

function earlierThanLast(clusters: Clusters, fits: (cluster: Cluster) => boolean): Cluster | undefined {
  const known = clusters.inMind((cluster) => fits(cluster) && cluster.date !== null)
  const [focus] = known
  if (!focus) return undefined
  const before = known.filter((cluster) => from(cluster) < from(focus))
  return before.sort((a, b) => from(b).localeCompare(from(a)))[0] ?? focus
}

function from(cluster: Cluster): string {
  return cluster.date?.from ?? ''
}
