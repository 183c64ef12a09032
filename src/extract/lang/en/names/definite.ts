import type { Token } from '../analysis.ts'

export const possessivePronouns: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their'])
const articles: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those'])

export function isDefinite(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  return (
    first !== undefined &&
    (articles.has(first.lower) ||
      possessivePronouns.has(first.lower) ||
      tokens.some((token) => /^['’]s?$/.test(token.text)))
  )
}

/** The content words before the head, in lower case, without articles, owners and marks. */
export function modifiersOf(tokens: readonly Token[]): string[] {
  const modifiers: string[] = []
  for (const token of tokens.slice(0, -1)) {
    if (/^['’]s?$/.test(token.text)) modifiers.length = 0
    else if (
      !['DET', 'ADV', 'NUM'].includes(token.pos) &&
      token.pos !== 'PUNCT' &&
      !possessivePronouns.has(token.lower) &&
      !idle.has(token.lower)
    )
      modifiers.push(token.lower)
  }
  return withoutSeat(modifiers)
}

/** "The London-based group": where a body has its seat tells nothing of its name. */
function withoutSeat(modifiers: readonly string[]): string[] {
  return modifiers.filter(
    (word, at) => word !== 'based' && modifiers[at + 1] !== 'based' && !/[-‐–]based$/.test(word) && word !== '-',
  )
}

const idle: ReadonlySet<string> = new Set(['same', 'said', 'former', 'late', 'then', 'current', 'own', 'also', 'very'])
