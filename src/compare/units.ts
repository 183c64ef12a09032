import type { Figure } from '../model/index.ts'
import { lemma } from './words.ts'

const moneyWords: ReadonlySet<string> = new Set(
  (
    'rial toman dollar euro pound yen yuan ruble rouble dinar dirham riyal lira krona krone crown franc peso rupee won ' +
    'shekel shilling taller taler zloty forint real rand baht ringgit rupiah hryvnia cent'
  ).split(' '),
)

/** Whether the figure is an amount of money: by its unit, a currency's code or name, or by its measure. */
export function isMoney({ unit, measure }: Pick<Figure, 'unit' | 'measure'>): boolean {
  if (unit === 'percent' || unit === 'persons') return false
  return /^[A-Z]{3}$/.test(unit) || moneyWords.has(lemma(unit.toLowerCase())) || measure === 'cost'
}

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/** The period of a rate ("month", "person-month", "annually"); null where it names none. */
export function periodOf(per: string | null): Period | null {
  if (per === null) return null
  const words = per.toLowerCase()
  if (/\bdaily\b/.test(words)) return 'day'
  if (/\bannual(?:ly)?\b|\byearly\b|\bannum\b/.test(words)) return 'year'
  return periods.find((period) => periodWords[period].test(words)) ?? null
}

const periodWords: Readonly<Record<Period, RegExp>> = {
  day: /\bday(?:s|ly)?\b/,
  week: /\bweek(?:s|ly)?\b/,
  month: /\bmonth(?:s|ly)?\b/,
  quarter: /\bquarter(?:s|ly)?\b/,
  year: /\byear(?:s|ly)?\b/,
}

/** Whether a rate is for one person or thing ("per inmate", "person-month"). */
export function isForOne(per: string | null): boolean {
  const words = (per?.toLowerCase() ?? '').match(/\p{L}+/gu) ?? []
  return words.some((word) => !['per', 'a', 'each', 'every', 'the'].includes(word) && periodOf(word) === null)
}

/** How many of the shorter period the longer one holds; null where the two are not a shorter and a longer. */
export function periodsIn(short: Period, long: Period): number | null {
  return held[`${short} ${long}`] ?? null
}

const held: Readonly<Record<string, number>> = {
  'day week': 7,
  'day month': 30,
  'day year': 365,
  'week month': 4.35,
  'week year': 52,
  'month quarter': 3,
  'month year': 12,
  'quarter year': 4,
}
