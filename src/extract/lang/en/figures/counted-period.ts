import type { CountedPeriod, Measure } from '../../../../model/index.ts'
import type { DraftFigure } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import type { PlacedDate } from '../events/time.ts'

/** A figure with the dates of its sentence, and the one that tells when it was. */
export interface TimedFigure {
  readonly figure: Pick<DraftFigure, 'measure'>
  readonly firstToken: number
  readonly endToken: number
  readonly dates: readonly PlacedDate[]
  readonly when: PlacedDate | null
}

/** Measures of what happens, not of what lasts: "in November 300 were killed" is November's count. */
const happening: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'arrested',
  'sentenced',
  'executed',
  'released',
  'pardoned',
  'displaced',
])

/**
 * Whether a figure is the count of a period ("on Monday alone", "in the past 24 hours") or a running total ("so far", "since
 * 16 September", "the toll rose to"), by the words of its clause; null where they do not tell.
 */
export function countedPeriod(analysis: Analysis, clauses: Int32Array, timed: TimedFigure): CountedPeriod | null {
  if (timed.figure.measure === 'duration') return null
  const own = timed.dates.filter(({ firstToken }) => clauses[firstToken] === clauses[timed.firstToken])
  return (
    sinceDate(analysis, own) ??
    aloneDate(analysis, own) ??
    (isToldBefore(analysis, timed) ? null : pastSpan(own)) ??
    closingDate(analysis, own) ??
    untilNow(analysis, clauses, timed.firstToken) ??
    risenTotal(analysis, timed) ??
    shortToll(analysis, timed) ??
    framed(analysis, clauses, timed)
  )
}

function wordBefore({ tokens }: Analysis, { firstToken }: PlacedDate, distance = 1): string {
  return tokens[firstToken - distance]?.lower ?? ''
}

function within({ mention: { date } }: PlacedDate): CountedPeriod {
  return { kind: 'within', text: date.text ?? '', from: date.from, to: date.to }
}

/** "the 1,500 victims" are known already: the clause's time is not theirs. */
function isToldBefore({ tokens }: Analysis, { firstToken }: Pick<TimedFigure, 'firstToken'>): boolean {
  return /^(?:the|those|these|his|her|its|their)$/.test(tokens[firstToken - 1]?.lower ?? '')
}

/** "since September 16", "since the 16th of September". */
function sinceDate(analysis: Analysis, dates: readonly PlacedDate[]): CountedPeriod | null {
  const since = dates.find(
    (date) =>
      wordBefore(analysis, date) === 'since' ||
      (wordBefore(analysis, date) === 'the' && wordBefore(analysis, date, 2) === 'since'),
  )
  if (!since) return null
  const { from, text } = since.mention.date
  const { published } = analysis.document
  return {
    kind: 'running',
    text: `since ${text ?? ''}`,
    from,
    to: published && published.to >= from ? published.to : null,
  }
}

/** "on Monday alone", "in November alone", "that day alone". */
function aloneDate({ tokens }: Analysis, dates: readonly PlacedDate[]): CountedPeriod | null {
  const alone = dates.find(({ endToken }) => tokens[endToken]?.lower === 'alone')
  return alone ? within(alone) : null
}

/** "in the past 24 hours", "over the last two weeks". */
function pastSpan(dates: readonly PlacedDate[]): CountedPeriod | null {
  const span = dates.find(({ mention }) => mention.kind === 'period' && !/^since\b/i.test(mention.date.text ?? ''))
  return span ? within(span) : null
}

/** "as of Sunday", "by 6 December", "until last week". */
function closingDate(analysis: Analysis, dates: readonly PlacedDate[]): CountedPeriod | null {
  const closing = dates.find((date) => {
    const [second, first] = [wordBefore(analysis, date), wordBefore(analysis, date, 2)]
    return (
      /^(?:by|until|till)$/.test(second) ||
      (first === 'as' && /^(?:of|at)$/.test(second)) ||
      (first === 'up' && second === 'to')
    )
  })
  if (!closing) return null
  const { date } = closing.mention
  return { kind: 'running', text: `${wordBefore(analysis, closing)} ${date.text ?? ''}`, from: null, to: date.to }
}

