import type { Links, LocatedFigure, Measure } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { boundsKey } from './bounds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { isClaimed, isWhole } from './comparable.ts'
import { originOf } from './origins.ts'
import { byFirstDay, saidWhen } from './said-when.ts'
import { whoSays } from './statements.ts'

/** Kinds of fate: a number may well be told as arrested in one place and detained in another. */
const fates: Readonly<Partial<Record<Measure, string>>> = {
  killed: 'death',
  executed: 'death',
  injured: 'injury',
  missing: 'disappearance',
  arrested: 'custody',
  detained: 'custody',
  imprisoned: 'custody',
  released: 'release',
  pardoned: 'release',
  displaced: 'flight',
}

/** Smaller numbers recur by chance. */
const smallest = 20

/**
 * One origin's number for one event whose wording changed on the way: "more than 30,000 executed" that became "30,000
 * killed". Told of two documents, or of two places in one, where the words around the number bound it differently.
 */
export function wordingDrift(figures: readonly LocatedFigure[], links: Links): Noticed[] {
  const groups = grouped(figures, (figure) => {
    const key = countKey(figure, links)
    return key === null ? null : `${key}\u0000${fates[figure.measure] ?? ''}`
  })
  return [...groups.values()].flatMap((alike) => {
    const inTime = [...alike].sort((a, b) => byFirstDay(saidWhen(a), saidWhen(b)) || a.start - b.start)
    const from = inTime[0]
    const to = inTime.findLast((figure) => from !== undefined && boundsKey(figure) !== boundsKey(from))
    if (from === undefined || to === undefined) return []
    const category = from.measure === to.measure ? '' : `, counted as ${from.measure} and as ${to.measure}`
    const reason =
      `${whoSays(from, links)} said “${from.text}”, elsewhere “${to.text}”${category}: ` +
      'the number is the same, but the words around it bound it differently.'
    return [{ kind: 'drift' as const, verdict: 'undecided' as const, reason, evidence: [from, to].map(figureWitness) }]
  })
}

/**
 * One origin's number for one event that stands under another category elsewhere: 23 killed here, 23 wounded there.
 * A document that gives both is no drift: it means two numbers.
 */
export function categoryDrift(figures: readonly LocatedFigure[], links: Links): Noticed[] {
  return [...grouped(figures, (figure) => countKey(figure, links)).values()].flatMap((group) => driftIn(group))
}

function countKey(figure: LocatedFigure, links: Links): string | null {
  const isTold = figure.value !== null && figure.value >= smallest && fates[figure.measure] !== undefined
  if (!isTold || !isWhole(figure) || !isClaimed(figure)) return null
  const event = links.events.clusterOf(figure.document, figure.event)
  const origin = originOf(figure.voice, links.parties, figure.document)
  return event === null || origin === null ? null : [event.id, origin, figure.value].join('\u0000')
}

function driftIn(group: readonly LocatedFigure[]): Noticed[] {
  const inTime = [...group].sort((a, b) => byFirstDay(saidWhen(a), saidWhen(b)))
  const first = inTime[0]
  if (first === undefined) return []
  const fatesIn = new Map<string, Set<string>>()
  for (const { document, measure } of inTime) {
    fatesIn.set(document, (fatesIn.get(document) ?? new Set()).add(fates[measure] ?? ''))
  }
  if ([...fatesIn.values()].some((known) => known.size > 1)) return []
  const changed = inTime.find(({ measure }) => fates[measure] !== fates[first.measure])
  if (changed === undefined) return []
  const reason =
    `The same origin's ${first.text} is a count of ${first.measure} in one document ` +
    `and of ${changed.measure} in another (“${changed.text}”).`
  return [{ kind: 'drift', verdict: 'undecided', reason, evidence: [figureWitness(first), figureWitness(changed)] }]
}
