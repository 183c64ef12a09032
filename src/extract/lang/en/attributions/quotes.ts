import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'
import type { Quotation } from './quotations.ts'

/**
 * Gives quotations that stand without a cue of their own to the speaker before them: a second sentence after "…, she said.",
 * a paragraph of speech after a paragraph of the same speaker.
 */
export function continueQuotations(context: Context, found: readonly Found[]): Found[] {
  const contents = found.map(({ content }) => [...content])
  const claimed = claimedTokens(context, found)
  const speakers = speakersInOrder(context, found)
  let next = 0
  let last: number | undefined
  for (const quotation of context.quotations) {
    if (quotation.kind !== 'speech' || quotation.within !== null || claimed[quotation.firstToken] === 1) continue
    for (; next < speakers.length; next++) {
      const speaker = speakers[next]
      if (!speaker || speaker.end > quotation.firstToken) break
      last = speaker.index
    }
    const before = last === undefined ? undefined : contents[last]
    if (last === undefined || !before || !goesOn(context, found[last], before, quotation)) continue
    before.push({ first: quotation.firstToken, end: quotation.endToken })
    claimed.fill(1, quotation.firstToken, quotation.endToken)
  }
  return found.map((attribution, index) => ({ ...attribution, content: contents[index] ?? attribution.content }))
}

function claimedTokens(context: Context, found: readonly Found[]): Uint8Array {
  const claimed = new Uint8Array(context.tokens.length)
  for (const { content } of found) for (const { first, end } of content) claimed.fill(1, first, end)
  return claimed
}

/** Attributions with a speaker, outside every quotation, by where their cue and content end. */
function speakersInOrder(context: Context, found: readonly Found[]): { index: number; end: number }[] {
  return found
    .flatMap(({ cue, source, content }, index) => {
      if (!cue || !source || (context.spokenIn[cue.first] ?? -1) >= 0) return []
      return [{ index, end: Math.max(cue.end, content[0]?.end ?? 0) }]
    })
    .sort((a, b) => a.end - b.end || a.index - b.index)
}

function goesOn(
  context: Context,
  speaker: Found | undefined,
  content: readonly TokenSpan[],
  quotation: Quotation,
): boolean {
  if (!speaker?.cue) return false
  const here = paragraphOf(context, quotation.firstToken)
  const there = paragraphOf(context, Math.max(speaker.cue.end, content.at(-1)?.end ?? 0) - 1)
  const sentence = context.tokens[quotation.firstToken]?.sentence ?? 0
  const lastSentence = context.tokens[Math.max(speaker.cue.end, content.at(-1)?.end ?? 0) - 1]?.sentence ?? 0
  if (here === there) return opensSentence(context, quotation) && sentence - lastSentence <= 1
  const paragraph = context.analysis.paragraphs[here]
  const introduced =
    content.at(-1)?.end === lastToken(context, there) || lastSentence === lastSentenceOf(context, there)
  const wasSpeech = content.some(({ first, end }) => context.spokenIn[first] !== -1 && context.spokenIn[end - 1] !== -1)
  return (
    here === there + 1 &&
    (wasSpeech || introduced) &&
    paragraph !== undefined &&
    !paragraph.heading &&
    paragraph.start === quotation.start &&
    quotation.end >= paragraph.end - 1
  )
}

function lastSentenceOf(context: Context, paragraph: number): number {
  return (context.analysis.paragraphs[paragraph]?.endSentence ?? 0) - 1
}

function lastToken(context: Context, paragraph: number): number {
  return context.analysis.sentences[lastSentenceOf(context, paragraph)]?.endToken ?? -1
}

function opensSentence(context: Context, quotation: Quotation): boolean {
  const token = context.tokens[quotation.firstToken]
  const before = context.tokens[quotation.firstToken - 1]
  return token !== undefined && (before?.sentence !== token.sentence || /^[.!?]$/.test(before.text))
}

function paragraphOf(context: Context, token: number): number {
  const sentence = context.analysis.sentences[context.tokens[token]?.sentence ?? -1]
  return sentence?.paragraph ?? -1
}
