import type { Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { isClaimOfAnother } from './corroboration.ts'
import type { Reprint } from './reprints.ts'
import type { Unvouched } from './standing.ts'

/**
 * The figures that nobody vouches for where they stand: their speaker denies or doubts them, the text only claims that
 * their speaker confirmed a number given before, or the document reprints them. By id; they count as no origin's word.
 */
export function unvouchedFigures(
  figures: readonly LocatedFigure[],
  attributions: readonly LocatedAttribution[],
  reprinted: ReadonlyMap<string, Reprint>,
  links: Links,
): Map<string, Unvouched> {
  const emptyWord = new Map(attributions.flatMap((one) => emptyWordOf(one, links)))
  const told = new Set(figures.map((figure) => tellingKey(figure, figure.document)))
  return new Map(
    figures.flatMap((figure) => {
      const original = reprinted.get(figure.document)?.original
      const isReprinted = original !== undefined && told.has(tellingKey(figure, original))
      const why =
        figure.stance === 'denies' || figure.stance === 'doubts'
          ? 'denied'
          : isReprinted
            ? 'reprint'
            : emptyWord.get(figure.attribution ?? '')
      return why === undefined ? [] : [[figure.id, why] as const]
    }),
  )
}

function emptyWordOf(one: LocatedAttribution, links: Links): (readonly [string, Unvouched])[] {
  if (one.stance === 'denies' || one.stance === 'doubts') return [[one.id, 'denied']]
  return isClaimOfAnother(one, links) ? [[one.id, 'claimed-corroboration']] : []
}

function tellingKey(figure: LocatedFigure, document: string): string {
  return [document, figure.measure, figure.unit, boundsKey(figure)].join('\u0000')
}

/** Figures whose own speaker supposes the same number in the same document: it may stand behind them, or may not. */
export function halfVouchedFigures(figures: readonly LocatedFigure[]): Set<string> {
  const supposed = new Set(figures.filter(({ modality }) => modality === 'supposed').map(supposingKey))
  return new Set(
    figures
      .filter((figure) => figure.modality !== 'supposed' && supposed.has(supposingKey(figure)))
      .map(({ id }) => id),
  )
}

function supposingKey({ document, voice, unit, value }: LocatedFigure): string {
  return [document, voice[0]?.name ?? '', unit, value ?? ''].join('\u0000')
}
