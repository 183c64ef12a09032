import type { DateMention } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { daysOf, isoDay, yearOf, type Days } from './calendar.ts'
import { dateExpressions } from './expressions.ts'
import type { DateExpression } from './meaning.ts'
import { resolveDate, type DateSetting, type Resolved } from './resolve.ts'

/**
 * The dates of a document, in order of the text, each with the days that it can mean. A relative date counts from
 * publication (a month-wide publication widens it), and never from another date of the text; a partial one takes its year from a date that it is joined to, from the
 * story just told, or from publication, the past before the future. A date that nothing resolves is left out: it is
 * never guessed. Months, seasons, years, decades and centuries are ranges.
 */
export function findDates(analysis: Analysis): DateMention[] {
  const expressions = dateExpressions(analysis)
  const story = new Story(analysis)
  return expressions.flatMap((expression, index) => {
    const resolved = resolveDate(expression.meaning, story.settingOf(expression, expressions[index + 1]))
    if (!resolved) return []
    story.tell(expression, resolved)
    return mentionOf(analysis, expression, resolved, story.anchor)
  })
}

/** What the document has told so far: publication, the story's present year, the date before. */
class Story {
  readonly anchor: Days | undefined
  readonly #analysis: Analysis
  #previous: Days | undefined
  #countsSolarHijri: boolean | undefined
  #told: { readonly days: Days; readonly sentence: number; readonly fine: boolean } | undefined

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    const { published } = analysis.document
    this.anchor = (published && daysOf(published.from, published.to)) ?? undefined
  }

  settingOf(expression: DateExpression, next: DateExpression | undefined): DateSetting {
    return {
      anchor: this.anchor,
      narrative: this.#narrativeFor(expression),
      previous: this.#previous,
      joinedYear: next && joinedYear(this.#analysis, expression, next),
      future: looksAhead(this.#analysis, expression),
      countsSolarHijri: () => (this.#countsSolarHijri ??= tellsOfSolarHijri(this.#analysis.text)),
    }
  }

  tell(expression: DateExpression, { from, to, basis }: Resolved): void {
    const sentence = this.#sentenceOf(expression)
    const fine = fineForms.has(expression.meaning.form)
    const told = basis === 'stated' || basis === 'partial' || basis === 'context'
    if (told) this.#told = { days: { from, to }, sentence, fine }
    if (told || to - from < oneWeekMs) this.#previous = { from, to }
  }

  /** The year told in the same sentence, or a month or day told shortly before, within one paragraph. */
  #narrativeFor(expression: DateExpression): Days | undefined {
    const told = this.#told
    if (!told || told.days.to - told.days.from > oneYearMs) return undefined
    const sentence = this.#sentenceOf(expression)
    if (told.sentence === sentence) return told.days
    const { sentences } = this.#analysis
    const near =
      sentence - told.sentence <= (this.anchor ? storyReach.published : storyReach.unpublished) &&
      sentences[told.sentence]?.paragraph === sentences[sentence]?.paragraph
    return near && told.fine ? told.days : undefined
  }

  #sentenceOf(expression: DateExpression): number {
    return this.#analysis.tokens[expression.firstToken]?.sentence ?? 0
  }
}

/** Dates that tell a year well enough for the one after them to be told without. */
const fineForms: ReadonlySet<string> = new Set(['day', 'month', 'holiday', 'calendar', 'nth-weekday'])

/** Whether a text speaks of a country, or of a month, of the Solar Hijri calendar. */
function tellsOfSolarHijri(text: string): boolean {
  return /\b(?:Iran|Iranian|Persian|Tehran|Afghanistan|Afghan|Kabul|Solar Hijri|Nowruz|Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Aban|Bahman|Esfand)/.test(
    text,
  )
}

const oneWeekMs = 7 * 86_400_000
const oneYearMs = 366 * 86_400_000
/** How many sentences on a month or day tells the year of the next one: fewer where publication can tell it too. */
const storyReach = { published: 1, unpublished: 3 }

/** The year of the next date where only a joining word stands between the two ("from May 3 to June 5, 2018"). */
function joinedYear(analysis: Analysis, first: DateExpression, next: DateExpression): number | undefined {
  const { meaning } = next
  const gap = analysis.tokens.slice(first.endToken, Math.min(next.firstToken, first.endToken + 3))
  if (next.firstToken - first.endToken > 2 || !gap.every(({ lower }) => joiners.has(lower))) return undefined
  if (first.meaning.form !== 'day' && first.meaning.form !== 'month') return undefined
  const year = meaning.form === 'day' || meaning.form === 'month' ? meaning.year : null
  if (year === null || (meaning.form !== 'day' && meaning.form !== 'month')) return undefined
  return first.meaning.month > meaning.month ? year - 1 : year
}

const joiners = new Set(['and', 'to', 'or', '-', '–', '—', 'until', 'till', 'through', 'on', 'in', ','])

/** Whether the words before a date in its clause speak of the future, or those after a date that opens its sentence. */
function looksAhead(analysis: Analysis, { firstToken, endToken }: DateExpression): boolean {
  const sentence = analysis.tokens[firstToken]?.sentence
  if (firstToken - (analysis.sentences[sentence ?? -1]?.firstToken ?? 0) <= 1)
    return opensOnFuture(analysis, endToken, sentence)
  for (let at = firstToken - 1; at >= firstToken - 12; at--) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== sentence || /^[;:]$/.test(token.text)) return false
    if (aheadWords.has(token.lower)) return true
    if (token.pos === 'VERB' && pastSpeech.has(token.lower)) return false
  }
  return false
}

/** "On Monday, they will vote": the first verb after the date decides. */
function opensOnFuture({ tokens }: Analysis, endToken: number, sentence: number | undefined): boolean {
  for (let at = endToken; at < endToken + 12; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence) return false
    if (token.pos === 'VERB' || token.pos === 'AUX') return /^(?:will|shall|['’]ll)$/.test(token.lower)
  }
  return false
}

const aheadWords = new Set([
  'will',
  "'ll",
  '’ll',
  'would',
  'scheduled',
  'due',
  'upcoming',
  'plans',
  'planned',
  'expected',
])
const pastSpeech = new Set(['said', 'told', 'announced', 'reported', 'wrote', 'added'])

function mentionOf(
  analysis: Analysis,
  { firstToken, endToken, meaning, since, inName }: DateExpression,
  { from, to, basis }: Resolved,
  anchor: Days | undefined,
): DateMention[] {
  const first = analysis.tokens[firstToken]
  const last = analysis.tokens[endToken - 1]
  if (!first || !last || from > to || !isWritable(from) || !isWritable(to)) return []
  const lastDay = since && anchor ? Math.max(to, anchor.to) : to
  const { start, end } = inName ?? { start: first.start, end: last.end }
  const text = analysis.text.slice(start, end)
  return [
    {
      start,
      end,
      date: { text, from: isoDay(from), to: isoDay(lastDay), basis },
      kind: since || meaning.form === 'span' ? 'period' : 'point',
      ...(inName && { inName: true }),
    },
  ]
}

/** ISO 8601 calendar days have four-digit years. */
function isWritable(time: number): boolean {
  const year = yearOf(time)
  return year >= 1 && year <= 9999
}
