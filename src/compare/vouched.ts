import { contains, type Links, type LocatedAttribution, type LocatedFigure } from '../model/index.ts'
import { boundsKey } from './bounds.ts'
import { isClaimOfAnother } from './corroboration.ts'
import { grouped } from './grouped.ts'
import { isWritersOwn } from './origins.ts'
import type { TextReuse } from './reuse/text-reuse.ts'
import type { Unvouched } from './standing.ts'

/**
 * The figures that nobody vouches for where they stand: their speaker denies or doubts them, the text only claims that
 * their speaker confirmed a number given before, its writer repeats what a source of the text says (as headlines do), or
 * the document repeats them from another one's text. By id, with why; they count as no origin's word.
 */
export function unvouchedFigures(
  figures: readonly LocatedFigure[],
  attributions: readonly LocatedAttribution[],
  copies: readonly TextReuse[],
  links: Links,
): Map<string, Unvouched> {
  const emptyWord = new Map(attributions.flatMap((one) => emptyWordOf(one, links)))
  const byCopy = grouped(copies, ({ copy }) => copy.document)
  const told = new Set(figures.map((figure) => tellingKey(figure, figure.document)))
  const cited = new Set(
    figures
      .filter(({ voice, attribution }) => !isWritersOwn(voice) && !emptyWord.has(attribution ?? ''))
      .map((one) => tellingKey(one, one.document)),
  )
  const isRepeated = (figure: LocatedFigure): boolean =>
    (byCopy.get(figure.document) ?? []).some(
      (copy) => isCopied(figure, copy) && told.has(tellingKey(figure, copy.original.document)),
    )
  const isEcho = (figure: LocatedFigure): boolean =>
    isWritersOwn(figure.voice) && cited.has(tellingKey(figure, figure.document))
  const why = (figure: LocatedFigure): Unvouched | undefined => {
    if (figure.stance === 'denies' || figure.stance === 'doubts') return 'denied'
    if (isRepeated(figure)) return 'reprint'
    return emptyWord.get(figure.attribution ?? '') ?? (isEcho(figure) ? 'echo' : undefined)
  }
  return new Map(
    figures.flatMap((figure) => {
      const reason = why(figure)
      return reason === undefined ? [] : [[figure.id, reason] as const]
    }),
  )
}

function emptyWordOf(one: LocatedAttribution, links: Links): (readonly [string, Unvouched])[] {
  if (one.stance === 'denies' || one.stance === 'doubts') return [[one.id, 'denied']]
  return isClaimOfAnother(one, links) ? [[one.id, 'claimed-corroboration']] : []
}

/** In a reprint every number that the original gives too; else those that stand in a passage taken over. */
function isCopied(figure: LocatedFigure, { extent, passages }: TextReuse): boolean {
  return extent === 'reprint' || passages.some(({ later }) => contains(later, figure))
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
