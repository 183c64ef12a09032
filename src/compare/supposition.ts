import type { Links, LocatedFigure } from '../model/index.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { isClaimed } from './comparable.ts'
import { grouped } from './grouped.ts'
import { eventOf, isDated, isSmallCount, looseMeasures } from './figure-kinds.ts'
import { countedBy } from './population.ts'
import { whoSays } from './statements.ts'

/**
 * Counts that are supposed or wished for: they look like a second source and are none. Supposed prices, shares and
 * spans are the stuff of every argument and pass without a word.
 */
export function suppositionFindings(figures: readonly LocatedFigure[], links: Links): Noticed[] {
  const claimed = new Map<string, LocatedFigure>()
  for (const figure of figures) {
    if (figure.value !== null && isClaimed(figure)) {
      const key = numberKey(figure, links)
      if (!claimed.has(key)) claimed.set(key, figure)
    }
  }
  const things = grouped(figures, thingOf)
  return figures.flatMap((figure) => {
    if (figure.modality !== 'supposed' && figure.modality !== 'normative') return []
    if (figure.value === null || isSmallCount(figure)) return []
    if (looseMeasures.has(figure.measure) && !hasLikes(figure, things)) return []
    const echoed = figure.modality === 'supposed' ? claimed.get(numberKey(figure, links)) : undefined
    const who = whoSays(figure, links)
    const reason =
      figure.modality === 'normative'
        ? `${who} says what the number should be (“${figure.text}”), not what it is.`
        : `${who} only supposes “${figure.text}”: that is no source for it.`
    const by = echoed === undefined ? '' : ` ${whoSays(echoed, links)} gives “${echoed.text}”.`
    const evidence = [figure, ...(echoed === undefined ? [] : [echoed])].map(figureWitness)
    return [{ kind: 'supposition' as const, verdict: 'undecided' as const, reason: reason + by, evidence }]
  })
}

/** "9,000 houses": what is counted, where that is no measure of its own. */
function thingOf({ measure, population, unit, modality }: LocatedFigure): string | null {
  if (measure !== 'other' || modality === 'supposed') return null
  const { head } = countedBy(population, measure)
  return head === null || (unit === 'persons' && !isCalling(head)) ? null : head
}

/** A kind of people who can be hired or trained, not just anybody. */
function isCalling(head: string): boolean {
  return /(?:er|or|se|ist|ian|man|cher|tor)$/.test(head)
}

/** Whether another document counts the same thing in another way, as a plan or a fact: a hasty reader would compare them. */
function hasLikes(figure: LocatedFigure, things: ReadonlyMap<string, readonly LocatedFigure[]>): boolean {
  const alike = things.get(thingOf(figure) ?? '') ?? []
  return alike.some(
    ({ document, modality, event, value }) =>
      document !== figure.document &&
      (modality === 'planned' || (event !== null && modality !== figure.modality)) &&
      event === figure.event &&
      value !== figure.value,
  )
}

/** The same number is an echo in one event, or in one document. */
function numberKey(figure: LocatedFigure, links: Links): string {
  const event = eventOf(figure, links)
  const where = event !== null && isDated(event) ? event.id : figure.document
  return `${where} ${figure.measure} ${figure.unit} ${figure.value ?? ''}`
}
