import { middle, type Segment } from './segments.ts'

/** What stands on one line of one column: one segment of running text, several cells of a table. */
export interface Row {
  readonly segments: readonly Segment[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly height: number
  readonly isRight: boolean
}

/** The rows of a column from top to bottom. */
export function rowsOf(column: readonly Segment[]): Row[] {
  const groups: Segment[][] = []
  for (const segment of [...column].sort((a, b) => b.baseline - a.baseline)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && first.baseline - segment.baseline < 0.4 * Math.max(first.height, segment.height))
      group.push(segment)
    else groups.push([segment])
  }
  return groups.map(rowOf)
}

function rowOf(group: readonly Segment[]): Row {
  const isRight = group.filter((segment) => segment.isRight).length * 2 > group.length
  const segments = [...group].sort((a, b) => (isRight ? b.left - a.left : a.left - b.left))
  return {
    ...{ segments, isRight, text: segments.map(({ text }) => text).join('\t') },
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    baseline: middle(group.map(({ baseline }) => baseline)),
    height: middle(group.map(({ height }) => height)),
  }
}