/** How far from a figure "so far" is looked for, in tokens each way. */
const reach = 30

/** "so far", "to date", "until now", "up to now", "as of now". */
function untilNow({ tokens, document }: Analysis, clauses: Int32Array, figure: number): CountedPeriod | null {
  for (let at = Math.max(0, figure - reach); at < Math.min(tokens.length - 1, figure + reach); at++) {
    if (clauses[at] !== clauses[figure]) continue
    const words = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`
    if (/^(?:so far|to date|until now|to now|of now)$/.test(words))
      return { kind: 'running', text: words, from: null, to: document.published?.to ?? null }
  }
  return null
}

/** The words before a figure in its sentence, at most so many. */
function wordsBefore({ tokens }: Analysis, figure: number, count: number): string[] {
  const sentence = tokens[figure]?.sentence
  const words: string[] = []
  for (let at = Math.max(0, figure - count); at < figure; at++)
    if (tokens[at]?.sentence === sentence) words.push(tokens[at]?.lower ?? '')
  return words
}

const totals: ReadonlySet<string> = new Set('toll tally total number count'.split(' '))
const rising: ReadonlySet<string> = new Set(
  'rose risen rises rising climbed climbs grown grew jumped soared reached reaches reaching passed topped exceeded stands stood bringing brings brought raising raised'.split(
    ' ',
  ),
)

/** "the toll rose to 20", "bringing the total to 20"; the date beside it is when it stood there. */
function risenTotal(analysis: Analysis, { firstToken, when }: TimedFigure): CountedPeriod | null {
  const words = wordsBefore(analysis, firstToken, 10)
  const total = words.findLast((word) => totals.has(word))
  const verb = words.findLast((word) => rising.has(word))
  // A period's own total may rise too.
  if (!total || !verb || words.some((word) => /^(?:hourly|daily|weekly|monthly|yearly)$/.test(word))) return null
  return { kind: 'running', text: `${total} ${verb}`, from: null, to: when?.mention.date.to ?? null }
}

/** "a one-day toll of 20", "the 24-hour toll", "the day's toll". */
function shortToll(analysis: Analysis, { firstToken, when }: TimedFigure): CountedPeriod | null {
  const words = wordsBefore(analysis, firstToken, 6).join(' ')
  const found =
    /\b(?:one-day|single-day|one - day|single - day|24-hour|24 - hour|day ['’]s)(?: \p{L}+)? (?:toll|tally|total|count)\b/u.exec(
      words,
    )
  if (!found) return null
  const { from = null, to = null } = when?.mention.date ?? {}
  return { kind: 'within', text: found[0], from, to }
}

/** "On Monday, 20 people were killed": the date that frames what happened, unless the verb tells how things stood by then. */
function framed(
  analysis: Analysis,
  clauses: Int32Array,
  { figure, firstToken, when }: TimedFigure,
): CountedPeriod | null {
  if (!when || !happening.has(figure.measure) || isToldBefore(analysis, { firstToken })) return null
  const inside = /^(?:in|during)$/.test(wordBefore(analysis, when))
  return !inside && isPerfect(analysis, clauses, firstToken) ? null : within(when)
}

/** "had been killed", "have died", in the figure's clause. */
function isPerfect({ tokens }: Analysis, clauses: Int32Array, figure: number): boolean {
  for (let at = Math.max(0, figure - 12); at < Math.min(tokens.length, figure + 12); at++) {
    const token = tokens[at]
    if (token?.pos === 'AUX' && clauses[at] === clauses[figure] && /^(?:has|have|had|['’]ve)$/.test(token.lower))
      return true
  }
  return false
}
