import type { LocatedFigure } from '../model/index.ts'
import { wordsBetween, type Neighbourhood } from './neighbours.ts'
import type { Placed } from './layout.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords } from './numbers.ts'
import { isMoney } from './units.ts'

/** A share that was checked, with its part and its whole. */
export interface ShareCheck {
  readonly noticed: Noticed
  readonly percent: Neighbourhood
  readonly part: LocatedFigure
  readonly whole: LocatedFigure
}

const tie =
  /\b(?:make|makes|made|making)\s+up\b|\baccount|\brepresent|\bconstitut|\bcompris|\bor\b|\(|\bequal|\bamount|\bthat is\b|\bis\b|\bare\b|\bwere\b/i

/**
 * A part, its percentage and the whole: 30,000 that make up 15% of 200,000. Part and percentage stand in one sentence
 * with a verb of sharing between them; the whole in that sentence, or in the nearest paragraph that gives one. Only a
 * whole of the same sentence can make the check fail: a farther one may not be the whole that is meant.
 */
export function shares(places: readonly Neighbourhood[]): ShareCheck[] {
  return places.flatMap((percent) => {
    if (percent.figure.unit !== 'percent' || isChange(percent)) return []
    const part = partOf(percent)
    return part === null ? [] : check(percent, part)
  })
}

/** A percentage by which something rose or fell is no share. */
export function isChange({ figure, around }: Neighbourhood): boolean {
  if (figure.relation?.kind === 'increase' || figure.relation?.kind === 'decrease') return true
  return (
    /^[\s-]*(?:increase|rise|growth|jump|surge|drop|fall|decrease|decline|cut|more|less|higher|lower)\b/i.test(
      around.after,
    ) ||
    /\b(?:increased?|rose|risen|grew|grown|jumped|fell|fallen|dropped|declined?)\s+(?:by|of)?\s*(?:\w+\s)?$/i.test(
      around.before.slice(-60),
    )
  )
}

function partOf(percent: Neighbourhood): Placed | null {
  const before = percent.before.at(-1)
  const after = percent.after[0]
  const candidates = [before, after].filter(
    (one) => one !== undefined && one.sentence === percent.sentence && isAmount(one.figure),
  )
  const tied = candidates.filter((one) => {
    const between = one === undefined ? '' : wordsBetween(one.figure, percent.figure, percent.words)
    if (one !== undefined && isMove(one.figure, percent)) return false
    const isBracket = one === after && /^\s*\(/.test(between)
    return between.length <= 120 && (one === before ? tie.test(between) : isBracket)
  })
  return tied[0] ?? null
}

/** "Rose 3 points, or 2%": a move of what is not named here, and no part of any sum nearby. */
function isMove({ start }: LocatedFigure, { words }: Neighbourhood): boolean {
  return /\b(?:rose|fell|gained|lost|added|slid|climbed|declined|dropped|jumped|slipped|shed|up|down|by)\s*$/i.test(
    words(Math.max(0, start - 16), start),
  )
}

function isAmount({ unit, measure }: LocatedFigure): boolean {
  return unit !== 'percent' && measure !== 'share' && measure !== 'duration'
}

function check(percent: Neighbourhood, part: Placed): ShareCheck[] {
  const wholes = [...percent.before, ...percent.after].filter(
    (one) =>
      one !== part &&
      isAmount(one.figure) &&
      standsFor(one.figure) &&
      isSameSort(one.figure, part.figure) &&
      isLarger(one.figure, part.figure),
  )
  const near = wholes.filter((one) => one.sentence === percent.sentence)
  const fitting = nearestFirst(wholes, percent).find((one) => isShare(part.figure, one.figure, percent.figure))
  if (fitting !== undefined && (near.length === 0 || near.includes(fitting)))
    return [tell(percent, part.figure, fitting.figure, true, wholes)]
  const [only] = near
  return only === undefined || near.length > 1 ? [] : [tell(percent, part.figure, only.figure, false, [])]
}

/** What should be or is only supposed is no whole to reckon with. */
function standsFor({ modality }: LocatedFigure): boolean {
  return modality !== 'normative' && modality !== 'supposed'
}

function isSameSort(a: LocatedFigure, b: LocatedFigure): boolean {
  return a.unit === b.unit && isMoney(a) === isMoney(b)
}

function isLarger(whole: LocatedFigure, part: LocatedFigure): boolean {
  return (whole.value ?? 0) > (part.value ?? 0)
}

/** By distance in paragraphs, up to two away. */
function nearestFirst(wholes: readonly Placed[], percent: Placed): Placed[] {
  const away = (one: Placed): number => Math.abs(one.paragraph - percent.paragraph)
  return wholes.filter((one) => away(one) <= 2).sort((a, b) => away(a) - away(b))
}

function isShare(part: LocatedFigure, whole: LocatedFigure, percent: LocatedFigure): boolean {
  return fitsStated(shareOf(part, whole), percent)
}

function shareOf(part: LocatedFigure, whole: LocatedFigure): number {
  return (100 * (part.value ?? 0)) / (whole.value ?? 1)
}

function tell(
  percent: Neighbourhood,
  part: LocatedFigure,
  whole: LocatedFigure,
  holds: boolean,
  wholes: readonly Placed[],
): ShareCheck {
  const expected = shareOf(part, whole)
  const other = wholes.find(({ figure }) => figure.measure === whole.measure && !isShare(part, figure, percent.figure))
  const otherwise =
    other === undefined ? '' : ` Of “${other.figure.text}” it would be ${numberWords(shareOf(part, other.figure))}%.`
  const sum = `“${part.text}” of “${whole.text}” is ${numberWords(expected)}%`
  const reason = holds
    ? `${sum}, as stated (“${percent.figure.text}”).${otherwise}`
    : `${sum}; the text states “${percent.figure.text}”.`
  const noticed: Noticed = {
    kind: 'arithmetic',
    verdict: holds ? 'holds' : 'fails',
    reason,
    formula: `${part.text} ÷ ${whole.text} = ${numberWords(expected)}%`,
    expected,
    stated: percent.value,
    evidence: [part, percent.figure, whole].map(figureWitness),
  }
  return { noticed, percent, part, whole }
}
