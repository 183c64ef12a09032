import type { Analysis } from '../analysis.ts'
import { findQuantities, type Quantity } from './quantities.ts'

/** A number that counts or measures something, with its wording, its unit and what it counts. */
export type Candidate = Quantity

/** The numbers of a document that could be claims, in order of the text. Ages, labels, scores and codes are none. */
export function figureCandidates(analysis: Analysis): Candidate[] {
  return findQuantities(analysis).filter(({ role }) => role === 'count')
}
