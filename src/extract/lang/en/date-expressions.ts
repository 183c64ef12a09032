import type { Analysis, Token } from './analysis.ts'
import { matchCalendar } from './date-match-calendar.ts'
import { matchRelative } from './date-match-relative.ts'
import type { DateExpression } from './date-meaning.ts'

/** Every expression of a date in order of the text, resolved or not; they never overlap. */
export function dateExpressions(analysis: Analysis): DateExpression[] {
  const found: DateExpression[] = []
  for (const sentence of analysis.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const match =
        matchRelative(analysis.tokens, at, sentence.endToken) ?? matchCalendar(analysis.tokens, at, sentence.endToken)
      if (match) {
        const { start: firstToken = at, end: endToken, meaning } = match
        found.push({ firstToken, endToken, meaning, since: followsSince(analysis.tokens, firstToken) })
      }
      at = match?.end ?? at + 1
    }
  }
  return found
}

function followsSince(tokens: readonly Token[], firstToken: number): boolean {
  const before = tokens[firstToken - 1]?.lower
  return before === 'since' || (before === 'the' && tokens[firstToken - 2]?.lower === 'since')
}
