import type { Paragraph, Token } from '../analysis.ts'
import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'

/** Longest head of a post, in tokens. */
const longestHead = 16
/** Paragraphs of one post, at most. */
const mostParagraphs = 8

/**
 * Posts that stand in a text with their head above them, as the networks show them: "Name (@handle) · Mar 9", "Name @handle · 2h".
 * What follows without an empty line, or the paragraph below one, is what the account says.
 */
export function findPosts(context: Context): Found[] {
  const { paragraphs } = context.analysis
  return paragraphs.flatMap((paragraph) => {
    const head = headOf(context, paragraph)
    const content = head && wordsBelow(context, paragraph.index)
    if (!head || !content) return []
    return { ...head, antecedent: null, content: [content], stance: 'asserts', negated: false, confidence: 0.7 }
  })
}

function headOf({ analysis, tokens }: Context, paragraph: Paragraph): Pick<Found, 'cue' | 'source'> | undefined {
  const first = analysis.sentences[paragraph.firstSentence]?.firstToken ?? 0
  const end = analysis.sentences[paragraph.endSentence - 1]?.endToken ?? first
  if (end - first > longestHead) return undefined
  const line = tokens.slice(first, end)
  const handle = line.findIndex(({ text }) => /^@\w/.test(text))
  const after = line[handle + 1]?.text === ')' ? handle + 2 : handle + 1
  const isHead = handle >= 0 && line[after]?.text === '·'
  const name = line.slice(0, line[handle - 1]?.text === '(' ? handle - 1 : handle)
  if (!isHead || !name.every(isOfName)) return undefined
  const source =
    name.length > 0 ? { first, end: first + name.length } : { first: first + handle, end: first + handle + 1 }
  return { cue: { first: first + handle, end: first + handle + 1 }, source }
}

function isOfName({ pos, text }: Token): boolean {
  return pos === 'PROPN' || /^\p{Lu}/u.test(text) || /^[.&'’-]$/.test(text)
}

function wordsBelow(context: Context, head: number): TokenSpan | undefined {
  const { analysis } = context
  let last = head
  while (last < head + mostParagraphs) {
    const next = analysis.paragraphs[last + 1]
    const before = analysis.paragraphs[last]
    if (!next || !before || headOf(context, next)) break
    if (last > head && /\n\s*\n/.test(analysis.text.slice(before.end, Math.min(next.start, before.end + 100)))) break
    last++
  }
  const [from, to] = [analysis.paragraphs[head + 1], analysis.paragraphs[last]]
  const first = analysis.sentences[from?.firstSentence ?? -1]?.firstToken
  const end = analysis.sentences[(to?.endSentence ?? 0) - 1]?.endToken
  return last > head && first !== undefined && end !== undefined ? { first, end } : undefined
}
