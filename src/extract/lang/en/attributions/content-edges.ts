import { afterDateline } from './content.ts'
import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'

/** What an attribution holds, its edges put right whatever found it: whole words, no headline, listener or dateline. */
export function contentSpans(context: Context, found: Found): TokenSpan[] {
  return found.content.flatMap((span) => {
    const below = belowHeading(context, found, wholeWord(context, span))
    return byParagraph(context, ownWords(context, pastListener(context, found, below)))
  })
}

/** A span never leaves its paragraph: what goes on in the next is a span of its own. */
function byParagraph({ analysis: { paragraphs, sentences }, tokens }: Context, { first, end }: TokenSpan): TokenSpan[] {
  const pieces: TokenSpan[] = []
  for (let from = first; from < end;) {
    const paragraph = paragraphs[sentences[tokens[from]?.sentence ?? -1]?.paragraph ?? -1]
    const last = sentences[(paragraph?.endSentence ?? 0) - 1]?.endToken ?? end
    const to = last > from ? Math.min(end, last) : end
    pieces.push({ first: from, end: to })
    from = to
  }
  return pieces
}

/** "told | the court | the men had left": whom the words were said to is no part of them. */
function pastListener(context: Context, { cue }: Found, span: TokenSpan): TokenSpan {
  const { tokens } = context
  if (!cue || span.first !== cue.end || tokens[span.first]?.pos !== 'DET') return span
  if (!/^(?:tell|inform|assure|remind)$/.test(tokens[cue.end - 1]?.lemma ?? '')) return span
  const listener = phraseStartingAt(context, span.first, false)
  const next = listener && tokens[listener.end]
  const goesOn = next && listener.end < span.end && /^(?:DET|PRON|PROPN|NOUN)$/.test(next.pos)
  return goesOn ? { ...span, first: listener.end } : span
}

/** Words without quotation marks that lead to their cue do not begin in the line above its paragraph. */
function belowHeading(
  { analysis: { sentences, paragraphs }, tokens, spokenIn }: Context,
  { cue }: Found,
  span: TokenSpan,
): TokenSpan {
  const above = sentences[tokens[span.first]?.sentence ?? -1]?.paragraph
  const own = sentences[tokens[cue?.first ?? -1]?.sentence ?? -1]?.paragraph
  if (!cue || own === undefined || above === own || span.end > cue.first || (spokenIn[span.first] ?? -1) >= 0)
    return span
  const first = sentences[paragraphs[own]?.firstSentence ?? -1]?.firstToken ?? span.first
  return first > span.first && first < span.end ? { ...span, first } : span
}

/** A content that begins with its paragraph begins after the dateline. */
function ownWords(context: Context, span: TokenSpan): TokenSpan {
  const opens = context.tokens[span.first]?.sentence !== context.tokens[span.first - 1]?.sentence
  return opens ? { ...span, first: afterDateline(context, span.first, span.end) } : span
}

/** A content that begins with "three" of "Eighty-three" begins with the whole word. */
function wholeWord({ tokens }: Context, span: TokenSpan): TokenSpan {
  const [first, hyphen, half] = [tokens[span.first], tokens[span.first - 1], tokens[span.first - 2]]
  const isInside = hyphen?.text === '-' && hyphen.end === first?.start && half?.end === hyphen.start
  return isInside ? { ...span, first: span.first - 2 } : span
}
