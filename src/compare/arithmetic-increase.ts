import type { Neighbourhood } from './neighbours.ts'
import { isChange, type ShareCheck } from './arithmetic-share.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { fitsStated, numberWords } from './numbers.ts'

/** Paragraphs between a share and an increase that repeats it. */
const farthest = 3

/** Percentages by which something rose or fell: from one number to another, and shares that are told again as a rise. */
export function increases(places: readonly Neighbourhood[], shares: readonly ShareCheck[]): Noticed[] {
  return places
    .filter((place) => place.figure.unit === 'percent' && isChange(place))
    .flatMap((percent) => {
      const fromTo = checkFromTo(percent)
      if (fromTo !== null) return [fromTo]
      const share = shares.find(
        (one) => one.percent.value === percent.value && Math.abs(one.percent.paragraph - percent.paragraph) <= farthest,
      )
      return share === undefined ? [] : [shareAsIncrease(percent, share)]
    })
}

/** "rose from 170 to 200, an increase of 18%": both numbers in the percentage's sentence, joined by "from … to". */
function checkFromTo(percent: Neighbourhood): Noticed | null {
  const own = [...percent.before, ...percent.after].filter(
    ({ sentence, figure }) => sentence === percent.sentence && figure.unit !== 'percent',
  )
  const [from, to] = own.map(({ figure }) => figure)
  if (from?.value == null || to?.value == null || own.length !== 2 || from.unit !== to.unit) return null
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
