import type { Analysis, Token } from './analysis.ts'

/** The document's tokens with the tags mended that matter to attribution: surnames taken for verbs ("Ana Cook said"). */
export function retagged({ tokens }: Analysis): readonly Token[] {
  return tokens.map((token) => (isName(tokens, token) ? { ...token, pos: 'PROPN' } : token))
}

const mistaken = new Set(['VERB', 'ADJ', 'X', 'INTJ', 'ADV', 'ADP'])

function isName(tokens: readonly Token[], token: Token): boolean {
  if (!mistaken.has(token.pos) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence) return /^(?:De|Van|Von|Al|El|Bin|Ben|La|Le|Di|Da)$/.test(token.text) && after?.pos === 'PROPN'
  if (before.pos !== 'PROPN' || before.text === before.text.toUpperCase()) return false
  return after?.sentence !== token.sentence || !/^\p{Lu}/u.test(after.text) || after.pos === 'PROPN'
}
