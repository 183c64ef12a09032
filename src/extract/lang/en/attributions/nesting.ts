import type { Context } from './context.ts'
import type { Found } from './found.ts'

/** For each attribution, the index of the one in whose content its cue stands: the innermost such; null at the top. */
export function nest(found: readonly Found[]): (number | null)[] {
  const contents = found
    .flatMap(({ content }, index) => content.map((span) => ({ ...span, index })))
    .sort((a, b) => a.first - b.first || b.end - a.end)
  const order = found.map((_, index) => index).sort((a, b) => cueOf(found, a) - cueOf(found, b))
  const within = new Array<number | null>(found.length).fill(null)
  const open: typeof contents = []
  const holders = new Map(found.map(({ cue }, index) => [cue?.first, index]))
  let next = 0
  for (const index of order) {
    const cue = found[index]?.cue
    if (!cue) continue
    for (; next < contents.length; next++) {
      const content = contents[next]
      if (!content || content.first > cue.first) break
      open.push(content)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= cue.first) open.pop()
    const heldBy = found[index]?.heldBy
    within[index] =
      (heldBy === undefined ? undefined : holders.get(heldBy)) ?? innermost(open, cue.first, cue.end, index, within)
  }
  return within
}

function cueOf(found: readonly Found[], index: number): number {
  return found[index]?.cue?.first ?? -1
}

/** How many contents that overlap without nesting are looked through. */
const deepest = 16

function innermost(
  open: readonly { readonly end: number; readonly index: number }[],
  first: number,
  end: number,
  own: number,
  within: readonly (number | null)[],
): number | null {
  for (let at = open.length - 1; at >= 0 && at > open.length - deepest; at--) {
    const content = open[at]
    if (
      content &&
      content.end > first &&
      content.end >= end &&
      content.index !== own &&
      !isWithin(content.index, own, within)
    )
      return content.index
  }
  return null
}

function isWithin(index: number, outer: number, within: readonly (number | null)[]): boolean {
  let at: number | null | undefined = index
  for (let steps = 0; at !== null && at !== undefined && steps < deepest; steps++) {
    if (at === outer) return true
    at = within[at]
  }
  return false
}

/** Whether the content of an attribution stands between quotation marks, seen from where its cue stands. */
export function modeOf(context: Context, { cue, content }: Found): 'direct' | 'indirect' | 'mixed' {
  const outer = cue ? (context.quotedIn[cue.first] ?? -1) : -1
  let quoted = 0
  let plain = 0
  for (const { first, end } of content) {
    for (let at = first; at < end; at++) {
      const inside = context.quotedIn[at] ?? -1
      if (inside !== -1 && inside !== outer) quoted++
      else if (context.tokens[at]?.pos !== 'PUNCT') plain++
    }
  }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed'
}
