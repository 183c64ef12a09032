import type { UncertainDate } from '../../model/index.ts'

function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()).padStart(2, '0')}`
}

/** The days of an uncertain date, as short as they can be put: a day, a month, a year, or "from … to". */
export function days({ from, to }: Pick<UncertainDate, 'from' | 'to'>): string {
  if (from === to) return from
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  if (from === `${month}-01` && to === lastDayOfMonth(month)) return month
  return `${from} to ${to}`
}

const bases: Readonly<Record<UncertainDate['basis'], string>> = {
  stated: '',
  partial: '',
  relative: '',
  publication: 'date of publication',
  manifest: 'from the manifest',
  context: 'from the context',
}

/** A date with the words it was read from: `2019-12-04 (“On Wednesday”)`; empty for none. */
export function date(value: UncertainDate | null): string {
  if (value === null) return ''
  const basis = bases[value.basis] === '' && value.text !== null ? `“${value.text}”` : bases[value.basis]
  return basis === '' ? days(value) : `${days(value)} (${basis})`
}
