import type { LocatedAttribution } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { claimWitness, type Noticed } from './noticed.ts'
import { byFirstDay } from './said-when.ts'
import { wordsOf } from './words.ts'

/** Shorter contents ("the toll was rising") stand in many texts by chance. */
const shortestContent = 40
/** Word-for-word contents that two documents must share, at the least and as a share of the shorter one's. */
const leastShared = 2
const leastShare = 0.6
/** A content that more documents carry is a formula. */
const mostCarriers = 50

/** What a document of the ledger repeats from an earlier one. */
export interface Reprint {
  readonly original: string
  readonly noticed: Noticed
}

/**
 * Documents most of whose reported words stand word for word in an earlier document, by their ids. Direct quotations do
 * not count: two reporters may well quote one sentence, but they seldom report it in the same words of their own.
 */
export function reprints(attributions: readonly LocatedAttribution[]): Map<string, Reprint> {
  if (new Set(attributions.map(({ document }) => document)).size < 2) return new Map()
  const long = attributions.filter(
    (attribution) => attribution.mode === 'indirect' && contentKey(attribution).length >= shortestContent,
  )
  const sizes = new Map([...grouped(long, ({ document }) => document)].map(([document, own]) => [document, own.length]))
  const shared = new Map<string, (readonly [LocatedAttribution, LocatedAttribution])[]>()
  for (const carriers of grouped(long, contentKey).values()) {
    const first = [...grouped(carriers, ({ document }) => document).values()].flatMap((own) => own.slice(0, 1))
    if (first.length < 2 || first.length > mostCarriers) continue
    const inTime = first.sort((a, b) => byFirstDay(a.published, b.published) || (a.document < b.document ? -1 : 1))
    const original = inTime[0]
    for (const later of inTime.slice(1)) {
      if (original === undefined) continue
      const key = `${later.document}\u0000${original.document}`
      shared.set(key, [...(shared.get(key) ?? []), [original, later] as const])
    }
  }
  return new Map([...shared.values()].flatMap((pairs) => reprint(pairs, sizes)))
}

function contentKey({ content }: LocatedAttribution): string {
  return wordsOf(content.map(({ text }) => text).join(' ')).join(' ')
}

function reprint(
  pairs: readonly (readonly [LocatedAttribution, LocatedAttribution])[],
  sizes: ReadonlyMap<string, number>,
): [string, Reprint][] {
  const first = pairs[0]
  if (first === undefined) return []
  const [original, later] = first
  const smaller = Math.min(sizes.get(original.document) ?? 0, sizes.get(later.document) ?? 0)
  if (pairs.length < leastShared || pairs.length / smaller < leastShare) return []
  const reason =
    `${pairs.length} attributed passages of ${later.path} stand word for word in ${original.path}, ` +
    `which was published ${original.published === null ? 'at an unknown time' : `by ${original.published.to}`}: it is a reprint and adds no source.`
  const evidence = pairs.slice(0, leastShared).flatMap(([one, other]) => [claimWitness(one), claimWitness(other)])
  const noticed: Noticed = { kind: 'reprint', verdict: 'holds', reason, evidence }
  return [[later.document, { original: original.document, noticed }]]
}
