import type { UncertainDate } from '../../../../model/index.ts'
import type { DateMention, DraftFigure } from '../../../drafts.ts'
import type { Analysis, Token } from '../analysis.ts'
import { firstStartingFrom } from '../first-from.ts'
import { figureCandidates, type Candidate } from './candidates.ts'
import { countsPeople } from './counted.ts'
import { governedMeasures, type Governed } from './measures.ts'
import { modalityOf } from './modality.ts'
import { isClaim, populationOf, placeOf, rateOf, unitNameOf } from './parts.ts'
import { relationOf } from './relations.ts'
import { tableFigures } from './table-figures.ts'
import { boundsOf } from './wording.ts'

/**
 * Every figure that a document claims, in order of the text, with the bounds of its wording, its measure and whom or what
 * it counts. Numbers that count nothing (ordinals, dates, ages, names, codes) are left out. A figure told twice is two.
 */
export function findFigures(analysis: Analysis, dates: readonly DateMention[]): DraftFigure[] {
  return mergeFigures(figuresInWords(analysis, dates), tableFigures(analysis, dates))
}

/** In order of the text; what a table's headings tell goes before what a cell says alone. */
function mergeFigures(inWords: readonly DraftFigure[], inTables: readonly DraftFigure[]): DraftFigure[] {
  if (inTables.length === 0) return [...inWords]
  const taken = new Set(inTables.map(({ start }) => start))
  const kept = inWords.filter(({ start }) => !taken.has(start))
  const merged = [...kept, ...inTables].sort((a, b) => a.start - b.start)
  const place = new Map(merged.map((figure, at) => [figure, at]))
  const moved = (index: number | null) => place.get(inWords[index ?? -1] as DraftFigure) ?? null
  return merged.map((figure) =>
    figure.relation ? { ...figure, relation: { ...figure.relation, figure: moved(figure.relation.figure) } } : figure,
  )
}

function figuresInWords(analysis: Analysis, dates: readonly DateMention[]): DraftFigure[] {
  const candidates = figureCandidates(analysis)
  const governed = governedMeasures(analysis, candidates)
  const populations = populationOf(analysis, candidates, governed)
  const kept = candidates.flatMap((candidate, index) => {
    const measure = governed[index]
    return measure && isClaim(analysis.tokens, candidate, measure) ? [index] : []
  })
  const placeOfIndex = new Map(kept.map((index, place) => [index, place]))
  return kept.flatMap((index) => {
    const candidate = candidates[index]
    const measure = governed[index]
    if (!candidate || !measure) return []
    const relation = relationOf(analysis.tokens, candidates, governed, index)
    const other = relation?.to === null || relation === undefined ? undefined : placeOfIndex.get(relation.to)
    return {
      ...draftOf(
        analysis,
        dates,
        candidate,
        measure,
        populations[index] ?? null,
        startOf(analysis, candidates[index + 1]),
      ),
      relation: relation ? { kind: relation.kind, figure: other ?? null } : null,
    }
  })
}

function startOf({ tokens }: Analysis, candidate: Candidate | undefined): number {
  return candidate ? (tokens[candidate.firstToken]?.start ?? Infinity) : Infinity
}

function draftOf(
  analysis: Analysis,
  dates: readonly DateMention[],
  candidate: Candidate,
  governed: Governed,
  population: string | null,
  nextStart: number,
): Omit<DraftFigure, 'relation'> {
  const { tokens, text } = analysis
  const { worded, number, phrase, start, end } = candidate
  const modality = modalityOf(analysis, {
    firstToken: worded.outerFirst,
    endToken: Math.max(phrase.endToken, candidate.endToken),
    predicate: governed.predicate,
  })
  return {
    start,
    end,
    text: text.slice(start, end),
    ...asPercent(candidate, boundsOf(number, worded.qualifier)),
    qualifier: worded.qualifier,
    unit: unitNameOf(tokens, candidate, countsPeople(tokens, candidate, governed)),
    measure: governed.measure,
    population,
    per: rateOf(analysis, candidate, governed),
    modality: modality === 'asserted' ? (worded.modality ?? modality) : modality,
    placeWords: placeOf(analysis, candidate),
    asOf: asOfOf(analysis, dates, candidate, nextStart),
  }
}

type Bounds = Pick<DraftFigure, 'value' | 'low' | 'high'>

/** "two-thirds" is told in percent. */
function asPercent({ number, unit }: Candidate, bounds: Bounds): Bounds {
  if (number.form !== 'fraction' || unit) return bounds
  const percent = (value: number | null) => (value === null ? null : Number((value * 100).toPrecision(6)))
  return { value: percent(bounds.value), low: percent(bounds.low), high: percent(bounds.high) }
}

/** How far from a figure the date is looked for that closes its count, in code units: keeps the search linear. */
const closingReach = 400

/** Up to when a figure counts: "so far", "as of March 3", "by December", "until last year". */
function asOfOf(
  analysis: Analysis,
  dates: readonly DateMention[],
  candidate: Candidate,
  nextStart: number,
): UncertainDate | null {
  const sentence = analysis.sentences[candidate.sentence]
  if (!sentence) return null
  const here = analysis.tokens[candidate.firstToken]?.start ?? 0
  const from = Math.max(sentence.start, here - closingReach)
  for (let at = firstStartingFrom(dates, from); at < dates.length; at++) {
    const mention = dates[at]
    if (!mention || mention.start >= Math.min(sentence.end, here + closingReach)) break
    // A date after the next figure closes that one.
    if (closesCount(analysis, mention.start) && mention.start < nextStart) return mention.date
  }
  const { published } = analysis.document
  const soFar = soFarAfter(analysis.tokens, candidate, sentence.endToken)
  return soFar && published ? { text: soFar, from: published.from, to: published.to, basis: 'publication' } : null
}

function closesCount({ text }: Analysis, start: number): boolean {
  return /(?:\bas of|\bas at|\bby|\buntil|\btill|\bup to)\s(?:the )?$/i.test(text.slice(Math.max(0, start - 12), start))
}

/** "… so far", "to date" in the clause of the figure. */
function soFarAfter(tokens: readonly Token[], { worded }: Candidate, end: number): string | undefined {
  for (let at = Math.max(0, worded.outerFirst - 12); at < Math.min(end, worded.outerFirst + 30); at++) {
    const [first, second] = [tokens[at], tokens[at + 1]]
    if (!first || first.sentence !== tokens[worded.outerFirst]?.sentence) continue
    if (first.lower === 'so' && second?.lower === 'far') return `${first.text} ${second.text}`
    if (first.lower === 'to' && second?.lower === 'date') return `${first.text} ${second.text}`
  }
  return undefined
}
