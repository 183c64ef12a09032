import type { Term, Voice } from './attribution.ts'
import type { UncertainDate } from './date.ts'
import type { Figure } from './figure.ts'
import type { Finding } from './finding.ts'
import type { DocumentRow, InDocument } from './located.ts'
import type { JudgedEntry, Review } from './judgement.ts'
import type { EventProposal } from './link.ts'
import type { ReaderName } from './second-reading.ts'
import type { QuotedSpan } from './span.ts'
import type { ActKind, EventKind, FindingKind, Measure, Stance } from './vocabulary.ts'

/** Where in the ledger's documents a thing stands. */
export interface Location extends QuotedSpan {
  readonly document: string
  readonly path: string
}

/** A figure of the ledger: as in its reading, with its document, its origin and a ledger-wide id. */
export interface LedgerFigure extends Omit<Figure, 'attribution'>, Location {
  /** The family of the first voice; null where the first speaker is unnamed or belongs to no known family. */
  readonly origin: string | null
  readonly said: UncertainDate | null
  readonly attribution: string | null
  /** In the answer to a question: whether it counts as a source there. */
  readonly standing?: FigureStanding
  /** What people decided about it; there only where somebody did. */
  readonly review?: Review
}

/** Whether a figure counts towards the independent origins of its question, and why. */
export interface FigureStanding {
  /** `again` is an origin that another figure of the question counts for already; `perhaps` counts towards the upper end alone. */
  readonly counts: 'yes' | 'again' | 'perhaps' | 'no'
  readonly reason: string
}

/** What rival figures answer: event × place × measure × population. */
export interface QuestionKey {
  readonly event: string | null
  readonly place: string | null
  readonly measure: Measure
  readonly population: string | null
  readonly from: string | null
  readonly to: string | null
}

/** The number of independent origins, as a range: known families, up to that plus the unknown origins. */
export interface Origins {
  readonly low: number
  readonly high: number
  readonly families: readonly string[]
  /** Families that may be further origins: they also suppose the number, or only a second reader found them. */
  readonly perhaps: readonly string[]
}

/** How two claims of one question stand to each other. */
export interface FigureRelation {
  /** Ledger-wide ids of the figures that stand for the two claims. */
  readonly figures: readonly [string, string]
  /** The kind of the finding that tells it; `same` for one claim told again, `apart` for what cannot be compared. */
  readonly kind: FindingKind | 'same' | 'apart'
  readonly reason: string
}

/** One number of a question, with the origins that stand behind it alone. */
export interface NumberOrigins {
  /** As first worded. */
  readonly text: string
  readonly figures: readonly string[]
  readonly origins: Origins
}

export interface Question {
  readonly schema: 'hearsay/question/1'
  /** A short name made of what is asked: `q3f09ac`. */
  readonly id: string
  readonly question: QuestionKey
  readonly figures: readonly LedgerFigure[]
  readonly origins: Origins
  readonly findings: readonly Finding[]
}

/** "called the strikers “vandals”": of whom, and the words for them. */
export interface Naming {
  readonly whom: QuotedSpan
  readonly as: QuotedSpan
}

export interface Claim extends Location {
  readonly schema: 'hearsay/claim/1'
  readonly id: string
  readonly voice: Voice
  readonly stance: Stance
  readonly said: UncertainDate | null
  /** When its document was published. */
  readonly published: UncertainDate | null
  /** That of the attribution: see there. */
  readonly confidence: number
  /** Conditions and exclusions that it tells; there only where it tells any. */
  readonly terms?: readonly Term[]
  /** Whom or what it names by which words ("called the strikers “vandals”"); there only where it does. */
  readonly naming?: Naming
  /** Ledger-wide ids of the figures it holds. */
  readonly figures: readonly string[]
  /** Who found it; there only where a second reader read it too. */
  readonly readers?: readonly ReaderName[]
  /** What people decided about it; there only where somebody did. */
  readonly review?: Review
}

/** One document's telling of an event, at the words where it is first told; `id` is the ledger-wide id of the telling. */
export interface EventTelling extends Location {
  readonly id: string
  readonly label: string
}

export interface LedgerEvent {
  readonly schema: 'hearsay/event/1'
  readonly id: string
  readonly label: string
  /** What a person called it; null where nobody did. */
  readonly name: string | null
  readonly kind: EventKind
  readonly place: string | null
  /** ISO days, null where no document dates it. */
  readonly from: string | null
  readonly to: string | null
  readonly tellings: readonly EventTelling[]
  /** Ledger-wide ids of the figures that belong to it. */
  readonly figures: readonly string[]
  /** Why the program put tellings together. */
  readonly links: readonly { readonly score: number; readonly reason: string }[]
  /** What people decided about it, as far as it stands. */
  readonly judgements: readonly JudgedEntry[]
}

