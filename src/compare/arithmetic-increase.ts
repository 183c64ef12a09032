import type { Neighbourhood } from './neighbours.ts'
import { isChange, type ShareCheck } from './arithmetic-share.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords } from './numbers.ts'

/** Paragraphs between a share and an increase that repeats it. */
const farthest = 3

/** Percentages by which something rose or fell: from one number to another, and shares that are told again as a rise. */
export function increases(places: readonly Neighbourhood[], shares: readonly ShareCheck[]): Noticed[] {
  const percents = places.filter(({ figure }) => figure.unit === 'percent')
  const moved = percents.flatMap(checkMove)
  const changed = percents
    .filter((percent) => isChange(percent))
    .flatMap((percent) => {
      const fromTo = checkFromTo(percent)
      if (fromTo !== null) return [fromTo]
      const share = shares.find(
        (one) => one.percent.value === percent.value && Math.abs(one.percent.paragraph - percent.paragraph) <= farthest,
      )
      return share === undefined ? [] : [shareAsIncrease(percent, share)]
    })
  return [...moved, ...changed]
}

const risen =
  /\b(?:rose|risen|rises|gained|added|climbed|jumped|grew|grown|up|increased|advanced|surged)\s+(?:by\s+)?$/i
const fallen =
  /\b(?:fell|fallen|falls|lost|slid|declined|dropped|slipped|shed|down|decreased|sank|tumbled)\s+(?:by\s+)?$/i

/** "rose $5, or 10%, to $55": the base is what stood there before the move. */
function checkMove(percent: Neighbourhood): Noticed[] {
  const [move, end] = [percent.before.at(-1)?.figure, percent.after[0]?.figure]
  if (move?.value == null || end?.value == null || move.unit !== end.unit) return []
  const isMove =
    isJoined(percent.words(move.end, percent.figure.start), 'or') &&
    isJoined(percent.words(percent.figure.end, end.start), 'to')
  const before = percent.words(Math.max(0, move.start - 24), move.start)
  const sign = risen.test(before) ? 1 : fallen.test(before) ? -1 : 0
  const base = end.value - sign * move.value
  if (!isMove || sign === 0 || base <= 0) return []
  const expected = (100 * move.value) / base
  const holds = fitsStated(expected, percent.figure)
  const sum = `A move of “${move.text}” to “${end.text}” is one of ${numberWords(expected)}% from ${numberWords(base)}`
  return [
    {
      kind: 'arithmetic',
      verdict: holds ? 'holds' : 'fails',
      reason: holds ? `${sum}, as stated.` : `${sum}; the text states “${percent.figure.text}”.`,
      formula: `${move.text} ÷ (${end.text} ${sign > 0 ? '−' : '+'} ${move.text}) = ${numberWords(expected)}%`,
      expected,
      stated: percent.value,
      evidence: [move, end, percent.figure].map(figureWitness),
    },
  ]
}

/** Nothing but the word, with or without a comma before it. */
function isJoined(between: string, word: string): boolean {
  return between.trim().replace(/^,\s+/, '').toLowerCase() === word
}

/** "rose from 170 to 200, an increase of 18%": both numbers in the percentage's sentence, joined by "from … to". */
function checkFromTo(percent: Neighbourhood): Noticed | null {
  const own = [...percent.before, ...percent.after].filter(
    ({ sentence, figure }) =>
      sentence === percent.sentence && figure.unit !== 'percent' && figure.measure !== 'duration',
  )
  const [from, to] = own.map(({ figure }) => figure)
  if (from?.value == null || to?.value == null || own.length !== 2) return null
  // "From 800 to 600 tonnes": a bare number has the unit of the next.
  const isBare = percent.words(from.end, to.start).trim().toLowerCase() === 'to'
  if (from.unit !== to.unit && !isBare) return null
  const isFromTo =
    /\bfrom\s*$/i.test(percent.words(from.start - 6, from.start)) && /\bto\s*$/i.test(percent.words(from.end, to.start))
  if (!isFromTo) return null
  const expected = (100 * Math.abs(to.value - from.value)) / from.value
  const holds = fitsStated(expected, percent.figure)
  const sum = `From “${from.text}” to “${to.text}” is a change of ${numberWords(expected)}%`
  return {
    kind: 'arithmetic',
    verdict: holds ? 'holds' : 'fails',
    reason: holds ? `${sum}, as stated.` : `${sum}; the text states “${percent.figure.text}”.`,
    formula: `(${to.text} − ${from.text}) ÷ ${from.text} = ${numberWords(expected)}%`,
    expected,
    stated: percent.value,
    evidence: [from, to, percent.figure].map(figureWitness),
  }
}

/** A share of the total told again as an increase: right only if the total was counted before the part was added. */
function shareAsIncrease(percent: Neighbourhood, { part, whole, percent: share }: ShareCheck): Noticed {
  const [partValue, wholeValue] = [part.value ?? 0, whole.value ?? 0]
  const rest = wholeValue - partValue
  const expected = (100 * partValue) / rest
  const reason =
    `The text gives “${share.figure.text}” as a share of the total and “${percent.figure.text}” as an increase. ` +
    `If “${whole.text}” already holds “${part.text}”, the increase is ${numberWords(expected)}% ` +
    `(${numberWords(partValue)} added to ${numberWords(rest)}); it is ${numberWords(percent.value)}% only if “${whole.text}” was the number before.`
  return {
    kind: 'arithmetic',
    verdict: 'undecided',
    reason,
    formula: `${part.text} ÷ (${whole.text} − ${part.text}) = ${numberWords(expected)}%`,
    expected,
    stated: percent.value,
    evidence: [part, whole, share.figure, percent.figure].map(figureWitness),
  }
}
