import { daysInWords, type BriefClaim, type BriefQuestion, type FigureStanding, type Finding } from '../model/index.ts'

/** "killed · protesters". */
export function askedInWords({ question }: BriefQuestion): string {
  return [question.measure, question.population].filter((part) => part !== null && part !== '').join(' · ')
}

/** "said 2019-12-04", "published 2019-12". */
export function whenInWords({ when, isSaid }: BriefClaim): string {
  return when === null ? 'date not told' : `${isSaid ? 'said' : 'published'} ${daysInWords(when)}`
}

export const countsInWords: Readonly<Record<FigureStanding['counts'], string>> = {
  yes: 'counts',
  again: 'counted already',
  perhaps: 'may count',
  no: 'does not count',
}

/** Kinds that put something to the test; of the others the verdict says nothing that the kind does not say. */
const tests: ReadonlySet<Finding['kind']> = new Set([
  'arithmetic',
  'claimed-corroboration',
  'label',
  'citation-audit',
  'conflict',
])

export function findingHead({ kind, verdict }: Finding): string {
  return tests.has(kind) ? `${kind}, ${verdict}` : kind
}

export const notice =
  'This comparison says who claims what, on whose word, and how the claims relate. It does not say what is true.'
