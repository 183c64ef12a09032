import { parseNumbers, type ParsedNumber } from './numbers.ts'

/** A bound or a range in words, as an interval: "[20,30)", "(10,)", "(,5]"; a square bracket takes its end in. */
export interface ParsedBounds {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly interval: string
}

interface Bound {
  readonly start: number
  readonly end: number
  readonly side: 'low' | 'high' | 'both'
  readonly closed: boolean
  readonly value: number
}

const comparatives = 'more|greater|larger|higher|bigger|less|fewer|smaller|lower|over|above|under|below'
const before = new RegExp(
  `(?:` +
    `(?<mixed>(?:more|greater|larger|higher|bigger|less|fewer|smaller|lower) (?:than )?or equal (?:to|than)|equal to or (?:more|greater|less|fewer) than|at least or equal to)` +
    `|(?<equal>equals? to|equaling to|equals)` +
    `|(?<atLeast>at least|no less than|not less than|no fewer than|> ?=)` +
    `|(?<atMost>at most|no more than|not more than|up to|< ?=)` +
    `|(?<more>(?:more|greater|larger|higher|bigger) than|over|above|exceeding|exceeds?|surpass(?:es|ing)?|>)` +
    `|(?<less>(?:less|fewer|smaller|lower) than|under|below|<)` +
    `) ?(?:the )?$`,
  'i',
)
const after = new RegExp(
  `^ (?:or|and) (?<word>${comparatives}|equal)(?<tail> than| to)?(?! ?(?:the )?[-\\d]|[a-z ]*\\d)`,
  'i',
)
/** Longest wording around a number, in code units. */
const reach = 40

/**
 * The bounds that a text gives in words: "more than 30", "between 20 and 30", "larger than 10 and smaller than 20". A range
 * leaves its upper end out, as in the notation of Recognizers-Text. Linear in the length of the text.
 */
export function parseBounds(text: string): ParsedBounds[] {
  const bounds = parseNumbers(text).flatMap((number) => boundOf(text, number) ?? [])
  const found: ParsedBounds[] = []
  for (let at = 0; at < bounds.length; at++) {
    const [first, second] = [bounds[at], bounds[at + 1]]
    if (!first) continue
    const joined =
      'interval' in first || !second || 'interval' in second ? undefined : joinedBounds(text, first, second)
    if (joined) at++
    found.push(joined ?? ('interval' in first ? first : plainBounds(text, first)))
  }
  return found
}

function boundOf(text: string, number: ParsedNumber): Bound | ParsedBounds | undefined {
  if (number.form === 'range') return rangeOf(text, number)
  if (
    number.low === null ||
    number.suffix !== '' ||
    (number.form !== 'one' && number.form !== 'fraction' && number.form !== 'ordinal')
  )
    return undefined
  const value = number.low
  const opening = before.exec(text.slice(Math.max(0, number.start - reach), number.start))
  const closing = after.exec(text.slice(number.end, number.end + reach))
  const groups = opening?.groups ?? {}
  const tail = closing?.groups?.word?.toLowerCase()
  const start = number.start - (opening?.[0].length ?? 0)
  const end = number.end + (closing?.[0].length ?? 0)
  if (opening && /[<>=]/.test(opening[0]) && /[<>=]/.test(text[start - 1] ?? '')) return undefined
  if (opening && groups.equal !== undefined) {
    if (tail && tail !== 'equal') return { start, end, side: sideOf(tail), closed: true, value }
    return { start, end: number.end, side: 'both', closed: true, value }
  }
  if (opening) {
    const words = opening[0].toLowerCase()
    const side = (groups.atLeast ?? groups.more) ? 'low' : (groups.atMost ?? groups.less) ? 'high' : sideOf(words)
    const closed = (groups.atLeast ?? groups.atMost ?? groups.mixed) !== undefined || tail === 'equal'
    return { start, end: tail === 'equal' ? end : number.end, side, closed, value }
  }
  return tail && tail !== 'equal' ? { start, end, side: sideOf(tail), closed: true, value } : undefined
}

function sideOf(words: string): 'low' | 'high' {
  return /less|fewer|smaller|lower|under|below/.test(words) ? 'high' : 'low'
}

/** "between 20 and 30", "20-100", "from one to five": the wording before belongs to it. */
function rangeOf(text: string, { start, end, low, high }: ParsedNumber): ParsedBounds {
  const opening = /(?:between|from) (?:the )?$/i.exec(text.slice(Math.max(0, start - 14), start))
  return intervalOf(text, { start: start - (opening?.[0].length ?? 0), end, low, high }, '[', ')')
}

function joinedBounds(text: string, first: Bound, second: Bound): ParsedBounds | undefined {
  const gap = text.slice(first.end, second.start)
  if (
    !/^(?:,| and| but|, and)\s?$/i.test(gap) ||
    first.side === second.side ||
    first.side === 'both' ||
    second.side === 'both'
  )
    return undefined
  const [low, high] = first.side === 'low' ? [first, second] : [second, first]
  if (low.value >= high.value) return undefined
  const span = { start: first.start, end: second.end, low: low.value, high: high.value }
  return intervalOf(text, span, low.closed ? '[' : '(', high.closed ? ']' : ')')
}

function plainBounds(text: string, { start, end, side, closed, value }: Bound): ParsedBounds {
  const low = side === 'high' ? null : value
  const high = side === 'low' ? null : value
  return intervalOf(
    text,
    { start, end, low, high },
    closed && low !== null ? '[' : '(',
    closed && high !== null ? ']' : ')',
  )
}

function intervalOf(
  text: string,
  {
    start,
    end,
    low,
    high,
  }: { readonly start: number; readonly end: number; readonly low: number | null; readonly high: number | null },
  open: string,
  close: string,
): ParsedBounds {
  return { start, end, text: text.slice(start, end), low, high, interval: `${open}${low ?? ''},${high ?? ''}${close}` }
}
