import type { ActKind, FindingKind, Measure, Stance, Verdict } from '../model/index.ts'

/** Days as ISO 8601; the first, the last or both. A row without any known date fits no such filter. */
export interface Period {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Words are found in any case and spelling of one letter (ي and ی), also as a part of a longer name. */
export interface FigureFilter extends Period {
  readonly document?: string | undefined
  readonly measures?: readonly Measure[] | undefined
  /** Words in the label of the event. */
  readonly event?: string | undefined
  /** Words in the name of anybody in the voice chain; of several, any. */
  readonly by?: string | readonly string[] | undefined
}

export interface AttributionFilter extends Period {
  readonly document?: string | undefined
  /** Words that the content holds, in any order; "in quotes" together. */
  readonly words?: string | undefined
  /** Words in the name of the first speaker; of several, any. */
  readonly speaker?: string | readonly string[] | undefined
  readonly stances?: readonly Stance[] | undefined
}

export interface ActFilter extends Period {
  readonly document?: string | undefined
  readonly kinds?: readonly ActKind[] | undefined
  /** Words in the name of a person; of several, any. */
  readonly person?: string | readonly string[] | undefined
}

export interface EventFilter extends Period {
  readonly document?: string | undefined
  readonly label?: string | undefined
}

export interface NameFilter {
  readonly document?: string | undefined
  readonly name?: string | readonly string[] | undefined
}

export interface FindingFilter {
  readonly document?: string | undefined
  readonly kinds?: readonly FindingKind[] | undefined
  readonly verdict?: Verdict | undefined
}
