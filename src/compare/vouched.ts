import type { Links, LocatedAttribution, LocatedFigure } from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { isClaimOfAnother } from './corroboration.ts'
import { isWritersOwn } from './origins.ts'
import type { Reprint } from './reprints.ts'

/**
 * The figures that nobody vouches for where they stand: their speaker denies or doubts them, the text only claims that
 * their speaker confirmed a number given before, its writer repeats what a source of the text says (as headlines do), or
 * the document reprints them. By id; they count as no origin's word.
 */
export function unvouchedFigures(
  figures: readonly LocatedFigure[],
  attributions: readonly LocatedAttribution[],
  reprinted: ReadonlyMap<string, Reprint>,
  links: Links,
): Set<string> {
  const emptyWord = new Set(
    attributions
      .filter((one) => one.stance === 'denies' || one.stance === 'doubts' || isClaimOfAnother(one, links))
      .map(({ id }) => id),
  )
  const told = new Set(figures.map((figure) => tellingKey(figure, figure.document)))
  const cited = new Set(
    figures
      .filter(({ voice, attribution }) => !isWritersOwn(voice) && !emptyWord.has(attribution ?? ''))
      .map((one) => tellingKey(one, one.document)),
  )
  return new Set(
    figures
      .filter((figure) => {
        if (figure.stance === 'denies' || figure.stance === 'doubts') return true
        const original = reprinted.get(figure.document)?.original
        const isReprinted = original !== undefined && told.has(tellingKey(figure, original))
        const isEcho = isWritersOwn(figure.voice) && cited.has(tellingKey(figure, figure.document))
        return isEcho || isReprinted || (figure.attribution !== null && emptyWord.has(figure.attribution))
      })
      .map(({ id }) => id),
  )
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
