import type { Figure } from '../model/index.ts'

const scales: readonly (readonly [number, string])[] = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** A number for a sentence: `3.6 quadrillion`, `30,000`, `12.5`. */
export function numberWords(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size)
  if (scale) return `${trimmed(value / scale[0])} ${scale[1]}`
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : trimmed(value)
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** How often one number holds another, for a sentence: `100 times`, `about 1.3 times`. */
export function timesWords(ratio: number): string {
  const rounded = Math.round(ratio)
  const isWhole = rounded > 1 && Math.abs(ratio - rounded) / ratio < 0.005
  return isWhole ? `${rounded.toLocaleString('en-US')} times` : `about ${trimmed(Number(ratio.toPrecision(2)))} times`
}

/**
 * How far a number may lie from the one printed: half a unit of its last non-zero digit, but at most a twentieth of it;
 * a loose wording ("around", "nearly", "more than") always has the twentieth. For a share, percentage points.
 */
export function roundingOf({ value, qualifier, unit }: Pick<Figure, 'value' | 'qualifier' | 'unit'>): number {
  const size = Math.abs(value ?? 0)
  const loose = size * 0.05
  if (unit === 'percent') return qualifier === 'exact' ? percentRounding(size) : Math.max(loose, percentRounding(size))
  return qualifier === 'exact' ? Math.min(lastDigit(size) / 2, loose) : loose
}

function percentRounding(value: number): number {
  return Number.isInteger(value) ? 0.5 : lastDigit(value) / 2
}

/** The size of the last non-zero digit: 30,000 gives 10,000 and 12.5 gives 0.1. */
function lastDigit(value: number): number {
  if (value === 0) return 0
  const digits = value.toExponential().split('e')
  const decimals = (digits[0] ?? '').split('.')[1]?.length ?? 0
  return 10 ** (Number(digits[1]) - decimals)
}

/** Whether the expected number can be what the figure states, within what its printed digits and wording allow. */
export function fitsStated(expected: number, figure: Pick<Figure, 'value' | 'qualifier' | 'unit'>): boolean {
  if (figure.value === null) return false
  return Math.abs(expected - figure.value) <= roundingOf(figure) + Math.abs(figure.value) * 1e-9
}
