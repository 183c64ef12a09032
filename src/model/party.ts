import type { QuotedSpan, Span } from './span.ts'

/** In-text evidence that one party is owned by, commanded by or speaks for another ("the state-run Royedad 24"). */
export interface Affiliation extends QuotedSpan {
  /** The interest named, in the text's words ("state", "FARAJA"). */
  readonly to: string
  /** How it is put: `state-run`, `spokesman of`, … */
  readonly wording: string
}

/** A named person in one document. */
export interface Person {
  readonly name: string
  /** Every form of the name in the document, the chosen one first. */
  readonly names: readonly string[]
  readonly mentions: readonly Span[]
  /** What the text calls the person ("the deputy of the judiciary"). */
  readonly descriptions: readonly string[]
  readonly affiliations: readonly Affiliation[]
}

/** An organisation, outlet or state body named in one document. */
export interface Party {
  readonly name: string
  readonly names: readonly string[]
  readonly kind: 'organisation' | 'outlet' | 'state-body'
  readonly mentions: readonly Span[]
  readonly descriptions: readonly string[]
  readonly affiliations: readonly Affiliation[]
}

/** `party` belongs to the interest `family`. */
export interface FamilyMember {
  readonly party: string
  readonly family: string
}
