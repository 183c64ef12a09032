import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'

/** Attributions looked through in one sentence. */
const mostInSentence = 12

/**
 * "Villagers said the mayor fled, the council reported": whoever comes after the words takes in the whole of them, and the words
 * end before. "“Go,” he told friends, insiders claim": what stands between a quotation and the last speaker is the last speaker's
 * too.
 */
export function settleTrailing(context: Context, found: readonly Found[]): Found[] {
  const trailing = trailingBySentence(context, found)
  return found.map((one) => {
    const beside = (one.cue && trailing.get(sentenceOf(context, one.cue))) || []
    const others = beside.filter((outer) => outer !== one)
    if (others.length === 0) return one
    return widened(context, shortened(one, others), others)
  })
}

/** By sentence, the attributions whose source and cue both stand after their words. */
function trailingBySentence(context: Context, found: readonly Found[]): Map<number, Found[]> {
  const trailing = new Map<number, Found[]>()
  for (const one of found) {
    const [content] = one.content
    if (!one.cue || !one.source || !content || content.end > startOf(one)) continue
    const sentence = sentenceOf(context, one.cue)
    const beside = trailing.get(sentence) ?? []
    if (beside.length < mostInSentence) trailing.set(sentence, [...beside, one])
  }
  return trailing
}

function sentenceOf({ tokens }: Context, { first }: TokenSpan): number {
  return tokens[first]?.sentence ?? -1
}

/** Where what says who speaks begins: the source or the cue. */
function startOf({ source, cue }: Found): number {
  return Math.min(source?.first ?? Infinity, cue?.first ?? Infinity)
}

/** The words of one that stands in the words of another that comes after them end where those end. */
function shortened(one: Found, others: readonly Found[]): Found {
  const outer = others.find(
    ({ content: [words] }) => words && one.cue && words.first <= startOf(one) && one.cue.end <= words.end,
  )
  const words = outer?.content[0]
  if (!outer || !words) return one
  const end = Math.max(outer.cue?.end ?? 0, outer.source?.end ?? 0)
  const content = one.content.map((span) =>
    span.first < words.end && span.end >= end ? { first: span.first, end: words.end } : span,
  )
  return { ...one, content }
}

/** The quotation of one that comes last reaches over the inner speaker, who stands between. */
function widened(context: Context, one: Found, others: readonly Found[]): Found {
  const [words] = one.content
  if (!words || one.content.length > 1 || words.end > startOf(one)) return one
  const inner = others.find(
    (other) =>
      other.content[0]?.first === words.first &&
      other.content[0].end <= words.end &&
      startOf(other) >= words.end &&
      Math.max(other.cue?.end ?? 0, other.source?.end ?? 0) < startOf(one) &&
      context.tokens[startOf(one) - 1]?.text === ',',
  )
  return inner ? { ...one, content: [{ first: words.first, end: startOf(one) - 1 }] } : one
}
