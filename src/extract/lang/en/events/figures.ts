import type { CountedPeriod, UncertainDate } from '../../../../model/index.ts'
import type { DateMention, DraftEvent, DraftFigure, FigureContext } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis } from '../analysis.ts'
import { clauseNumbers } from '../clauses.ts'
import { countedPeriod } from '../figures/counted-period.ts'
import { datesFit, lengthDays, type Cluster } from './clusters.ts'
import { eventOfFigure, type PlacedFigure, type Reader } from './focus.ts'
import type { GatheredEvents } from './gather.ts'
import { mainPlace, placesBySentence, type Where } from './places.ts'
import { datesBySentence, isOfSaying, isOpening, type PlacedDate } from './time.ts'
import { locative } from '../places/words.ts'
import { nearby } from '../nearby.ts'
import type { PlaceMention } from '../places/places.ts'

const firstTokenOf = ({ firstToken: token }: { readonly firstToken: number }) => token

/** Places each figure: see `placeFigures`. One pass over the figures; each looks at its own sentence and at what was before. */
export function placeFiguresAmong(
  analysis: Analysis,
  gathered: GatheredEvents,
  events: readonly DraftEvent[],
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
  figures: readonly DraftFigure[],
): FigureContext[] {
  const clauses = clauseNumbers(analysis)
  const reader: Reader = { analysis, gathered, clauses, ...mentionIndex(gathered), placed: new Map() }
  const datesIn = datesBySentence(analysis, dates)
  const placesIn = placesBySentence(analysis, places)
  const main = mainPlace(analysis, places)
  return figures.map((figure) => {
    const firstToken = tokenIndexAt(analysis, figure.start)
    const endToken = tokenIndexAt(analysis, Math.max(figure.start, figure.end - 1)) + 1
    const sentence = analysis.tokens[firstToken]?.sentence ?? -1
    const datesHere = nearby(datesIn.get(sentence) ?? [], firstToken, firstTokenOf)
    const when = timeOfFigure(
      analysis,
      clauses,
      { firstToken, endToken },
      datesHere.filter(({ index }) => !gathered.ownDates.has(index)),
    )
    const period = countedPeriod(analysis, clauses, { figure, firstToken, endToken, dates: datesHere, when })
    const placed: PlacedFigure = { figure, firstToken, endToken, sentence, when }
    const cluster = eventOfFigure(reader, placed)
    const event = cluster === undefined ? undefined : events[cluster.index]
    return {
      event: cluster?.index ?? null,
      place:
        placeOfFigure(analysis, clauses, placed, nearby(placesIn.get(sentence) ?? [], firstToken, firstTokenOf)) ??
        event?.place ??
        main?.name ??
        null,
      asOf: figure.asOf ?? runningUntil(analysis, period) ?? asOf(analysis, clauses, placed, cluster),
      period,
    }
  })
}

/** "since 16 September" counts up to publication. */
function runningUntil({ document: { published } }: Analysis, period: CountedPeriod | null): UncertainDate | null {
  return published && period?.kind === 'running' && period.from !== null
    ? { ...published, text: period.text, basis: 'publication' }
    : null
}

function mentionIndex(gathered: GatheredEvents): Pick<Reader, 'bySentence'> {
  const bySentence = new Map<number, number[]>()
  gathered.mentions.forEach((mention, index) => {
    const list = bySentence.get(mention.sentence)
    if (list) list.push(index)
    else bySentence.set(mention.sentence, [index])
  })
  return { bySentence }
}

/** The point in time told in the figure's clause, the nearest one, unless it is when something was said. */
function timeOfFigure(
  analysis: Analysis,
  clauses: Int32Array,
  figure: { readonly firstToken: number; readonly endToken: number },
  dates: readonly PlacedDate[],
): PlacedDate | null {
  let best: { readonly date: PlacedDate; readonly distance: number } | undefined
  for (const date of dates) {
    if (date.mention.kind !== 'point' || isOfSaying(analysis, figure.firstToken, date)) continue
    if (clauses[date.firstToken] !== clauses[figure.firstToken] && !isOpening(analysis, date)) continue
    const distance = Math.abs(date.firstToken - figure.firstToken)
    if (!best || distance < best.distance) best = { date, distance }
  }
  return best?.date ?? null
}

function placeOfFigure(
  analysis: Analysis,
  clauses: Int32Array,
  { figure, firstToken }: PlacedFigure,
  places: readonly PlaceMention[],
): string | null {
  if (figure.placeWords) {
    const words = figure.placeWords
    return places.find((place) => words.includes(place.text))?.name ?? words
  }
  let best: { readonly where: Where; readonly distance: number } | undefined
  for (const place of places) {
    if (place.role !== 'place' || place.form === 'demonym' || clauses[place.firstToken] !== clauses[firstToken])
      continue
    const before = prepositionOf(analysis, place)
    if (!locative.has(before) || ['from', 'to'].includes(before)) continue
    const distance = Math.abs(place.firstToken - firstToken)
    if (!best || distance < best.distance) best = { where: place, distance }
  }
  return best?.where.name ?? null
}

/** "in Corm", "in the city of Corm". */
function prepositionOf({ tokens }: Analysis, { firstToken }: PlaceMention): string {
  const before = tokens[firstToken - 1]?.lower ?? ''
  const isOfKind =
    before === 'of' &&
    /^(?:city|town|village|district|province|region|state|island|port)$/.test(tokens[firstToken - 2]?.lower ?? '')
  return (isOfKind ? tokens[firstToken - 4]?.lower : before) ?? ''
}

const untilNow = /\b(?:so far|to date|until now|up to now|as of now)\b/i

/** "so far" is until publication; a day or month told in the clause, finer than the event's own, is when it was counted. */
function asOf(
  analysis: Analysis,
  clauses: Int32Array,
  { firstToken, when }: PlacedFigure,
  cluster: Cluster | undefined,
): UncertainDate | null {
  const published = analysis.document.published
  const now = untilNow.exec(clauseText(analysis, clauses, firstToken))
  if (now && published) return { ...published, text: now[0], basis: 'publication' }
  if (!when) return null
  const date = when.mention.date
  if (!cluster?.date) return date
  return datesFit(cluster, date) && lengthDays(date) < lengthDays(cluster.date) ? date : null
}

/** Longest clause looked through, in tokens each way. */
const longestClause = 60

function clauseText(analysis: Analysis, clauses: Int32Array, token: number): string {
  let first = token
  let last = token
  while (first > token - longestClause && first > 0 && clauses[first - 1] === clauses[token]) first--
  while (last < token + longestClause && last + 1 < clauses.length && clauses[last + 1] === clauses[token]) last++
  return analysis.text.slice(analysis.tokens[first]?.start ?? 0, analysis.tokens[last]?.end ?? 0)
}
