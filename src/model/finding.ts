import type { JudgedEntry } from './judgement.ts'
import type { QuotedSpan, Span } from './span.ts'
import type { FindingKind, Verdict } from './vocabulary.ts'

/** What the program noticed between claims of one document: evidence by the ids of its figures and attributions. */
export interface ReadingFinding {
  readonly kind: FindingKind
  readonly verdict: Verdict
  readonly reason: string
  /** For arithmetic: the sum in the operands' printed words, the number it gives and the number stated. */
  readonly formula?: string
  readonly expected?: number
  readonly stated?: number
  /** Ids of the reading's figures, attributions or acts. */
  readonly evidence: readonly string[]
}

/** A passage that stands in two documents: where in each, and how many words are the same in both, quotations aside. */
export interface SharedPassage {
  readonly earlier: Span & { readonly document: string }
  readonly later: Span & { readonly document: string }
  readonly words: number
}

/** The words that a finding of the ledger rests on. */
export interface Evidence extends QuotedSpan {
  readonly document: string
  readonly path: string
}

/** A finding over the ledger: its evidence can lie in several documents. */
export interface Finding extends Omit<ReadingFinding, 'evidence'> {
  readonly schema: 'hearsay/finding/1'
  /** Follows from its kind, its sum and the words it rests on: the same in every comparison of the same texts. */
  readonly id: string
  readonly evidence: readonly Evidence[]
  /** For a reprint: every passage that both documents have. */
  readonly passages?: readonly SharedPassage[]
  /** The judgement that settled it; there only where one stands. */
  readonly settled?: JudgedEntry
}
