import type { Token } from '../analysis.ts'
import { partWords, type Part } from './words.ts'

/** The word of a token without a part glued to it ("mid-2019") and without the dot of an abbreviation. */
export function dateWord(token: Token | undefined): string {
  const word = token?.lower ?? ''
  // Nearly every word is itself.
  if (!word.includes('-') && !word.endsWith('.')) return word
  return word.replace(/^(?:early|mid|late)-/, '').replace(/\.$/, '')
}

export function gluedPart(token: Token | undefined): Part | null {
  if (token?.lower.includes('-') !== true) return null
  const prefix = /^(early|mid|late)-/.exec(token.lower)?.[1]
  return prefix ? (partWords.get(prefix) ?? null) : null
}

export function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}
