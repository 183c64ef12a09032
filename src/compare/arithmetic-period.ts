import type { LocatedFigure } from '../model/index.ts'
import { wordsBetween, type Neighbourhood } from './neighbours.ts'
import type { Placed } from './layout.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords, timesWords } from './numbers.ts'
import { periodOf, periodsIn } from './units.ts'

/** A check of a shorter period's number against a longer one's, with what the longer one should be. */
export interface PeriodCheck {
  readonly noticed: Noticed
  readonly short: LocatedFigure
  readonly long: LocatedFigure
  readonly expected: number
}

/**
 * So much a month against so much a year. Both stand in one sentence with the same unit and measure, or side by side
 * in one paragraph; the latter is told only when it holds, since nothing says that they are meant of one thing.
 */
export function periodChecks(places: readonly Neighbourhood[]): PeriodCheck[] {
  return places.flatMap((one) => {
    const other = one.before.findLast((before) => isOneThing(before, one))
    return other === undefined ? [] : check(other, one)
  })
}

function isOneThing(a: Placed, b: Neighbourhood): boolean {
  const [shortA, shortB] = [periodOf(a.figure.per), periodOf(b.figure.per)]
  if (shortA === null || shortB === null || shortA === shortB) return false
  if (a.figure.unit !== b.figure.unit || a.figure.measure !== b.figure.measure) return false
  if (a.paragraph !== b.paragraph || wordsBetween(a.figure, b.figure, b.words).length > 300) return false
  return (a.figure.voice[0]?.name ?? '') === (b.figure.voice[0]?.name ?? '')
}

function check(a: Placed, b: Neighbourhood): PeriodCheck[] {
  const [periodA, periodB] = [periodOf(a.figure.per), periodOf(b.figure.per)]
  if (periodA === null || periodB === null) return []
  const forwards = periodsIn(periodA, periodB)
  const factor = forwards ?? periodsIn(periodB, periodA)
  if (factor === null) return []
  const [short, long] = forwards === null ? [b.figure, a.figure] : [a.figure, b.figure]
  const [shortPer, longPer] = forwards === null ? [periodB, periodA] : [periodA, periodB]
  const expected = (short.value ?? 0) * factor
  const stated = long.value ?? 0
  const holds = fitsStated(expected, long) || (factor === 4.35 && fitsStated((short.value ?? 0) * 4, long))
  if (!holds && a.sentence !== b.sentence) return []
  const formula = `${short.text} × ${factor} = ${numberWords(expected)} ${long.unit} per ${longPer}`
  const reason = holds
    ? `${withPeriod(short, shortPer)} makes ${numberWords(expected)} ${long.unit} per ${longPer}, as stated (“${long.text}”).`
    : `${withPeriod(short, shortPer)} makes ${numberWords(expected)} ${long.unit} per ${longPer}; ` +
      `the text states “${long.text}”, which is ${sizeWords(stated / expected)}.`
  const evidence = [figureWitness(short), figureWitness(long)]
  const verdict = holds ? 'holds' : 'fails'
  return [
    { noticed: { kind: 'arithmetic', verdict, reason, formula, expected, stated, evidence }, short, long, expected },
  ]
}

/** The printed words, with the period where they leave it out. */
function withPeriod({ text }: LocatedFigure, period: string): string {
  return text.toLowerCase().includes(period) ? `“${text}”` : `“${text}” per ${period}`
}

/** How far off a stated number is: "100 times too large". */
export function sizeWords(ratio: number): string {
  return ratio >= 1 ? `${timesWords(ratio)} that` : `too small: the expected number is ${timesWords(1 / ratio)} it`
}
