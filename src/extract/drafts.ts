import type {
  ActKind,
  AttributionMode,
  CountedPeriod,
  EventKind,
  Measure,
  Modality,
  Qualifier,
  QuotedSpan,
  ReaderName,
  Span,
  Stance,
  TermKind,
  UncertainDate,
} from '../model/index.ts'

/**
 * What the extractors of one language hand to one another and to the assembly in `extract.ts`. Indices refer to the list
 * that the same extractor returned.
 */

/** A date in the text, resolved against publication where it is relative or partial. */
export interface DateMention extends Span {
  readonly date: UncertainDate
  /** A point in time, a period lasting ("for five months", "since March"), or an age/duration that is no date at all. */
  readonly kind: 'point' | 'period'
  /** A part of a file's name or an address: it dates that, and nothing that the text tells. */
  readonly inName?: true
}

/** A quantity claimed in the text, before it is known whose it is and to which event it belongs. */
export interface DraftFigure extends QuotedSpan {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  readonly unit: string
  readonly measure: Measure
  readonly population: string | null
  readonly per: string | null
  readonly modality: Modality
  /** A place that the figure's own noun phrase names ("prisoners in Varenia"); null where none. */
  readonly placeWords: string | null
  readonly asOf: UncertainDate | null
  readonly relation: {
    readonly kind: 'part-of' | 'in-addition-to' | 'increase' | 'decrease' | 'revises'
    readonly figure: number | null
  } | null
}

export type EntityKind = 'person' | 'organisation' | 'outlet' | 'state-body' | 'place' | 'group'

/** Words that name or stand for an entity. */
export interface Mention extends QuotedSpan {
  /** Index into `Names.entities`; null for a noun phrase or pronoun that could not be resolved. */
  readonly entity: number | null
  readonly form: 'name' | 'short-name' | 'acronym' | 'nominal' | 'pronoun'
}

/** One person, party, place or unnamed group of one document. */
export interface Entity {
  readonly kind: EntityKind
  /** False for a group or person the text leaves unnamed ("human rights groups", "a detainee"). */
  readonly named: boolean
  /** The form chosen to stand for it: a person's fullest name; an organisation's declared acronym or usual name. */
  readonly name: string
  readonly names: readonly string[]
  readonly descriptions: readonly string[]
  readonly affiliations: readonly (QuotedSpan & { readonly to: string; readonly wording: string })[]
}

/** Names of a document: entities, and their mentions in order of the text. */
export interface Names {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

/** Words that limit what a claim promises or orders. */
export interface DraftTerm extends Span {
  readonly kind: TermKind
}

/** An attribution before its voice is resolved. */
export interface DraftAttribution {
  readonly mode: AttributionMode
  readonly stance: Stance
  /** Index of the attribution in whose content this one stands; null at the top. */
  readonly within: number | null
  readonly confidence: number
  /** So doubtful that figures and acts in its content stay the writer's. */
  readonly tentative?: true
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Who found it; there only where a second reader was asked. */
  readonly readers?: readonly ReaderName[]
  /** Of one that the second reader alone found: who speaks, in words of the document. */
  readonly speaker?: string
  /** Where the source is "who" or "which": the noun phrase that it stands for. */
  readonly antecedent?: Span
}

export interface DraftEvent {
  readonly kind: EventKind
  readonly label: string
  readonly place: string | null
  readonly date: UncertainDate | null
  readonly mentions: readonly QuotedSpan[]
}

/** To what a figure belongs. `event` is an index into the events. */
export interface FigureContext {
  readonly event: number | null
  readonly place: string | null
  readonly asOf: UncertainDate | null
  readonly period: CountedPeriod | null
}

export interface DraftAct extends QuotedSpan {
  readonly kind: ActKind
  /** Indices into `Names.entities`, all persons. */
  readonly people: readonly number[]
  readonly by: string | null
  readonly date: UncertainDate | null
  readonly place: string | null
  readonly asserted: boolean
}
