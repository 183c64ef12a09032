import type {
  Claim,
  FamilyMember,
  Finding,
  JournalEntry,
  LedgerFigure,
  PersonCase,
  Question,
  QuotedSpan,
  UncertainDate,
} from '../model/index.ts'

/** A document of a bundle: what it is, how it was collected, where its bytes lie. A line of `data/documents.jsonl`. */
export interface BundledDocument {
  readonly schema: 'hearsay/bundled-document/1'
  readonly document: string
  /** Within the bundle; null for a document that the filters left out. */
  readonly original: string | null
  readonly path: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: UncertainDate | null
  readonly url: string | null
  readonly language: string | null
  readonly sizeBytes: number
  readonly mediaType: string | null
  /** The entry of the journal that recorded its collection; null in what is made for the public. */
  readonly collected: {
    readonly entry: number
    readonly time: string
    readonly by: string | null
    readonly tool: string
  } | null
}

/** A name that was replaced in a public bundle: in which document, where in its text as it is there, and by what. */
export interface BundledRedaction {
  readonly schema: 'hearsay/redaction/1'
  readonly document: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly replacement: string
}

export type BundledFigure = LedgerFigure & { readonly sentence: QuotedSpan; readonly published: UncertainDate | null }
export type BundledQuestion = Omit<Question, 'figures'> & { readonly figures: readonly BundledFigure[] }

/** What a bundle shows of a ledger. */
export interface Evidence {
  /** Name and version of the program. */
  readonly tool: string
  readonly entries: number
  readonly hash: string
  readonly filters: Readonly<Record<string, string>>
  readonly documents: readonly BundledDocument[]
  readonly leftOut: readonly BundledDocument[]
  /** Ids of the web archives that the documents were fetched with. */
  readonly archives: readonly string[]
  /** Every name that was replaced, where the bundle is made for the public: it holds no originals and no journal then. Null for any other. */
  readonly redactions: readonly BundledRedaction[] | null
  readonly families: readonly FamilyMember[]
  readonly questions: readonly BundledQuestion[]
  readonly claims: readonly Claim[]
  readonly people: readonly PersonCase[]
  readonly findings: readonly Finding[]
  readonly journal: () => AsyncIterable<JournalEntry>
}
