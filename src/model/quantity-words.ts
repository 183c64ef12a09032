import type { Figure } from './figure.ts'

type Bounded = Pick<Figure, 'value' | 'low' | 'high' | 'qualifier'>

/** Scale words begin where rows of zeros can no longer be told apart. */
const scales: readonly (readonly [number, string])[] = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

// Made once: to make one takes longer than to use it a hundred times.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A number for people: "1,500", "3.6 quadrillion". Nothing is rounded: what does not fit a scale word stays in digits. */
export function numberInWords(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size)
  if (scale !== undefined) {
    const scaled = value / scale[0]
    if (Number(scaled.toPrecision(6)) === scaled) return `${String(scaled)} ${scale[1]}`
  }
  return grouped.format(value)
}

const signs: Readonly<Partial<Record<Figure['qualifier'], string>>> = {
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  nearly: '≲ ',
  about: '≈ ',
}

/** The bounds of a figure as a sign and a number, or as a range; "no number" where the words name none. */
export function bounds({ value, low, high, qualifier }: Bounded): string {
  const isRange = qualifier === 'between' || qualifier === 'order-of-magnitude' || value === null
  if (isRange && low !== null && high !== null)
    return low === high ? numberInWords(low) : `${numberInWords(low)} – ${numberInWords(high)}`
  const number = value ?? low ?? high
  if (number === null) return 'no number'
  const sign = value === null ? (low !== null ? '≥ ' : '≤ ') : (signs[qualifier] ?? '')
  return sign + numberInWords(number)
}

/** The bounds with their unit and rate: "15%", "3 trillion rials per month". Persons are understood. */
export function quantity(figure: Bounded & Pick<Figure, 'unit' | 'per'>): string {
  const number = bounds(figure)
  return number + unitAfter(figure) + (figure.per === null ? '' : ` per ${figure.per}`)
}

function unitAfter({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  if (unit === 'persons') return ''
  if (unit === 'percent') return '%'
  return ` ${value === 1 && /[^s]s$/.test(unit) ? unit.slice(0, -1) : unit}`
}

/** What is counted, in a few words: measure, population and, where it is no plain assertion, the modality. */
export function counted(figure: Pick<Figure, 'measure' | 'population' | 'modality'>): string {
  const parts = [figure.measure, figure.population ?? '', figure.modality === 'asserted' ? '' : figure.modality]
  return parts.filter((part) => part !== '').join(' · ')
}
