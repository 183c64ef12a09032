import type { Context } from './context.ts'
import type { Found } from './found.ts'

/** Longest signature, in tokens. */
const longestSignature = 14

/** Quotations with a signature: "“It was my home.” — Ada Velic, baker", to the end of the line. */
export function findSigned(context: Context): Found[] {
  return [...context.closing].flatMap(([at, index]) => {
    const quotation = context.quotations[index]
    const source = quotation && quotation.kind !== 'words' ? signatureAt(context, at) : undefined
    if (!quotation || !source) return []
    return {
      cue: { first: at, end: at + 1 },
      source,
      antecedent: null,
      content: [{ first: quotation.firstToken, end: quotation.endToken }],
      stance: 'asserts',
      negated: false,
      confidence: 0.85,
    }
  })
}

/** A name after a dash, without a verb, which is all that its line still holds. */
function signatureAt({ analysis, tokens }: Context, dash: number): { first: number; end: number } | undefined {
  if (!/^(?:[―—–-]|--)$/.test(tokens[dash]?.text ?? '')) return undefined
  const sentence = analysis.sentences[tokens[dash]?.sentence ?? -1]
  const paragraph = analysis.paragraphs[sentence?.paragraph ?? -1]
  const lineEnd = analysis.sentences[(paragraph?.endSentence ?? 0) - 1]?.endToken ?? 0
  const end = tokens[lineEnd - 1]?.text === '.' ? lineEnd - 1 : lineEnd
  const words = tokens.slice(dash + 1, end)
  const isName = /^(?:\p{Lu}|@)/u.test(words[0]?.text ?? '') || words[0]?.pos === 'DET'
  const told =
    words.length > longestSignature ||
    words.some(({ pos, text }) => /^(?:VERB|AUX)$/.test(pos) || /[“”"?!:]/.test(text))
  return isName && !told ? { first: dash + 1, end } : undefined
}
