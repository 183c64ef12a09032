import { solarHijriMonths } from '../../../../model/index.ts'
import type { Analysis, Token } from '../analysis.ts'
import { islamicMonths } from './calendar-words.ts'
import { holidays } from './holidays.ts'
import type { DateMatch } from './date-match.ts'
import { matchCalendar } from './match-calendar.ts'
import { dateInName, mayHoldDate } from './match-name.ts'
import { matchRelative } from './match-relative.ts'
import type { DateExpression } from './meaning.ts'
import { decadeWords, months, ordinalWords, partWords, seasons, vagueCounts, weekdays } from './words.ts'
import { cardinals } from '../numbers/words.ts'

/** What was found in each document: dates and figures both need it. */
const known = new WeakMap<Analysis, DateExpression[]>()

/** Every expression of a date in order of the text, resolved or not; they never overlap. */
export function dateExpressions(analysis: Analysis): readonly DateExpression[] {
  const before = known.get(analysis)
  if (before) return before
  const found = expressionsOf(analysis)
  known.set(analysis, found)
  return found
}

function expressionsOf(analysis: Analysis): DateExpression[] {
  const found: DateExpression[] = []
  for (const sentence of analysis.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const match = mayOpen(analysis.tokens[at]) ? matchAt(analysis.tokens, at, sentence.endToken) : undefined
      if (match) {
        const { start: firstToken = at, end: endToken, meaning, inName } = match
        const since = followsSince(analysis.tokens, firstToken)
        found.push({ firstToken, endToken, meaning, since, ...(inName && { inName }) })
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

function matchAt(tokens: readonly Token[], at: number, end: number): DateMatch | undefined {
  return matchRelative(tokens, at, end) ?? matchCalendar(tokens, at, end) ?? dateInName(tokens[at])
}

const notOnlyLetters = /[^a-z]/

/** Most words open no date: they are passed over without trying. */
function mayOpen(token: Token | undefined): boolean {
  if (!token) return false
  const word = token.lower
  if (word.length === 1 && isMark(word.charCodeAt(0))) return false
  return (
    openers.has(word) ||
    (word.endsWith('.') && openers.has(word.slice(0, -1))) ||
    (notOnlyLetters.test(word) &&
      (/^(?:[\p{Nd}’']|(?:early|mid|late)-|\p{L}{3,9}-?\d|\p{L}{3,9}day-)/u.test(word) || mayHoldDate(word)))
  )
}

/** One character that is neither a letter nor a digit; an apostrophe may open a year. */
function isMark(code: number): boolean {
  return code < 0x30 && code !== 0x27
}

const openers: ReadonlySet<string> = new Set([
  ...[
    ...[months, weekdays, seasons, partWords, vagueCounts, ordinalWords, decadeWords, cardinals],
    ...[holidays, solarHijriMonths, islamicMonths],
  ].flatMap((words: ReadonlyMap<string, unknown>) => [...words.keys()]),
  ...'the that a an this last next past previous current coming recent on in day following today tonight yesterday tomorrow tmrw earlier later'.split(
    ' ',
  ),
  ...'final closing opening first second'.split(' '),
])
