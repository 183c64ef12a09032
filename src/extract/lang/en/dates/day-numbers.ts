import type { Token } from '../analysis.ts'
import { ordinalWords } from './words.ts'
import { cardinals } from '../numbers/words.ts'

/** One or two days of a month, and where their words end. */
export interface DayNumbers {
  readonly from: number
  readonly to: number
  readonly end: number
}

/** "6", "3rd", "15-19", "2 and 5", "twenty-first". */
export function dayNumbers(tokens: readonly Token[], at: number): DayNumbers | undefined {
  const text = tokens[at]?.lower ?? ''
  if (!mayCount(text)) return undefined
  const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(text)
  if (range) return { from: Number(range[1]), to: Number(range[2]), end: at + 1 }
  const words = dayInWords(tokens, at)
  if (words) return words
  const from = dayNumber(text)
  if (!from) return undefined
  const joined = /^(?:-|–|to|and|or|&)$/.test(tokens[at + 1]?.lower ?? '')
    ? dayNumber(tokens[at + 2]?.lower ?? '')
    : undefined
  return joined && joined > from ? { from, to: joined, end: at + 3 } : { from, to: from, end: at + 1 }
}

function mayCount(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || ordinalWords.has(text) || cardinals.has(text)
}

function dayNumber(text: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1]
  const value = digits ? Number(digits) : (ordinalWords.get(text) ?? 0)
  return value >= 1 && value <= 31 ? value : undefined
}

/** "twenty-first", "thirty first", "twenty five"; "fifteen" only by itself. */
function dayInWords(tokens: readonly Token[], at: number): DayNumbers | undefined {
  const tens = cardinals.get(tokens[at]?.lower ?? '')
  if (tens === undefined || tens < 1 || tens > 30) return undefined
  const unitAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const word = tokens[unitAt]?.lower ?? ''
  const unit = tens >= 20 ? (ordinalWords.get(word) ?? cardinals.get(word) ?? 0) : 0
  const day = unit > 0 && unit < 10 ? tens + unit : tens
  return day > 31 ? undefined : { from: day, to: day, end: day === tens ? at + 1 : unitAt + 1 }
}

/** "nineteen eighty six", "two thousand and eighteen", "nineteen hundred ninety three": a year in words. */
export function yearInWords(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly year: number; readonly end: number } | undefined {
  const century = cardinals.get(tokens[at]?.lower ?? '') ?? 0
  if (century === 2 && tokens[at + 1]?.lower === 'thousand') {
    const rest = belowHundred(tokens, tokens[at + 2]?.lower === 'and' ? at + 3 : at + 2, end)
    return { year: 2000 + (rest?.value ?? 0), end: rest?.end ?? at + 2 }
  }
  if (century < 15 || century > 20) return undefined
  const hundred = tokens[at + 1]?.lower === 'hundred' ? at + 2 : at + 1
  const rest = belowHundred(tokens, hundred, end)
  return rest && (hundred > at + 1 || rest.value > 9 || rest.end > hundred + 1)
    ? { year: century * 100 + rest.value, end: rest.end }
    : undefined
}

function belowHundred(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = cardinals.get(tokens[at]?.lower ?? '')
  if (first === undefined || at >= end) return undefined
  const unitAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const second = cardinals.get(tokens[unitAt]?.lower ?? '') ?? 0
  const goesOn = (first >= 20 || first === 0) && second > 0 && second < 10 && unitAt < end
  return goesOn ? { value: first + second, end: unitAt + 1 } : { value: first, end: at + 1 }
}
