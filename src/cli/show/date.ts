import { daysInWords as days } from '../../model/claim-words.ts'
import type { UncertainDate } from '../../model/index.ts'

export { days }

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
