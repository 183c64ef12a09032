import type { Voice } from './attribution.ts'
import type { CountedPeriod, UncertainDate } from './date.ts'
import type { ReaderName } from './second-reading.ts'
import type { QuotedSpan } from './span.ts'
import type { Measure, Modality, Qualifier, Stance } from './vocabulary.ts'

/** A quantity that somebody claims. `start`–`end` covers the wording and the number ("at least 30,000"). */
export interface Figure extends QuotedSpan {
  readonly id: string
  /** The number named; null where the wording names none ("many"). A share of 15% is 15 with unit `percent`. */
  readonly value: number | null
  /** Bounds by the wording alone; null is open. */
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  /** Plural lower-case noun (`persons`, `places`, `days`, `percent`) or currency (`USD`, `rials`). */
  readonly unit: string
  readonly measure: Measure
  /** Whom or what it counts, in the text's words ("protesters"); null where not told. */
  readonly population: string | null
  /** The period or thing of a rate (`month`, `year`, `person`); null for a plain figure. */
  readonly per: string | null
  readonly modality: Modality
  /** The label of one of the reading's events. */
  readonly event: string | null
  readonly place: string | null
  readonly asOf: UncertainDate | null
  /** Whether it is a day's or another period's count or a running total, where its words tell. */
  readonly period?: CountedPeriod | null
  /** The id of the attribution it stands in; null for the writer's own voice. */
  readonly attribution: string | null
  readonly voice: Voice
  /** What its speaker does with it; null in the writer's own voice. A figure that is denied or doubted is no claim of it. */
  readonly stance?: Stance | null
  /**
   * Whether it is a part of another ("including 3 children"), an increase, additional to another ("4,000 more"), or the
   * number that another was revised to ("48, up from 33": 48 revises 33).
   */
  readonly relation: {
    readonly kind: 'part-of' | 'in-addition-to' | 'increase' | 'decrease' | 'revises'
    readonly figure: string | null
  } | null
  /** `["second"]` where the claim that it stands in was found by a second reader alone; not there otherwise. */
  readonly readers?: readonly ReaderName[]
}
