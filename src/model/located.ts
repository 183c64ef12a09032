import type { Act } from './act.ts'
import type { Attribution } from './attribution.ts'
import type { Credit } from './credit.ts'
import type { UncertainDate } from './date.ts'
import type { Notice } from './document.ts'
import type { Event } from './event.ts'
import type { Figure } from './figure.ts'
import type { ReadingFinding } from './finding.ts'
import type { Review } from './judgement.ts'
import type { Party, Person } from './party.ts'

/** Which of the ledger's documents a row comes from. */
export interface InDocument {
  readonly document: string
  readonly path: string
  readonly publisher: string | null
  readonly published: UncertainDate | null
}

/**
 * Rows as the ledger gives them back: what a reading holds, with its document. Ids of figures, attributions, acts and
 * events are ledger-wide (`outputId`), also where one row refers to another (`attribution`, `within`, `relation.figure`).
 */
export type LocatedFigure = Figure & InDocument & { readonly said: UncertainDate | null; readonly review?: Review }
export type LocatedAttribution = Attribution & InDocument & { readonly review?: Review }
export type LocatedAct = Act & InDocument
export type LocatedEvent = Event & InDocument
export type LocatedPerson = Person & InDocument
export type LocatedParty = Party & InDocument
export type LocatedFinding = ReadingFinding & InDocument

/** The text of a document with what lies outside its article, and whose copy it says that it prints. */
export interface LocatedText extends InDocument {
  readonly text: string
  readonly notices: readonly Notice[]
  readonly credit: Credit | null
}

/** A document of the ledger, without its text. */
export interface DocumentRow extends InDocument {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly mediaType: string
  /** Length of the text in UTF-16 code units. */
  readonly length: number
}
