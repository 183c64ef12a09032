import type { EventKind, UncertainDate } from '../../../../model/index.ts'
import type { Cluster } from './clusters.ts'

/** The kind of an event: protests whose crackdown kills stay protests; executions called a massacre are one. */
export function kindOf(cluster: Cluster): EventKind {
  const kinds = new Set(cluster.mentions.map(({ trigger }) => trigger.kind))
  for (const kind of ['protests', 'massacre', 'crackdown'] as const) if (kinds.has(kind)) return kind
  return cluster.mentions[0]?.trigger.kind ?? 'other'
}

/** For people: what, where and when, without saying it is unique ("massacre of political prisoners, Iran, summer 1988"). */
export function labelOf(cluster: Cluster): string {
  return [whatOf(cluster), cluster.where?.name, cluster.date && whenInWords(cluster.date)].filter(Boolean).join(', ')
}

function whatOf(cluster: Cluster): string {
  const kind = kindOf(cluster)
  const first = cluster.mentions.find(({ trigger }) => trigger.kind === kind && trigger.label !== 'killings')
  const noun = (first ?? cluster.mentions[0])?.trigger.label ?? kind
  if (kind !== 'massacre' && kind !== 'executions') return noun
  const victims = cluster.mentions
    .toSorted((a, b) => a.start - b.start)
    .find(({ victims }) => victims !== null)?.victims
  return victims ? `${noun} of ${victims.replace(/\s+/g, ' ')}` : noun
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** A date range as people write it: "3 March 2021", "November 2019", "summer 1988", "September 2022 – February 2023". */
function whenInWords({ text, from, to }: UncertainDate): string {
  const season = /\b(spring|summer|autumn|fall|winter)\b/i.exec(text ?? '')?.[1]
  if (season && from.slice(0, 4) === to.slice(0, 4)) return `${season.toLowerCase()} ${from.slice(0, 4)}`
  if (from === to) return `${String(Number(from.slice(8)))} ${monthOf(from)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return monthOf(from)
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return years(from, to)
  return `${monthOf(from)} – ${monthOf(to)}`
}

function years(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`
}

function monthOf(day: string): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}

/** Makes labels unique in their document by numbering those that recur. */
export function uniqueLabels(labels: readonly string[]): string[] {
  const used = new Map<string, number>()
  return labels.map((label) => {
    const count = (used.get(label) ?? 0) + 1
    used.set(label, count)
    return count === 1 ? label : `${label} (${String(count)})`
  })
}
