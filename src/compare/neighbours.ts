import type { LocatedFigure } from '../model/index.ts'
import { sentenceAround, type Placed } from './layout.ts'

/** Figures looked at to either side: a table of thousands is not thousands of sums. */
const mostNeighbours = 16

/** A figure and the figures around it, in order of the text. */
export interface Neighbourhood extends Placed {
  readonly value: number
  /** At most sixteen before it, nearest last. */
  readonly before: readonly Placed[]
  /** At most sixteen after it, nearest first. */
  readonly after: readonly Placed[]
  /** The words between two offsets. */
  readonly words: (start: number, end: number) => string
  /** The sentence around it. */
  readonly around: { readonly before: string; readonly after: string }
}

export function neighbourhoods(placed: readonly Placed[], text: string): Neighbourhood[] {
  return placed.map((one, index) => ({
    ...one,
    value: one.figure.value ?? 0,
    before: placed.slice(Math.max(0, index - mostNeighbours), index),
    after: placed.slice(index + 1, index + 1 + mostNeighbours),
    words: (start, end) => text.slice(start, end),
    around: sentenceAround(one.figure, text),
  }))
}

/** The words between two figures, whichever comes first; empty where they overlap. */
export function wordsBetween(a: LocatedFigure, b: LocatedFigure, words: Neighbourhood['words']): string {
  return a.end <= b.start ? words(a.end, b.start) : words(b.end, a.start)
}
