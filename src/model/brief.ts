import type { Evidence, Finding } from './finding.ts'
import type { Figure } from './figure.ts'
import type { FigureStanding, Origins, QuestionKey } from './answer.ts'
import type { UncertainDate } from './date.ts'
import type { QuotedSpan } from './span.ts'

/** What a comparison of one event is made of: everything is worked out, nothing left to do but to lay it out. */
export interface Brief {
  readonly event: {
    readonly label: string
    readonly place: string | null
    readonly from: string | null
    readonly to: string | null
  }
  /** The filters in force, in words; none where the whole ledger answers. */
  readonly filters: readonly string[]
  /** The ISO day on which it was made, by which program, from how many documents. */
  readonly made: { readonly day: string; readonly tool: string; readonly documents: number }
  readonly questions: readonly BriefQuestion[]
  readonly findings: readonly Finding[]
  /** Who is said to give no figure. */
  readonly withheld: readonly (Evidence & { readonly voice: string })[]
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[]
  readonly sources: readonly BriefSource[]
}

/** One table of rival figures. */
export interface BriefQuestion {
  readonly id: string
  readonly question: QuestionKey
  readonly origins: Origins
  readonly claims: readonly BriefClaim[]
}

export interface BriefClaim extends Pick<Figure, 'value' | 'low' | 'high' | 'qualifier' | 'unit' | 'per' | 'modality'> {
  /** The figure as its wording bounds it: "≥ 1,000", "20,000 – 99,999"; the words where they name no number. */
  readonly amount: string
  readonly population: string | null
  readonly voice: string
  /** The family of the first voice; null where nobody can tell. */
  readonly origin: string | null
  /** When it was said, else published. */
  readonly when: UncertainDate | null
  readonly isSaid: boolean
  readonly standing: FigureStanding
  readonly document: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly sentence: QuotedSpan
}

/** A family, or what stands alone, with its documents. */
export interface BriefSource {
  readonly family: string
  readonly documents: readonly {
    readonly document: string
    readonly path: string
    readonly publisher: string | null
    readonly title: string | null
    readonly published: UncertainDate | null
    readonly url: string | null
  }[]
}
