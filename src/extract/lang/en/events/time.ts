import type { UncertainDate } from '../../../../model/index.ts'
import type { DateMention } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis, type Token } from '../analysis.ts'
import { beginnings, lastingVerbs, speechCues } from './words.ts'
import type { EventMention } from './mentions.ts'

/** When a mention says its event was. `own` dates name the event; a `frame` date is the sentence's. */
export interface EventTime {
  readonly date: UncertainDate
  readonly source: 'own' | 'frame'
  /** The dates' index among the document's. */
  readonly mention: number
}

/** A date mention with the tokens it covers. */
export interface PlacedDate {
  readonly mention: DateMention
  readonly index: number
  readonly firstToken: number
  readonly endToken: number
}

/** The date mentions of each sentence, with the tokens they cover. */
export function datesBySentence(analysis: Analysis, dates: readonly DateMention[]): Map<number, PlacedDate[]> {
  const bySentence = new Map<number, PlacedDate[]>()
  dates.forEach((mention, index) => {
    const firstToken = tokenIndexAt(analysis, mention.start)
    const endToken = Math.max(firstToken + 1, tokenIndexAt(analysis, mention.end - 1) + 1)
    const sentence = analysis.tokens[firstToken]?.sentence
    if (sentence === undefined) return
    const list = bySentence.get(sentence) ?? []
    list.push({ mention, index, firstToken, endToken })
    bySentence.set(sentence, list)
  })
  return bySentence
}

/** The date that a mention's own words give it ("the November 2019 uprising", "protests following the death in May"). */
export function ownTime(
  analysis: Analysis,
  mention: EventMention,
  dates: readonly PlacedDate[],
): EventTime | undefined {
  for (const placed of dates) {
    if (placed.firstToken >= mention.firstToken && placed.endToken <= mention.head)
      return { date: named(placed), source: 'own', mention: placed.index }
  }
  for (const placed of dates) {
    const time = dateAfter(analysis, mention, placed)
    if (time) return { date: time, source: 'own', mention: placed.index }
  }
  return undefined
}

/**
 * The time in an event's name, where "since the November 2019 uprising" has made of it all the time since: the day, month
 * or year that its words name.
 */
function named({ mention: { date, kind } }: PlacedDate): UncertainDate {
  const text = date.text ?? ''
  if (kind !== 'period' || !/^(?:\p{L}+\.? )?(?:\d{1,2},? )?(?:\d{4})?$/u.test(text)) return date
  if (/^\d{4}$/.test(text)) return { ...date, to: `${date.from.slice(0, 4)}-12-31` }
  if (/\b\d{1,2}\b/.test(text)) return { ...date, to: date.from }
  return { ...date, to: endOfMonth(date.from) }
}

function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** How far after its noun a date can still be the event's own, in tokens. */
const reach = 14

function dateAfter(analysis: Analysis, mention: EventMention, placed: PlacedDate): UncertainDate | undefined {
  const distance = placed.firstToken - mention.endToken
  if (distance < 0 || distance > reach) return undefined
  const between = analysis.tokens.slice(mention.endToken, placed.firstToken)
  const proclaimed =
    mention.trigger.kind === 'amnesty' && /^(?:announced|proclaimed|declared)$/.test(between[0]?.lower ?? '')
  if (between.slice(proclaimed ? 1 : 0).some(({ lower }) => speechCues.has(lower))) return undefined
  const published = analysis.document.published
  if (placed.mention.kind === 'period')
    return between.some(({ lower }) => lastingVerbs.has(lower)) || isSince(mention, between, placed)
      ? placed.mention.date
      : undefined
  // "the epidemic, which began in March": a clause that tells of the noun itself.
  const own = /^(?:which|that)$/.test(between[1]?.lower ?? '') ? between.slice(1) : between
  if (own.some(({ text }) => /^[,;:—–]$/.test(text))) return undefined
  const first = between[0]?.lower ?? ''
  const begins = between.findIndex(({ lower }) => beginnings.has(lower))
  if (begins >= 0 && begins <= 3)
    return first === 'since' || isCurrent(mention) ? until(placed.mention.date, published) : placed.mention.date
  if (mention.form !== 'noun') return undefined
  if (isOwnClause(own, placed)) return placed.mention.date
  if (proclaimed) return placed.mention.date
  if (/^(?:in|on|during|of|from|over|between|this|last|late|early)$/.test(first))
    return between.some(({ pos }) => pos === 'VERB' || pos === 'AUX') ? undefined : placed.mention.date
  return between.length === 0 ? placed.mention.date : undefined
}

/** "The landslide that buried part of Pirro on Monday": the date of a clause that tells of the noun alone. */
function isOwnClause(between: readonly Token[], { mention }: PlacedDate): boolean {
  if (!/^(?:that|which)$/.test(between[0]?.lower ?? '') || mention.kind !== 'point') return false
  const verbs = between.filter(({ pos }) => pos === 'VERB')
  return verbs.length <= 1
}

/** "The fighting in Kessel since 1 November": all the time since is the event's. */
function isSince(mention: EventMention, between: readonly Token[], { mention: { date } }: PlacedDate): boolean {
  const goesOn = mention.trigger.kind === 'epidemic' || mention.trigger.kind === 'conflict'
  const stops = ({ pos, text }: Token) => (!goesOn && (pos === 'VERB' || pos === 'AUX')) || /^[,;:—–]$/.test(text)
  if (mention.form !== 'noun' || between.some(stops)) return false
  return between.at(-1)?.lower === 'since' || /^since\b/i.test(date.text ?? '')
}

function isCurrent(mention: EventMention): boolean {
  return mention.reference !== 'earlier'
}

