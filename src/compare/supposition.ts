import type { Links, LocatedFigure } from '../model/index.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { isClaimed } from './comparable.ts'
import { eventOf, isDated, isSmallCount, looseMeasures } from './meeting.ts'
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
  return figures.flatMap((figure) => {
    if (figure.modality !== 'supposed' && figure.modality !== 'normative') return []
    if (looseMeasures.has(figure.measure) || figure.value === null || isSmallCount(figure)) return []
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

/** The same number is an echo in one event, or in one document. */
function numberKey(figure: LocatedFigure, links: Links): string {
  const event = eventOf(figure, links)
  const where = event !== null && isDated(event) ? event.id : figure.document
  return `${where} ${figure.measure} ${figure.unit} ${figure.value ?? ''}`
}
