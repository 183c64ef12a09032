import type { Links, LocatedFigure, Measure } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { sameNumber } from './bounds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { standing } from './comparable.ts'
import { originOf } from './origins.ts'
import { byFirstDay, saidWhen } from './said-when.ts'
import type { Statement } from './statements.ts'

/** One origin's number whose wording changed on the way: "more than 30,000" that became "30,000". */
export function wordingDrift(statements: readonly Statement[]): Noticed[] {
  const byNumber = grouped(statements, ({ origin, first }) =>
    origin === null || first.value === null ? null : `${origin}\u0000${first.value}`,
  )
  return [...byNumber.values()].flatMap((alike) => {
    const [from, ...others] = alike
    const to = others.at(-1)
    if (from === undefined || to === undefined || !sameNumber(from.first, to.first)) return []
    const reason =
      `${from.who} said “${from.words}”, elsewhere “${to.words}”: ` +
      'the number is the same, but the words around it bound it differently.'
    return [
      {
        kind: 'drift' as const,
        verdict: 'undecided' as const,
        reason,
        evidence: alike.map(({ first }) => figureWitness(first)),
      },
    ]
  })
}

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
 * One origin's number for one event that stands under another category elsewhere: 23 killed here, 23 wounded there.
 * A document that gives both is no drift: it means two numbers.
 */
export function categoryDrift(figures: readonly LocatedFigure[], links: Links): Noticed[] {
  return [...grouped(figures, (figure) => countKey(figure, links)).values()].flatMap((group) => driftIn(group))
}

function countKey(figure: LocatedFigure, links: Links): string | null {
  const isTold = figure.value !== null && figure.value >= smallest && fates[figure.measure] !== undefined
  if (!isTold || figure.relation !== null || standing(figure.modality) !== 'claimed as fact') return null
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