/** How long before publication a beginning may lie for the event to be told as still going on, in days. */
const stillGoingOnDays = 400

function until(start: UncertainDate, published: UncertainDate | null): UncertainDate {
  if (!published || published.to < start.from || daysBetween(start.from, published.to) > stillGoingOnDays) return start
  return { ...start, to: published.to, basis: 'context' }
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * The date that the sentence gives to what it tells: the nearest point in time in the mention's clause, or at the sentence's
 * opening, or just before its clause ("in 1988, when …"), that dates no other event and is not when something was said.
 */
export function frameTime(
  analysis: Analysis,
  mention: EventMention,
  dates: readonly PlacedDate[],
  taken: ReadonlySet<number>,
  clauses: Int32Array,
): EventTime | undefined {
  let best: { readonly time: EventTime; readonly distance: number } | undefined
  for (const placed of dates) {
    if (taken.has(placed.index) || !isWhen(analysis, placed) || !frames(analysis, mention, placed, clauses)) continue
    if (isOfSaying(analysis, mention.head, placed)) continue
    const distance = Math.abs(placed.firstToken - mention.head)
    if (best && best.distance <= distance) continue
    best = { time: { date: placed.mention.date, source: 'frame', mention: placed.index }, distance }
  }
  return best?.time
}

function frames(analysis: Analysis, mention: EventMention, placed: PlacedDate, clauses: Int32Array): boolean {
  if (clauses[placed.firstToken] === clauses[mention.head] || isOpening(analysis, placed)) return true
  const next = analysis.tokens[placed.endToken + 1]
  return next?.lower === 'when' && clauses[next.index] === clauses[mention.head]
}

/** "In November 2019, …", "31 years later, in November 2019, …": a date so early in its sentence frames all of it. */
export function isOpening(analysis: Analysis, placed: PlacedDate): boolean {
  const sentence = analysis.tokens[placed.firstToken]?.sentence
  for (let at = placed.firstToken - 1; at >= placed.firstToken - 7; at--) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== sentence || isDash(token.text)) return true
  }
  return false
}

function isDash(text: string | undefined): boolean {
  return /^(?:[–—―]|--)$/.test(text ?? '')
}

const whenWords = new Set(
  'in on during of late early over by around the mid , that last this earlier yesterday today'.split(' '),
)

/** A date that tells when: "in November", "over the course of January", "On Monday"; not "the September deal", "this year". */
export function isWhen(analysis: Analysis, placed: PlacedDate): boolean {
  if (placed.mention.kind === 'period' || isDateline(analysis, placed)) return false
  if (/^this year$/i.test(placed.mention.date.text ?? '')) return false
  const before = analysis.tokens[placed.firstToken - 1]
  const first = analysis.tokens[placed.firstToken]
  if (!before || !first || before.sentence !== first.sentence) return true
  return (
    whenWords.has(before.lower) ||
    whenWords.has(first.lower) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(first.lower)
  )
}

/** "Varenia, March 3, 2021—" dates the report; "3 March — Amina Diallo was …", an item of a list, tells when. */
function isDateline(analysis: Analysis, placed: PlacedDate): boolean {
  if (!isDash(analysis.tokens[placed.endToken]?.text) || !isOpening(analysis, placed)) return false
  const sentence = analysis.tokens[placed.firstToken]?.sentence ?? -1
  return analysis.sentences[sentence]?.firstToken !== placed.firstToken || !isItem(analysis, sentence)
}

/** Whether the paragraphs beside it begin with a number or a date as it does: a dateline stands alone. */
function isItem({ sentences, paragraphs, tokens }: Analysis, sentence: number): boolean {
  const paragraph = sentences[sentence]?.paragraph ?? -1
  const dated = (index: number) => {
    const first = tokens[sentences[paragraphs[index]?.firstSentence ?? -1]?.firstToken ?? -1]
    const second = first && tokens[first.index + 1]
    return [first, second].some((token) => token !== undefined && monthName.test(token.text))
  }
  return dated(paragraph) && (dated(paragraph - 1) || dated(paragraph + 1))
}

const monthName =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/

/** Whether a verb of speech stands between the two, or the date stands right beside one ("reported on Monday that"). */
export function isOfSaying(analysis: Analysis, token: number, placed: PlacedDate): boolean {
  const before = placed.firstToken < token
  if (before && saysWithin(analysis, placed.endToken, token, placed.firstToken)) return true
  if (before) return saysWithin(analysis, beside(analysis, placed.firstToken), placed.firstToken, placed.firstToken)
  return saysWithin(analysis, token + 1, placed.firstToken, placed.firstToken) || followedBySaying(analysis, placed)
}

function saysWithin(analysis: Analysis, from: number, to: number, inSentenceOf: number): boolean {
  const sentence = analysis.tokens[inSentenceOf]?.sentence
  for (let at = Math.max(0, from); at < to; at++) {
    const word = analysis.tokens[at]
    if (word && word.sentence === sentence && speechCues.has(word.lower)) return true
  }
  return false
}

/** The three words before a date, less what a colon or quotation mark parts from it ("wrote: “This year …"). */
function beside(analysis: Analysis, date: number): number {
  for (let at = date - 1; at >= date - 3; at--) if (/^[:“"«]$/.test(analysis.tokens[at]?.text ?? '')) return at
  return date - 3
}

/** "… on Monday, the minister said" dates what was told; "… , the minister said on Monday" the saying, seen above. */
function followedBySaying(analysis: Analysis, placed: PlacedDate): boolean {
  return speechCues.has(analysis.tokens[placed.endToken]?.lower ?? '')
}
