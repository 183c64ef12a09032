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

/** Words of sharing between a part and its percentage: "make up", "account for", ", or", an opening bracket. */
const sharing =
  /\b(?:(?:make|makes|made|making)\s+up|account(?:s|ed|ing)?\s+for|represent\w*|constitut\w+|compris\w+|amount(?:s|ed|ing)?\s+to|equal(?:s|ed|ling|ing)?(?:\s+to)?|that\s+is)\b[^.;:()]{0,30}$/i
const orPercent =
  /(?:\bor|\(|[–—-])\s*(?:(?:about|around|roughly|some|nearly|almost|approximately|just|over|under|more than)\s+)*$/i

/** "… of the 200", "out of 200": the words before a whole that say of what the share is. */
const ofWhole =
  /\b(?:of|among)\s+(?:the\s+|its\s+|their\s+|all\s+|some\s+|a\s+total\s+(?:of\s+)?)*(?:[\p{L}-]+['’]s?\s+)?$/iu

/**
 * A part, its percentage and the whole: 30,000 that make up 15% of 200,000. Part and percentage stand in one sentence
 * with words of sharing between them; the whole behind an "of" in that sentence, or, where the percentage is said to be
 * "of" something, in the nearest paragraph that gives it. Only a whole behind "of" can make the check fail.
 */
export function shares(places: readonly Neighbourhood[]): ShareCheck[] {
  return places.flatMap((percent) => {
    if (percent.figure.unit !== 'percent' || isChange(percent)) return []
    const ratio = ratioBefore(percent)
    if (ratio !== null)
      return [tell(percent, ratio.part, ratio.whole, isShare(ratio.part, ratio.whole, percent.figure), [])]
    const part = partOf(percent)
    return part === null ? [] : check(percent, part)
  })
}

/** "610 of 2,000 schools, or 45%": the two numbers right before the percentage are part and whole. */
function ratioBefore(percent: Neighbourhood): { readonly part: LocatedFigure; readonly whole: LocatedFigure } | null {
  const [part, whole] = percent.before.slice(-2).map(({ figure, sentence }) => ({ figure, sentence }))
  if (part === undefined || whole === undefined || part.sentence !== percent.sentence) return null
  if (!isAmount(part.figure) || !isAmount(whole.figure) || !standsFor(whole.figure)) return null
  if (isMoney(part.figure) !== isMoney(whole.figure) || !isLarger(whole.figure, part.figure)) return null
  if (part.figure.end > whole.figure.start || whole.figure.end > percent.figure.start) return null
  const within = percent.words(part.figure.end, whole.figure.start)
  const behind = percent.words(whole.figure.end, percent.figure.start)
  const isRatio = within.length <= 40 && /^[^,.;:]*$/.test(within) && ofWhole.test(within)
  return isRatio && behind.length <= 60 && orPercent.test(behind) && !/[.;:]/.test(behind)
    ? { part: part.figure, whole: whole.figure }
    : null
}

/** A percentage by which something rose or fell is no share. */
export function isChange({ figure, around }: Neighbourhood): boolean {
  if (figure.relation?.kind === 'increase' || figure.relation?.kind === 'decrease') return true
  return (
    /^[\s-]*(?:increase|rise|growth|jump|surge|drop|fall|decrease|decline|cut|more|less|higher|lower)\b/i.test(
      around.after,
    ) ||
    /\b(?:increased?|rose|risen|grew|grown|jumped|fell|fallen|dropped|declined?)(?:\s+(?:by|of))?(?:\s+\w+)?\s*$/i.test(
      around.before.slice(-60),
    )
  )
}

/** "In all, 1,310 were released. That is 54.6% of the 2,400": the part stands in the sentence before. */
const saysOfBefore =
  /(?:^|[.!?”"]\s+)(?:that|this|they|it)\s+(?:is|was|makes?|made|represents?|amounts? to|equals?)(?:\s+(?:about|around|roughly|some|nearly|almost|only|just|over))*\s*$/i

function partOf(percent: Neighbourhood): Placed | null {
  const before = percent.before.at(-1)
  if (before !== undefined && before.sentence !== percent.sentence && saysOfBefore.test(percent.around.before))
    return isAmount(before.figure) ? before : null
  const after = percent.after[0]
  const candidates = [before, after].filter(
    (one) => one !== undefined && one.sentence === percent.sentence && isAmount(one.figure),
  )
  const tied = candidates.filter((one) => one !== undefined && !isMove(one.figure, percent) && isTied(one, percent))
  return tied[0] ?? null
}

function isTied(part: Placed, percent: Neighbourhood): boolean {
  const between = wordsBetween(part.figure, percent.figure, percent.words)
  if (between.length > 120) return false
  // "20% (30 people)" has the part behind.
  if (part.figure.start > percent.figure.start) return /^\s*\(/.test(between)
  return sharing.test(between) || (orPercent.test(between) && between.length <= 60)
}

/** "Rose 3 points, or 2%": a move of what is not named here, and no part of any sum nearby. */
function isMove({ start }: LocatedFigure, { words }: Neighbourhood): boolean {
  return /\b(?:rose|fell|gained|lost|added|slid|climbed|declined|dropped|jumped|slipped|shed|up|down|by)\s*$/i.test(
    words(Math.max(0, start - 16), start),
  )
}

function isAmount({ unit, measure }: LocatedFigure): boolean {
  return unit !== 'percent' && unit !== 'points' && measure !== 'share' && measure !== 'duration'
}

function check(percent: Neighbourhood, part: Placed): ShareCheck[] {
  const whole = wholeByRelation(percent, part)
  if (whole !== undefined) return [tell(percent, part.figure, whole, isShare(part.figure, whole, percent.figure), [])]
  const wholes = [...percent.before, ...percent.after].filter(
    (one) =>
      one !== part &&
      isAmount(one.figure) &&
      standsFor(one.figure) &&
      isSameSort(one.figure, part.figure) &&
      isLarger(one.figure, part.figure),
  )
  const near = wholes.filter((one) => one.sentence === percent.sentence && isWholeOf(one, percent))
  const isOfSomething = /^\s*(?:\)\s*)?of\b/i.test(percent.around.after)
  const open = isOfSomething ? nearestFirst(wholes, percent) : near
  const fitting = open.find((one) => isShare(part.figure, one.figure, percent.figure))
  if (fitting !== undefined && (near.length === 0 || near.includes(fitting)))
    return [tell(percent, part.figure, fitting.figure, true, wholes)]
  const [only] = near
  return only === undefined || near.length > 1 ? [] : [tell(percent, part.figure, only.figure, false, [])]
}

/** The whole that the text itself makes the part a part of ("it has 30,000 nurses; of these, 4,500, or 15%, …"). */
function wholeByRelation(percent: Neighbourhood, { figure: { relation } }: Placed): LocatedFigure | undefined {
  if (relation?.kind !== 'part-of') return undefined
  return percent.before.find(({ figure }) => figure.id === relation.figure)?.figure
}

/** "Of 200 detainees 30 (20%)", "30 of the 200 (20%)", "30, or 20% of the 200". */
function isWholeOf({ figure }: Placed, { words }: Neighbourhood): boolean {
  return ofWhole.test(words(Math.max(0, figure.start - 40), figure.start))
}

/** What should be or is only supposed is no whole to reckon with. */
function standsFor({ modality }: LocatedFigure): boolean {
  return modality !== 'normative' && modality !== 'supposed'
}

function isSameSort(a: LocatedFigure, b: LocatedFigure): boolean {
  return (a.unit === b.unit || isBareCount(b)) && isMoney(a) === isMoney(b)
}

/** "Of 5,000 villages 600": what the second counts is left to the first. */
function isBareCount({ population, measure }: LocatedFigure): boolean {
  return population === null && measure === 'other'
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