/** What a person decided, with what has become of it. */
export interface JudgementAnswer extends JudgedEntry {
  readonly schema: 'hearsay/judgement/1'
  /** False once it was taken back. */
  readonly stands: boolean
}

/** Two events that may be one, with what people call them. */
export interface EventPair extends EventProposal {
  readonly labels: readonly [string, string]
}

/** One event with all that is needed to decide about it. */
export interface EventInFull {
  readonly event: LedgerEvent
  readonly figures: readonly FigureOfDocument[]
  /** Events that may be the same. */
  readonly proposals: readonly EventPair[]
}

/** A figure with the id of the question that it answers; null where it was rejected. */
export type FigureOfDocument = LedgerFigure & { readonly question: string | null }

export interface PersonAct extends Location {
  readonly kind: ActKind
  readonly date: UncertainDate | null
  readonly by: string | null
  readonly place: string | null
  readonly asserted: boolean
  readonly voice: Voice
}

export interface PersonCase {
  readonly schema: 'hearsay/person/1'
  readonly name: string
  readonly names: readonly string[]
  readonly acts: readonly PersonAct[]
}

export interface SourceAnswer {
  readonly schema: 'hearsay/source/1'
  readonly party: string
  readonly family: string | null
  readonly names: readonly string[]
  /** Whose words this party passes on, and how many claims of each. */
  readonly relays: readonly { readonly party: string; readonly claims: number }[]
  readonly claims: number
  readonly documents: number
}

/** A figure with the sentence that it stands in, and when its document was published. */
export type FigureInSentence = LedgerFigure & {
  readonly sentence: QuotedSpan
  readonly published: UncertainDate | null
}

/** A question with the figures asked for. Origins and findings are those of the whole question. */
export interface QuestionAnswer extends Question {
  readonly figures: readonly FigureInSentence[]
  /** How many figures answer the same question and were not asked for. */
  readonly others: number
  /** Parties that are said to give no figure on it ("declines to publish any figures on the dead"), in their documents. */
  readonly withheld: readonly Claim[]
}

/** A question as a list has it. */
export interface QuestionSummary {
  readonly schema: 'hearsay/question-summary/1'
  readonly id: string
  readonly question: QuestionKey
  /** The figures asked for, and how many of the question's were not. */
  readonly figures: number
  readonly others: number
  /** Their different bounds, in the order in which they are first met; the first few. */
  readonly numbers: readonly Pick<Figure, 'value' | 'low' | 'high' | 'qualifier' | 'unit'>[]
  readonly origins: Origins
  /** Kinds of the findings that fail and that nobody settled. */
  readonly failing: readonly FindingKind[]
}

/** A question with why its number of origins is what it is, and how each pair of its claims stands to each other. */
export interface Explanation extends QuestionAnswer {
  readonly numbers: readonly NumberOrigins[]
  readonly relations: readonly FigureRelation[]
}

/** A claim that waits for a person, or a figure in a writer's own voice; why, and how much it matters. */
export interface ReviewItem {
  readonly schema: 'hearsay/review-item/1'
  readonly of: 'claim' | 'figure'
  readonly id: string
  /** Doubt times consequence: the higher, the sooner it is worth a look. */
  readonly weight: number
  /** In words, the gravest first. */
  readonly reasons: readonly string[]
  /** Null for a figure in the writer's own voice. */
  readonly claim: Claim | null
  readonly figures: readonly LedgerFigure[]
  /** Ids of the questions that its figures answer. */
  readonly questions: readonly string[]
}

/** What is marked in a document's text. */
export interface Marks {
  readonly claims: readonly Claim[]
  readonly figures: readonly FigureOfDocument[]
}

/** Some of what was found of one kind, and how many there are. */
export interface FoundFirst<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

/** Words in a document's text, with a little of what stands around them. */
export interface FoundText extends InDocument, QuotedSpan {
  readonly before: string
  readonly after: string
}

export interface Searched {
  readonly texts: FoundFirst<FoundText>
  readonly claims: FoundFirst<Claim>
  readonly people: FoundFirst<PersonCase>
  readonly sources: FoundFirst<SourceAnswer>
  readonly documents: FoundFirst<DocumentRow>
  readonly events: FoundFirst<LedgerEvent>
  readonly questions: FoundFirst<{ readonly id: string; readonly question: QuestionKey }>
}

/** What became of one document. */
export interface Outcome {
  readonly path: string
  readonly kind: 'completed' | 'added' | 'updated' | 'already' | 'refused' | 'skipped'
  /** Why it was refused or skipped, or which part of it could not be read and why; null where there is nothing to tell. */
  readonly reason: string | null
  /** Null for what is not kept. */
  readonly document: string | null
}
