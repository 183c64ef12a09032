import type { Token } from '../analysis.ts'
import type { DateMatch } from './date-match.ts'
import type { DateMeaning, Step } from './meaning.ts'
import { countedUnit, type CountedUnit } from './small-count.ts'

type Tokens = readonly Token[]

/** No count of a time has more units than years, months, weeks, days. */
const mostUnits = 4

/** "2 weeks and 2 days ago", "1 month, 21 days later", "2 years 1 month 21 days after May 3". */
export function matchSteps(
  tokens: Tokens,
  first: CountedUnit,
  end: number,
  dayAt: (tokens: Tokens, at: number, end: number) => DateMatch | undefined,
): DateMatch | undefined {
  const counted = [first]
  let at = first.end
  while (counted.length < mostUnits) {
    const next = nextUnit(tokens, at, end)
    if (!next) break
    counted.push(next)
    at = next.end
  }
  if (counted.length < 2 || counted.some(({ low, high }) => low !== high) || at >= end) return undefined
  return closed(tokens, at, end, counted, dayAt)
}

function nextUnit(tokens: Tokens, at: number, end: number): CountedUnit | undefined {
  const joined = /^(?:and|,)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  return joined < end ? countedUnit(tokens, joined, end) : undefined
}

function closed(
  tokens: Tokens,
  at: number,
  end: number,
  counted: readonly CountedUnit[],
  dayAt: (tokens: Tokens, at: number, end: number) => DateMatch | undefined,
): DateMatch | undefined {
  const meaning = (sign: 1 | -1, base: DateMeaning | 'now' | 'context'): DateMeaning => ({
    form: 'steps',
    steps: counted.map(({ low, unit }): Step => ({ count: sign * low, unit })),
    base,
  })
  const word = tokens[at]?.lower ?? ''
  if (word === 'ago') return { end: at + 1, meaning: meaning(-1, 'now') }
  if (word === 'later') return { end: at + 1, meaning: meaning(1, 'context') }
  if (word === 'earlier') return { end: at + 1, meaning: meaning(-1, 'context') }
  if (!/^(?:from|after|before)$/.test(word)) return undefined
  if (word === 'from' && tokens[at + 1]?.lower === 'now') return { end: at + 2, meaning: meaning(1, 'now') }
  const base = dayAt(tokens, at + 1, end)
  return base && { end: base.end, meaning: meaning(word === 'before' ? -1 : 1, base.meaning) }
}
