import type { LocatedFigure } from '../model/index.ts'
import type { PeriodCheck } from './arithmetic-period.ts'
import type { Neighbourhood } from './neighbours.ts'
import type { Placed } from './layout.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import { numberWords } from './numbers.ts'
import { isMoney, periodOf } from './units.ts'

/** Words that say that an amount is another one in other money. */
const saysAgain =
  /\b(?:in other words|exchange rate|equivalent|converted|conversion|i\.e\.|at the (?:current|official) rate)\b/i

/** "… crowns a month ($9", "… crowns, or about $9": two amounts that merely stand side by side are no conversion. */
const bracketed =
  /^[\p{L}\s'’-]{0,30}\(\s*(?:or\s+)?(?:(?:about|around|roughly|some|nearly|almost|approximately)\s+)?$/iu
const orElse =
  /^[\p{L}\s'’-]{0,30}(?:,\s*or|\sor(?=\s+(?:about|around|roughly|some|nearly|almost|approximately)\b)|=|≈|,? (?:equivalent to|equal to|worth))\s*(?:(?:about|around|roughly|some|nearly|almost|approximately)\s*)?$/iu

const smallChange: ReadonlySet<string> = new Set(['cents', 'pence', 'pennies', 'kopecks'])

/** A sum of the other money that the amount may be a conversion of. */
interface Candidate {
  readonly figure: LocatedFigure
  readonly amount: number
  readonly words: string
}

/**
 * One amount in two moneys: the exchange rate that they imply, once for each sum that may be meant. Where a yearly sum
 * does not follow from its monthly one, both are tried, so that a reader who knows the rate sees which sum was
 * converted. The text seldom names the rate, so nothing is decided.
 */
export function conversions(places: readonly Neighbourhood[], periods: readonly PeriodCheck[]): Noticed[] {
  return places.flatMap((place) => {
    if (!isMoney(place.figure)) return []
    const same = besideIt(place)
    const again = saysAgain.test(place.around.before) || saysAgain.test(place.around.after)
    const sums = same !== null ? [candidate(same)] : again ? sumsBefore(place, periods) : []
    return sums.length === 0 ? [] : [tell(place, sums)]
  })
}

/** "3 million crowns ($120,000)". */
function besideIt(place: Neighbourhood): LocatedFigure | null {
  const last = place.before.at(-1)
  if (last === undefined || last.sentence !== place.sentence || !isOtherMoney(last.figure, place.figure)) return null
  const between = place.words(last.figure.end, place.figure.start)
  const isLoose = place.figure.qualifier !== 'exact' && /^\s*or\s*$/i.test(between)
  return isLoose || bracketed.test(between) || orElse.test(between) ? last.figure : null
}

/** Small change is money too, but nobody converts billions into cents. */
function isOtherMoney(a: LocatedFigure, b: LocatedFigure): boolean {
  return isMoney(a) && a.unit !== b.unit && ![a.unit, b.unit].some((unit) => smallChange.has(unit))
}

/** The last sums of one other money for the same period, in this paragraph or the one before. */
function sumsBefore(place: Neighbourhood, periods: readonly PeriodCheck[]): Candidate[] {
  const money = place.before.filter((one) => place.paragraph - one.paragraph <= 1 && isMoney(one.figure))
  const nearest = money.at(-1)
  // Of several amounts in the sentence the last is the one told again.
  if (place.after.some((one) => one.sentence === place.sentence && isMoney(one.figure))) return []
  // An amount in the same money stands nearer: nothing says which sum is told again.
  if (nearest === undefined || !isOtherMoney(nearest.figure, place.figure)) return []
  const near = money.filter((one) => isOtherMoney(one.figure, place.figure))
  const same = near.filter((one) => periodOf(one.figure.per) === periodOf(place.figure.per))
  const last: Placed | undefined = same.at(-1)
  if (last === undefined) return []
  const stated = candidate(last.figure)
  const check = periods.find(({ long, noticed }) => long.id === last.figure.id && noticed.verdict === 'fails')
  if (check === undefined) return [stated]
  const amount = check.expected
  const words = `${numberWords(amount)} ${check.long.unit}, which follows from “${check.short.text}”`
  return [stated, { figure: check.short, amount, words }]
}

function candidate(figure: LocatedFigure): Candidate {
  return { figure, amount: figure.value ?? 0, words: `the stated “${figure.text}”` }
}

function tell(place: Neighbourhood, sums: readonly Candidate[]): Noticed {
  const { figure, value } = place
  const rates = sums.map(({ figure: sum, amount, words }) => {
    const rate = amount / value
    const put =
      rate >= 1
        ? `${numberWords(rate)} ${sum.unit} for one ${figure.unit}`
        : `${numberWords(1 / rate)} ${figure.unit} for one ${sum.unit}`
    return `${put} from ${words}`
  })
  const reason =
    `“${figure.text}” as a conversion implies an exchange rate of ${rates.join(', or ')}. ` +
    (sums.length > 1
      ? `${bothWays(place, sums)} Whoever knows the rate of the day can tell which sum was converted.`
      : 'The text does not name the rate.')
  return {
    kind: 'arithmetic',
    verdict: 'undecided',
    reason,
    formula: sums
      .map(({ amount }) => `${numberWords(amount)} ÷ ${numberWords(value)} = ${numberWords(amount / value)}`)
      .join('; '),
    evidence: [figure, ...sums.map((sum) => sum.figure)].map(figureWitness),
  }
}

/** "It agrees with 36 trillion rials where one USD cost about 455,696 rials; 3.6 quadrillion would need 100 times that." */
function bothWays({ value, figure }: Neighbourhood, sums: readonly Candidate[]): string {
  const [dear, cheap] = [...sums].sort((a, b) => b.amount - a.amount)
  if (dear === undefined || cheap === undefined || cheap.amount === 0) return ''
  const rate = (sum: Candidate): string => numberWords(sum.amount / value)
  return (
    `It agrees with ${numberWords(cheap.amount)} ${cheap.figure.unit} where one ${figure.unit} is ${rate(cheap)} ${cheap.figure.unit}; ` +
    `${numberWords(dear.amount)} would need ${numberWords(dear.amount / cheap.amount)} times that rate.`
  )
}
